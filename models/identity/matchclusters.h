#pragma once

#include <QtGlobal>

#include <utility>
#include <vector>

namespace rondom::identity {

/// Two records and how probable it is that they are one person.
struct MatchedPair
{
    quint32 a = 0;
    quint32 b = 0;
    double probability = 0;
};

/// What becomes of the pairs.
struct MatchClusters
{
    /// Pairs that join people who were apart until then, in the order they did.
    std::vector<std::size_t> links;
    /// For each two people who stay apart, the most probable pair between them: for review.
    std::vector<std::size_t> waiting;
    /// Pairs probable enough to join that did not: only they held two groups of records together.
    qint64 bridges = 0;
};

/// What is known besides the pairs.
struct ClusterRules
{
    double autoThreshold = 0.99;
    double reviewThreshold = 0.5;
    /// Records that somebody said are two people.
    std::vector<std::pair<quint32, quint32>> distinct;
};

/// Joins records that are one person, the most probable first.
///
/// \a groups says of each record which one it belongs to already. Two who are distinct are never
/// joined, also not through others. Where both sides are several records and most of them are not
/// alike, one probable pair is a bridge that is left for review. The outcome does not depend on the
/// order of \a pairs.
MatchClusters clusterMatches(const std::vector<quint32>& groups,
                             const std::vector<MatchedPair>& pairs, const ClusterRules& rules);

} // namespace rondom::identity
