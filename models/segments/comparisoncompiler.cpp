#include "models/segments/comparisoncompiler.h"

#include "models/segments/dialect.h"
#include "models/segments/literal.h"
#include "models/segments/numbercomparison.h"
#include "models/segments/textcomparison.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::segments {

namespace {

const QString kNever = u"0"_s;

/// The amount of a money text like "12.5 EUR".
const QString kAmount = u"substr(text, 1, instr(text || ' ', ' ') - 1)"_s;

/// Which of true and false a comparison accepts.
struct Truths
{
    bool acceptsTrue = false;
    bool acceptsFalse = false;
};

Truths truthsOf(const Comparison& comparison)
{
    switch (positiveOf(comparison.op)) {
    case Operator::IsTrue:
        return {true, false};
    case Operator::IsFalse:
        return {false, true};
    case Operator::Equal:
    case Operator::In: {
        Truths truths;
        for (const Literal& literal : comparison.values) {
            const auto value = literalBoolean(literal);
            truths.acceptsTrue |= value == std::optional(true);
            truths.acceptsFalse |= value == std::optional(false);
        }
        return truths;
    }
    default:
        return {};
    }
}

Sql inSpan(const TimeSpan& span, const QString& expression)
{
    return {u"("_s + expression + u" >= ? AND "_s + expression + u" < ?)"_s,
            {span.begin, span.end}};
}

QString numberList(const QList<int>& numbers)
{
    QJsonArray array;
    for (const int number : numbers) {
        array.append(number);
    }
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

/// For `contains_all`: each wanted value in the spelling it has as a text, a number, a boolean.
QString wantedElements(const Comparison& comparison)
{
    QJsonArray wanted;
    for (const Literal& literal : comparison.values) {
        const auto number = literalNumber(literal);
        const auto boolean = literalBoolean(literal);
        const bool isBoolean = std::holds_alternative<bool>(literal);
        wanted.append(QJsonArray{
            isBoolean ? QJsonValue()
                      : QJsonValue(comparedSpelling(literalText(literal), comparison.isExact)),
            number ? QJsonValue(number->toString()) : QJsonValue(),
            boolean ? QJsonValue(*boolean ? u"true"_s : u"false"_s) : QJsonValue()});
    }
    return QString::fromUtf8(QJsonDocument(wanted).toJson(QJsonDocument::Compact));
}

} // namespace

Sql ComparisonCompiler::traitHasValue(ValueType type)
{
    switch (type) {
    case ValueType::Text:
        return Sql(u"text <> ''"_s);
    case ValueType::List:
        return Sql(u"text NOT IN ('', '[]')"_s);
    default:
        return Sql(u"number IS NOT NULL"_s);
    }
}

Sql ComparisonCompiler::traitFits(const Comparison& comparison, ValueType type) const
{
    if (comparison.op == Operator::IsSet || comparison.op == Operator::NotSet) {
        return Sql(u"1"_s);
    }
    switch (type) {
    case ValueType::Text:
        return textFits(comparison, {u"text"_s, u"folded"_s});
    case ValueType::Number:
        return numberFits(comparison, {u"number"_s, u"text"_s});
    case ValueType::Money:
        return numberFits(comparison, {u"number"_s, kAmount});
    case ValueType::Boolean: {
        const Truths truths = truthsOf(comparison);
        return {u"((number <> 0 AND ?) OR (number = 0 AND ?))"_s,
                {qint64(truths.acceptsTrue), qint64(truths.acceptsFalse)}};
    }
    case ValueType::Date:
        return momentFits(comparison, u"CAST(number AS INTEGER)"_s, MomentKind::Date);
    case ValueType::DateTime:
        return momentFits(comparison, u"CAST(number AS INTEGER)"_s, MomentKind::Instant);
    case ValueType::List:
        return listFits(comparison);
    }
    Q_UNREACHABLE();
}

Sql ComparisonCompiler::momentFits(const Comparison& comparison, const QString& expression,
                                   MomentKind kind) const
{
    const QString zone = QString::fromUtf8(m_calendar.zone().id());
    Sql day(expression);
    if (kind == MomentKind::Instant) {
        day = {u"local_day("_s + expression + u", ?)"_s, {zone}};
    }
    switch (comparison.op) {
    case Operator::MonthIs:
        return {Dialect::monthOf(day.text) + u" IN "_s + Dialect::listParameter(),
                day.values + QList<Bound>{numberList(comparison.numbers)}};
    case Operator::WeekdayIs:
        return {Dialect::weekdayOf(day.text) + u" IN "_s + Dialect::listParameter(),
                day.values + QList<Bound>{numberList(comparison.numbers)}};
    case Operator::AnniversaryInNext:
    case Operator::AnniversaryInLast:
    case Operator::AnniversaryThis:
        return {Dialect::monthAndDayOf(day.text) + u" IN "_s + Dialect::listParameter(),
                day.values +
                    QList<Bound>{Dialect::boundList(anniversaries(comparison, m_calendar, m_now))}};
    default:
        break;
    }
    if (!comparesMoments(comparison)) {
        return Sql(kNever);
    }
    QList<Sql> parts;
    for (const TimeSpan& span : spansOf(comparison, kind, m_calendar, m_now)) {
        const DaySpan days = daysIn(span, m_calendar);
        parts.append(
            inSpan(kind == MomentKind::Date ? TimeSpan{days.begin, days.end} : span, expression));
    }
    return joined(parts, u" OR "_s, kNever);
}

Sql ComparisonCompiler::listFits(const Comparison& comparison) const
{
    const QString list = comparison.isExact ? u"text"_s : u"folded"_s;
    const TextColumns item{u"i.value"_s, u"i.value"_s};
    switch (positiveOf(comparison.op)) {
    case Operator::Length:
        return testFits(*comparison.length, Dialect::lengthOfList(u"text"_s));
    case Operator::ContainsAll: {
        QStringList wanted;
        for (const Literal& literal : comparison.values) {
            wanted.append(comparedSpelling(literalText(literal), comparison.isExact));
        }
        return {u"NOT EXISTS (SELECT 1 FROM "_s + Dialect::elements(u"?"_s) +
                    u" w WHERE w.value NOT IN (SELECT "_s +
                    comparedColumn(item, comparison.isExact) + u" FROM "_s +
                    Dialect::elements(list) + u" i))"_s,
                {Dialect::boundList(wanted)}};
    }
    case Operator::Contains:
    case Operator::ContainsAny: {
        Comparison equal = comparison;
        equal.op = Operator::In;
        return listFits(equal);
    }
    case Operator::Matches:
        return Sql(u"EXISTS (SELECT 1 FROM "_s + Dialect::elements(u"text"_s) + u" i WHERE "_s) +
               textFits(comparison, item) + Sql(u")"_s);
    default:
        return Sql(u"EXISTS (SELECT 1 FROM "_s + Dialect::elements(list) + u" i WHERE "_s) +
               textFits(comparison, item) + Sql(u")"_s);
    }
}

Sql ComparisonCompiler::propertyHasValue(const QString& row)
{
    const QString type = row + u".type"_s;
    const QString value = row + u".value"_s;
    return Sql(u"CASE "_s + type + u" WHEN 'null' THEN 0 WHEN 'text' THEN "_s + value +
               u" <> '' WHEN 'array' THEN "_s + value + u" <> '[]' ELSE 1 END"_s);
}

Sql ComparisonCompiler::propertyFits(const Comparison& comparison, const QString& row) const
{
    if (comparison.op == Operator::IsSet || comparison.op == Operator::NotSet) {
        return Sql(u"1"_s);
    }
    return Sql(u"CASE WHEN "_s + row + u".type = 'array' THEN "_s) + arrayFits(comparison, row) +
           Sql(u" ELSE "_s) + scalarFits(comparison, row) + Sql(u" END"_s);
}

Sql ComparisonCompiler::scalarFits(const Comparison& comparison, const QString& row) const
{
    const QString value = row + u".value"_s;
    const Truths truths = truthsOf(comparison);
    Sql sql(u"CASE "_s + row + u".type WHEN 'text' THEN "_s);
    sql += spelledOutFits(comparison, value);
    sql += u" WHEN 'integer' THEN "_s;
    sql += numberFits(comparison, {value, value});
    sql += u" WHEN 'real' THEN "_s;
    sql += numberFits(comparison, {value, value});
    sql += Sql(u" WHEN 'true' THEN ? WHEN 'false' THEN ? ELSE 0 END"_s,
               {qint64(truths.acceptsTrue), qint64(truths.acceptsFalse)});
    return sql;
}

/// A JSON text: a date or an instant when it is compared with one, else a text. In a list each
/// value stands for itself.
Sql ComparisonCompiler::spelledOutFits(const Comparison& comparison,
                                       const QString& expression) const
{
    const TextColumns columns{expression, u"fold("_s + expression + u')'};
    if (comparesMoments(comparison)) {
        return textMomentFits(comparison, expression);
    }
    if (positiveOf(comparison.op) != Operator::In) {
        return textFits(comparison, columns);
    }
    Comparison texts = comparison;
    texts.values.clear();
    Comparison moments = texts;
    for (const Literal& literal : comparison.values) {
        (isMomentText(literal) ? moments : texts).values.append(literal);
    }
    if (moments.values.isEmpty()) {
        return textFits(texts, columns);
    }
    return joined({textFits(texts, columns), textMomentFits(moments, expression)}, u" OR "_s,
                  kNever);
}

/// A text that is written as a date or an instant is one; any other is only a text.
Sql ComparisonCompiler::textMomentFits(const Comparison& comparison,
                                       const QString& expression) const
{
    const QString zone = QString::fromUtf8(m_calendar.zone().id());
    Sql sql(u"coalesce((SELECT CASE WHEN m.day IS NOT NULL THEN "_s);
    sql += momentFits(comparison, u"m.day"_s, MomentKind::Date);
    sql += u" WHEN m.instant IS NOT NULL THEN "_s;
    sql += momentFits(comparison, u"m.instant"_s, MomentKind::Instant);
    sql += u" ELSE "_s;
    sql += textFits(comparison, {expression, u"fold("_s + expression + u')'});
    sql += Sql(u" END FROM (SELECT iso_day("_s + expression + u") AS day, iso_instant("_s +
                   expression + u", ?) AS instant) m), 0)"_s,
               {zone});
    return sql;
}

Sql ComparisonCompiler::arrayFits(const Comparison& comparison, const QString& row) const
{
    const QString list = row + u".value"_s;
    switch (positiveOf(comparison.op)) {
    case Operator::Length:
        return testFits(*comparison.length, Dialect::lengthOfList(list));
    case Operator::ContainsAll: {
        const QString spelled =
            comparedColumn({u"i.value"_s, u"fold(i.value)"_s}, comparison.isExact);
        return {u"NOT EXISTS (SELECT 1 FROM "_s + Dialect::elements(u"?"_s) +
                    u" w WHERE NOT EXISTS (SELECT 1 FROM "_s + Dialect::elements(list) +
                    u" i WHERE CASE i.type WHEN 'text' THEN "_s + spelled +
                    u" IS w.value ->> 0 WHEN 'integer' THEN decimal_text(i.value) IS w.value ->> "
                    "1 WHEN 'real' THEN decimal_text(i.value) IS w.value ->> 1 WHEN 'true' THEN "
                    "w.value ->> 2 IS 'true' WHEN 'false' THEN w.value ->> 2 IS 'false' ELSE 0 "
                    "END))"_s,
                {wantedElements(comparison)}};
    }
    case Operator::Equal:
    case Operator::In:
    case Operator::Contains:
    case Operator::ContainsAny:
    case Operator::StartsWith:
    case Operator::EndsWith:
    case Operator::Like:
    case Operator::Matches: {
        Comparison element = comparison;
        const Operator op = positiveOf(comparison.op);
        element.op = op == Operator::Contains || op == Operator::ContainsAny ? Operator::In : op;
        return Sql(u"EXISTS (SELECT 1 FROM "_s + Dialect::elements(list) + u" i WHERE "_s) +
               scalarFits(element, u"i"_s) + Sql(u")"_s);
    }
    default:
        return Sql(kNever);
    }
}

} // namespace rondom::segments
