#include "models/segments/foldedtexttest.h"

#include "models/segments/literal.h"
#include "models/segments/textcomparison.h"

#include <algorithm>
#include <compare>
#include <cstring>

namespace rondom::segments {

namespace {

/// In UTF-8 the order of bytes is that of code points.
std::strong_ordering compared(QByteArrayView a, QByteArrayView b)
{
    const auto shorter = std::size_t(std::min(a.size(), b.size()));
    const int order = shorter == 0 ? 0 : std::memcmp(a.data(), b.data(), shorter);
    return order != 0 ? order <=> 0 : a.size() <=> b.size();
}

} // namespace

std::optional<FoldedTextTest> FoldedTextTest::of(const Comparison& comparison)
{
    FoldedTextTest test(positiveOf(comparison.op));
    switch (test.m_op) {
    case Operator::Equal:
    case Operator::In:
    case Operator::Less:
    case Operator::LessOrEqual:
    case Operator::Greater:
    case Operator::GreaterOrEqual:
    case Operator::Between:
    case Operator::Contains:
    case Operator::StartsWith:
    case Operator::EndsWith:
        break;
    default:
        return std::nullopt;
    }
    if (comparison.isExact) {
        return std::nullopt;
    }
    for (const Literal& literal : comparison.values) {
        if (!std::holds_alternative<bool>(literal)) {
            test.m_wanted.push_back(comparedSpelling(literalText(literal), false).toUtf8());
        }
    }
    return test;
}

bool FoldedTextTest::fits(QByteArrayView folded) const
{
    if (m_wanted.empty()) {
        return false;
    }
    const QByteArray& wanted = m_wanted.front();
    switch (m_op) {
    case Operator::Less:
        return compared(folded, wanted) < 0;
    case Operator::LessOrEqual:
        return compared(folded, wanted) <= 0;
    case Operator::Greater:
        return compared(folded, wanted) > 0;
    case Operator::GreaterOrEqual:
        return compared(folded, wanted) >= 0;
    case Operator::Between:
        return compared(folded, wanted) >= 0 && compared(folded, m_wanted.back()) <= 0;
    case Operator::Contains:
        return folded.contains(wanted);
    case Operator::StartsWith:
        return folded.startsWith(wanted);
    case Operator::EndsWith:
        return folded.endsWith(wanted);
    default:
        return std::any_of(m_wanted.begin(), m_wanted.end(),
                           [folded](const QByteArray& text) { return folded == text; });
    }
}

} // namespace rondom::segments
