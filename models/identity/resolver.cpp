#include "models/identity/resolver.h"

#include "models/identity/guardedunion.h"
#include "models/identity/linkrules.h"
#include "models/identity/sharedvalues.h"
#include "models/storage/connection.h"
#include "models/storage/statement.h"

#include <algorithm>
#include <limits>

namespace rondom::identity {

namespace {

constexpr std::size_t kCheckEvery = 4096;
/// From here on, and unless they are but a small part of all, reading all identifiers once is
/// quicker than looking around each record.
constexpr qsizetype kManyRecords = 1000;
constexpr qint64 kSmallPart = 16;

constexpr auto kAssign = "UPDATE source_record SET profile_id = ? WHERE id = ?";
constexpr auto kMoveEvents =
    "UPDATE event SET profile_id = ? WHERE profile_id = ? AND record_id = ?";

/// The values that may join, those of the most trusted types first.
std::vector<const std::pair<const SharedValue, std::vector<RecordId>>*>
byPriority(const LinkGraph& graph, const LinkRules& rules)
{
    std::vector<const std::pair<const SharedValue, std::vector<RecordId>>*> values;
    values.reserve(graph.sharedValues().size());
    for (const auto& shared : graph.sharedValues()) {
        values.push_back(&shared);
    }
    std::stable_sort(values.begin(), values.end(), [&rules](const auto* left, const auto* right) {
        return rules.priority(left->first.type) < rules.priority(right->first.type);
    });
    return values;
}

/// Joins the records that state one value, as far as the rules allow.
Result<void> uniteStating(GuardedUnion& groups, LinkRules& rules, qint64 type,
                          const std::vector<RecordId>& stating)
{
    if (rules.isGuarded(type)) {
        const auto isShared = rules.isSharedDevice(stating);
        if (!isShared || *isShared) {
            return isShared ? Result<void>() : isShared.error();
        }
    }
    const int priority = rules.priority(type);
    for (std::size_t i = 1; i < stating.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const auto agree = rules.doAgree(type, stating[j], stating[i]);
            if (!agree) {
                return agree.error();
            }
            if (!*agree) {
                continue;
            }
            if (const auto united = groups.unite(stating[j], stating[i], priority); !united) {
                return united.error();
            }
        }
    }
    return {};
}

/// Decisions first, then identifiers, then what is merely probable.
Result<void> uniteAll(GuardedUnion& groups, const LinkGraph& graph, LinkRules& rules,
                      JobContext& context)
{
    for (const Decision& decision : graph.decisions()) {
        if (decision.isSame) {
            if (const auto united = groups.unite(decision.a, decision.b, {}); !united) {
                return united.error();
            }
        }
    }
    std::size_t step = 0;
    for (const auto* shared : byPriority(graph, rules)) {
        if (++step % kCheckEvery == 0 && context.isCancelRequested()) {
            return Error{Error::Code::Canceled, {}, {}};
        }
        const auto united = uniteStating(groups, rules, shared->first.type, shared->second);
        if (!united) {
            return united;
        }
    }
    for (const ProbableLink& link : graph.probableLinks()) {
        const auto united = groups.unite(link.a, link.b, std::numeric_limits<int>::max());
        if (!united) {
            return united.error();
        }
    }
    return {};
}

} // namespace

Resolver::Resolver(const storage::Connection& connection) : m_connection(connection) {}

Resolver::Resolver(const storage::Connection& connection, IdentityRules rules)
    : m_connection(connection), m_rules(std::move(rules))
{
}

Result<LinkRules> Resolver::rules() const
{
    return m_rules ? LinkRules::by(m_connection, *m_rules) : LinkRules::read(m_connection);
}

Result<Resolution> Resolver::resolve(const QSet<RecordId>& records, JobContext& context) const
{
    auto rules = this->rules();
    if (!rules) {
        return rules.error();
    }
    const auto graph =
        LinkGraph::around(m_connection, *rules, records, LinkGraph::Matches::Followed, context);
    if (!graph) {
        return graph.error();
    }
    GuardedUnion groups(graph->decisions(), *rules);
    if (const auto united = uniteAll(groups, *graph, *rules, context); !united) {
        return united.error();
    }
    const Error canceled{Error::Code::Canceled, {}, {}};
    std::size_t step = 0;
    const auto isCanceled = [&] {
        return ++step % kCheckEvery == 0 && context.isCancelRequested();
    };

    auto assign = m_connection.prepare(kAssign);
    auto moveEvents = m_connection.prepare(kMoveEvents);
    if (!assign || !moveEvents) {
        return assign ? moveEvents.error() : assign.error();
    }
    Resolution resolution;
    QHash<ProfileId, QSet<ProfileId>> sourcesOfProfile;
    QList<RecordId> ordered = graph->records().keys();
    std::sort(ordered.begin(), ordered.end());
    for (const RecordId record : ordered) {
        if (isCanceled()) {
            return canceled;
        }
        const ProfileId before = graph->records().value(record);
        const ProfileId after(groups.root(record).value());
        sourcesOfProfile[after].insert(before);
        if (before == after) {
            continue;
        }
        resolution.changedProfiles.insert(before);
        resolution.changedProfiles.insert(after);
        if (const auto assigned = assign->bind(after).bind(record).run(); !assigned) {
            return assigned.error();
        }
        const auto moved = moveEvents->bind(after).bind(before).bind(record).run();
        if (!moved) {
            return moved.error();
        }
    }
    for (const RecordId record : ordered) {
        const ProfileId after(groups.root(record).value());
        if (records.contains(record) && sourcesOfProfile.value(after).size() > 1) {
            resolution.joined.insert(record);
        }
    }
    return resolution;
}

Result<Resolution> Resolver::resolve(const QSet<RecordId>& records, RecordId lastRecord,
                                     JobContext& context) const
{
    if (records.size() < kManyRecords || records.size() < lastRecord.value() / kSmallPart) {
        return resolve(records, context);
    }
    auto asked = recordsSharingValues(m_connection, lastRecord, context);
    if (!asked) {
        return asked.error();
    }
    for (const RecordId record : records) {
        if (record <= lastRecord) {
            asked->insert(record);
        }
    }
    return resolve(*asked, context);
}

Result<QHash<RecordId, RecordId>> Resolver::groups(const QSet<RecordId>& records,
                                                   LinkGraph::Matches matches,
                                                   JobContext& context) const
{
    auto rules = this->rules();
    if (!rules) {
        return rules.error();
    }
    const auto graph = LinkGraph::around(m_connection, *rules, records, matches, context);
    if (!graph) {
        return graph.error();
    }
    GuardedUnion groups(graph->decisions(), *rules);
    if (const auto united = uniteAll(groups, *graph, *rules, context); !united) {
        return united.error();
    }
    QHash<RecordId, RecordId> roots;
    for (auto it = graph->records().begin(); it != graph->records().end(); ++it) {
        roots.insert(it.key(), groups.root(it.key()));
    }
    return roots;
}

} // namespace rondom::identity
