#include "models/identity/pairscore.h"

#include "models/identity/answerlearning.h"
#include <algorithm>
#include <cmath>

namespace rondom::identity {

namespace {

/// Of the pairs of people in one home.
constexpr double kTwins = 0.02;
constexpr double kNamesakes = 0.02;

/// Rare values say more than common ones, up to a point: one that is rare here may be common.
constexpr double kMostRarity = 4096;

/// A level that was seldom met may still be what one person's records look like: the bound must not
/// lose them.
constexpr double kGenerous = 4;

} // namespace

double sharedPart(Story story, FieldKind kind, Sharing sharing)
{
    const bool isTwins = story == Story::Twins;
    const bool isNamesakes = story == Story::Namesakes;
    switch (kind) {
    case FieldKind::GivenName:
        return isNamesakes ? 1 : 0;
    case FieldKind::FamilyName:
        return isTwins || isNamesakes ? 1 : 0.85;
    case FieldKind::Birthday:
        return isTwins ? 1 : 0;
    case FieldKind::Phone:
        return 0.5;
    case FieldKind::Email:
        return 0.1;
    default:
        return sharing == Sharing::Home ? 1 : sharing == Sharing::Family ? 0.3 : 0;
    }
}

double shareOf(Story story, const MatchModel& model)
{
    switch (story) {
    case Story::Same:
        return model.same * (1 - model.moved);
    case Story::SameMoved:
        return model.same * model.moved;
    case Story::Home:
        return model.related * (1 - kTwins - kNamesakes);
    case Story::Twins:
        return model.related * kTwins;
    case Story::Namesakes:
        return model.related * kNamesakes;
    }
    Q_UNREACHABLE();
}

PairScore::PairScore(const MatchTable& table, const MatchModel& model)
    : m_table(table), m_model(model), m_fields(table.fields.size())
{
    m_exact.resize(m_fields);
    m_exactTimes.resize(m_fields);
    for (std::size_t story = 0; story < kStories; ++story) {
        m_shareOf[story] = rondom::identity::shareOf(Story(story), model);
        for (std::size_t i = 0; i < m_fields; ++i) {
            const bool isHome = table.fields[i].sharing == Sharing::Home;
            m_shared[i][story] =
                Story(story) == Story::Same ? 1
                : Story(story) == Story::SameMoved
                    ? (isHome ? 0 : 1)
                    : sharedPart(Story(story), table.fields[i].kind, table.fields[i].sharing);
        }
    }
    for (std::size_t i = 0; i < m_fields; ++i) {
        const MatchField& field = table.fields[i];
        const FieldModel& learned = model.fields[i];
        m_isHome[i] = field.sharing == Sharing::Home;
        m_inexact[i] = -100;
        for (std::size_t level = 1; level < kLevels; ++level) {
            if (!hasLevel(field.kind, Level(level))) {
                m_ratio[i][level] = 1;
                continue;
            }
            m_ratio[i][level] = learned.same[level] / learned.different[level];
            if (Level(level) != Level::Exact) {
                const double generous = std::min(kGenerous * learned.same[level], 1.0);
                m_generous[i][level] = float(std::log2(generous / learned.different[level]));
                m_inexact[i] = std::max(m_inexact[i], m_generous[i][level]);
            }
        }
        const double byChance = field.equalByChance();
        m_exact[i].resize(field.values.size());
        m_exactTimes[i].resize(field.values.size());
        const double base = m_ratio[i][std::size_t(Level::Exact)];
        for (quint32 code = 1; code < field.values.size(); ++code) {
            const double rarity =
                std::clamp(byChance / field.frequency(code), 1 / kMostRarity, kMostRarity);
            m_exact[i][code] = float(std::log2(base * rarity));
            m_exactTimes[i][code] = float(base * rarity);
        }
    }
}

double PairScore::weight(std::size_t field, const CandidatePair& pair) const
{
    const Level level = levelOf(pair.levels, field);
    return level == Level::Missing ? 0
           : level == Level::Exact ? exactWeight(field, m_table.row(pair.a)[field])
                                   : std::log2(m_ratio[field][std::size_t(level)]);
}

StoryOdds PairScore::odds(const CandidatePair& pair) const
{
    StoryOdds odds = m_shareOf;
    const quint32* row = m_table.row(pair.a);
    for (std::size_t i = 0; i < m_fields; ++i) {
        const Level level = levelOf(pair.levels, i);
        if (level == Level::Missing) {
            continue;
        }
        const double ratio = level == Level::Exact ? double(m_exactTimes[i][row[i]])
                                                   : m_ratio[i][std::size_t(level)];
        for (std::size_t story = 0; story < kStories; ++story) {
            odds[story] *= m_shared[i][story] * (ratio - 1) + 1;
        }
    }
    return odds;
}

double PairScore::probability(const CandidatePair& pair) const
{
    const StoryOdds all = odds(pair);
    double sum = 1 - m_model.same - m_model.related;
    for (const double each : all) {
        sum += each;
    }
    return leant((all[std::size_t(Story::Same)] + all[std::size_t(Story::SameMoved)]) / sum,
                 m_model.leaning);
}

} // namespace rondom::identity
