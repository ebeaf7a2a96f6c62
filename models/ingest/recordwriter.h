#pragma once

#include "models/core/id.h"
#include "models/ingest/entry.h"
#include "models/ingest/recordstage.h"
#include "models/storage/statement.h"

#include <QHash>
#include <QSet>

#include <memory>
#include <vector>

namespace rondom::storage {
class Connection;
}

namespace rondom::ingest {

struct RecordStatements;

/// What an entry did to its record.
enum class RecordChange { Created, Updated, Unchanged, Skipped };

/// Which records an import may touch.
enum class ImportMode { Upsert, CreateOnly, UpdateOnly };

/// Where a row stands: its import, and its number through all files of the import.
struct RowOrigin
{
    ImportId import;
    qint64 row = 0;
    /// When the facts of the row were true: the import's time for people, the event's for orders.
    qint64 at = 0;
    qint64 recordedAt = 0;
};

/// Writes what entries say about people: source records, their identifiers and trait values.
///
/// Used inside one write transaction, one object per file. A value that is the same as the one
/// held adds nothing, so importing a file again changes nothing.
class RecordWriter
{
public:
    RecordWriter(const storage::Connection& connection, SourceId source, ImportMode mode);
    ~RecordWriter();
    Q_DISABLE_COPY_MOVE(RecordWriter)

    /// Prepares the statements. Call once.
    Result<void> open();

    struct Written
    {
        RecordId record; ///< not valid when the entry names nobody, or was skipped
        RecordChange change = RecordChange::Unchanged;
        bool isRelinked = false; ///< the entry stated an identifier that was new for the record
    };
    /// New people are in the tables only after flush() or finish().
    /// \a statesWholePerson: a row of a people file, whose e-mail replaces the one stated before;
    /// a row of an order adds to what is known.
    Result<Written> write(const Entry& entry, const RowOrigin& origin, bool statesWholePerson);

    /// Writes what waits in memory; until then the tables do not hold new records. Called by
    /// finish(), and between files, whose records may be another writer's.
    Result<void> flush() { return m_stage.flush(); }

    /// Ends identifiers that their record no longer states, and takes back changes that cancelled
    /// out within the file. Returns how many of the rows counted as updated changed nothing.
    Result<qint64> finish(ImportId import);

    /// After finish(): the records whose changes cancelled out.
    const QSet<RecordId>& voidRecords() const { return m_void; }
    /// After finish(): known trait values that another one took the place of.
    qint64 overwrittenFields() const;

    /// Those whose identifiers changed: only they can change who is who.
    const QSet<RecordId>& relinkedRecords() const { return m_relinked; }
    /// Those whose traits or identifiers changed.
    const QSet<RecordId>& changedRecords() const { return m_changed; }

private:
    struct HeldIdentifier
    {
        qint64 type = 0;
        qint64 scope = 0;
        QString value;
        bool hasEnded = false;
    };
    struct HeldTrait
    {
        QString text;
        qint64 at = 0;
    };
    /// A record by the way rows name it.
    struct Stated
    {
        RecordId record;
        Identifiers identifiers;
    };
    struct Ending
    {
        RecordId record;
        qint64 type = 0;
        qint64 scope = 0;
        QString value;
    };

    RecordId knownAs(const Identifiers& identifiers) const;
    Result<RecordId> find(const Entry& entry);
    Result<bool> isSomebodyElse(RecordId record, const Entry& entry);
    Result<RecordId> create(const Entry& entry, const RowOrigin& origin);
    Result<bool> writeIdentifiers(RecordId record, bool isNew, const Entry& entry,
                                  const RowOrigin& origin, bool statesWholePerson);
    Result<RecordId> findStating(qint64 type, const IdentifierFact& fact);
    Result<void> countLookup(qint64 type);
    /// Whether the stage knows all that the tables hold of \a type.
    bool isInMemory(qint64 type) const { return m_isNewSource || m_learnt.contains(type); }
    Result<bool> stageTraits(RecordId record, const Entry& entry, const RowOrigin& origin);
    Result<bool> writeTraits(RecordId record, const Entry& entry, const RowOrigin& origin);
    Result<std::vector<HeldIdentifier>> heldIdentifiers(RecordId record);
    Result<QHash<qint64, HeldTrait>> heldTraits(RecordId record);
    Result<qint64> identifierTypeId(const QString& name);
    Result<qint64> traitId(const TraitFact& fact);

    const storage::Connection& m_connection;
    SourceId m_source;
    ImportMode m_mode;
    RecordStage m_stage;
    bool m_isNewSource = false; ///< nothing of this source was there before

    std::unique_ptr<RecordStatements> m_statements;

    QHash<QString, qint64> m_identifierTypes;
    QHash<QString, qint64> m_traits;
    QHash<qint64, qint64> m_lookups; ///< in the tables, by type of identifier
    QSet<qint64> m_learnt;           ///< types of which all identifiers were read
    qint64 m_recordsBefore = 0;
    QHash<qint64, Stated> m_stated;
    QSet<RecordId> m_touched;
    QSet<RecordId> m_touchedTwice;
    QSet<RecordId> m_relinked;
    QSet<RecordId> m_changed;
    /// Those that were named by an e-mail address and a device together.
    QSet<RecordId> m_namedOnDevice;
    QHash<RecordId, int> m_updatedRows;
    QHash<RecordId, int> m_overwritten;
    QSet<RecordId> m_void;
    std::vector<Ending> m_endings;
};

} // namespace rondom::ingest
