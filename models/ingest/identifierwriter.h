#pragma once

#include "models/ingest/recordtables.h"
#include "models/ingest/roworigin.h"

#include <QSet>

#include <vector>

namespace rondom::ingest {

/// Writes what entries state as identifiers of their records, and ends those that a record no
/// longer states.
class IdentifierWriter
{
public:
    /// \a tables has to outlive the object.
    explicit IdentifierWriter(RecordTables& tables) : m_tables(tables) {}

    /// Whether anything is different from before. \a isNew: nothing of the record is in the tables
    /// yet. \a statesWholePerson: what the entry does not repeat has ended.
    Result<bool> write(RecordId record, bool isNew, const Entry& entry, const RowOrigin& origin,
                       bool statesWholePerson);

    /// Ends what records no longer state, but for those \a withSeveralRows: they state what all
    /// their rows say. Returns the records that lost something.
    Result<QSet<RecordId>> endMissing(ImportId import, const QSet<RecordId>& withSeveralRows);

private:
    struct Ending
    {
        RecordId record;
        qint64 type = 0;
        qint64 scope = 0;
        QString value;
    };

    RecordTables& m_tables;
    std::vector<Ending> m_endings;
};

} // namespace rondom::ingest
