#include "models/consent/consentstates.h"

#include "models/consent/consentmatrix.h"
#include "models/consent/evidence.h"
#include "models/consent/policy.h"
#include "models/consent/touchedcells.h"
#include "models/consent/turningpoints.h"
#include "models/consent/vocabulary.h"
#include "models/storage/connection.h"
#include "models/storage/statement.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::consent {

using storage::Connection;
using storage::Statement;

namespace {

/// From here on it is quicker to read everybody's facts in one go, unless the list is but a small
/// part of everybody.
constexpr qsizetype kLongList = 5'000;
constexpr qsizetype kSmallPart = 8;
constexpr int kChunk = 4'096;

constexpr auto kSharers = R"sql(
    SELECT DISTINCT r2.profile_id
      FROM source_record r
     CROSS JOIN identifier i ON i.record_id = r.id
     CROSS JOIN identifier j ON j.type_id = i.type_id AND j.scope_id = i.scope_id
                            AND j.value = i.value
     CROSS JOIN source_record r2 ON r2.id = j.record_id
     WHERE r.profile_id IN (SELECT value FROM json_each(?))
)sql";
constexpr auto kHasService =
    "SELECT 1 FROM consent_state WHERE profile_id = ? AND purpose = ? LIMIT 1";
constexpr auto kClearOne = "DELETE FROM consent_state WHERE profile_id = ?";
constexpr auto kClearAll = "DELETE FROM consent_state";
constexpr auto kInsert = R"sql(
    INSERT INTO consent_state(profile_id, purpose, channel, state, reason, event_id, needs_review,
                              stable_from, stable_until)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
)sql";
constexpr auto kNextChange =
    "SELECT min(stable_until) FROM consent_state WHERE stable_until IS NOT NULL";
constexpr auto kDue = R"sql(
    SELECT profile_id FROM consent_state WHERE stable_until <= ?1
    UNION
    SELECT profile_id FROM consent_state WHERE stable_from > ?1
)sql";
/// About as many people as there can be; known without counting them.
constexpr auto kMostPeople = "SELECT ifnull(max(id), 0) FROM source_record";

/// Whether reading \a count people one by one is quicker than reading everybody.
Result<bool> isShort(const Connection& connection, qsizetype count)
{
    if (count < kLongList) {
        return true;
    }
    auto most = connection.prepare(kMostPeople);
    if (!most) {
        return most.error();
    }
    if (const auto row = most->next(); !row) {
        return row.error();
    }
    return count < most->integer(0) / kSmallPart;
}

/// Every id a query gives.
Result<QList<ProfileId>> readProfiles(Statement& rows)
{
    QList<ProfileId> profiles;
    for (;;) {
        const auto row = rows.next();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            return profiles;
        }
        profiles.append(ProfileId(rows.integer(0)));
    }
}

/// Writes the states of people whose rows have been cleared.
class StateWriter
{
public:
    static Result<StateWriter> open(const Connection& connection, ConsentMatrix& matrix, qint64 now)
    {
        auto insert = connection.prepare(kInsert);
        return insert ? Result<StateWriter>(StateWriter(matrix, now, std::move(*insert)))
                      : Result<StateWriter>(insert.error());
    }

    Result<void> write(int person)
    {
        const Policy& policy = m_matrix.policy();
        const Evidence& evidence = m_matrix.evidence();
        const TouchedCells cells(policy, evidence, person, m_now);
        if (!cells.isAny()) {
            return {};
        }
        const TurningPoints points(policy, evidence, person);
        for (int purpose = 0; purpose < policy.purposes().size(); ++purpose) {
            for (const Channel channel : allChannels()) {
                if (!cells.has(purpose, channel)) {
                    continue;
                }
                const auto verdict = m_matrix.at(person, purpose, channel);
                if (!verdict) {
                    return verdict.error();
                }
                if (verdict->reason == Reason::IdentifierMissing) {
                    continue; // what the view says without a row
                }
                const auto written = write(evidence.profile(person), policy.purposes().at(purpose),
                                           channel, *verdict, points);
                if (!written) {
                    return written;
                }
            }
        }
        return {};
    }

private:
    StateWriter(ConsentMatrix& matrix, qint64 now, Statement insert)
        : m_matrix(matrix), m_now(now), m_insert(std::move(insert))
    {
    }

    Result<void> write(ProfileId profile, const QString& purpose, Channel channel,
                       const Verdict& verdict, const TurningPoints& points)
    {
        return m_insert.bind(profile)
            .bind(purpose)
            .bind(keyOf(channel))
            .bind(keyOf(verdict.state()))
            .bind(codeOf(verdict.reason))
            .bind(verdict.event)
            .bind(int(verdict.needsReview))
            .bind(points.lastUntil(m_now))
            .bind(points.firstAfter(m_now))
            .run();
    }

    ConsentMatrix& m_matrix;
    qint64 m_now;
    Statement m_insert;
};

Result<void> writeStates(const Connection& connection, const Policy& policy,
                         const Evidence& evidence, const QList<int>& people, qint64 now,
                         JobContext& context)
{
    ConsentMatrix matrix(connection, policy, evidence, now);
    auto writer = StateWriter::open(connection, matrix, now);
    if (!writer) {
        return writer.error();
    }
    for (qsizetype i = 0; i < people.size(); ++i) {
        if (i % kChunk == 0) {
            if (context.isCancelRequested()) {
                return Error{Error::Code::Canceled, {}, u"refresh canceled"_s};
            }
            context.setProgress(i, people.size());
        }
        if (const auto written = writer->write(people.at(i)); !written) {
            return written;
        }
    }
    return {};
}

} // namespace

Result<void> refreshStates(const Connection& connection, const QSet<ProfileId>& profiles,
                           qint64 now, JobContext& context)
{
    if (profiles.isEmpty()) {
        return {};
    }
    auto sharers = connection.prepare(kSharers);
    if (!sharers) {
        return sharers.error();
    }
    sharers->bind(jsonArrayOf(profiles));
    const auto sharing = readProfiles(*sharers);
    if (!sharing) {
        return sharing.error();
    }
    QSet<ProfileId> affected = profiles;
    for (const ProfileId profile : *sharing) {
        affected.insert(profile);
    }
    auto clear = connection.prepare(kClearOne);
    if (!clear) {
        return clear.error();
    }
    for (const ProfileId profile : affected) {
        if (const auto cleared = clear->bind(profile).run(); !cleared) {
            return cleared;
        }
    }
    const auto policy = Policy::load(connection);
    if (!policy) {
        return policy.error();
    }
    const QList<ProfileId> list(affected.begin(), affected.end());
    const auto isListed = isShort(connection, list.size());
    if (!isListed) {
        return isListed.error();
    }
    const auto evidence = Evidence::load(
        connection, *policy,
        ConsentMatrix::everythingAbout(*isListed ? std::optional(list) : std::nullopt));
    if (!evidence) {
        return evidence.error();
    }
    QList<int> people;
    for (const ProfileId profile : list) {
        if (const int person = evidence->personOf(profile); person >= 0) {
            people.append(person);
        }
    }
    std::sort(people.begin(), people.end());
    return writeStates(connection, *policy, *evidence, people, now, context);
}

Result<QSet<ProfileId>> changedByFirstOrder(const Connection& connection,
                                            const QSet<ProfileId>& profiles)
{
    auto select = connection.prepare(kHasService);
    if (!select) {
        return select.error();
    }
    QSet<ProfileId> changed;
    for (const ProfileId profile : profiles) {
        const auto row = select->bind(profile).bind(kService).next();
        if (!row) {
            return row.error();
        }
        if (*row) {
            select->reset();
            changed.insert(profile);
        }
    }
    return changed;
}

Result<void> refreshAllStates(const Connection& connection, qint64 now, JobContext& context)
{
    if (const auto cleared = connection.exec(kClearAll); !cleared) {
        return cleared;
    }
    const auto policy = Policy::load(connection);
    if (!policy) {
        return policy.error();
    }
    const auto evidence =
        Evidence::load(connection, *policy, ConsentMatrix::everythingAbout(std::nullopt));
    if (!evidence) {
        return evidence.error();
    }
    QList<int> people;
    people.reserve(evidence->personCount());
    for (int person = 0; person < evidence->personCount(); ++person) {
        people.append(person);
    }
    return writeStates(connection, *policy, *evidence, people, now, context);
}

Result<std::optional<qint64>> nextStateChange(const Connection& connection)
{
    auto next = connection.prepare(kNextChange);
    if (!next) {
        return next.error();
    }
    if (const auto row = next->next(); !row) {
        return row.error();
    }
    return next->optionalInteger(0);
}

Result<void> refreshDueStates(const Connection& connection, qint64 now, JobContext& context)
{
    auto due = connection.prepare(kDue);
    if (!due) {
        return due.error();
    }
    due->bind(now);
    const auto profiles = readProfiles(*due);
    if (!profiles) {
        return profiles.error();
    }
    return refreshStates(connection, QSet<ProfileId>(profiles->begin(), profiles->end()), now,
                         context);
}

} // namespace rondom::consent
