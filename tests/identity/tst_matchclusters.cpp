#include "models/identity/matchclusters.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <numeric>
#include <random>
#include <set>

using namespace rondom::identity;

namespace {

/// Groups as sets, joined by trying everything again: slow, and plain to see through.
class NaiveClusters
{
public:
    explicit NaiveClusters(std::size_t records)
    {
        for (quint32 record = 0; record < records; ++record) {
            m_sets.push_back({record});
        }
    }

    std::size_t setOf(quint32 record) const
    {
        for (std::size_t i = 0; i < m_sets.size(); ++i) {
            if (m_sets[i].contains(record)) {
                return i;
            }
        }
        return m_sets.size();
    }

    void join(quint32 a, quint32 b)
    {
        const std::size_t from = setOf(b);
        const std::size_t to = setOf(a);
        if (from != to) {
            m_sets[to].insert(m_sets[from].begin(), m_sets[from].end());
            m_sets.erase(m_sets.begin() + qsizetype(from));
        }
    }

    std::set<std::set<quint32>> sets() const { return {m_sets.begin(), m_sets.end()}; }

private:
    std::vector<std::set<quint32>> m_sets;
};

std::vector<quint32> alone(quint32 records)
{
    std::vector<quint32> groups(records);
    std::iota(groups.begin(), groups.end(), 0);
    return groups;
}

std::set<std::set<quint32>> joined(const std::vector<quint32>& groups,
                                   const std::vector<MatchedPair>& pairs,
                                   const MatchClusters& clusters)
{
    NaiveClusters naive(groups.size());
    for (quint32 record = 0; record < groups.size(); ++record) {
        naive.join(groups[record], record);
    }
    for (const std::size_t link : clusters.links) {
        naive.join(pairs[link].a, pairs[link].b);
    }
    return naive.sets();
}

using Sets = std::set<std::set<quint32>>;

} // namespace

class TestMatchClusters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void joinsWhatIsProbableEnough();
    void leavesTheLikelyForReview();
    void neverJoinsWhoIsDistinct();
    void neverJoinsWhoIsDistinctThroughOthers();
    void leavesABridgeBetweenTwoGroupsForReview();
    void joinsTwoGroupsThatSupportEachOther();
    void doesNotDependOnTheOrder();
    void agreesWithConnectedComponents();
    void keepsEveryDistinctPairApart();
};

void TestMatchClusters::joinsWhatIsProbableEnough()
{
    const std::vector<MatchedPair> pairs{{0, 1, 0.999}, {1, 2, 0.995}, {3, 4, 0.4}};

    const MatchClusters clusters = clusterMatches(alone(5), pairs, {});

    QCOMPARE(joined(alone(5), pairs, clusters), (Sets{{0, 1, 2}, {3}, {4}}));
    QVERIFY(clusters.waiting.empty());
}

void TestMatchClusters::leavesTheLikelyForReview()
{
    // Two pairs between the same two people are one question.
    const std::vector<MatchedPair> pairs{{0, 1, 0.999}, {0, 2, 0.8}, {1, 2, 0.7}};

    const MatchClusters clusters = clusterMatches(alone(3), pairs, {});

    QCOMPARE(clusters.links, std::vector<std::size_t>{0});
    QCOMPARE(clusters.waiting, std::vector<std::size_t>{1});
}

void TestMatchClusters::neverJoinsWhoIsDistinct()
{
    const std::vector<MatchedPair> pairs{{0, 1, 1.0}};
    ClusterRules rules;
    rules.distinct = {{0, 1}};

    const MatchClusters clusters = clusterMatches(alone(2), pairs, rules);

    QVERIFY(clusters.links.empty());
    // It was decided: nobody is asked again.
    QVERIFY(clusters.waiting.empty());
}

void TestMatchClusters::neverJoinsWhoIsDistinctThroughOthers()
{
    const std::vector<MatchedPair> pairs{{0, 1, 0.999}, {1, 2, 0.998}};
    ClusterRules rules;
    rules.distinct = {{0, 2}};

    const MatchClusters clusters = clusterMatches(alone(3), pairs, rules);

    QCOMPARE(joined(alone(3), pairs, clusters), (Sets{{0, 1}, {2}}));
}

void TestMatchClusters::leavesABridgeBetweenTwoGroupsForReview()
{
    std::vector<quint32> groups{0, 0, 0, 3, 3, 3};
    const std::vector<MatchedPair> pairs{{2, 3, 0.999}};

    const MatchClusters clusters = clusterMatches(groups, pairs, {});

    QVERIFY(clusters.links.empty());
    QCOMPARE(clusters.bridges, qint64(1));
    QCOMPARE(clusters.waiting, std::vector<std::size_t>{0});
}

void TestMatchClusters::joinsTwoGroupsThatSupportEachOther()
{
    std::vector<quint32> groups{0, 0, 2, 2};
    const std::vector<MatchedPair> pairs{{0, 2, 0.999}, {0, 3, 0.9}, {1, 2, 0.6}};

    const MatchClusters clusters = clusterMatches(groups, pairs, {});

    QCOMPARE(clusters.links, std::vector<std::size_t>{0});
    QVERIFY(clusters.waiting.empty());
}

void TestMatchClusters::doesNotDependOnTheOrder()
{
    std::mt19937 random(3);
    std::vector<MatchedPair> pairs;
    for (int i = 0; i < 300; ++i) {
        const quint32 a = quint32(random() % 100);
        const quint32 b = a + 1 + quint32(random() % 20);
        pairs.push_back({a, b, 0.9 + double(quint32(random() % 100)) / 1000});
    }
    ClusterRules rules;
    rules.autoThreshold = 0.95;
    const Sets expected = joined(alone(120), pairs, clusterMatches(alone(120), pairs, rules));

    for (int i = 0; i < 20; ++i) {
        std::shuffle(pairs.begin(), pairs.end(), random);
        QCOMPARE(joined(alone(120), pairs, clusterMatches(alone(120), pairs, rules)), expected);
    }
}

void TestMatchClusters::agreesWithConnectedComponents()
{
    // Every pair within a group is there, so that nothing is a bridge.
    for (quint32 seed = 1; seed <= 50; ++seed) {
        std::mt19937 random(seed);
        std::vector<quint32> person(40);
        for (quint32& each : person) {
            each = quint32(random() % 15);
        }
        NaiveClusters naive(person.size());
        std::vector<MatchedPair> pairs;
        for (quint32 a = 0; a < person.size(); ++a) {
            for (quint32 b = a + 1; b < person.size(); ++b) {
                if (person[a] == person[b]) {
                    pairs.push_back({a, b, 0.991});
                    naive.join(a, b);
                }
            }
        }
        QCOMPARE(joined(alone(40), pairs, clusterMatches(alone(40), pairs, {})), naive.sets());
    }
}

void TestMatchClusters::keepsEveryDistinctPairApart()
{
    for (quint32 seed = 1; seed <= 50; ++seed) {
        std::mt19937 random(seed);
        std::vector<MatchedPair> pairs;
        ClusterRules rules;
        for (int i = 0; i < 80; ++i) {
            const quint32 a = quint32(random() % 30);
            const quint32 b = 30 + quint32(random() % 30);
            pairs.push_back({a, b, 0.99 + double(quint32(random() % 10)) / 1000});
            if (quint32(random() % 4) == 0) {
                rules.distinct.emplace_back(quint32(random() % 30), 30 + quint32(random() % 30));
            }
        }

        const Sets sets = joined(alone(60), pairs, clusterMatches(alone(60), pairs, rules));

        for (const auto& [a, b] : rules.distinct) {
            for (const std::set<quint32>& each : sets) {
                QVERIFY(!each.contains(a) || !each.contains(b));
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestMatchClusters)
#include "tst_matchclusters.moc"
