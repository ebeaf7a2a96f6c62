#include "ui/segments/builderwords.h"

#include "ui/common/fieldwords.h"
#include "ui/common/format.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

using segments::Operator;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BuilderWords)
};

bool isTime(ValueType type)
{
    return type == ValueType::Date || type == ValueType::DateTime;
}

QString comparisonWords(Operator op, ValueType type)
{
    const bool isNumber = type == ValueType::Number || type == ValueType::Money;
    switch (op) {
    case Operator::Less:
        return isNumber ? Words::tr("is less than") : Words::tr("comes before");
    case Operator::LessOrEqual:
        return isNumber ? Words::tr("is at most") : Words::tr("is or comes before");
    case Operator::Greater:
        return isNumber ? Words::tr("is more than") : Words::tr("comes after");
    default:
        return isNumber ? Words::tr("is at least") : Words::tr("is or comes after");
    }
}

QString timeWords(Operator op)
{
    switch (op) {
    case Operator::On:
        return Words::tr("is on");
    case Operator::Before:
        return Words::tr("is before");
    case Operator::After:
        return Words::tr("is after");
    case Operator::InLast:
        return Words::tr("is in the last");
    case Operator::NotInLast:
        return Words::tr("is not in the last");
    case Operator::InNext:
        return Words::tr("is in the next");
    case Operator::MoreThanAgo:
        return Words::tr("is longer ago than");
    case Operator::BetweenAgo:
        return Words::tr("is ago between");
    case Operator::This:
        return Words::tr("is in this");
    case Operator::Last:
        return Words::tr("is in the previous");
    case Operator::Next:
        return Words::tr("is in the next whole");
    case Operator::MonthIs:
        return Words::tr("is in the month");
    case Operator::WeekdayIs:
        return Words::tr("is on a");
    case Operator::AnniversaryInNext:
        return Words::tr("has its anniversary in the next");
    case Operator::AnniversaryInLast:
        return Words::tr("had its anniversary in the last");
    default:
        return Words::tr("has its anniversary this");
    }
}

} // namespace

QString operatorWords(Operator op, ValueType type)
{
    switch (op) {
    case Operator::Equal:
        return Words::tr("is");
    case Operator::NotEqual:
        return Words::tr("is not");
    case Operator::Less:
    case Operator::LessOrEqual:
    case Operator::Greater:
    case Operator::GreaterOrEqual:
        return comparisonWords(op, type);
    case Operator::Between:
        return Words::tr("is between");
    case Operator::NotBetween:
        return Words::tr("is not between");
    case Operator::In:
        return Words::tr("is one of");
    case Operator::NotIn:
        return Words::tr("is none of");
    case Operator::Contains:
        return Words::tr("contains");
    case Operator::NotContains:
        return Words::tr("does not contain");
    case Operator::StartsWith:
        return Words::tr("starts with");
    case Operator::EndsWith:
        return Words::tr("ends with");
    case Operator::Like:
        return Words::tr("looks like");
    case Operator::Matches:
        return Words::tr("matches the pattern");
    case Operator::IsSet:
        return Words::tr("is known");
    case Operator::NotSet:
        return Words::tr("is not known");
    case Operator::IsTrue:
        return Words::tr("is yes");
    case Operator::IsFalse:
        return Words::tr("is no");
    case Operator::ContainsAll:
        return Words::tr("has all of");
    case Operator::ContainsAny:
        return Words::tr("has any of");
    case Operator::ContainsNone:
        return Words::tr("has none of");
    case Operator::Length:
        return Words::tr("has a number of items");
    case Operator::TopPercent:
        return Words::tr("is in the highest");
    case Operator::DecileIs:
        return Words::tr("is in tenth");
    case Operator::ChangedInLast:
        return Words::tr("changed in the last");
    default:
        return timeWords(op);
    }
}

QList<Operator> operatorsFor(ValueType type)
{
    using enum Operator;
    switch (type) {
    case ValueType::Text:
        return {In,         NotIn,    Equal, NotEqual, Contains, NotContains,
                StartsWith, EndsWith, Like,  Matches,  IsSet,    NotSet};
    case ValueType::Number:
    case ValueType::Money:
        return {GreaterOrEqual, Greater, LessOrEqual, Less,       Equal,    NotEqual, Between,
                NotBetween,     In,      NotIn,       TopPercent, DecileIs, IsSet,    NotSet};
    case ValueType::Boolean:
        return {IsTrue, IsFalse, IsSet, NotSet};
    case ValueType::Date:
    case ValueType::DateTime:
        return {InLast,
                NotInLast,
                InNext,
                MoreThanAgo,
                BetweenAgo,
                On,
                Before,
                After,
                Between,
                This,
                Last,
                Next,
                MonthIs,
                WeekdayIs,
                AnniversaryInNext,
                AnniversaryInLast,
                AnniversaryThis,
                IsSet,
                NotSet};
    case ValueType::List:
        return {ContainsAny, ContainsAll, ContainsNone, Contains,
                NotContains, Length,      IsSet,        NotSet};
    }
    Q_UNREACHABLE();
}

QList<Operator> propertyOperatorsFor(ValueType type)
{
    QList<Operator> operators = operatorsFor(type);
    operators.removeIf(
        [](Operator op) { return op == Operator::TopPercent || op == Operator::DecileIs; });
    return operators;
}

QString unitWords(TimeUnit unit, bool isMany)
{
    const int n = isMany ? 2 : 1;
    switch (unit) {
    case TimeUnit::Minute:
        return n == 1 ? Words::tr("minute") : Words::tr("minutes");
    case TimeUnit::Hour:
        return n == 1 ? Words::tr("hour") : Words::tr("hours");
    case TimeUnit::Day:
        return n == 1 ? Words::tr("day") : Words::tr("days");
    case TimeUnit::Week:
        return n == 1 ? Words::tr("week") : Words::tr("weeks");
    case TimeUnit::Month:
        return n == 1 ? Words::tr("month") : Words::tr("months");
    case TimeUnit::Quarter:
        return n == 1 ? Words::tr("quarter") : Words::tr("quarters");
    case TimeUnit::Year:
        return n == 1 ? Words::tr("year") : Words::tr("years");
    }
    Q_UNREACHABLE();
}

QString calendarUnitWords(TimeUnit unit, int offset)
{
    const auto pick = [offset](const QString& past, const QString& now, const QString& next) {
        return offset < 0 ? past : offset == 0 ? now : next;
    };
    switch (unit) {
    case TimeUnit::Day:
        return pick(Words::tr("yesterday"), Words::tr("today"), Words::tr("tomorrow"));
    case TimeUnit::Week:
        return pick(Words::tr("last week"), Words::tr("this week"), Words::tr("next week"));
    case TimeUnit::Month:
        return pick(Words::tr("last month"), Words::tr("this month"), Words::tr("next month"));
    case TimeUnit::Quarter:
        return pick(Words::tr("last quarter"), Words::tr("this quarter"),
                    Words::tr("next quarter"));
    default:
        return pick(Words::tr("last year"), Words::tr("this year"), Words::tr("next year"));
    }
}

QString monthWords(int month)
{
    return QLocale().standaloneMonthName(month);
}

QString weekdayWords(int day)
{
    return QLocale().standaloneDayName(day);
}

QString tallyWords(const segments::Tally& tally)
{
    const QString count = formatCount(tally.count);
    return tally.isMore ? Words::tr("%1+", "a count that stopped there").arg(count) : count;
}

QString propertyWords(const QString& key)
{
    constexpr auto kLine = "products."_L1;
    return key.startsWith(kLine) ? Words::tr("product %1", "a field of an order's lines")
                                       .arg(wordsOf(key.mid(kLine.size())).toLower())
                                 : wordsOf(key).toLower();
}

QString valueTypeWords(ValueType type)
{
    switch (type) {
    case ValueType::Text:
        return Words::tr("text");
    case ValueType::Number:
        return Words::tr("number");
    case ValueType::Boolean:
        return Words::tr("yes or no");
    case ValueType::List:
        return Words::tr("list");
    case ValueType::Money:
        return Words::tr("amount");
    case ValueType::Date:
    case ValueType::DateTime:
        break;
    }
    return isTime(type) ? Words::tr("date") : QString();
}

} // namespace rondom::ui
