#pragma once

#include "models/core/result.h"
#include "models/ingest/entry.h"

#include <QSaveFile>

namespace rondom::workspace {

/// The rows an import refused, as a CSV with their own columns, the line and the reason: repaired,
/// it can be imported again. It appears when everything went well, and is readable by its owner
/// alone.
class RejectFile
{
public:
    explicit RejectFile(const QString& path);

    Result<void> open();
    /// Begins a new header when the columns differ from the last row's.
    void add(const ingest::Reject& reject, const QStringList& header);
    Result<void> commit();

private:
    void writeRow(const QStringList& cells);

    QSaveFile m_file;
    QStringList m_header;
};

} // namespace rondom::workspace
