#pragma once

#include "models/ingest/recordtables.h"

#include <QHash>
#include <QSet>

namespace rondom::ingest {

/// Finds the record of its source that an entry is about.
class RecordFinder
{
public:
    /// \a tables has to outlive the object.
    explicit RecordFinder(RecordTables& tables) : m_tables(tables) {}

    /// The record of the same id; without one, the record that states one of the identifiers, what
    /// names a person before what names a device. Not valid for somebody new, and for another
    /// person on a device that is known.
    Result<RecordId> find(const Entry& entry);

    /// The record that an entry with exactly these identifiers was about before; not valid when
    /// that is not remembered.
    RecordId knownAs(const Identifiers& identifiers) const;
    void remember(const Identifiers& identifiers, RecordId record);
    /// To be told of whatever an entry stated about a record.
    void note(const Entry& entry, RecordId record);
    /// Gives back the memory: nothing is found any more.
    void forget();

private:
    /// A record by the way rows name it.
    struct Stated
    {
        RecordId record;
        Identifiers identifiers;
    };

    Result<RecordId> findById(const QString& recordId);
    Result<bool> isSomebodyElse(RecordId record, const Entry& entry);
    Result<RecordId> findStating(qint64 type, const IdentifierFact& fact);
    Result<void> countLookup(qint64 type);
    /// Whether the stage knows all that the tables hold of \a type.
    bool isInMemory(qint64 type) const { return m_tables.isNewSource || m_learnt.contains(type); }

    RecordTables& m_tables;
    QHash<qint64, qint64> m_lookups; ///< in the tables, by type of identifier
    QSet<qint64> m_learnt;           ///< types of which all identifiers were read
    QHash<qint64, Stated> m_stated;
    /// Those that were named by an e-mail address and a device together.
    QSet<RecordId> m_namedOnDevice;
};

} // namespace rondom::ingest
