#include "models/workspace/importundo.h"

#include "models/consent/consentimport.h"
#include "models/consent/consentstates.h"
#include "models/identity/resolver.h"
#include "models/profiles/profilebuilder.h"
#include "models/profiles/propertysets.h"
#include "models/storage/statement.h"
#include "models/workspace/actionhistory.h"
#include "models/workspace/recordundo.h"
#include "models/workspace/workspacetext.h"

using namespace Qt::StringLiterals;

namespace rondom::workspace {

namespace {

/// Every record this import said something about.
constexpr auto kSelectTouched = R"sql(
    SELECT id, profile_id FROM source_record WHERE import_id = ?1
    UNION SELECT r.id, r.profile_id FROM trait_value v JOIN source_record r ON r.id = v.record_id
           WHERE v.import_id = ?1
    UNION SELECT r.id, r.profile_id FROM identifier i JOIN source_record r ON r.id = i.record_id
           WHERE i.import_id = ?1 OR i.ended_import_id = ?1
)sql";

/// The versions of events this import made or replaced.
constexpr auto kSelectEvents = R"sql(
    SELECT profile_id, record_id, properties_id FROM event WHERE import_id = ?1
    UNION ALL
    SELECT ifnull(s.profile_id, 0), r.record_id, r.properties_id
      FROM event_replaced r LEFT JOIN source_record s ON s.id = r.record_id
     WHERE r.import_id = ?1 OR r.first_import_id = ?1
)sql";

constexpr auto kDropReferences = R"sql(
    DELETE FROM event_reference
     WHERE (record_id, ts, seq) IN (SELECT record_id, ts, seq FROM event WHERE import_id = ?1)
)sql";

constexpr auto kDropEvents = "DELETE FROM event WHERE import_id = ?1";

/// What this import replaced, and whether a later import replaced it once more.
constexpr auto kSelectReplaced = R"sql(
    SELECT r.source_id, r.reference, r.kind_id, r.record_id, r.ts, r.seq, r.first_import_id, r.row,
           r.amount, r.properties_id, ifnull(s.profile_id, 0),
           (SELECT min(n.import_id) FROM event_replaced n
             WHERE n.source_id = r.source_id AND n.reference = r.reference
               AND n.kind_id = r.kind_id AND n.import_id > r.import_id),
           o.name, r.search
      FROM event_replaced r
      LEFT JOIN source_record s ON s.id = r.record_id
      LEFT JOIN source o        ON o.id = r.source_id
     WHERE r.import_id = ?
)sql";

constexpr auto kRestoreEvent = R"sql(
    INSERT OR REPLACE INTO event(profile_id, ts, seq, kind_id, source_id, record_id, import_id,
                                 row, amount, properties_id)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
)sql";

constexpr auto kRestoreReference = R"sql(
    INSERT INTO event_reference(source_id, reference, kind_id, record_id, ts, seq, search)
    VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET record_id = excluded.record_id, ts = excluded.ts, seq = excluded.seq
)sql";

/// The version before ours becomes what the later import replaced.
constexpr auto kRewriteLater = R"sql(
    UPDATE event_replaced
       SET record_id = ?, ts = ?, seq = ?, first_import_id = ?, row = ?, amount = ?,
           properties_id = ?, search = ?
     WHERE import_id = ? AND source_id = ? AND reference = ? AND kind_id = ?
)sql";

constexpr auto kDropReplaced = "DELETE FROM event_replaced WHERE import_id = ?1";

/// A later import replaced an event that only this import had made: nothing is before it now.
constexpr auto kForgetOwnVersions =
    "DELETE FROM event_replaced WHERE first_import_id = ?1 AND import_id > ?1";

constexpr auto kSelectConflicts = R"sql(
    SELECT DISTINCT s.name || ':' || r.record_key || ', ' || t.key
      FROM trait_value mine
      JOIN trait_value later ON later.record_id = mine.record_id
                            AND later.trait_id = mine.trait_id AND later.import_id > mine.import_id
                            AND later.text <> mine.text
      JOIN source_record r   ON r.id = mine.record_id
      JOIN source s          ON s.id = r.source_id
      JOIN trait t           ON t.id = mine.trait_id
     WHERE mine.import_id = ?
     ORDER BY 1
)sql";

constexpr auto kCountRestoredValues = R"sql(
    SELECT count(*) FROM trait_value mine
     WHERE mine.import_id = ?1
       AND EXISTS (SELECT 1 FROM trait_value other
                    WHERE other.record_id = mine.record_id AND other.trait_id = mine.trait_id
                      AND other.import_id < ?1)
       AND NOT EXISTS (SELECT 1 FROM trait_value later
                        WHERE later.record_id = mine.record_id AND later.trait_id = mine.trait_id
                          AND later.import_id > ?1)
)sql";

constexpr auto kDropValues = "DELETE FROM trait_value WHERE import_id = ?1";
/// Names of things nobody speaks of any more.
constexpr auto kDropUnusedNames = R"sql(
    DELETE FROM trait
     WHERE NOT EXISTS (SELECT 1 FROM trait_value WHERE trait_id = trait.id)
       AND NOT EXISTS (SELECT 1 FROM trait_pin WHERE trait_id = trait.id);
    DELETE FROM identifier_type
     WHERE NOT EXISTS (SELECT 1 FROM identifier WHERE type_id = identifier_type.id);
    DELETE FROM event_kind
     WHERE is_system = 0
       AND NOT EXISTS (SELECT 1 FROM event WHERE kind_id = event_kind.id)
       AND NOT EXISTS (SELECT 1 FROM event_replaced WHERE kind_id = event_kind.id);
)sql";

/// Whose stored answers change when the grants of this import are retracted.
constexpr auto kSelectConsenting = R"sql(
    SELECT DISTINCT r.profile_id
      FROM consent_event e JOIN source_record r ON r.id = e.record_id
     WHERE e.import_id = ?
)sql";

} // namespace

ImportUndo::ImportUndo(const storage::Connection& connection, ImportId import, qint64 now)
    : m_connection(connection), m_import(import), m_now(now)
{
    m_report.import = import;
}

Result<Importer::UndoReport> ImportUndo::run(JobContext& context)
{
    using Step = Result<void> (ImportUndo::*)();
    if (const auto possible = check(); !possible) {
        return possible.error();
    }
    for (const Step step :
         {&ImportUndo::collectTouched, &ImportUndo::takeBackEvents, &ImportUndo::restoreEvents,
          &ImportUndo::takeBackValues, &ImportUndo::takeBackRecords}) {
        if (context.isCancelRequested()) {
            return Error{Error::Code::Canceled, {}, {}};
        }
        if (const auto done = (this->*step)(); !done) {
            return done.error();
        }
    }
    if (const auto computed = computeAgain(context); !computed) {
        return computed.error();
    }
    if (const auto noted = note(); !noted) {
        return noted.error();
    }
    return m_report;
}

Result<void> ImportUndo::check() const
{
    const auto import = ingest::SourceRepository(m_connection).import(m_import);
    if (!import) {
        return import.error();
    }
    if (!*import) {
        return importNotFound(m_import.value());
    }
    return (*import)->isUndone ? Result<void>(importUndoneAlready(m_import.value()))
                               : Result<void>();
}

Result<qint64> ImportUndo::change(const char* sql) const
{
    auto statement = m_connection.prepare(sql);
    if (!statement) {
        return statement.error();
    }
    if (const auto done = statement->bind(m_import).run(); !done) {
        return done.error();
    }
    return m_connection.changes();
}

Result<void> ImportUndo::collectTouched()
{
    auto select = m_connection.prepare(kSelectTouched);
    if (!select) {
        return select.error();
    }
    select->bind(m_import);
    for (;;) {
        const auto row = select->next();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            return {};
        }
        m_records.insert(RecordId(select->integer(0)));
        m_profiles.insert(ProfileId(select->integer(1)));
    }
}

Result<void> ImportUndo::takeBackEvents()
{
    auto select = m_connection.prepare(kSelectEvents);
    if (!select) {
        return select.error();
    }
    select->bind(m_import);
    for (;;) {
        const auto row = select->next();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            break;
        }
        m_profiles.insert(ProfileId(select->integer(0)));
        if (select->integer(1) != 0) {
            m_records.insert(RecordId(select->integer(1)));
        }
        m_propertySets.insert(select->integer(2));
    }
    if (const auto dropped = change(kDropReferences); !dropped) {
        return dropped.error();
    }
    const auto events = change(kDropEvents);
    if (!events) {
        return events.error();
    }
    m_report.removedEvents = *events;
    return {};
}

Result<void> ImportUndo::restoreEvents()
{
    auto select = m_connection.prepare(kSelectReplaced);
    auto restore = m_connection.prepare(kRestoreEvent);
    auto refer = m_connection.prepare(kRestoreReference);
    auto rewrite = m_connection.prepare(kRewriteLater);
    if (!select || !restore || !refer || !rewrite) {
        return Error{Error::Code::StorageFailed, {}, m_connection.lastError()};
    }
    select->bind(m_import);
    for (;;) {
        const auto row = select->next();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            break;
        }
        const qint64 source = select->integer(0);
        const QString reference = select->text(1);
        const qint64 kind = select->integer(2);
        const qint64 record = select->integer(3);
        const qint64 at = select->integer(4);
        const qint64 seq = select->integer(5);
        const qint64 firstImport = select->integer(6);
        const qint64 fileRow = select->integer(7);
        const auto amount = select->optionalInteger(8);
        const qint64 properties = select->integer(9);
        const qint64 profile = select->integer(10);
        if (const auto later = select->optionalInteger(11)) {
            m_report.conflicts.append(select->text(12) + u':' + reference);
            rewrite->bind(record).bind(at).bind(seq).bind(firstImport).bind(fileRow).bind(amount);
            rewrite->bind(properties)
                .bind(select->optionalText(13))
                .bind(*later)
                .bind(source)
                .bind(reference)
                .bind(kind);
            if (const auto done = rewrite->run(); !done) {
                return done;
            }
            continue;
        }
        restore->bind(profile).bind(at).bind(seq).bind(kind).bind(source).bind(record);
        restore->bind(firstImport).bind(fileRow).bind(amount).bind(properties);
        if (const auto done = restore->run(); !done) {
            return done;
        }
        // The event's own row went with the others of this import, and its reference with it.
        refer->bind(source).bind(reference).bind(kind).bind(record).bind(at).bind(seq);
        refer->bind(select->optionalText(13));
        if (const auto done = refer->run(); !done) {
            return done;
        }
        m_profiles.insert(ProfileId(profile));
        ++m_report.restoredEvents;
    }
    if (const auto dropped = change(kDropReplaced); !dropped) {
        return dropped.error();
    }
    const auto forgotten = change(kForgetOwnVersions);
    return forgotten ? Result<void>() : forgotten.error();
}

Result<void> ImportUndo::takeBackValues()
{
    auto conflicts = m_connection.prepare(kSelectConflicts);
    auto restored = m_connection.prepare(kCountRestoredValues);
    if (!conflicts || !restored) {
        return conflicts ? restored.error() : conflicts.error();
    }
    conflicts->bind(m_import);
    for (;;) {
        const auto row = conflicts->next();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            break;
        }
        m_report.conflicts.append(conflicts->text(0));
    }
    if (const auto row = restored->bind(m_import).next(); !row) {
        return row.error();
    }
    m_report.restoredValues = restored->integer(0);
    restored->reset();
    const auto dropped = change(kDropValues);
    if (!dropped) {
        return dropped.error();
    }
    m_report.removedValues = *dropped;
    return {};
}

Result<void> ImportUndo::takeBackRecords()
{
    const auto outcome = RecordUndo(m_connection, m_import).run(m_records, m_profiles);
    if (!outcome) {
        return outcome.error();
    }
    m_report.removedRecords = outcome->removedRecords;
    m_records = outcome->around;
    return {};
}

Result<void> ImportUndo::computeAgain(JobContext& context)
{
    const auto resolution = identity::Resolver(m_connection).resolve(m_records, context);
    if (!resolution) {
        return resolution.error();
    }
    m_profiles.unite(resolution->changedProfiles);
    const profiles::ProfileBuilder builder(m_connection);
    if (const auto built = builder.rebuild(m_profiles, context); !built) {
        return built;
    }
    const auto unused = profiles::PropertySets::dropUnused(m_connection, m_propertySets);
    if (!unused) {
        return unused;
    }
    if (const auto dropped = m_connection.exec(kDropUnusedNames); !dropped) {
        return dropped;
    }
    const auto retracted = consent::ConsentImport::retract(m_connection, m_import, m_now);
    if (!retracted) {
        return retracted.error();
    }
    m_report.retractedGrants = *retracted;
    if (const auto collected = collectConsenting(); !collected) {
        return collected;
    }
    const auto refreshed = consent::refreshStates(m_connection, m_profiles, m_now, context);
    return refreshed ? builder.refreshView() : refreshed;
}

Result<void> ImportUndo::collectConsenting()
{
    auto select = m_connection.prepare(kSelectConsenting);
    if (!select) {
        return select.error();
    }
    select->bind(m_import);
    for (;;) {
        const auto row = select->next();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            return {};
        }
        m_profiles.insert(ProfileId(select->integer(0)));
    }
}

Result<void> ImportUndo::note() const
{
    const auto marked = ingest::SourceRepository(m_connection).markUndone(m_import, m_now);
    if (!marked) {
        return marked;
    }
    ActionHistory history(m_connection);
    const auto actions = history.list(std::numeric_limits<int>::max());
    if (!actions) {
        return actions.error();
    }
    for (const Action& action : *actions) {
        if (action.kind == QStringView(ActionHistory::kImport) &&
            action.payload.value(u"import_id"_s).toInteger() == m_import.value()) {
            return history.setUndone(action.id, m_now);
        }
    }
    return {};
}

} // namespace rondom::workspace
