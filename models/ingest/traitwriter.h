#pragma once

#include "models/ingest/recordtables.h"
#include "models/ingest/roworigin.h"

#include <QHash>

namespace rondom::ingest {

/// Writes what entries state as traits of their records. A value that is the same as the one held
/// adds nothing, and what is older than it changes nothing.
class TraitWriter
{
public:
    /// \a tables has to outlive the object.
    explicit TraitWriter(RecordTables& tables) : m_tables(tables) {}

    /// Of the record added last, which is not in the tables yet. Whether there is anything to say.
    Result<bool> stage(RecordId record, const Entry& entry, const RowOrigin& origin);
    /// Whether anything is different from before.
    Result<bool> write(RecordId record, const Entry& entry, const RowOrigin& origin);

    /// Of a record with several rows, counts again what another value took the place of: one row
    /// may have taken back what another said.
    Result<void> recount(RecordId record, ImportId import);
    /// Known values that another one took the place of.
    qint64 overwritten() const;

private:
    struct HeldTrait
    {
        QString text;
        qint64 at = 0;
    };

    Result<QHash<qint64, HeldTrait>> heldTraits(RecordId record);

    RecordTables& m_tables;
    QHash<RecordId, int> m_overwritten;
};

} // namespace rondom::ingest
