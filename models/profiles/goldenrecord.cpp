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

/// What only fills gaps has no time of its own, and comes after whatever has.
bool isOlder(const TraitClaim& a, const TraitClaim& b)
{
    return std::tuple(a.at < 0, a.at, a.import, a.record) <
           std::tuple(b.at < 0, b.at, b.import, b.record);
}

/// The one with the greatest \a measure; of equals the newest.
template <typename Measure>
TraitClaim greatest(const std::vector<TraitClaim>& claims, Measure measure)
{
    return *std::max_element(claims.begin(), claims.end(),
                             [&](const TraitClaim& a, const TraitClaim& b) {
                                 const auto ofA = measure(a);
                                 const auto ofB = measure(b);
                                 return ofA != ofB ? ofA < ofB : isNewer(b, a);
                             });
}

TraitClaim newest(const std::vector<TraitClaim>& claims)
{
    return *std::min_element(claims.begin(), claims.end(), isNewer);
}

/// By number where all have one, else by the alphabet.
TraitClaim extreme(const std::vector<TraitClaim>& claims, bool wantsLargest)
{
    const bool areNumbers = std::all_of(claims.begin(), claims.end(),
                                        [](const TraitClaim& claim) { return claim.number; });
    if (areNumbers) {
        return greatest(claims, [wantsLargest](const TraitClaim& claim) {
            return wantsLargest ? *claim.number : -*claim.number;
        });
    }
    const auto isBefore = [](const TraitClaim& a, const TraitClaim& b) {
        const QString foldedA = fold(a.text);
        const QString foldedB = fold(b.text);
        return foldedA != foldedB ? foldedA < foldedB : isNewer(a, b);
    };
    const auto [least, most] = std::minmax_element(claims.begin(), claims.end(), isBefore);
    return wantsLargest ? *most : *least;
}

/// Amounts that cannot be added leave the newest.
TraitClaim sum(const std::vector<TraitClaim>& claims, ValueType type)
{
    TraitClaim result = newest(claims);
    Decimal total;
    const QString currency = result.text.section(u' ', 1);
    for (const TraitClaim& claim : claims) {
        const auto amount = Decimal::fromText(claim.text.section(u' ', 0, 0));
        if (!amount || claim.text.section(u' ', 1) != currency) {
            return result;
        }
        total += *amount;
    }
    const Value value =
        type == ValueType::Money ? Value::ofMoney(total, currency) : Value::ofNumber(total);
    result.text = value.text;
    result.number = value.number;
    return result;
}

TraitClaim byRule(std::vector<TraitClaim> claims, ValueType type, Survivor survivor,
                  const CompiledSurvivors& survivors)
{
    switch (survivor) {
    case Survivor::Usual:
    case Survivor::Union:
        return type == ValueType::List ? joined(std::move(claims)) : newest(claims);
    case Survivor::Newest:
    case Survivor::First:
        return newest(claims);
    case Survivor::Trusted:
        return greatest(claims, [&](const TraitClaim& claim) {
            return -survivors.rank(claim.trait, claim.source);
        });
    case Survivor::Longest:
        return greatest(claims, [](const TraitClaim& claim) { return claim.text.size(); });
    case Survivor::Smallest:
    case Survivor::Largest:
        return extreme(claims, survivor == Survivor::Largest);
    case Survivor::Sum:
        return type == ValueType::Number || type == ValueType::Money ? sum(claims, type)
                                                                     : newest(claims);
    case Survivor::Any:
    case Survivor::All:
        return type == ValueType::Boolean ? extreme(claims, survivor == Survivor::Any)
                                          : newest(claims);
    }
    return newest(claims);
}

/// The value of one trait; the statements are by record, the newest of each first.
TraitClaim chosen(Stated first, Stated last, const CompiledSurvivors& survivors)
{
    std::vector<TraitClaim> pinned;
    std::vector<TraitClaim> all;
    std::vector<TraitClaim> current;
    for (auto stated = first; stated != last; ++stated) {
        if (stated->claim.isPinned) {
            pinned.push_back(stated->claim);
            continue;
        }
        if (current.empty() || current.back().record != stated->claim.record) {
            current.push_back(stated->claim);
        }
        all.push_back(stated->claim);
    }
    if (!pinned.empty()) {
        return newest(pinned);
    }
    const Survivor survivor = survivors.of(first->claim.trait);
    return survivor == Survivor::First
               ? *std::min_element(all.begin(), all.end(), isOlder)
               : byRule(std::move(current), first->type, survivor, survivors);
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
            golden.push_back({chosen(first, last, m_survivors), first->type});
        }
        first = last;
    }
    m_claims.clear();
    return golden;
}

} // namespace rondom::profiles
