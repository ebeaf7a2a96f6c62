#include "models/workspace/changesrepository.h"

#include "models/storage/connection.h"
#include "models/storage/statement.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace rondom::workspace {

namespace {

constexpr qint64 kDayMs = 24 * 60 * 60 * 1000LL;

// Every query takes ?1 = since and ?2 = until. Rows of a table are written in the order of their
// ids, so what is new is looked for backwards from the end, not in the whole table.

/// A profile's id is that of its first record.
constexpr auto kNewCustomers = R"sql(
    SELECT p.id
      FROM source_record r
      JOIN profile p ON p.id = r.id
     WHERE r.id > ifnull((SELECT id FROM source_record WHERE at <= ?1 ORDER BY id DESC LIMIT 1), 0)
       AND r.at > ?1 AND r.at <= ?2
     ORDER BY p.id
)sql";

constexpr auto kNewBuyers = R"sql(
    SELECT DISTINCT e.profile_id
      FROM event e
      JOIN event_kind k ON k.id = e.kind_id AND k.name = 'Order Completed'
     WHERE e.import_id IN (SELECT id FROM import WHERE at > ?1 AND at <= ?2 AND undone_at IS NULL)
       AND e.profile_id IN (SELECT id FROM profile)
     ORDER BY e.profile_id
)sql";

/// Where an earlier yes had not been taken back by then, the new one changed nothing.
constexpr auto kNewlyMailable = R"sql(
    WITH fresh(id, profile_id) AS (
        SELECT e.id, r.profile_id
          FROM consent_event e
          JOIN source_record r ON r.id = e.record_id
         WHERE e.id > ifnull((SELECT id FROM consent_event WHERE recorded_at <= ?1
                               ORDER BY id DESC LIMIT 1), 0)
           AND e.recorded_at > ?1 AND e.recorded_at <= ?2)
    SELECT DISTINCT s.profile_id
      FROM fresh f
      JOIN consent_state s ON s.profile_id = f.profile_id AND s.event_id = f.id
      JOIN profile p ON p.id = s.profile_id
     WHERE s.purpose = 'newsletter' AND s.channel = 'email' AND s.state = 'granted'
       AND s.stable_from <= ?2 AND (s.stable_until IS NULL OR s.stable_until > ?2)
       AND NOT EXISTS (
           SELECT 1
             FROM source_record r
             JOIN consent_event earlier ON earlier.record_id = r.id
            WHERE r.profile_id = s.profile_id
              AND earlier.decision = 'granted' AND earlier.purpose = 'newsletter'
              AND earlier.channel = 'email' AND earlier.recorded_at <= ?1
              AND earlier.is_proven = 1 AND earlier.notice_id IS NOT NULL
              AND (earlier.expires_at IS NULL OR earlier.expires_at > ?1)
              AND NOT EXISTS (
                  SELECT 1
                    FROM source_record r2
                    JOIN consent_event refusal ON refusal.record_id = r2.id
                   WHERE r2.profile_id = s.profile_id
                     AND refusal.id > earlier.id AND refusal.recorded_at <= ?1
                     AND refusal.purpose IN ('newsletter', 'all') AND refusal.channel IN ('email', 'all')
                     AND refusal.decision IN ('denied', 'withdrawn', 'lapsed', 'objected',
                                         'suppressed', 'restricted', 'retracted')))
     ORDER BY s.profile_id
)sql";

/// Also what names only an identifier, as a complaint does, concerns whoever carries it.
constexpr auto kWithdrawn = R"sql(
    WITH fresh(id, record_id) AS (
        SELECT e.id, e.record_id
          FROM consent_event e
         WHERE e.id > ifnull((SELECT id FROM consent_event WHERE recorded_at <= ?1
                               ORDER BY id DESC LIMIT 1), 0)
           AND e.recorded_at > ?1 AND e.recorded_at <= ?2),
    concerned(id, profile_id) AS (
        SELECT f.id, r.profile_id
          FROM fresh f JOIN source_record r ON r.id = f.record_id
        UNION
        SELECT f.id, r.profile_id
          FROM fresh f
          JOIN consent_personal c ON c.event_id = f.id
          JOIN identifier_type t ON t.name = c.identifier_type
          JOIN identifier i ON i.type_id = t.id AND i.scope_id = 0
                           AND i.value = c.identifier_value
          JOIN source_record r ON r.id = i.record_id
         WHERE f.record_id IS NULL)
    SELECT DISTINCT s.profile_id
      FROM concerned c
      JOIN consent_state s ON s.profile_id = c.profile_id AND s.event_id = c.id
      JOIN profile p ON p.id = s.profile_id
     WHERE s.state = 'withdrawn'
     ORDER BY s.profile_id
)sql";

constexpr auto kExpired = R"sql(
    SELECT DISTINCT s.profile_id
      FROM consent_state s
      JOIN consent_event e ON e.id = s.event_id
      JOIN profile p ON p.id = s.profile_id
     WHERE s.state = 'expired' AND s.stable_from > ?1
       AND e.expires_at > ?1 AND e.expires_at <= ?2
     ORDER BY s.profile_id
)sql";

constexpr auto kExpiringSoon = R"sql(
    SELECT DISTINCT s.profile_id
      FROM consent_state s
      JOIN consent_event e ON e.id = s.event_id
      JOIN profile p ON p.id = s.profile_id
     WHERE s.state = 'granted' AND s.stable_until > ?1 AND s.stable_until <= ?2
       AND e.expires_at > ?1 AND e.expires_at <= ?2
     ORDER BY s.profile_id
)sql";

constexpr auto kOrders = R"sql(
    SELECT ifnull(sum(k.name = 'Order Completed'), 0), ifnull(sum(e.amount), 0)
      FROM event e
      JOIN event_kind k ON k.id = e.kind_id
     WHERE e.import_id IN (SELECT id FROM import WHERE at > ?1 AND at <= ?2 AND undone_at IS NULL)
       AND (e.amount IS NOT NULL OR k.name = 'Order Completed')
)sql";

constexpr auto kSegments = R"sql(
    SELECT g.name,
           (SELECT z.size FROM segment_size z
             WHERE z.segment_id = g.id AND z.at <= ?1 ORDER BY z.at DESC LIMIT 1),
           (SELECT z.size FROM segment_size z
             WHERE z.segment_id = g.id AND z.at <= ?2 ORDER BY z.at DESC LIMIT 1),
           g.created_at > ?1
      FROM segment g
     WHERE g.created_at <= ?2
     ORDER BY g.name
)sql";

constexpr auto kImports = R"sql(
    SELECT count(*), ifnull(sum(json_extract(counts, '$.rows.read')), 0)
      FROM import
     WHERE at > ?1 AND at <= ?2 AND undone_at IS NULL
)sql";

/// Without a hash no file ever was in its place.
constexpr auto kExports = R"sql(
    SELECT count(*), ifnull(sum(rows), 0)
      FROM export
     WHERE at > ?1 AND at <= ?2 AND sha256 <> ''
)sql";

const char* queryOf(ChangesRepository::Kind kind)
{
    switch (kind) {
    case ChangesRepository::Kind::NewCustomers:
        return kNewCustomers;
    case ChangesRepository::Kind::NewBuyers:
        return kNewBuyers;
    case ChangesRepository::Kind::NewlyMailable:
        return kNewlyMailable;
    case ChangesRepository::Kind::Withdrawn:
        return kWithdrawn;
    case ChangesRepository::Kind::Expired:
        return kExpired;
    case ChangesRepository::Kind::ExpiringSoon:
        return kExpiringSoon;
    }
    Q_UNREACHABLE();
}

} // namespace

ChangesRepository::ChangesRepository(const storage::Connection& connection)
    : m_connection(connection)
{
}

Result<Changes> ChangesRepository::between(qint64 since, qint64 until) const
{
    Changes changes;
    changes.since = since;
    changes.until = until;
    const std::pair<Kind, qint64 Changes::*> counted[] = {
        {Kind::NewCustomers, &Changes::newCustomers},
        {Kind::NewBuyers, &Changes::newBuyers},
        {Kind::NewlyMailable, &Changes::newlyMailable},
        {Kind::Withdrawn, &Changes::withdrawn},
        {Kind::Expired, &Changes::expired},
        {Kind::ExpiringSoon, &Changes::expiringSoon},
    };
    for (const auto& [kind, number] : counted) {
        const auto ids = people(kind, since, until);
        if (!ids) {
            return ids.error();
        }
        changes.*number = qint64(ids->size());
    }
    for (const auto read : {&ChangesRepository::readOrders, &ChangesRepository::readSegments,
                            &ChangesRepository::readTraffic}) {
        if (const auto done = (this->*read)(changes); !done) {
            return done.error();
        }
    }
    return changes;
}

Result<std::vector<qint64>> ChangesRepository::people(Kind kind, qint64 since, qint64 until) const
{
    auto select = m_connection.prepare(queryOf(kind));
    if (!select) {
        return select.error();
    }
    if (kind == Kind::ExpiringSoon) {
        select->bind(until).bind(until + kSoonDays * kDayMs);
    } else {
        select->bind(since).bind(until);
    }
    std::vector<qint64> ids;
    for (;;) {
        const auto row = select->next();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            return ids;
        }
        ids.push_back(select->integer(0));
    }
}

Result<void> ChangesRepository::readOrders(Changes& changes) const
{
    auto select = m_connection.prepare(kOrders);
    if (!select) {
        return select.error();
    }
    if (const auto row = select->bind(changes.since).bind(changes.until).next(); !row) {
        return row.error();
    }
    changes.newOrders = select->integer(0);
    changes.revenue = Decimal::fromMicros(select->integer(1));
    return {};
}

Result<void> ChangesRepository::readSegments(Changes& changes) const
{
    auto select = m_connection.prepare(kSegments);
    if (!select) {
        return select.error();
    }
    select->bind(changes.since).bind(changes.until);
    for (;;) {
        const auto row = select->next();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            break;
        }
        const auto size = select->optionalInteger(2);
        const auto before = select->optionalInteger(1);
        const bool isNew = select->integer(3) != 0;
        // One that was never counted before has nothing to be compared with.
        if (!size || (!isNew && (!before || *before == *size))) {
            continue;
        }
        changes.segments.append({select->text(0), isNew ? std::nullopt : before, *size});
    }
    std::stable_sort(changes.segments.begin(), changes.segments.end(),
                     [](const SegmentChange& a, const SegmentChange& b) {
                         return std::abs(a.difference()) > std::abs(b.difference());
                     });
    return {};
}

Result<void> ChangesRepository::readTraffic(Changes& changes) const
{
    auto imports = m_connection.prepare(kImports);
    auto exports = m_connection.prepare(kExports);
    if (!imports || !exports) {
        return imports ? exports.error() : imports.error();
    }
    const auto imported = imports->bind(changes.since).bind(changes.until).next();
    const auto exported = exports->bind(changes.since).bind(changes.until).next();
    if (!imported || !exported) {
        return imported ? exported.error() : imported.error();
    }
    changes.imports = imports->integer(0);
    changes.importedRows = imports->integer(1);
    changes.exports = exports->integer(0);
    changes.exportedPeople = exports->integer(1);
    return {};
}

} // namespace rondom::workspace
