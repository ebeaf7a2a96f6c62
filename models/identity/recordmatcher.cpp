#include "models/identity/recordmatcher.h"

#include "models/identity/answerlearning.h"
#include "models/identity/candidatesearch.h"
#include "models/identity/matchclusters.h"
#include "models/identity/matchrepository.h"
#include "models/identity/matchtablebuilder.h"
#include "models/identity/matchtraining.h"
#include "models/identity/rawcolumnsrepository.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rondom::identity {

namespace {

/// A name alone, however rare, joins nobody by itself.
constexpr double kMostByName = 0.95;
/// So many bits are a sign, fewer are noise.
constexpr double kSign = 1;
/// Answers about pairs between these teach something.
constexpr double kUnsureFrom = 0.05;
constexpr double kUnsureTo = 0.9999;

/// Where in the whole each step ends, as it was timed on a million records.
constexpr double kRead = 0.35;
constexpr double kMet = 0.45;
constexpr double kFound = 0.70;
constexpr double kTrained = 0.90;

class Matching
{
public:
    Matching(const storage::Connection& connection, const MatchThresholds& thresholds)
        : m_connection(connection), m_thresholds(thresholds)
    {
    }

    Result<MatchResult> run(const QHash<RecordId, RecordId>& groups, JobContext& context)
    {
        JobContext reading = context.part(0, kRead);
        auto raw = readRawColumns(m_connection, reading);
        if (!raw) {
            return raw.error();
        }
        m_table = buildMatchTable(std::move(*raw));
        regroup(groups);
        JobContext meeting = context.part(kRead, kMet);
        const auto met = meetRandomPairs(m_table, meeting);
        if (!met) {
            return met.error();
        }
        const MatchModel first = firstModel(m_table, *met);
        JobContext finding = context.part(kMet, kFound);
        const auto candidates = findCandidates(m_table, PairScore(m_table, first), finding);
        if (!candidates) {
            return candidates.error();
        }
        JobContext training = context.part(kFound, kTrained);
        auto model = trainModel(m_table, *met, candidates->pairs, first, training);
        if (!model) {
            return model.error();
        }
        const auto answered = MatchRepository(m_connection).answeredPairs();
        if (!answered) {
            return answered.error();
        }
        learnFrom(*answered, *model);
        MatchResult result;
        result.model = std::move(*model);
        result.compared = candidates->compared;
        result.skippedBlocks = candidates->skippedBlocks;
        decide(candidates->pairs, *answered, result);
        return result;
    }

private:
    quint32 indexOf(RecordId record) const
    {
        const auto found =
            std::lower_bound(m_table.records.begin(), m_table.records.end(), record.value());
        return quint32(found - m_table.records.begin());
    }

    void regroup(const QHash<RecordId, RecordId>& groups)
    {
        for (auto it = groups.begin(); it != groups.end(); ++it) {
            m_table.groups[indexOf(it.key())] = indexOf(it.value());
        }
    }

    /// Moves the probabilities towards what people answered where the model was unsure.
    void learnFrom(const std::vector<AnsweredPair>& answered, MatchModel& model) const
    {
        QHash<qint64, int> recordsOfAnswer;
        for (const AnsweredPair& answer : answered) {
            ++recordsOfAnswer[answer.at];
        }
        const PairScore score(m_table, model);
        PairComparison comparison(m_table);
        std::vector<GivenAnswer> answers;
        QSet<qint64> same;
        QSet<qint64> distinct;
        for (const AnsweredPair& answer : answered) {
            const quint32 a = indexOf(answer.a);
            const quint32 b = indexOf(answer.b);
            const double probability = score.probability({a, b, comparison.compare(a, b)});
            // What was clear anyway teaches nothing: those who were split for another reason, say.
            if (probability < kUnsureFrom || probability > kUnsureTo) {
                continue;
            }
            answers.push_back({probability, answer.isSame, 1.0 / recordsOfAnswer.value(answer.at)});
            (answer.isSame ? same : distinct).insert(answer.at);
        }
        model.answeredSame = int(same.size());
        model.answeredDistinct = int(distinct.size());
        model.leaning = leaningOf(answers);
    }

    /// Whether anything besides the names speaks for one person.
    bool isMoreThanNames(const PairScore& score, const CandidatePair& pair) const
    {
        for (std::size_t field = 0; field < m_table.fields.size(); ++field) {
            const FieldKind kind = m_table.fields[field].kind;
            const bool isName = kind == FieldKind::GivenName || kind == FieldKind::FamilyName;
            if (!isName && score.weight(field, pair) > kSign) {
                return true;
            }
        }
        return false;
    }

    void decide(const std::vector<CandidatePair>& candidates,
                const std::vector<AnsweredPair>& answered, MatchResult& result) const
    {
        const PairScore score(m_table, result.model);
        const double fewest = std::min(m_thresholds.review, m_thresholds.automatic);
        std::vector<CandidatePair> kept;
        std::vector<MatchedPair> pairs;
        for (const CandidatePair& candidate : candidates) {
            double probability = score.probability(candidate);
            if (probability > kMostByName && !isMoreThanNames(score, candidate)) {
                probability = kMostByName;
            }
            if (probability >= std::min(fewest, MatchThresholds::kReview)) {
                kept.push_back(candidate);
                pairs.push_back({candidate.a, candidate.b, probability});
            }
        }
        ClusterRules rules;
        rules.autoThreshold = m_thresholds.automatic;
        rules.reviewThreshold = fewest;
        for (const AnsweredPair& answer : answered) {
            if (!answer.isSame) {
                rules.distinct.emplace_back(indexOf(answer.a), indexOf(answer.b));
            }
        }
        const MatchClusters clusters = clusterMatches(m_table.groups, pairs, rules);
        const auto add = [&](std::size_t index, bool isLink) {
            const CandidatePair& pair = kept[index];
            result.matches.push_back({RecordId(m_table.records[pair.a]),
                                      RecordId(m_table.records[pair.b]), pairs[index].probability,
                                      isLink, evidence(score, pair)});
        };
        for (const std::size_t index : clusters.links) {
            add(index, true);
        }
        for (const std::size_t index : clusters.waiting) {
            add(index, false);
        }
        std::sort(result.matches.begin(), result.matches.end(),
                  [](const RecordMatch& left, const RecordMatch& right) {
                      return left.a != right.a ? left.a < right.a : left.b < right.b;
                  });
        result.merged = qint64(clusters.links.size());
        result.queued = qint64(clusters.waiting.size());
        result.bridges = clusters.bridges;
    }

    QByteArray evidence(const PairScore& score, const CandidatePair& pair) const
    {
        struct Said
        {
            std::size_t field = 0;
            double bits = 0;
        };
        std::vector<Said> all;
        for (std::size_t field = 0; field < m_table.fields.size(); ++field) {
            if (levelOf(pair.levels, field) != Level::Missing) {
                all.push_back({field, score.weight(field, pair)});
            }
        }
        std::stable_sort(all.begin(), all.end(), [](const Said& a, const Said& b) {
            return std::abs(a.bits) > std::abs(b.bits);
        });
        QJsonArray list;
        for (const Said& said : all) {
            list.append(QJsonObject{{u"field"_s, m_table.fields[said.field].key},
                                    {u"level"_s, levelName(levelOf(pair.levels, said.field))},
                                    {u"bits"_s, std::round(said.bits * 10) / 10}});
        }
        return QJsonDocument(list).toJson(QJsonDocument::Compact);
    }

    const storage::Connection& m_connection;
    MatchThresholds m_thresholds;
    MatchTable m_table;
};

} // namespace

Result<MatchResult> matchRecords(const storage::Connection& connection,
                                 const QHash<RecordId, RecordId>& groups,
                                 const MatchThresholds& thresholds, JobContext& context)
{
    return Matching(connection, thresholds).run(groups, context);
}

} // namespace rondom::identity
