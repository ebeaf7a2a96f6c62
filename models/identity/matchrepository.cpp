#include "models/identity/matchrepository.h"

#include "models/identity/recordmatcher.h"
#include "models/storage/connection.h"
#include "models/storage/rows.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <limits>

using namespace Qt::StringLiterals;

namespace rondom::identity {

namespace {

/// Whose waiting pairs are kept, for when the newest are taken back.
constexpr int kRunsKept = 5;

constexpr auto kSelectCurrent = R"sql(
    SELECT id, at, auto_threshold, review_threshold, compared, model FROM match_run
     WHERE undone_at IS NULL ORDER BY id DESC LIMIT 1
)sql";

constexpr auto kAddRun = R"sql(
    INSERT INTO match_run(at, auto_threshold, review_threshold, compared, model)
    VALUES (?, ?, ?, ?, ?)
)sql";

constexpr auto kAddPair = R"sql(
    INSERT INTO match_pair(run_id, record_a, record_b, probability, is_link, evidence)
    VALUES (?, ?, ?, ?, ?, ?)
)sql";

/// What was taken back cannot come again once something new was done. Links are never forgotten:
/// any run may become the one that holds.
constexpr auto kForgetPairs = R"sql(
    DELETE FROM match_pair
     WHERE run_id IN (SELECT id FROM match_run WHERE undone_at IS NOT NULL)
        OR (is_link = 0 AND run_id NOT IN
               (SELECT id FROM match_run WHERE undone_at IS NULL ORDER BY id DESC LIMIT ?))
)sql";

constexpr auto kSetUndone = "UPDATE match_run SET undone_at = ? WHERE id = ?";

constexpr auto kSelectLinked = R"sql(
    SELECT record_a, record_b FROM match_pair
     WHERE is_link = 1 AND run_id = (SELECT max(id) FROM match_run WHERE undone_at IS NULL)
)sql";

constexpr auto kSelectAnswered =
    "SELECT record_a, record_b, is_same, at FROM identity_decision ORDER BY record_a, record_b";

/// With %1 for what else is asked of a pair.
constexpr auto kSelectCandidates = R"sql(
    SELECT ra.profile_id, rb.profile_id, ra.id, rb.id,
           sa.name || ':' || ra.record_key, sb.name || ':' || rb.record_key,
           p.probability, p.evidence
      FROM match_pair p
      JOIN source_record ra ON ra.id = p.record_a
      JOIN source_record rb ON rb.id = p.record_b
      JOIN source sa        ON sa.id = ra.source_id
      JOIN source sb        ON sb.id = rb.source_id
     WHERE p.is_link = 0 AND p.run_id = (SELECT max(id) FROM match_run WHERE undone_at IS NULL)
       AND ra.profile_id <> rb.profile_id %1
       AND NOT EXISTS (SELECT 1 FROM source_record x
                         JOIN identity_decision d ON d.record_a = x.id AND d.is_same = 0
                         JOIN source_record y     ON y.id = d.record_b
                        WHERE x.profile_id = ra.profile_id AND y.profile_id = rb.profile_id)
       AND NOT EXISTS (SELECT 1 FROM source_record x
                         JOIN identity_decision d ON d.record_a = x.id AND d.is_same = 0
                         JOIN source_record y     ON y.id = d.record_b
                        WHERE x.profile_id = rb.profile_id AND y.profile_id = ra.profile_id)
     ORDER BY p.probability DESC, p.record_a, p.record_b
)sql";

constexpr auto kBetween = R"sql(
       AND min(ra.profile_id, rb.profile_id) = min(?1, ?2)
       AND max(ra.profile_id, rb.profile_id) = max(?1, ?2)
)sql";

MatchCandidate candidateIn(const storage::Statement& row)
{
    MatchCandidate candidate{ProfileId(row.integer(0)),
                             ProfileId(row.integer(1)),
                             RecordId(row.integer(2)),
                             RecordId(row.integer(3)),
                             row.text(4),
                             row.text(5),
                             row.real(6),
                             row.text(7).toUtf8()};
    if (candidate.b < candidate.a) {
        std::swap(candidate.a, candidate.b);
        std::swap(candidate.recordA, candidate.recordB);
        std::swap(candidate.nameA, candidate.nameB);
    }
    return candidate;
}

} // namespace

QList<MatchReason> matchReasons(const QByteArray& evidence)
{
    QList<MatchReason> reasons;
    const QJsonArray list = QJsonDocument::fromJson(evidence).array();
    for (const QJsonValue& value : list) {
        const QJsonObject said = value.toObject();
        reasons.append({said.value(u"field"_s).toString(), said.value(u"level"_s).toString(),
                        said.value(u"bits"_s).toDouble()});
    }
    return reasons;
}

MatchRepository::MatchRepository(const storage::Connection& connection) : m_connection(connection)
{
}

Result<std::optional<MatchRun>> MatchRepository::current() const
{
    auto select = m_connection.prepare(kSelectCurrent);
    if (!select) {
        return select.error();
    }
    const auto row = select->next();
    if (!row) {
        return row.error();
    }
    if (!*row) {
        return std::optional<MatchRun>();
    }
    return std::optional(MatchRun{select->integer(0), select->integer(1), select->real(2),
                                  select->real(3), select->integer(4), select->text(5).toUtf8()});
}

Result<qint64> MatchRepository::add(const MatchResult& result, const MatchThresholds& thresholds,
                                    qint64 now) const
{
    auto run = m_connection.prepare(kAddRun);
    auto pair = m_connection.prepare(kAddPair);
    auto forget = m_connection.prepare(kForgetPairs);
    if (!run || !pair || !forget) {
        return Error{Error::Code::StorageFailed, {}, m_connection.lastError()};
    }
    QJsonObject learned = result.model.toJson();
    learned.insert(u"skipped_blocks"_s, result.skippedBlocks);
    learned.insert(u"bridges"_s, result.bridges);
    const QByteArray model = QJsonDocument(learned).toJson(QJsonDocument::Compact);
    run->bind(now).bind(thresholds.automatic).bind(thresholds.review).bind(result.compared);
    if (const auto done = run->bindText(model).run(); !done) {
        return done.error();
    }
    const qint64 id = m_connection.lastInsertId();
    for (const RecordMatch& match : result.matches) {
        pair->bind(id).bind(match.a).bind(match.b).bind(match.probability);
        if (const auto done = pair->bind(match.isLink ? 1 : 0).bindText(match.evidence).run();
            !done) {
            return done.error();
        }
    }
    if (const auto done = forget->bind(kRunsKept).run(); !done) {
        return done.error();
    }
    return id;
}

Result<void> MatchRepository::setUndone(qint64 run, std::optional<qint64> at) const
{
    auto change = m_connection.prepare(kSetUndone);
    return change ? change->bind(at).bind(run).run() : change.error();
}

Result<QList<RecordId>> MatchRepository::linkedRecords() const
{
    auto select = m_connection.prepare(kSelectLinked);
    if (!select) {
        return select.error();
    }
    QSet<RecordId> records;
    const auto read = storage::forEachRow(*select, [&records](const storage::Statement& row) {
        records.insert(RecordId(row.integer(0)));
        records.insert(RecordId(row.integer(1)));
    });
    return read ? Result<QList<RecordId>>(records.values()) : read.error();
}

Result<std::vector<AnsweredPair>> MatchRepository::answeredPairs() const
{
    auto select = m_connection.prepare(kSelectAnswered);
    if (!select) {
        return select.error();
    }
    std::vector<AnsweredPair> pairs;
    const auto read = storage::forEachRow(*select, [&pairs](const storage::Statement& row) {
        pairs.push_back({RecordId(row.integer(0)), RecordId(row.integer(1)), row.integer(2) != 0,
                         row.integer(3)});
    });
    if (!read) {
        return read.error();
    }
    return pairs;
}

Result<QList<MatchCandidate>> MatchRepository::candidates(int limit) const
{
    auto select = m_connection.prepare(QString::fromLatin1(kSelectCandidates).arg(QString()));
    if (!select) {
        return select.error();
    }
    QList<MatchCandidate> candidates;
    QSet<std::pair<qint64, qint64>> seen;
    while (candidates.size() < limit) {
        const auto row = select->next();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            break;
        }
        const MatchCandidate candidate = candidateIn(*select);
        const std::pair between(candidate.a.value(), candidate.b.value());
        if (!seen.contains(between)) {
            seen.insert(between);
            candidates.append(candidate);
        }
    }
    return candidates;
}

Result<std::optional<MatchCandidate>> MatchRepository::candidate(ProfileId a, ProfileId b) const
{
    auto select =
        m_connection.prepare(QString::fromLatin1(kSelectCandidates).arg(QLatin1String(kBetween)));
    if (!select) {
        return select.error();
    }
    const auto row = select->bind(a).bind(b).next();
    if (!row) {
        return row.error();
    }
    return *row ? std::optional(candidateIn(*select)) : std::nullopt;
}

Result<qint64> MatchRepository::candidateCount() const
{
    const auto all = candidates(std::numeric_limits<int>::max());
    return all ? Result<qint64>(all->size()) : all.error();
}

} // namespace rondom::identity
