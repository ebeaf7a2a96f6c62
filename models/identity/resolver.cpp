#include "models/identity/resolver.h"

#include "models/identity/linkgraph.h"
#include "models/identity/sharedvalues.h"
#include "models/identity/unionfind.h"
#include "models/storage/connection.h"
#include "models/storage/statement.h"

#include <algorithm>

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

/// Joins records, but never two that somebody said are different people, also not through others.
class GuardedUnion
{
public:
    explicit GuardedUnion(const std::vector<Decision>& decisions)
    {
        for (const Decision& decision : decisions) {
            if (!decision.isSame) {
                m_distinct[decision.a].insert(decision.b);
                m_distinct[decision.b].insert(decision.a);
            }
        }
    }

    void unite(RecordId a, RecordId b)
    {
        const RecordId rootA = m_groups.root(a);
        const RecordId rootB = m_groups.root(b);
        if (rootA == rootB || areDistinct(rootA, rootB)) {
            return;
        }
        m_groups.unite(rootA, rootB);
        if (m_distinct.isEmpty()) {
            return;
        }
        QSet<RecordId> members = membersOf(rootA);
        members.unite(membersOf(rootB));
        m_members.insert(m_groups.root(rootA), members);
    }

    RecordId root(RecordId record) { return m_groups.root(record); }

private:
    QSet<RecordId> membersOf(RecordId root) const
    {
        const auto known = m_members.constFind(root);
        return known != m_members.constEnd() ? *known : QSet<RecordId>{root};
    }

    bool areDistinct(RecordId rootA, RecordId rootB) const
    {
        if (m_distinct.isEmpty()) {
            return false;
        }
        const QSet<RecordId> others = membersOf(rootB);
        const QSet<RecordId> own = membersOf(rootA);
        return std::any_of(own.begin(), own.end(), [&](RecordId member) {
            return m_distinct.value(member).intersects(others);
        });
    }

    UnionFind m_groups;
    QHash<RecordId, QSet<RecordId>> m_distinct;
    /// Only kept where somebody decided something; without decisions nothing can forbid a union.
    QHash<RecordId, QSet<RecordId>> m_members;
};

/// Decisions first, then identifiers, then what is merely probable.
Result<void> uniteAll(GuardedUnion& groups, const LinkGraph& graph, JobContext& context)
{
    for (const Decision& decision : graph.decisions()) {
        if (decision.isSame) {
            groups.unite(decision.a, decision.b);
        }
    }
    std::size_t step = 0;
    for (const auto& [value, stating] : graph.sharedValues()) {
        if (++step % kCheckEvery == 0 && context.isCancelRequested()) {
            return Error{Error::Code::Canceled, {}, {}};
        }
        for (std::size_t i = 1; i < stating.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                groups.unite(stating[j], stating[i]);
            }
        }
    }
    for (const ProbableLink& link : graph.probableLinks()) {
        groups.unite(link.a, link.b);
    }
    return {};
}

} // namespace

Resolver::Resolver(const storage::Connection& connection) : m_connection(connection) {}

Result<Resolution> Resolver::resolve(const QSet<RecordId>& records, JobContext& context) const
{
    const auto graph =
        LinkGraph::around(m_connection, records, LinkGraph::Matches::Followed, context);
    if (!graph) {
        return graph.error();
    }
    GuardedUnion groups(graph->decisions());
    if (const auto united = uniteAll(groups, *graph, context); !united) {
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

Result<QHash<RecordId, RecordId>> Resolver::groupsWithoutMatches(const QSet<RecordId>& records,
                                                                 JobContext& context) const
{
    const auto graph =
        LinkGraph::around(m_connection, records, LinkGraph::Matches::LeftOut, context);
    if (!graph) {
        return graph.error();
    }
    GuardedUnion groups(graph->decisions());
    if (const auto united = uniteAll(groups, *graph, context); !united) {
        return united.error();
    }
    QHash<RecordId, RecordId> roots;
    for (auto it = graph->records().begin(); it != graph->records().end(); ++it) {
        roots.insert(it.key(), groups.root(it.key()));
    }
    return roots;
}

} // namespace rondom::identity
