#include "models/segments/operator.h"

#include <QString>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace rondom::segments {

namespace {

constexpr std::array<std::pair<Operator, QStringView>, 43> kNames{{
    {Operator::Equal, u"="},
    {Operator::NotEqual, u"!="},
    {Operator::Less, u"<"},
    {Operator::LessOrEqual, u"<="},
    {Operator::Greater, u">"},
    {Operator::GreaterOrEqual, u">="},
    {Operator::Between, u"between"},
    {Operator::NotBetween, u"not_between"},
    {Operator::In, u"in"},
    {Operator::NotIn, u"not_in"},
    {Operator::Contains, u"contains"},
    {Operator::NotContains, u"not_contains"},
    {Operator::StartsWith, u"starts_with"},
    {Operator::EndsWith, u"ends_with"},
    {Operator::Like, u"like"},
    {Operator::Matches, u"matches"},
    {Operator::IsSet, u"is_set"},
    {Operator::NotSet, u"not_set"},
    {Operator::IsTrue, u"is_true"},
    {Operator::IsFalse, u"is_false"},
    {Operator::On, u"on"},
    {Operator::Before, u"before"},
    {Operator::After, u"after"},
    {Operator::InLast, u"in_last"},
    {Operator::NotInLast, u"not_in_last"},
    {Operator::InNext, u"in_next"},
    {Operator::MoreThanAgo, u"more_than_ago"},
    {Operator::BetweenAgo, u"between_ago"},
    {Operator::This, u"this"},
    {Operator::Last, u"last"},
    {Operator::Next, u"next"},
    {Operator::MonthIs, u"month_is"},
    {Operator::WeekdayIs, u"weekday_is"},
    {Operator::AnniversaryInNext, u"anniversary_in_next"},
    {Operator::AnniversaryInLast, u"anniversary_in_last"},
    {Operator::AnniversaryThis, u"anniversary_this"},
    {Operator::ContainsAll, u"contains_all"},
    {Operator::ContainsAny, u"contains_any"},
    {Operator::ContainsNone, u"contains_none"},
    {Operator::Length, u"length"},
    {Operator::TopPercent, u"top_percent"},
    {Operator::DecileIs, u"decile_is"},
    {Operator::ChangedInLast, u"changed_in_last"},
}};

} // namespace

std::optional<Operator> operatorFromName(QStringView name)
{
    for (const auto& [op, spelled] : kNames) {
        if (spelled == name) {
            return op;
        }
    }
    return std::nullopt;
}

QString operatorName(Operator op)
{
    for (const auto& [named, spelled] : kNames) {
        if (named == op) {
            return spelled.toString();
        }
    }
    Q_UNREACHABLE();
}

bool isNegative(Operator op)
{
    return positiveOf(op) != op;
}

Operator positiveOf(Operator op)
{
    switch (op) {
    case Operator::NotEqual:
        return Operator::Equal;
    case Operator::NotBetween:
        return Operator::Between;
    case Operator::NotIn:
        return Operator::In;
    case Operator::NotContains:
        return Operator::Contains;
    case Operator::NotInLast:
        return Operator::InLast;
    case Operator::ContainsNone:
        return Operator::ContainsAny;
    default:
        return op;
    }
}

bool isNumberOperator(Operator op)
{
    switch (op) {
    case Operator::Equal:
    case Operator::NotEqual:
    case Operator::Less:
    case Operator::LessOrEqual:
    case Operator::Greater:
    case Operator::GreaterOrEqual:
    case Operator::Between:
        return true;
    default:
        return false;
    }
}

} // namespace rondom::segments
