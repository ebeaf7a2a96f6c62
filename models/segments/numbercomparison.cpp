#include "models/segments/numbercomparison.h"

#include "models/segments/dialect.h"
#include "models/segments/literal.h"

using namespace Qt::StringLiterals;

namespace rondom::segments {

namespace {

const QString kNever = u"0"_s;

QStringList decimalTexts(const Comparison& comparison)
{
    QStringList texts;
    for (const Literal& literal : comparison.values) {
        if (const auto number = literalNumber(literal)) {
            texts.append(number->toString());
        }
    }
    return texts;
}

/// Compares as doubles and settles ties exactly: two decimals may share one double, but rounding
/// never puts them in the wrong order.
Sql orderFits(Operator op, Decimal value, const NumberColumns& columns)
{
    const bool isLess = op == Operator::Less || op == Operator::LessOrEqual;
    const double rounded = value.toDouble();
    return {u"("_s + columns.number + (isLess ? u" < ? OR ("_s : u" > ? OR ("_s) + columns.number +
                u" = ? AND exact_compare("_s + columns.exact + u", ?) "_s + operatorName(op) +
                u" 0))"_s,
            {rounded, rounded, value.toString()}};
}

} // namespace

Sql numberFits(const Comparison& comparison, const NumberColumns& columns)
{
    const QStringList texts = decimalTexts(comparison);
    if (texts.isEmpty()) {
        return Sql(kNever);
    }
    const auto value = literalNumber(comparison.values.first()).value_or(Decimal());
    switch (positiveOf(comparison.op)) {
    case Operator::Equal:
    case Operator::In:
        return {u"coalesce(decimal_text("_s + columns.exact + u") IN "_s +
                    Dialect::listParameter() + u", 0)"_s,
                {Dialect::boundList(texts)}};
    case Operator::Less:
    case Operator::LessOrEqual:
    case Operator::Greater:
    case Operator::GreaterOrEqual:
        return orderFits(comparison.op, value, columns);
    case Operator::Between: {
        if (texts.size() != 2) {
            return Sql(kNever);
        }
        const auto high = literalNumber(comparison.values.last()).value_or(Decimal());
        return joined({orderFits(Operator::GreaterOrEqual, value, columns),
                       orderFits(Operator::LessOrEqual, high, columns)},
                      u" AND "_s, kNever);
    }
    default:
        return Sql(kNever);
    }
}

Sql testFits(const NumberTest& test, const QString& expression)
{
    if (test.op == Operator::Between) {
        return {expression + u" BETWEEN ? AND ?"_s, {test.value.toDouble(), test.high.toDouble()}};
    }
    return {expression + u' ' + operatorName(test.op) + u" ?"_s, {test.value.toDouble()}};
}

} // namespace rondom::segments
