#include "models/profiles/goldenrecord.h"

#include "models/core/fold.h"

#include <QStringList>

#include <algorithm>
#include <tuple>
#include <vector>

namespace rondom::profiles {

namespace {

bool isNewer(const TraitClaim& a, const TraitClaim& b)
{
    return std::tuple(a.at, a.import, -a.record.value()) >
           std::tuple(b.at, b.import, -b.record.value());
}

/// All items once, those of the newest statement first.
TraitClaim joined(std::vector<TraitClaim> claims)
{
    std::sort(claims.begin(), claims.end(), isNewer);
    QStringList items;
    for (const TraitClaim& claim : claims) {
        items += Value{ValueType::List, claim.text, {}, {}}.items();
    }
    items.removeDuplicates();
    TraitClaim result = claims.front();
    result.text = Value::ofList(items).text;
    return result;
}

} // namespace

QString foldedText(const GoldenRecord::Golden& value)
{
    const QString& text = value.claim.text;
    return value.type == ValueType::List
               ? Value::ofList(Value{ValueType::List, text, {}, {}}.items()).folded
               : fold(text);
}

void GoldenRecord::take(const TraitClaim& claim, ValueType type)
{
    m_types[claim.trait] = type;
    auto& byRecord = m_held[claim.trait];
    const auto [held, isFirst] = byRecord.try_emplace(claim.record, claim);
    if (!isFirst && isNewer(claim, held->second)) {
        held->second = claim;
    }
}

std::map<qint64, GoldenRecord::Golden> GoldenRecord::values() const
{
    std::map<qint64, Golden> golden;
    for (const auto& [trait, byRecord] : m_held) {
        std::vector<TraitClaim> claims;
        for (const auto& [record, claim] : byRecord) {
            claims.push_back(claim);
        }
        const ValueType type = m_types.at(trait);
        const TraitClaim winner = type == ValueType::List
                                      ? joined(claims)
                                      : *std::min_element(claims.begin(), claims.end(), isNewer);
        golden.emplace(trait, Golden{winner, type});
    }
    return golden;
}

} // namespace rondom::profiles
