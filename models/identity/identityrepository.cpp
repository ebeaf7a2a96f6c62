#include "models/identity/identityrepository.h"

#include "models/identity/linkgraph.h"
#include "models/identity/linkrules.h"
#include "models/identity/matchrepository.h"
#include "models/identity/matchtext.h"
#include "models/storage/connection.h"
#include "models/storage/rows.h"
#include "models/storage/statement.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::identity {

namespace {

constexpr auto kSelectCurrent = "SELECT profile_id FROM source_record WHERE id = ?";
constexpr auto kSelectRecords = "SELECT id FROM source_record WHERE profile_id = ? ORDER BY id";

constexpr auto kSelectRecord = R"sql(
    SELECT r.id FROM source_record r JOIN source s ON s.id = r.source_id
     WHERE s.name = ? AND r.record_key = ?
)sql";

/// Each value that joins two records of the profile, told by the later statement.
constexpr auto kSelectLinks = R"sql(
    SELECT sa.name || ':' || ra.record_key, sb.name || ':' || rb.record_key, t.name, a.value,
           CASE WHEN b.import_id >= a.import_id THEN b.import_id ELSE a.import_id END,
           CASE WHEN b.import_id >= a.import_id THEN b.row ELSE a.row END,
           max(a.at, b.at), a.type_id, a.scope_id, ra.id, rb.id
      FROM source_record ra
      JOIN identifier a      ON a.record_id = ra.id
      JOIN identifier b      ON b.type_id = a.type_id AND b.scope_id = a.scope_id
                            AND b.value = a.value AND b.record_id > a.record_id
      JOIN source_record rb  ON rb.id = b.record_id AND rb.profile_id = ra.profile_id
      JOIN identifier_type t ON t.id = a.type_id
      JOIN source sa         ON sa.id = ra.source_id
      JOIN source sb         ON sb.id = rb.source_id
     WHERE ra.profile_id = ?1
       AND (SELECT count(*) FROM (SELECT 1 FROM identifier c
                                   WHERE c.type_id = a.type_id AND c.scope_id = a.scope_id
                                     AND c.value = a.value LIMIT ?2 + 1)) <= ?2
     ORDER BY ra.id, rb.id, t.name, a.value
)sql";

constexpr auto kSelectStating = R"sql(
    SELECT record_id FROM identifier WHERE type_id = ? AND scope_id = ? AND value = ?
)sql";

constexpr auto kSelectDecided = R"sql(
    SELECT sa.name || ':' || ra.record_key, sb.name || ':' || rb.record_key, d.at
      FROM identity_decision d
      JOIN source_record ra ON ra.id = d.record_a
      JOIN source_record rb ON rb.id = d.record_b
      JOIN source sa        ON sa.id = ra.source_id
      JOIN source sb        ON sb.id = rb.source_id
     WHERE d.is_same = 1 AND ra.profile_id = ?1 AND rb.profile_id = ?1
     ORDER BY d.at
)sql";

constexpr auto kSelectMatched = R"sql(
    SELECT sa.name || ':' || ra.record_key, sb.name || ':' || rb.record_key, p.probability,
           p.evidence, u.at
      FROM source_record ra
      JOIN match_pair p     ON p.record_a = ra.id AND p.is_link = 1
      JOIN match_run u      ON u.id = p.run_id
      JOIN source_record rb ON rb.id = p.record_b AND rb.profile_id = ra.profile_id
      JOIN source sa        ON sa.id = ra.source_id
      JOIN source sb        ON sb.id = rb.source_id
     WHERE ra.profile_id = ?
       AND p.run_id = (SELECT max(id) FROM match_run WHERE undone_at IS NULL)
     ORDER BY ra.id, rb.id
)sql";

constexpr auto kSelectClusters = R"sql(
    SELECT s.name, r.record_key, r.profile_id
      FROM source_record r JOIN source s ON s.id = r.source_id
     ORDER BY s.name, r.record_key
)sql";

constexpr auto kSelectDecision =
    "SELECT is_same FROM identity_decision WHERE record_a = ? AND record_b = ?";
constexpr auto kDeleteDecision =
    "DELETE FROM identity_decision WHERE record_a = ? AND record_b = ?";
constexpr auto kWriteDecision = R"sql(
    INSERT INTO identity_decision(record_a, record_b, is_same, at) VALUES (?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET is_same = excluded.is_same, at = excluded.at
)sql";

constexpr auto kSelectStated = R"sql(
    SELECT t.key, v.text, 0 AS place
      FROM trait_value v JOIN trait t ON t.id = v.trait_id
     WHERE v.record_id = ?
       AND v.import_id = (SELECT max(w.import_id) FROM trait_value w
                           WHERE w.record_id = v.record_id AND w.trait_id = v.trait_id)
    UNION ALL
    SELECT t.name, i.value, i.row
      FROM identifier i JOIN identifier_type t ON t.id = i.type_id
     WHERE i.record_id = ? AND i.ended_import_id IS NULL
     ORDER BY place
)sql";

} // namespace

IdentityRepository::IdentityRepository(const storage::Connection& connection)
    : m_connection(connection)
{
}

Result<std::optional<ProfileId>> IdentityRepository::current(ProfileId id) const
{
    auto select = m_connection.prepare(kSelectCurrent);
    if (!select) {
        return select.error();
    }
    const auto row = select->bind(id).next();
    if (!row) {
        return row.error();
    }
    return *row ? std::optional(ProfileId(select->integer(0))) : std::nullopt;
}

Result<QList<RecordId>> IdentityRepository::records(ProfileId profile) const
{
    auto select = m_connection.prepare(kSelectRecords);
    if (!select) {
        return select.error();
    }
    QList<RecordId> records;
    const auto read =
        storage::forEachRow(select->bind(profile), [&records](const storage::Statement& row) {
            records.append(RecordId(row.integer(0)));
        });
    return read ? Result<QList<RecordId>>(std::move(records)) : read.error();
}

Result<std::optional<RecordId>> IdentityRepository::record(const QString& source,
                                                           const QString& recordId) const
{
    auto select = m_connection.prepare(kSelectRecord);
    if (!select) {
        return select.error();
    }
    const auto row = select->bind(source).bind(recordId).next();
    if (!row) {
        return row.error();
    }
    return *row ? std::optional(RecordId(select->integer(0))) : std::nullopt;
}

Result<QHash<QString, QString>> IdentityRepository::stated(RecordId record) const
{
    auto select = m_connection.prepare(kSelectStated);
    if (!select) {
        return select.error();
    }
    QHash<QString, QString> stated;
    const auto read =
        storage::forEachRow(select->bind(record).bind(record), [&](const storage::Statement& row) {
            QString& value = stated[row.text(0)];
            value = value.isEmpty() ? row.text(1) : QString(value + u", " + row.text(1));
        });
    return read ? Result<QHash<QString, QString>>(std::move(stated)) : read.error();
}

Result<QList<Link>> IdentityRepository::explain(ProfileId profile) const
{
    QList<Link> links;
    for (const auto add : {&IdentityRepository::addIdentifiers, &IdentityRepository::addMatches,
                           &IdentityRepository::addDecisions}) {
        if (const auto added = (this->*add)(profile, links); !added) {
            return added.error();
        }
    }
    return links;
}

Result<void> IdentityRepository::addIdentifiers(ProfileId profile, QList<Link>& links) const
{
    auto rules = LinkRules::read(m_connection);
    auto select = m_connection.prepare(kSelectLinks);
    if (!rules || !select) {
        return rules ? select.error() : rules.error();
    }
    struct Found
    {
        Link link;
        SharedValue value;
        RecordId a;
        RecordId b;
    };
    std::vector<Found> found;
    select->bind(profile).bind(rules->rules().mostRecords);
    const auto read = storage::forEachRow(*select, [&](const storage::Statement& row) {
        Found next{{row.text(0), row.text(1), row.text(2), row.text(3), ImportId(row.integer(4)),
                    row.integer(5), row.integer(6)},
                   {row.integer(7), row.integer(8), row.text(3)},
                   RecordId(row.integer(9)),
                   RecordId(row.integer(10))};
        if (rules->silenceOf(next.value.type, next.value.value) == Silence::None) {
            found.push_back(std::move(next));
        }
    });
    if (!read) {
        return read;
    }
    for (Found& next : found) {
        const auto isShared = isSharedDevice(next.value, *rules);
        const auto agree = rules->doAgree(next.value.type, next.a, next.b);
        if (!isShared || !agree) {
            return isShared ? agree.error() : isShared.error();
        }
        if (*agree && !*isShared) {
            links.append(std::move(next.link));
        }
    }
    return {};
}

Result<bool> IdentityRepository::isSharedDevice(const SharedValue& value, LinkRules& rules) const
{
    if (!rules.isGuarded(value.type)) {
        return false;
    }
    auto select = m_connection.prepare(kSelectStating);
    if (!select) {
        return select.error();
    }
    std::vector<RecordId> stating;
    const auto read = storage::forEachRow(
        select->bind(value.type).bind(value.scope).bind(value.value),
        [&stating](const storage::Statement& row) { stating.emplace_back(row.integer(0)); });
    return read ? rules.isSharedDevice(stating) : read.error();
}

Result<void> IdentityRepository::addMatches(ProfileId profile, QList<Link>& links) const
{
    auto select = m_connection.prepare(kSelectMatched);
    if (!select) {
        return select.error();
    }
    return storage::forEachRow(select->bind(profile), [&links](const storage::Statement& row) {
        links.append({row.text(0),
                      row.text(1),
                      u"match"_s,
                      matchText(row.real(2), row.text(3).toUtf8()),
                      {},
                      0,
                      row.integer(4)});
    });
}

Result<void> IdentityRepository::addDecisions(ProfileId profile, QList<Link>& links) const
{
    auto select = m_connection.prepare(kSelectDecided);
    if (!select) {
        return select.error();
    }
    return storage::forEachRow(select->bind(profile), [&links](const storage::Statement& row) {
        links.append({row.text(0), row.text(1), u"decision"_s, {}, {}, 0, row.integer(2)});
    });
}

Result<QList<ClusterRow>> IdentityRepository::clusters() const
{
    auto select = m_connection.prepare(kSelectClusters);
    if (!select) {
        return select.error();
    }
    QList<ClusterRow> rows;
    const auto read = storage::forEachRow(*select, [&rows](const storage::Statement& row) {
        rows.append({row.text(0), row.text(1), ProfileId(row.integer(2))});
    });
    return read ? Result<QList<ClusterRow>>(std::move(rows)) : read.error();
}

Result<std::optional<bool>> IdentityRepository::decide(RecordId a, RecordId b,
                                                       std::optional<bool> isSame, qint64 now) const
{
    const auto [first, second] = std::minmax(a, b);
    auto select = m_connection.prepare(kSelectDecision);
    if (!select) {
        return select.error();
    }
    const auto found = select->bind(first).bind(second).next();
    if (!found) {
        return found.error();
    }
    const std::optional<bool> before =
        *found ? std::optional(select->integer(0) != 0) : std::nullopt;
    auto change = m_connection.prepare(isSame ? kWriteDecision : kDeleteDecision);
    if (!change) {
        return change.error();
    }
    change->bind(first).bind(second);
    if (isSame) {
        change->bind(*isSame ? 1 : 0).bind(now);
    }
    if (const auto done = change->run(); !done) {
        return done.error();
    }
    return before;
}

} // namespace rondom::identity
