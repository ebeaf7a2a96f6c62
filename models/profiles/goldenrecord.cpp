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

using Stated = std::vector<GoldenRecord::Golden>::const_iterator;

/// The value of one trait; the statements are by record, the newest of each first.
TraitClaim chosen(Stated first, Stated last)
{
    std::vector<TraitClaim> claims;
    for (auto stated = first; stated != last; ++stated) {
        if (claims.empty() || claims.back().record != stated->claim.record) {
            claims.push_back(stated->claim);
        }
    }
    return first->type == ValueType::List
               ? joined(std::move(claims))
               : *std::min_element(claims.begin(), claims.end(), isNewer);
}

} // namespace

QString foldedText(const GoldenRecord::Golden& value)
{
    const QString& text = value.claim.text;
    return value.type == ValueType::List
               ? Value::ofList(Value{ValueType::List, text, {}, {}}.items()).folded
               : fold(text);
}

std::vector<GoldenRecord::Golden> GoldenRecord::values()
{
    // Of each record's statements about a trait the newest comes first; it is the one that holds.
    std::stable_sort(m_claims.begin(), m_claims.end(), [](const Golden& a, const Golden& b) {
        if (a.claim.trait != b.claim.trait) {
            return a.claim.trait < b.claim.trait;
        }
        return a.claim.record == b.claim.record ? isNewer(a.claim, b.claim)
                                                : a.claim.record < b.claim.record;
    });
    std::vector<Golden> golden;
    for (auto first = m_claims.begin(); first != m_claims.end();) {
        const auto last = std::find_if(first, m_claims.end(), [first](const Golden& other) {
            return other.claim.trait != first->claim.trait;
        });
        if (last - first == 1) {
            golden.push_back(std::move(*first));
        } else {
            golden.push_back({chosen(first, last), first->type});
        }
        first = last;
    }
    m_claims.clear();
    return golden;
}

} // namespace rondom::profiles
