#include "models/consent/cellstates.h"

#include "models/consent/consentmatrix.h"
#include "models/consent/consenttext.h"
#include "models/consent/evidence.h"
#include "models/consent/personfinder.h"
#include "models/consent/policy.h"
#include "models/storage/connection.h"
#include "models/storage/statement.h"

#include <QMap>

#include <algorithm>
#include <vector>

namespace rondom::consent {

using storage::Connection;

namespace {

/// From here on it is quicker to read everybody's facts in one go.
constexpr qsizetype kLongList = 5'000;

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

/// How each of some profiles stands.
using States = std::vector<std::pair<qint64, State>>;

/// Reads the stored states of a cell that hold now; profiles whose state does not are \a unsure.
Result<void> readCell(const Connection& connection, const Question& question, States& states,
                      QList<ProfileId>& unsure)
{
    auto rows = connection.prepare(kCell);
    if (!rows) {
        return rows.error();
    }
    rows->bind(question.purpose).bind(keyOf(question.channel)).bind(question.now);
    for (;;) {
        const auto row = rows->next();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            return {};
        }
        if (rows->integer(2) == 0) {
            unsure.append(ProfileId(rows->integer(0)));
        } else {
            states.emplace_back(rows->integer(0),
                                stateFromKey(rows->text(1)).value_or(State::Unknown));
        }
    }
}

/// Asks the rules about \a profiles, or with nothing about everybody.
Result<void> judge(const Connection& connection, const Policy& policy, const Question& question,
                   const std::optional<QList<ProfileId>>& profiles, States& states)
{
    Evidence::Scope scope;
    scope.types = identifierTypes(question.channel);
    scope.cell = {question.purpose, question.channel};
    scope.needsOrders = question.purpose == kService;
    if (profiles && profiles->size() < kLongList) {
        scope.profiles = profiles;
    }
    const auto evidence = Evidence::load(connection, policy, scope);
    if (!evidence) {
        return evidence.error();
    }
    const Judge judge(policy, *evidence, question);
    IdentifierChoice choice(connection, *evidence);
    const auto decide = [&](int person) -> Result<void> {
        const auto answer = choice.decide(person, question.channel, judge);
        if (!answer) {
            return answer.error();
        }
        states.emplace_back(evidence->profile(person).value(), answer->verdict.state());
        return {};
    };
    if (!profiles) {
        for (int person = 0; person < evidence->personCount(); ++person) {
            if (const auto decided = decide(person); !decided) {
                return decided;
            }
        }
        return {};
    }
    for (const ProfileId profile : *profiles) {
        const int person = evidence->personOf(profile);
        if (person < 0) {
            continue;
        }
        if (const auto decided = decide(person); !decided) {
            return decided;
        }
    }
    return {};
}

/// The profiles there are that stand so. \a states is sorted; who is not in it is unknown, and
/// what is in it may have outlived its profile.
Result<QList<ProfileId>> keepInState(const Connection& connection, const States& states,
                                     State state)
{
    auto rows = connection.prepare(kProfiles);
    if (!rows) {
        return rows.error();
    }
    QList<ProfileId> found;
    auto next = states.begin();
    for (;;) {
        const auto row = rows->next();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            return found;
        }
        const qint64 profile = rows->integer(0);
        while (next != states.end() && next->first < profile) {
            ++next;
        }
        const bool isKnown = next != states.end() && next->first == profile;
        if ((isKnown ? next->second : State::Unknown) == state) {
            found.append(ProfileId(profile));
        }
    }
}

} // namespace

Result<QList<ProfileId>> profilesInState(const Connection& connection, const QString& purpose,
                                         Channel channel, State state, qint64 now)
{
    const auto policy = Policy::load(connection);
    if (!policy) {
        return policy.error();
    }
    if (policy->indexOf(purpose) < 0) {
        return purposeIsUnknown(purpose);
    }
    Question question;
    question.purpose = purpose;
    question.channel = channel;
    question.now = now;

    States states;
    std::optional<QList<ProfileId>> unsure;
    // An order makes a contract, and orders are no consent events: service is judged afresh.
    if (purpose != kService) {
        unsure.emplace();
        if (const auto read = readCell(connection, question, states, *unsure); !read) {
            return read.error();
        }
    }
    if (!unsure || !unsure->isEmpty()) {
        if (const auto judged = judge(connection, *policy, question, unsure, states); !judged) {
            return judged.error();
        }
    }
    std::sort(states.begin(), states.end());
    return keepInState(connection, states, state);
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
    const auto evidence = Evidence::load(
        connection, *policy, ConsentMatrix::everythingAbout(QList<ProfileId>{**current}));
    if (!evidence) {
        return evidence.error();
    }
    ConsentMatrix matrix(connection, *policy, *evidence, now);
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
