#pragma once

#include "models/identity/matchmodel.h"
#include "models/identity/paircomparison.h"

#include <array>
#include <vector>

namespace rondom::identity {

/// How two records may come about, besides being of two people who have nothing to do with each
/// other.
enum class Story { Same, SameMoved, Home, Twins, Namesakes };
constexpr std::size_t kStories = 5;

/// For each story, how many times as probable it makes the pair as two unrelated people do, times
/// the story's own share.
using StoryOdds = std::array<double, kStories>;

/// Weighs the evidence of pairs by a model. Shared by threads.
class PairScore
{
public:
    PairScore(const MatchTable& table, const MatchModel& model);

    /// The probability that the pair is one person.
    double probability(const CandidatePair& pair) const;
    StoryOdds odds(const CandidatePair& pair) const;
    /// What an exact agreement on this value says, in bits: more the rarer the value.
    double exactWeight(std::size_t field, quint32 code) const
    {
        return double(m_exact[field][code]);
    }
    /// The evidence of one field in bits.
    double weight(std::size_t field, const CandidatePair& pair) const;

    /// The most bits of evidence the pair can have, told without comparing texts.
    double bound(quint32 a, quint32 b) const
    {
        const quint32* rowA = m_table.row(a);
        const quint32* rowB = m_table.row(b);
        float own = 0;
        float home = 0;
        for (std::size_t i = 0; i < m_fields; ++i) {
            if (rowA[i] == 0 || rowB[i] == 0) {
                continue;
            }
            const float weight = rowA[i] == rowB[i] ? m_exact[i][rowA[i]] : m_inexact[i];
            (m_isHome[i] ? home : own) += weight;
        }
        return double(own) + std::max(double(home), 0.0);
    }

    /// How many bits less than bound() allowed for a field that is not equal it has at a level.
    double lost(std::size_t field, Level level) const
    {
        return double(m_inexact[field] - m_generous[field][std::size_t(level)]);
    }

private:
    const MatchTable& m_table;
    const MatchModel& m_model;
    std::size_t m_fields;
    /// Of each value, in bits and as a factor.
    std::vector<std::vector<float>> m_exact;
    std::vector<std::vector<float>> m_exactTimes;
    StoryOdds m_shareOf{};
    std::array<StoryOdds, kMostFields> m_shared{};
    std::array<float, kMostFields> m_inexact{};
    /// The evidence of each level when it counts more than was learned so far.
    std::array<std::array<float, kLevels>, kMostFields> m_generous{};
    std::array<bool, kMostFields> m_isHome{};
    std::array<std::array<double, kLevels>, kMostFields> m_ratio{};
};

/// How much of a field two people of a story share, from 0 (no more than strangers) to 1 (as much
/// as one person with themselves).
double sharedPart(Story story, FieldKind kind, Sharing sharing);
/// The share of all pairs that a story has by a model.
double shareOf(Story story, const MatchModel& model);

} // namespace rondom::identity
