#include "models/workspace/recordundo.h"

#include "models/identity/linkrules.h"
#include "models/storage/connection.h"
#include "models/storage/rows.h"

namespace rondom::workspace {

namespace {

constexpr auto kSelectMates = "SELECT id FROM source_record WHERE profile_id = ?";

/// Values that this import stated, and others with it.
constexpr auto kSelectShared = R"sql(
    SELECT type_id, scope_id, value, count(*) FROM identifier
     GROUP BY type_id, scope_id, value
    HAVING count(*) > 1 AND sum(import_id = ?1) > 0
)sql";

constexpr auto kSelectStating = R"sql(
    SELECT record_id FROM identifier WHERE type_id = ? AND scope_id = ? AND value = ? LIMIT ?
)sql";

/// What this import stated again after another had ended it, and the import that did so once more.
constexpr auto kSelectRevived = R"sql(
    SELECT r.type_id, r.scope_id, r.value, r.record_id, r.ended_import_id,
           (SELECT min(n.import_id) FROM identifier_revived n
             WHERE n.type_id = r.type_id AND n.scope_id = r.scope_id AND n.value = r.value
               AND n.record_id = r.record_id AND n.import_id > r.import_id)
      FROM identifier_revived r
     WHERE r.import_id = ?
)sql";

constexpr auto kEndIdentifier = R"sql(
    UPDATE identifier SET ended_import_id = ?
     WHERE type_id = ? AND scope_id = ? AND value = ? AND record_id = ?
)sql";

/// Stated once more by a later import: that one ends an older end then.
constexpr auto kRewriteLater = R"sql(
    UPDATE identifier_revived SET ended_import_id = ?
     WHERE type_id = ? AND scope_id = ? AND value = ? AND record_id = ? AND import_id = ?
)sql";

constexpr auto kForgetRevived = R"sql(
    DELETE FROM identifier_revived
     WHERE import_id = ?1 OR ended_import_id = ?1
        OR (type_id, scope_id, value, record_id) IN
           (SELECT type_id, scope_id, value, record_id FROM identifier WHERE import_id = ?1)
)sql";

/// A record without a number of its own is found again by the identifier that named it first. Where
/// later imports said more about it, they named it so too, and it is theirs from now on.
constexpr auto kHandOverNames = R"sql(
    UPDATE identifier AS i SET (import_id, row, at) =
           (SELECT l.import_id, l.row, l.at
              FROM (SELECT e.import_id, e.row, e.ts AS at
                      FROM source_record r
                      JOIN event e ON e.profile_id = r.profile_id AND e.record_id = r.id
                     WHERE r.id = i.record_id AND e.import_id > 0
                     UNION ALL
                    SELECT import_id, row, at FROM trait_value WHERE record_id = i.record_id) l
             ORDER BY l.import_id, l.row LIMIT 1)
     WHERE i.import_id = ?1
       AND EXISTS (SELECT 1 FROM source_record r JOIN identifier_type t ON t.id = i.type_id
                    WHERE r.id = i.record_id AND r.record_key = t.name || ':' || i.value
                      AND (EXISTS (SELECT 1 FROM trait_value WHERE record_id = r.id)
                        OR EXISTS (SELECT 1 FROM event e WHERE e.profile_id = r.profile_id
                                      AND e.record_id = r.id AND e.import_id > 0)))
)sql";

constexpr auto kReviveIdentifiers =
    "UPDATE identifier SET ended_import_id = NULL WHERE ended_import_id = ?1";
constexpr auto kDropIdentifiers = "DELETE FROM identifier WHERE import_id = ?1";

/// A record goes when nothing is left of it and the import that brought it no longer holds; what
/// later imports said keeps it.
constexpr auto kIsEmpty = R"sql(
    SELECT (r.import_id = ?2 OR r.import_id IN (SELECT id FROM import WHERE undone_at IS NOT NULL))
       AND NOT EXISTS (SELECT 1 FROM trait_value WHERE record_id = ?1)
       AND NOT EXISTS (SELECT 1 FROM identifier WHERE record_id = ?1)
       AND NOT EXISTS (SELECT 1 FROM event e WHERE e.profile_id = r.profile_id
                                               AND e.record_id = r.id)
      FROM source_record r WHERE r.id = ?1
)sql";

/// Records whose event a later import gave to somebody else: undoing that brings it back to them.
constexpr auto kSelectReplacedFrom = "SELECT DISTINCT record_id FROM event_replaced";

constexpr auto kDropDecisions =
    "DELETE FROM identity_decision WHERE record_a = ?1 OR record_b = ?1";
constexpr auto kDropRecord = "DELETE FROM source_record WHERE id = ?";

} // namespace

RecordUndo::RecordUndo(const storage::Connection& connection, ImportId import)
    : m_connection(connection), m_import(import)
{
}

Result<RecordUndo::Outcome> RecordUndo::run(const QSet<RecordId>& records,
                                            const QSet<ProfileId>& profiles)
{
    m_outcome.around = records;
    if (const auto collected = collectMates(profiles); !collected) {
        return collected.error();
    }
    const auto rules = identity::LinkRules::read(m_connection);
    if (!rules) {
        return rules.error();
    }
    const auto silenced = silencedValues(*rules);
    if (!silenced) {
        return silenced.error();
    }
    if (const auto taken = takeBackIdentifiers(); !taken) {
        return taken.error();
    }
    if (const auto dropped = dropEmptyRecords(records); !dropped) {
        return dropped.error();
    }
    if (const auto collected = collectFreed(*silenced, rules->rules().mostRecords); !collected) {
        return collected.error();
    }
    return m_outcome;
}

Result<void> RecordUndo::collectMates(const QSet<ProfileId>& profiles)
{
    auto select = m_connection.prepare(kSelectMates);
    if (!select) {
        return select.error();
    }
    for (const ProfileId profile : profiles) {
        select->bind(profile);
        for (;;) {
            const auto row = select->next();
            if (!row) {
                return row.error();
            }
            if (!*row) {
                break;
            }
            m_outcome.around.insert(RecordId(select->integer(0)));
        }
    }
    return {};
}

Result<QList<RecordUndo::SilencedValue>>
RecordUndo::silencedValues(const identity::LinkRules& rules) const
{
    auto select = m_connection.prepare(kSelectShared);
    if (!select) {
        return select.error();
    }
    select->bind(m_import);
    QList<SilencedValue> values;
    const auto read = storage::forEachRow(*select, [&](const storage::Statement& row) {
        if (row.integer(3) > rules.rules().mostRecords || rules.isGuarded(row.integer(0))) {
            values.append({row.integer(0), row.integer(1), row.text(2)});
        }
    });
    return read ? Result<QList<SilencedValue>>(std::move(values)) : read.error();
}

Result<void> RecordUndo::takeBackIdentifiers() const
{
    if (const auto ended = endAgain(); !ended) {
        return ended;
    }
    for (const char* sql : {kHandOverNames, kForgetRevived, kReviveIdentifiers, kDropIdentifiers}) {
        auto change = m_connection.prepare(sql);
        if (!change) {
            return change.error();
        }
        if (const auto done = change->bind(m_import).run(); !done) {
            return done;
        }
    }
    return {};
}

Result<void> RecordUndo::endAgain() const
{
    auto select = m_connection.prepare(kSelectRevived);
    auto end = m_connection.prepare(kEndIdentifier);
    auto rewrite = m_connection.prepare(kRewriteLater);
    if (!select || !end || !rewrite) {
        return Error{Error::Code::StorageFailed, {}, m_connection.lastError()};
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
        const auto later = select->optionalInteger(5);
        storage::Statement& change = later ? *rewrite : *end;
        change.bind(select->integer(4)).bind(select->integer(0)).bind(select->integer(1));
        change.bind(select->text(2)).bind(select->integer(3));
        if (later) {
            change.bind(*later);
        }
        if (const auto done = change.run(); !done) {
            return done;
        }
    }
}

Result<void> RecordUndo::dropEmptyRecords(const QSet<RecordId>& records)
{
    auto replaced = m_connection.prepare(kSelectReplacedFrom);
    auto isEmpty = m_connection.prepare(kIsEmpty);
    auto dropDecisions = m_connection.prepare(kDropDecisions);
    auto drop = m_connection.prepare(kDropRecord);
    if (!replaced || !isEmpty || !dropDecisions || !drop) {
        return Error{Error::Code::StorageFailed, {}, m_connection.lastError()};
    }
    QSet<RecordId> needed;
    for (;;) {
        const auto row = replaced->next();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            break;
        }
        needed.insert(RecordId(replaced->integer(0)));
    }
    for (const RecordId record : records) {
        const auto row = isEmpty->bind(record).bind(m_import).next();
        if (!row) {
            return row.error();
        }
        const bool isGone = *row && isEmpty->integer(0) != 0 && !needed.contains(record);
        isEmpty->reset();
        if (!isGone) {
            continue;
        }
        for (storage::Statement* statement : {&*dropDecisions, &*drop}) {
            if (const auto done = statement->bind(record).run(); !done) {
                return done;
            }
        }
        ++m_outcome.removedRecords;
        m_outcome.around.remove(record);
    }
    return {};
}

Result<void> RecordUndo::collectFreed(const QList<SilencedValue>& values, int mostRecords)
{
    auto select = m_connection.prepare(kSelectStating);
    if (!select) {
        return select.error();
    }
    for (const SilencedValue& silenced : values) {
        select->bind(silenced.type).bind(silenced.scope).bind(silenced.value);
        select->bind(mostRecords + 1);
        QList<RecordId> stating;
        for (;;) {
            const auto row = select->next();
            if (!row) {
                return row.error();
            }
            if (!*row) {
                break;
            }
            stating.append(RecordId(select->integer(0)));
        }
        // Few enough again: from now on the value joins them.
        if (stating.size() <= mostRecords) {
            m_outcome.around.unite(QSet<RecordId>(stating.begin(), stating.end()));
        }
    }
    return {};
}

} // namespace rondom::workspace
