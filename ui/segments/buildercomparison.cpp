#include "ui/segments/builderfields.h"
#include "ui/segments/builderwords.h"

#include <QCoreApplication>
#include <QDate>
#include <QJsonArray>

#include <QLocale>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::ui::fields {

namespace {

using segments::Operator;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BuilderComparison)
};

/// What stands behind an operator.
enum class Operand {
    None,
    One,
    Two,
    Many,
    Span,
    Ago,
    Unit,
    Months,
    Weekdays,
    Tenth,
    Percent,
    Length
};

Operand operandOf(Operator op)
{
    switch (op) {
    case Operator::IsSet:
    case Operator::NotSet:
    case Operator::IsTrue:
    case Operator::IsFalse:
        return Operand::None;
    case Operator::Between:
    case Operator::NotBetween:
        return Operand::Two;
    case Operator::In:
    case Operator::NotIn:
    case Operator::ContainsAll:
    case Operator::ContainsAny:
    case Operator::ContainsNone:
        return Operand::Many;
    case Operator::InLast:
    case Operator::NotInLast:
    case Operator::InNext:
    case Operator::MoreThanAgo:
    case Operator::ChangedInLast:
    case Operator::AnniversaryInNext:
    case Operator::AnniversaryInLast:
        return Operand::Span;
    case Operator::BetweenAgo:
        return Operand::Ago;
    case Operator::This:
    case Operator::Last:
    case Operator::Next:
    case Operator::AnniversaryThis:
        return Operand::Unit;
    case Operator::MonthIs:
        return Operand::Months;
    case Operator::WeekdayIs:
        return Operand::Weekdays;
    case Operator::DecileIs:
        return Operand::Tenth;
    case Operator::TopPercent:
        return Operand::Percent;
    case Operator::Length:
        return Operand::Length;
    default:
        return Operand::One;
    }
}

bool isNumeric(ValueType type)
{
    return type == ValueType::Number || type == ValueType::Money;
}

bool isTime(ValueType type)
{
    return type == ValueType::Date || type == ValueType::DateTime;
}

QJsonValue emptyValue(ValueType type)
{
    return isNumeric(type) ? QJsonValue(QJsonValue::Null)
           : isTime(type)  ? QJsonValue(QDate::currentDate().toString(Qt::ISODate))
                           : QJsonValue(QString());
}

/// The first value there was, if a comparison with one or more values was written before.
QJsonValue firstValue(const QJsonValue& value, ValueType type)
{
    const QJsonValue first = value.isArray() ? value.toArray().at(0) : value;
    return first.isString() || first.isDouble() ? first : emptyValue(type);
}

bool isAnniversary(Operator op)
{
    return op == Operator::AnniversaryInNext || op == Operator::AnniversaryInLast;
}

QJsonValue operandFor(Operand operand, const QJsonValue& old, ValueType type)
{
    const QJsonObject span = old.toObject();
    const int count = span.value(u"n"_s).toInt(span.value(u"to"_s).toInt(30));
    const QString unit = span.value(u"unit"_s).toString(u"day"_s);
    switch (operand) {
    case Operand::None:
        return QJsonValue::Undefined;
    case Operand::One:
        return firstValue(old, type);
    case Operand::Two: {
        const QJsonValue first = firstValue(old, type);
        return QJsonArray{first, first};
    }
    case Operand::Many: {
        if (old.isArray()) {
            return old;
        }
        const bool isValue = old.isDouble() || !old.toString().isEmpty();
        return isValue ? QJsonArray{old} : QJsonArray();
    }
    case Operand::Span:
        return QJsonObject{{u"n"_s, count}, {u"unit"_s, unit}};
    case Operand::Ago:
        return QJsonObject{
            {u"from"_s, count}, {u"to"_s, std::max(1, 2 * count)}, {u"unit"_s, unit}};
    case Operand::Unit:
        return old.isString() && timeUnitFromName(old.toString()) ? old : QJsonValue(u"month"_s);
    case Operand::Months:
    case Operand::Weekdays:
        return QJsonArray();
    case Operand::Tenth:
        return 1;
    case Operand::Percent:
        return 10;
    case Operand::Length:
        return QJsonObject{{u"op"_s, u">="_s}, {u"value"_s, 1}};
    }
    Q_UNREACHABLE();
}

WrapValue operandOfOwner(const QJsonObject& owner, const Wrap& wrap)
{
    return [owner, wrap](const QJsonValue& value) {
        QJsonObject changed = owner;
        changed.insert(u"value"_s, value);
        return wrap(changed);
    };
}

RowPart valueField(const QString& id, const QString& label, const QJsonValue& value, ValueType type,
                   const PartLookup& lookup, const WrapValue& apply)
{
    RowPart part;
    part.id = id;
    part.label = label;
    part.value = value;
    part.lookup = lookup;
    part.apply = apply;
    part.kind = RowPart::Kind::Text;
    if (isNumeric(type)) {
        part.kind = RowPart::Kind::Number;
        // A number written as text means the same here.
        bool isNumber = false;
        const double number = value.toString().toDouble(&isNumber);
        if (value.isString() && isNumber) {
            part.value = number;
        }
    } else if (isTime(type) && value.toString().size() <= 10) {
        part.kind = RowPart::Kind::Date;
    } else if (value.isDouble()) {
        part.value = QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    }
    return part;
}

RowPart manyField(const QString& id, const QString& label, const QJsonValue& value,
                  const WrapValue& apply)
{
    RowPart part;
    part.kind = RowPart::Kind::Values;
    part.id = id;
    part.label = label;
    part.value = value.isArray() ? value : QJsonValue(QJsonArray{value});
    part.apply = apply;
    return part;
}

/// Months and weekdays: every one there is, by its number.
RowPart numberedField(const QString& id, const QString& label, const QJsonValue& value, int last,
                      QString (*name)(int), const WrapValue& apply)
{
    RowPart part = manyField(id, label, value, apply);
    part.isNumeric = true;
    for (int number = 1; number <= last; ++number) {
        part.choices.append({QString::number(number), name(number), {}, {}, {}});
    }
    return part;
}

QList<RowPart> twoFields(const QString& id, const QJsonObject& owner, ValueType type,
                         const PartLookup& lookup, const Wrap& wrap)
{
    const QJsonArray borders = owner.value(u"value"_s).toArray();
    const auto border = [&](int index) {
        return [owner, borders, index, wrap](const QJsonValue& value) {
            QJsonArray changedBorders = borders;
            changedBorders.replace(index, value);
            QJsonObject changed = owner;
            changed.insert(u"value"_s, changedBorders);
            return wrap(changed);
        };
    };
    return {
        valueField(id + u"low"_s, Words::tr("Lowest"), borders.at(0), type, lookup, border(0)),
        word(Words::tr("and")),
        valueField(id + u"high"_s, Words::tr("Highest"), borders.at(1), type, lookup, border(1))};
}

QList<RowPart> operandFields(const QString& id, const QJsonObject& owner, Operator op,
                             ValueType type, const PartLookup& lookup, const Wrap& wrap)
{
    const QJsonValue value = owner.value(u"value"_s);
    const WrapValue apply = operandOfOwner(owner, wrap);
    const Wrap wrapOperand = [apply](const QJsonObject& changed) { return apply(changed); };
    const QString valueId = id + u"value"_s;
    switch (operandOf(op)) {
    case Operand::None:
        return {};
    case Operand::One:
        return {valueField(valueId, Words::tr("Value"), value, type, lookup, apply)};
    case Operand::Two:
        return twoFields(id, owner, type, lookup, wrap);
    case Operand::Many: {
        RowPart part = manyField(valueId, Words::tr("Values"), value, apply);
        part.lookup = lookup;
        part.isNumeric = isNumeric(type);
        return {part};
    }
    case Operand::Span: {
        return span(id, value.toObject(), u"n"_s, wrapOperand, !isAnniversary(op));
    }
    case Operand::Ago: {
        const QJsonObject ago = value.toObject();
        return window(id, QJsonObject{{u"between_ago"_s, ago}}, false,
                      [apply](const QJsonValue& changed) {
                          return apply(changed.toObject().value(u"between_ago"_s));
                      })
            .mid(1);
    }
    case Operand::Unit:
        return {choice(valueId, Words::tr("Unit of time"), value.toString(), calendarUnitChoices(),
                       apply)};
    case Operand::Months:
        return {numberedField(valueId, Words::tr("Months"), value, 12, monthWords, apply)};
    case Operand::Weekdays:
        return {numberedField(valueId, Words::tr("Weekdays"), value, 7, weekdayWords, apply)};
    case Operand::Tenth:
        return {number(valueId, Words::tr("Tenth, 1 is the highest"), value, apply)};
    case Operand::Percent:
        return {number(valueId, Words::tr("Percent"), value, apply),
                word(Words::tr("% of all customers"))};
    case Operand::Length:
        return numberTest(id + u"length/"_s,
                          value.isObject() ? value.toObject()
                                           : QJsonObject{{u"op"_s, u"="_s}, {u"value"_s, value}},
                          wrapOperand);
    }
    Q_UNREACHABLE();
}

RowPart toggle(const QString& id, const QString& label, bool isOn, const WrapValue& apply)
{
    RowPart part;
    part.kind = RowPart::Kind::Toggle;
    part.id = id;
    part.label = label;
    part.value = isOn;
    part.apply = apply;
    return part;
}

} // namespace

QJsonObject withOperator(QJsonObject owner, Operator op, ValueType type)
{
    const auto oldOp = segments::operatorFromName(owner.value(u"op"_s).toString());
    const QJsonValue old = owner.value(u"value"_s);
    owner.insert(u"op"_s, segments::operatorName(op));
    const bool isSame = oldOp && operandOf(*oldOp) == operandOf(op);
    QJsonValue operand = isSame ? old : operandFor(operandOf(op), old, type);
    const QString unit = operand.toObject().value(u"unit"_s).toString();
    if (isAnniversary(op) && (unit == u"minute" || unit == u"hour")) {
        // A day of the year comes no closer than a day.
        QJsonObject days = operand.toObject();
        days.insert(u"unit"_s, u"day"_s);
        operand = days;
    }
    if (operand.isUndefined()) {
        owner.remove(u"value"_s);
    } else {
        owner.insert(u"value"_s, operand);
    }
    if (!segments::isNegative(op)) {
        owner.remove(u"also_empty"_s);
    }
    return owner;
}

void startComparison(QJsonObject& owner, ValueType type)
{
    owner.remove(u"op"_s);
    owner.remove(u"value"_s);
    owner.remove(u"also_empty"_s);
    owner.remove(u"exact"_s);
    owner = withOperator(owner, operatorsFor(type).first(), type);
}

QList<RowPart> comparison(const QString& id, const QJsonObject& owner, ValueType type,
                          const QList<Operator>& operators, const PartLookup& lookup,
                          const Wrap& wrap)
{
    const QString opName = owner.value(u"op"_s).toString();
    const auto op = segments::operatorFromName(opName).value_or(Operator::IsSet);
    QList<PartChoice> choices;
    for (const Operator offered : operators) {
        choices.append({segments::operatorName(offered), operatorWords(offered, type), {}, {}, {}});
    }
    if (!operators.contains(op)) {
        choices.append({opName, operatorWords(op, type), {}, {}, {}});
    }
    QList<RowPart> parts{
        choice(id + u"op"_s, Words::tr("How to compare"), opName, choices,
               [owner, type, wrap](const QJsonValue& chosen) {
                   const auto picked = segments::operatorFromName(chosen.toString());
                   return wrap(picked ? withOperator(owner, *picked, type) : owner);
               })};
    parts += operandFields(id, owner, op, type, lookup, wrap);
    if (segments::isNegative(op)) {
        parts.append(toggle(id + u"also_empty"_s, Words::tr("also when empty"),
                            owner.value(u"also_empty"_s).toBool(true),
                            [owner, wrap](const QJsonValue& isOn) {
                                QJsonObject changed = owner;
                                changed.remove(u"also_empty"_s);
                                if (!isOn.toBool()) {
                                    changed.insert(u"also_empty"_s, false);
                                }
                                return wrap(changed);
                            }));
    }
    if (owner.value(u"exact"_s).toBool()) {
        parts.append(toggle(id + u"exact"_s, Words::tr("letter for letter"), true,
                            [owner, wrap](const QJsonValue&) {
                                QJsonObject changed = owner;
                                changed.remove(u"exact"_s);
                                return wrap(changed);
                            }));
    }
    return parts;
}

} // namespace rondom::ui::fields
