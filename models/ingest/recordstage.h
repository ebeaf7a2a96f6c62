#pragma once

#include "models/core/id.h"
#include "models/core/result.h"
#include "models/core/texttable.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace rondom::storage {
class Connection;
}

namespace rondom::ingest {

/// New source records with what they state, kept until there are enough to write them in the order
/// of their tables. A shop's first import is nothing else.
class RecordStage
{
public:
    /// A value that a new record states about itself.
    struct Trait
    {
        quint32 record = 0;
        quint32 row = 0;
        qint64 at = 0;
        QByteArray text;
        std::optional<double> number;
        quint32 trait = 0;
    };

    RecordStage(const storage::Connection& connection, SourceId source);

    /// A new record; its id is taken at once.
    Result<RecordId> addRecord(QByteArrayView key, ImportId import, qint64 row, qint64 at);
    void addIdentifier(RecordId record, TextTable::Place typeAndScope, QByteArrayView value,
                       qint64 row);
    /// Remembers one that was written directly, for byIdentifier().
    void noteIdentifier(RecordId record, TextTable::Place typeAndScope, QByteArrayView value)
    {
        static_cast<void>(numberOf(record, typeAndScope, value));
    }
    /// Reads all identifiers of \a type in the tables that the source's records state, for
    /// byIdentifier().
    Result<void> learnIdentifiers(qint64 type);
    void addTrait(Trait trait) { m_traits.push_back(std::move(trait)); }
    /// Those of the record added last.
    std::vector<Trait>::iterator traitsOfLast() { return m_traits.begin() + m_lastTraits; }
    std::vector<Trait>::iterator traitsEnd() { return m_traits.end(); }

    /// The record that was added with this key, or the first one with this identifier, since the
    /// object was made or learnt, flushed or not; not valid when there is none.
    RecordId byKey(QByteArrayView key) const;
    RecordId byIdentifier(TextTable::Place typeAndScope, QByteArrayView value) const;
    /// True when the tables do not hold all that \a record states yet.
    bool isStaged(RecordId record) const
    {
        return m_firstStaged.isValid() && record >= m_firstStaged;
    }

    /// Writes what is bulky when there is enough of it, to keep memory bounded.
    Result<void> flushSome();
    /// Writes everything.
    Result<void> flush();
    /// Gives back the memory of what was flushed: byKey() and byIdentifier() know nothing any more.
    void forget();

private:
    struct Record
    {
        quint32 key = 0; ///< number of its text
        quint32 row = 0;
    };
    struct Identifier
    {
        quint32 value = 0; ///< number of its text
        quint32 record = 0;
        quint32 row = 0;
    };
    class RecordRows;
    class IdentifierRows;
    class TraitRows;

    Result<void> readLastId();
    qint32 numberOf(RecordId record, TextTable::Place typeAndScope, QByteArrayView value);
    Result<void> writeRecordsAndTraits();

    const storage::Connection& m_connection;
    SourceId m_source;
    ImportId m_import;
    qint64 m_at = 0;
    RecordId m_firstStaged;
    qint64 m_lastId = -1; ///< -1: not read since the last flush
    std::vector<Record> m_records;
    std::vector<Identifier> m_identifiers;
    std::vector<Trait> m_traits;
    std::ptrdiff_t m_lastTraits = 0;
    TextTable m_keys;
    std::vector<quint32> m_recordOfKey;
    TextTable m_values;
    std::vector<quint32> m_recordOfValue; ///< the first that states it
};

} // namespace rondom::ingest
