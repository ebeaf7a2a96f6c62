#pragma once

#include "models/core/result.h"
#include "models/ingest/fieldrecord.h"

#include <QStringList>

namespace rondom::ingest {

/// Records that name their own cells, one after the other.
class FieldSource
{
public:
    FieldSource() = default;
    virtual ~FieldSource() = default;
    Q_DISABLE_COPY_MOVE(FieldSource)

    /// False at the end. Fails when the file cannot be read on.
    virtual Result<bool> next(FieldRecord& record) = 0;
    /// Bytes read as they are stored, and all of them.
    virtual qint64 position() const = 0;
    virtual qint64 size() const = 0;
    /// The names in the order in which a person expects the columns; else as they were met.
    virtual QStringList inOrder(const QStringList& names) const { return names; }
};

} // namespace rondom::ingest
