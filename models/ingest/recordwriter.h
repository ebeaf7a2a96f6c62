#pragma once

#include "models/core/id.h"
#include "models/ingest/entry.h"
#include "models/ingest/identifierwriter.h"
#include "models/ingest/recordfinder.h"
#include "models/ingest/recordtables.h"
#include "models/ingest/roworigin.h"
#include "models/ingest/traitwriter.h"

#include <QHash>
#include <QSet>

namespace rondom::storage {
class Connection;
}

namespace rondom::ingest {

/// What an entry did to its record.
enum class RecordChange { Created, Updated, Unchanged, Skipped };

/// Which records an import may touch.
enum class ImportMode { Upsert, CreateOnly, UpdateOnly };

/// Writes what entries say about people: source records, their identifiers and trait values.
///
/// Used inside one write transaction, one object per file. A value that is the same as the one
/// held adds nothing, so importing a file again changes nothing.
class RecordWriter
{
public:
    RecordWriter(const storage::Connection& connection, SourceId source, ImportMode mode);
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
    Result<void> flush() { return m_tables.stage.flush(); }

    /// Ends identifiers that their record no longer states, and takes back changes that cancelled
    /// out within the file. Returns how many of the rows counted as updated changed nothing.
    Result<qint64> finish(ImportId import);

    /// After finish(): the records whose changes cancelled out.
    const QSet<RecordId>& voidRecords() const { return m_void; }
    /// After finish(): known trait values that another one took the place of.
    qint64 overwrittenFields() const { return m_traits.overwritten(); }

    /// Those whose identifiers changed: only they can change who is who.
    const QSet<RecordId>& relinkedRecords() const { return m_relinked; }
    /// Those whose traits or identifiers changed.
    const QSet<RecordId>& changedRecords() const { return m_changed; }

private:
    Result<RecordId> create(const Entry& entry, const RowOrigin& origin);

    ImportMode m_mode;
    RecordTables m_tables;
    RecordFinder m_finder;
    IdentifierWriter m_identifiers;
    TraitWriter m_traits;
    QSet<RecordId> m_touched;
    QSet<RecordId> m_touchedTwice;
    QSet<RecordId> m_relinked;
    QSet<RecordId> m_changed;
    QHash<RecordId, int> m_updatedRows;
    QSet<RecordId> m_void;
};

} // namespace rondom::ingest
