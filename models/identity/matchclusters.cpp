#include "models/identity/matchclusters.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <numeric>
#include <set>

namespace rondom::identity {

namespace {

/// Of the pairs between two groups of records, the share that must be probable.
constexpr double kEnoughSupport = 0.25;
constexpr double kSupports = 0.5;

class Clustering
{
public:
    Clustering(const std::vector<quint32>& groups, const std::vector<MatchedPair>& pairs,
               const ClusterRules& rules)
        : m_pairs(pairs), m_rules(rules), m_parent(groups)
    {
        for (const MatchedPair& pair : pairs) {
            take(pair.a);
            take(pair.b);
        }
        for (const auto& [a, b] : rules.distinct) {
            take(a);
            take(b);
        }
        for (quint32 record = 0; record < groups.size(); ++record) {
            if (const auto found = m_members.find(root(record)); found != m_members.end()) {
                found->push_back(record);
            }
        }
        for (const auto& [a, b] : rules.distinct) {
            m_distinct[a].insert(b);
            m_distinct[b].insert(a);
        }
        for (const MatchedPair& pair : pairs) {
            if (pair.probability >= kSupports) {
                m_supporting.insert(key(pair.a, pair.b));
            }
        }
    }

    MatchClusters run()
    {
        std::vector<std::size_t> order(m_pairs.size());
        std::iota(order.begin(), order.end(), std::size_t(0));
        std::sort(order.begin(), order.end(), [this](std::size_t left, std::size_t right) {
            const MatchedPair& a = m_pairs[left];
            const MatchedPair& b = m_pairs[right];
            return a.probability != b.probability ? a.probability > b.probability
                   : a.a != b.a                   ? a.a < b.a
                                                  : a.b < b.b;
        });
        MatchClusters clusters;
        std::vector<std::size_t> bridges;
        for (const std::size_t index : order) {
            const MatchedPair& pair = m_pairs[index];
            if (pair.probability < m_rules.autoThreshold) {
                break;
            }
            if (join(pair)) {
                clusters.links.push_back(index);
            } else if (root(pair.a) != root(pair.b)) {
                bridges.push_back(index);
            }
        }
        // What grew since may carry it now.
        for (const std::size_t index : bridges) {
            if (join(m_pairs[index])) {
                clusters.links.push_back(index);
            } else if (root(m_pairs[index].a) != root(m_pairs[index].b)) {
                ++clusters.bridges;
            }
        }
        collectWaiting(order, clusters);
        return clusters;
    }

private:
    static quint64 key(quint32 a, quint32 b)
    {
        return quint64(std::min(a, b)) << 32 | std::max(a, b);
    }

    void take(quint32 record) { m_members[root(record)]; }

    quint32 root(quint32 record)
    {
        while (m_parent[record] != record) {
            m_parent[record] = m_parent[m_parent[record]];
            record = m_parent[record];
        }
        return record;
    }

    bool join(const MatchedPair& pair)
    {
        const quint32 rootA = root(pair.a);
        const quint32 rootB = root(pair.b);
        if (rootA == rootB || areDistinct(rootA, rootB) || isBridge(rootA, rootB)) {
            return false;
        }
        const auto [kept, gone] = std::minmax(rootA, rootB);
        m_parent[gone] = kept;
        std::vector<quint32> members = m_members.take(gone);
        std::vector<quint32>& all = m_members[kept];
        all.insert(all.end(), members.begin(), members.end());
        return true;
    }

    bool areDistinct(quint32 rootA, quint32 rootB)
    {
        if (m_distinct.isEmpty()) {
            return false;
        }
        const std::vector<quint32>& members = m_members[rootA];
        return std::any_of(members.begin(), members.end(), [&](quint32 member) {
            const std::set<quint32> others = m_distinct.value(member);
            return std::any_of(others.begin(), others.end(),
                               [&](quint32 other) { return root(other) == rootB; });
        });
    }

    bool isBridge(quint32 rootA, quint32 rootB)
    {
        const std::vector<quint32>& membersA = m_members[rootA];
        const std::vector<quint32>& membersB = m_members[rootB];
        if (membersA.size() < 2 || membersB.size() < 2) {
            return false;
        }
        qint64 supported = 0;
        for (const quint32 a : membersA) {
            for (const quint32 b : membersB) {
                supported += m_supporting.contains(key(a, b)) ? 1 : 0;
            }
        }
        return double(supported) <
               kEnoughSupport * double(membersA.size()) * double(membersB.size());
    }

    void collectWaiting(const std::vector<std::size_t>& order, MatchClusters& clusters)
    {
        QSet<quint64> seen;
        for (const std::size_t index : order) {
            const MatchedPair& pair = m_pairs[index];
            if (pair.probability < m_rules.reviewThreshold) {
                break;
            }
            const quint32 rootA = root(pair.a);
            const quint32 rootB = root(pair.b);
            const quint64 between = key(rootA, rootB);
            if (rootA != rootB && !seen.contains(between) && !areDistinct(rootA, rootB)) {
                seen.insert(between);
                clusters.waiting.push_back(index);
            }
        }
    }

    const std::vector<MatchedPair>& m_pairs;
    const ClusterRules& m_rules;
    std::vector<quint32> m_parent;
    /// Of the groups that a pair or a decision is about.
    QHash<quint32, std::vector<quint32>> m_members;
    QHash<quint32, std::set<quint32>> m_distinct;
    QSet<quint64> m_supporting;
};

} // namespace

MatchClusters clusterMatches(const std::vector<quint32>& groups,
                             const std::vector<MatchedPair>& pairs, const ClusterRules& rules)
{
    return Clustering(groups, pairs, rules).run();
}

} // namespace rondom::identity
