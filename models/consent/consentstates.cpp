#include "models/consent/consentstates.h"

#include "models/consent/consenttext.h"
#include "models/consent/evidence.h"
#include "models/consent/identifierchoice.h"
#include "models/consent/judge.h"
#include "models/consent/personfinder.h"
#include "models/consent/policy.h"
#include "models/consent/turningpoints.h"
#include "models/storage/connection.h"
#include "models/storage/statement.h"

#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::consent {

using storage::Connection;
using storage::Statement;

namespace {

/// From here on it is quicker to read everybody's facts in one go.
constexpr qsizetype kLongList = 5'000;
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
constexpr auto kCell = R"sql(
    SELECT profile_id, state, stable_from <= ?3 AND (stable_until IS NULL OR stable_until > ?3)
      FROM consent_state
     WHERE purpose = ?1 AND channel = ?2
)sql";
constexpr auto kProfiles = "SELECT id FROM profile ORDER BY id";
constexpr auto kCoverage = R"sql(
    SELECT s.purpose, s.channel, s.state, count(*)
      FROM consent_state s
     WHERE EXISTS (SELECT 1 FROM profile p WHERE p.id = s.profile_id)
     GROUP BY s.purpose, s.channel, s.state
)sql";
constexpr auto kProfileCount = "SELECT count(*) FROM profile";
/// Customers served under a contract by a channel, about whom nothing else is on record.
constexpr auto kServed = R"sql(
    SELECT count(*)
      FROM profile p
     WHERE p.order_count > 0
       AND NOT EXISTS (SELECT 1 FROM consent_state s
                        WHERE s.profile_id = p.id AND s.purpose = 'service' AND s.channel = ?1)
       AND EXISTS (SELECT 1 FROM consent_reach w WHERE w.profile_id = p.id AND w.channel = ?1)
)sql";

QStringList allIdentifierTypes()
{
    QStringList types;
    for (const Channel channel : allChannels()) {
        types += identifierTypes(channel);
    }
    types.removeDuplicates();
    return types;
}

Evidence::Scope everythingAbout(const std::optional<QList<ProfileId>>& profiles)
{
    Evidence::Scope scope;
    scope.profiles = profiles;
    scope.types = allIdentifierTypes();
    scope.needsOrders = true;
    return scope;
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

QString jsonArray(const QSet<ProfileId>& profiles)
{
    QStringList numbers;
    for (const ProfileId profile : profiles) {
        numbers.append(QString::number(profile.value()));
    }
    return u'[' + numbers.join(u',') + u']';
}

/// The gate's answers to every cell, without a destination.
class Matrix
{
public:
    Matrix(const Connection& connection, const Policy& policy, const Evidence& evidence, qint64 now)
        : m_policy(policy), m_evidence(evidence), m_choice(connection, evidence)
    {
        for (const QString& purpose : policy.purposes()) {
            for (const Channel channel : allChannels()) {
                Question question;
                question.purpose = purpose;
                question.channel = channel;
                question.now = now;
                m_judges.emplace_back(policy, evidence, question);
            }
        }
    }

    Result<Verdict> at(int person, int purpose, Channel channel)
    {
        const std::size_t index =
            std::size_t(purpose) * std::size_t(allChannels().size()) + std::size_t(channel);
        auto answer = m_choice.decide(person, channel, m_judges[index]);
        return answer ? Result<Verdict>(answer->verdict) : Result<Verdict>(answer.error());
    }

    const Policy& policy() const { return m_policy; }
    const Evidence& evidence() const { return m_evidence; }

private:
    const Policy& m_policy;
    const Evidence& m_evidence;
    IdentifierChoice m_choice;
    std::vector<Judge> m_judges;
};

/// Which cells of one person anything is known about.
class TouchedCells
{
public:
    TouchedCells(const Policy& policy, const Evidence& evidence, int person, qint64 now)
        : m_purposes(int(policy.purposes().size()))
        , m_touched(std::size_t(m_purposes) * std::size_t(allChannels().size()), false)
    {
        for (const int event : evidence.eventsOf(person)) {
            touch(evidence.event(event));
        }
        for (const HeldIdentifier& held : evidence.identifiers(person)) {
            for (const int event : evidence.eventsNaming(held.known)) {
                touch(evidence.event(event));
            }
        }
        if (const auto birthday = evidence.birthday(person)) {
            const auto countries = evidence.countries(person);
            if (!policy.isSurelyOfAge(*birthday, countries, now) &&
                policy.comesOfAge(*birthday, countries) > now) {
                touch(LoggedEvent::kEvery, LoggedEvent::kEvery);
            }
        }
    }

    bool isAny() const
    {
        return std::find(m_touched.begin(), m_touched.end(), true) != m_touched.end();
    }
    bool has(int purpose, Channel channel) const { return m_touched[place(purpose, int(channel))]; }

private:
    static std::size_t place(int purpose, int channel)
    {
        return std::size_t(purpose) * std::size_t(allChannels().size()) + std::size_t(channel);
    }

    void touch(const LoggedEvent& event)
    {
        const bool isOfPerson = event.decision == Decision::Objected ||
                                event.decision == Decision::ObjectionWithdrawn ||
                                event.decision == Decision::Restricted ||
                                event.decision == Decision::RestrictionLifted;
        touch(isOfPerson ? LoggedEvent::kEvery : event.purpose,
              isOfPerson ? LoggedEvent::kEvery : event.channel);
    }

    void touch(int purpose, int channel)
    {
        if (purpose == LoggedEvent::kNone || channel == LoggedEvent::kNone) {
            return;
        }
        const int firstPurpose = purpose == LoggedEvent::kEvery ? 0 : purpose;
        const int lastPurpose = purpose == LoggedEvent::kEvery ? m_purposes - 1 : purpose;
        const int firstChannel = channel == LoggedEvent::kEvery ? 0 : channel;
        const int lastChannel =
            channel == LoggedEvent::kEvery ? int(allChannels().size()) - 1 : channel;
        for (int p = firstPurpose; p <= lastPurpose; ++p) {
            for (int c = firstChannel; c <= lastChannel; ++c) {
                m_touched[place(p, c)] = true;
            }
        }
    }

    int m_purposes;
    std::vector<bool> m_touched;
};

/// Writes the states of people whose rows have been cleared.
class StateWriter
{
public:
    static Result<StateWriter> open(const Connection& connection, Matrix& matrix, qint64 now)
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
    StateWriter(Matrix& matrix, qint64 now, Statement insert)
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

    Matrix& m_matrix;
    qint64 m_now;
    Statement m_insert;
};

Result<void> writeStates(const Connection& connection, const Policy& policy,
                         const Evidence& evidence, const QList<int>& people, qint64 now,
                         JobContext& context)
{
    Matrix matrix(connection, policy, evidence, now);
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
    sharers->bind(jsonArray(profiles));
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
    const auto evidence = Evidence::load(
        connection, *policy,
        everythingAbout(list.size() < kLongList ? std::optional(list) : std::nullopt));
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

Result<void> refreshAllStates(const Connection& connection, qint64 now, JobContext& context)
{
    if (const auto cleared = connection.exec(kClearAll); !cleared) {
        return cleared;
    }
    const auto policy = Policy::load(connection);
    if (!policy) {
        return policy.error();
    }
    const auto evidence = Evidence::load(connection, *policy, everythingAbout(std::nullopt));
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

Result<QList<ProfileId>> profilesInState(const Connection& connection, const QString& purpose,
                                         Channel channel, State state, qint64 now)
{
    const auto policy = Policy::load(connection);
    if (!policy) {
        return policy.error();
    }
    const int purposeIndex = policy->indexOf(purpose);
    if (purposeIndex < 0) {
        return purposeIsUnknown(purpose);
    }
    QMap<ProfileId, State> known;
    QList<ProfileId> unsure;
    // An order makes a contract, and orders are no consent events: service is judged afresh.
    const bool isService = purpose == kService;
    if (!isService) {
        auto rows = connection.prepare(kCell);
        if (!rows) {
            return rows.error();
        }
        rows->bind(purpose).bind(keyOf(channel)).bind(now);
        for (;;) {
            const auto row = rows->next();
            if (!row) {
                return row.error();
            }
            if (!*row) {
                break;
            }
            const ProfileId profile(rows->integer(0));
            if (rows->integer(2) == 0) {
                unsure.append(profile);
            } else {
                known.insert(profile, stateFromKey(rows->text(1)).value_or(State::Unknown));
            }
        }
    }
    if (isService || !unsure.isEmpty()) {
        Evidence::Scope scope;
        scope.types = identifierTypes(channel);
        scope.cell = {purpose, channel};
        scope.needsOrders = isService;
        if (!isService && unsure.size() < kLongList) {
            scope.profiles = unsure;
        }
        const auto evidence = Evidence::load(connection, *policy, scope);
        if (!evidence) {
            return evidence.error();
        }
        Question question;
        question.purpose = purpose;
        question.channel = channel;
        question.now = now;
        const Judge judge(*policy, *evidence, question);
        IdentifierChoice choice(connection, *evidence);
        if (isService) {
            for (int person = 0; person < evidence->personCount(); ++person) {
                unsure.append(evidence->profile(person));
            }
        }
        for (const ProfileId profile : std::as_const(unsure)) {
            const int person = evidence->personOf(profile);
            if (person < 0) {
                continue;
            }
            const auto answer = choice.decide(person, channel, judge);
            if (!answer) {
                return answer.error();
            }
            known.insert(profile, answer->verdict.state());
        }
    }
    // Only people count: a row may have outlived a merge.
    auto rows = connection.prepare(kProfiles);
    if (!rows) {
        return rows.error();
    }
    const auto everybody = readProfiles(*rows);
    if (!everybody) {
        return everybody.error();
    }
    QList<ProfileId> found;
    for (const ProfileId profile : *everybody) {
        if (known.value(profile, State::Unknown) == state) {
            found.append(profile);
        }
    }
    return found;
}

Result<QList<Coverage>> coverage(const Connection& connection)
{
    const auto policy = Policy::load(connection);
    if (!policy) {
        return policy.error();
    }
    auto count = connection.prepare(kProfileCount);
    if (!count) {
        return count.error();
    }
    if (const auto row = count->next(); !row) {
        return row.error();
    }
    const qint64 people = count->integer(0);

    QMap<std::pair<QString, QString>, Coverage> cells;
    auto rows = connection.prepare(kCoverage);
    if (!rows) {
        return rows.error();
    }
    for (;;) {
        const auto row = rows->next();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            break;
        }
        Coverage& cell = cells[{rows->text(0), rows->text(1)}];
        switch (stateFromKey(rows->text(2)).value_or(State::Unknown)) {
        case State::Granted:
            cell.granted = rows->integer(3);
            break;
        case State::Withdrawn:
            cell.withdrawn = rows->integer(3);
            break;
        case State::Expired:
            cell.expired = rows->integer(3);
            break;
        case State::Unknown:
            break;
        }
    }
    auto served = connection.prepare(kServed);
    if (!served) {
        return served.error();
    }
    QList<Coverage> matrix;
    for (const QString& purpose : policy->purposes()) {
        for (const Channel channel : allChannels()) {
            Coverage cell = cells.value({purpose, keyOf(channel)});
            cell.purpose = purpose;
            cell.channel = keyOf(channel);
            if (purpose == kService) {
                if (const auto row = served->bind(cell.channel).next(); !row) {
                    return row.error();
                }
                cell.granted += served->integer(0);
                served->reset();
            }
            cell.unknown = people - cell.granted - cell.withdrawn - cell.expired;
            matrix.append(cell);
        }
    }
    return matrix;
}

Result<QList<CellState>> statesOf(const Connection& connection, ProfileId profile, qint64 now)
{
    auto finder = PersonFinder::open(connection);
    if (!finder) {
        return finder.error();
    }
    const auto current = finder->current(profile);
    if (!current) {
        return current.error();
    }
    if (!*current) {
        return personIsMissing();
    }
    const auto policy = Policy::load(connection);
    if (!policy) {
        return policy.error();
    }
    const auto evidence =
        Evidence::load(connection, *policy, everythingAbout(QList<ProfileId>{**current}));
    if (!evidence) {
        return evidence.error();
    }
    Matrix matrix(connection, *policy, *evidence, now);
    QList<CellState> states;
    for (int purpose = 0; purpose < policy->purposes().size(); ++purpose) {
        for (const Channel channel : allChannels()) {
            const auto verdict = matrix.at(0, purpose, channel);
            if (!verdict) {
                return verdict.error();
            }
            states.append({policy->purposes().at(purpose), keyOf(channel), *verdict});
        }
    }
    return states;
}

} // namespace rondom::consent
