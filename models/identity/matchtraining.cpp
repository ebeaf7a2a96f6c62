#include "models/identity/matchtraining.h"

#include "models/identity/pairscore.h"
#include "models/identity/parallel.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace rondom::identity {

namespace {

constexpr int kMostRounds = 100;
constexpr double kSettled = 1e-4;
/// As many pairs is a prior belief worth.
constexpr double kBeliefInSame = 10;
constexpr double kBeliefInDifferent = 20;
constexpr double kBeliefInShares = 1;
constexpr double kFewestRelatives = 0.05;
constexpr std::size_t kPart = 16'384;
/// More pairs than these teach nothing new: a part of them, spread evenly, is weighed.
constexpr std::size_t kMostPairs = 500'000;

constexpr auto kExact = std::size_t(Level::Exact);

/// What the pairs of a model's two sides add up to.
struct Sums
{
    double same = 0;
    double moved = 0;
    double related = 0;
    std::array<LevelShares, kMostFields> levels{};
};

Sums weigh(const PairScore& score, const MatchTable& table, const MatchModel& model,
           const CandidatePair* first, const CandidatePair* last)
{
    Sums sums;
    for (const CandidatePair* pair = first; pair != last; ++pair) {
        const StoryOdds odds = score.odds(*pair);
        double all = 1 - model.same - model.related;
        for (const double each : odds) {
            all += each;
        }
        const double stayed = odds[std::size_t(Story::Same)] / all;
        const double moved = odds[std::size_t(Story::SameMoved)] / all;
        sums.same += stayed + moved;
        sums.moved += moved;
        sums.related += (odds[std::size_t(Story::Home)] + odds[std::size_t(Story::Twins)] +
                         odds[std::size_t(Story::Namesakes)]) /
                        all;
        for (std::size_t field = 0; field < table.fields.size(); ++field) {
            const bool isHome = table.fields[field].sharing == Sharing::Home;
            sums.levels[field][std::size_t(levelOf(pair->levels, field))] +=
                isHome ? stayed : stayed + moved;
        }
    }
    return sums;
}

/// A person mostly keeps their name and always their birthday. Where a list holds many who live
/// together, the most alike pairs are two people of one home: they must not pass for one person.
double mostDifferent(FieldKind kind)
{
    switch (kind) {
    case FieldKind::GivenName:
        return 0.2;
    case FieldKind::FamilyName:
        return 0.3;
    case FieldKind::Birthday:
        return 0.35;
    default:
        return 1;
    }
}

void learnField(FieldModel& field, const LevelShares& weighed, const MetShares& met,
                double shareOfSame)
{
    const LevelShares priorSame = priorOfSame(field.kind);
    const LevelShares priorDifferent = priorOfDifferent(field.kind);
    double sum = kBeliefInSame;
    for (std::size_t level = kExact; level < kLevels; ++level) {
        sum += weighed[level];
    }
    for (std::size_t level = kExact; level < kLevels; ++level) {
        field.same[level] = (weighed[level] + kBeliefInSame * priorSame[level]) / sum;
    }
    constexpr auto kDifferent = std::size_t(Level::Different);
    if (const double most = mostDifferent(field.kind); field.same[kDifferent] > most) {
        const double others = (1 - most) / (1 - field.same[kDifferent]);
        for (std::size_t level = kExact; level < kDifferent; ++level) {
            field.same[level] *= others;
        }
        field.same[kDifferent] = most;
    }
    double left = 0;
    for (std::size_t level = kExact; level < kLevels; ++level) {
        // Random pairs hold a few of one person too; they are taken out again.
        const double strangers = std::max(met.shares[level] - shareOfSame * field.same[level], 0.0);
        field.different[level] = strangers * met.pairs + kBeliefInDifferent * priorDifferent[level];
        left += field.different[level];
    }
    for (std::size_t level = kExact; level < kLevels; ++level) {
        field.different[level] /= left;
    }
}

double distance(const MatchModel& a, const MatchModel& b)
{
    double most = std::abs(std::log(a.same / b.same));
    for (std::size_t field = 0; field < a.fields.size(); ++field) {
        for (std::size_t level = 0; level < kLevels; ++level) {
            most =
                std::max(most, std::abs(a.fields[field].same[level] - b.fields[field].same[level]));
        }
    }
    return most;
}

} // namespace

MatchModel firstModel(const MatchTable& table, const std::vector<MetShares>& met)
{
    MatchModel model = priorModel(table);
    for (std::size_t field = 0; field < model.fields.size(); ++field) {
        learnField(model.fields[field], {}, met[field], model.same);
    }
    return model;
}

Result<MatchModel> trainModel(const MatchTable& table, const std::vector<MetShares>& met,
                              const std::vector<CandidatePair>& pairs, const MatchModel& start,
                              JobContext& context)
{
    const MatchModel prior = priorModel(table);
    const std::size_t step = pairs.size() / kMostPairs + 1;
    std::vector<CandidatePair> sample;
    if (step > 1) {
        for (std::size_t i = 0; i < pairs.size(); i += step) {
            sample.push_back(pairs[i]);
        }
    }
    const std::vector<CandidatePair>& weighed = step > 1 ? sample : pairs;
    const double times = weighed.empty() ? 1 : double(pairs.size()) / double(weighed.size());
    const std::size_t parts = (weighed.size() + kPart - 1) / kPart;

    MatchModel model = start;
    for (int round = 0; round < kMostRounds; ++round) {
        if (context.isCancelRequested()) {
            return Error{Error::Code::Canceled, {}, {}};
        }
        context.setProgress(round, kMostRounds);
        const PairScore score(table, model);
        std::vector<Sums> sums(parts);
        forEachPart(parts, [&](std::size_t part) {
            const CandidatePair* first = weighed.data() + part * kPart;
            const CandidatePair* last =
                weighed.data() + std::min((part + 1) * kPart, weighed.size());
            sums[part] = weigh(score, table, model, first, last);
        });
        Sums total;
        for (const Sums& part : sums) {
            total.same += times * part.same;
            total.moved += times * part.moved;
            total.related += times * part.related;
            for (std::size_t field = 0; field < table.fields.size(); ++field) {
                for (std::size_t level = 0; level < kLevels; ++level) {
                    total.levels[field][level] += times * part.levels[field][level];
                }
            }
        }
        MatchModel next = model;
        const double all = std::max(table.pairs(), 1.0);
        const double others = std::max(double(table.size()) - 1, 1.0);
        next.same = (total.same + kBeliefInShares) / (all + kBeliefInShares / prior.same);
        next.related =
            std::max((total.related + kBeliefInShares) / (all + kBeliefInShares / prior.related),
                     kFewestRelatives / others);
        next.moved = (total.moved + kBeliefInSame * prior.moved) / (total.same + kBeliefInSame);
        for (std::size_t field = 0; field < next.fields.size(); ++field) {
            learnField(next.fields[field], total.levels[field], met[field], next.same);
        }
        const double changed = distance(next, model);
        model = std::move(next);
        if (changed < kSettled) {
            break;
        }
    }
    return model;
}

} // namespace rondom::identity
