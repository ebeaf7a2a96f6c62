#include "models/segments/propertycompiler.h"

#include "models/columns/propertyname.h"
#include "models/segments/dialect.h"
#include "models/segments/literal.h"
#include "models/segments/numbercomparison.h"

using namespace Qt::StringLiterals;

namespace rondom::segments {

bool PropertyCompiler::isRevenue(const QString& property)
{
    return property == u"revenue";
}

Decimal PropertyCompiler::inMillionths(Decimal value)
{
    return Decimal::fromText(QString(value.toString() + u"e6")).value_or(value);
}

Sql PropertyCompiler::fits(const PropertyCondition& condition) const
{
    const Comparison& comparison = condition.comparison;
    if (isRevenue(condition.property)) {
        return revenueFits(comparison);
    }
    const QString& object =
        columns::isAboutLines(condition.property) ? m_columns.line : m_columns.json;
    const auto someValue = [&](const Sql& further) {
        return Sql(u"EXISTS (SELECT 1 FROM "_s + Dialect::elements(object) +
                       u" j WHERE j.key = ? AND "_s,
                   {columns::memberOf(condition.property)}) +
               ComparisonCompiler::propertyHasValue(u"j"_s) + further + Sql(u")"_s);
    };
    const auto noValue = [&](const Sql& further) { return Sql(u"NOT "_s) + someValue(further); };
    if (comparison.op == Operator::IsSet) {
        return someValue({});
    }
    if (comparison.op == Operator::NotSet) {
        return noValue({});
    }
    const Sql fits = m_comparisons.propertyFits(comparison, u"j"_s);
    const Sql andFits = Sql(u" AND "_s) + fits;
    const Sql andFitsNot = Sql(u" AND NOT "_s) + fits;
    if (comparison.op == Operator::Length && comparison.length->holds(Decimal())) {
        // No value has length 0.
        return noValue(andFitsNot);
    }
    if (isNegative(comparison.op)) {
        return comparison.alsoEmpty ? noValue(andFits) : someValue(andFitsNot);
    }
    return someValue(andFits);
}

Sql PropertyCompiler::revenueFits(const Comparison& comparison) const
{
    const QString isThere = m_columns.amount + u" IS NOT NULL"_s;
    const QString isMissing = m_columns.amount + u" IS NULL"_s;
    if (comparison.op == Operator::IsSet || comparison.op == Operator::NotSet) {
        return Sql(comparison.op == Operator::IsSet ? isThere : isMissing);
    }
    if (comparison.op == Operator::Length) {
        return Sql(comparison.length->holds(Decimal()) ? isMissing : u"0"_s);
    }
    Comparison scaled = comparison;
    for (Literal& literal : scaled.values) {
        if (const auto number = literalNumber(literal)) {
            literal = inMillionths(*number);
        }
    }
    const Sql fits = Sql(u"("_s + isThere + u" AND "_s) +
                     numberFits(scaled, {m_columns.amount, m_columns.amount}) + Sql(u")"_s);
    if (!isNegative(comparison.op)) {
        return fits;
    }
    if (comparison.alsoEmpty) {
        return Sql(u"NOT "_s) + fits;
    }
    return Sql(u"("_s + isThere + u" AND NOT "_s) + fits + Sql(u")"_s);
}

} // namespace rondom::segments
