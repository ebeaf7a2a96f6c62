#include "models/segments/condition.h"

#include <algorithm>
#include <utility>

namespace rondom::segments {

bool NumberTest::holds(Decimal number) const
{
    switch (op) {
    case Operator::Equal:
        return number == value;
    case Operator::NotEqual:
        return number != value;
    case Operator::Less:
        return number < value;
    case Operator::LessOrEqual:
        return number <= value;
    case Operator::Greater:
        return number > value;
    case Operator::GreaterOrEqual:
        return number >= value;
    case Operator::Between:
        return value <= number && number <= high;
    default:
        break;
    }
    Q_ASSERT_X(false, "NumberTest::holds", "not an operator for numbers");
    return false;
}

bool NumberTest::holdsForRatio(Decimal sum, qint64 count) const
{
    const auto low = Decimal::compareScaled(sum, value, count);
    if (op == Operator::Between) {
        return low >= 0 && Decimal::compareScaled(sum, high, count) <= 0;
    }
    const qint64 sign = low < 0 ? -1 : (low > 0 ? 1 : 0);
    return NumberTest{op, Decimal(), Decimal()}.holds(Decimal::fromInteger(sign));
}

// Below here Node is complete, which the comparison of its lists needs.

bool operator==(const Group& a, const Group& b)
{
    return a.kind == b.kind && a.children == b.children;
}

bool operator==(const EventCondition& a, const EventCondition& b)
{
    return a.event == b.event && a.where == b.where && a.count == b.count &&
           a.aggregates == b.aggregates && a.pick == b.pick && a.first == b.first &&
           a.last == b.last && a.window == b.window && a.isOfLastVisit == b.isOfLastVisit;
}

bool operator==(const PatternCondition& a, const PatternCondition& b)
{
    return a.event == b.event && a.where == b.where && a.kind == b.kind && a.recent == b.recent &&
           a.before == b.before && a.times == b.times && a.per == b.per && a.in == b.in &&
           a.of == b.of && a.trend == b.trend;
}

bool operator==(const SequenceStep& a, const SequenceStep& b)
{
    return a.event == b.event && a.where == b.where && a.within == b.within && a.did == b.did;
}

bool operator==(const CompanyCondition& a, const CompanyCondition& b)
{
    return a.who == b.who && a.of == b.of;
}

std::span<const Node> childrenOf(const Node& node)
{
    if (const auto* group = std::get_if<Group>(&node.content)) {
        return group->children;
    }
    if (const auto* company = std::get_if<CompanyCondition>(&node.content)) {
        return company->of;
    }
    return {};
}

std::span<Node> childrenOf(Node& node)
{
    const std::span<const Node> children = childrenOf(std::as_const(node));
    return {const_cast<Node*>(children.data()), children.size()};
}

bool isLeftOut(const Node& node)
{
    if (node.isDisabled) {
        return true;
    }
    const bool hasParts = std::holds_alternative<Group>(node.content) ||
                          std::holds_alternative<CompanyCondition>(node.content);
    const std::span<const Node> parts = childrenOf(node);
    return hasParts && std::all_of(parts.begin(), parts.end(), isLeftOut);
}

} // namespace rondom::segments
