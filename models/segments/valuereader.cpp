#include "models/segments/valuereader.h"

#include "models/segments/refusaltext.h"

#include <QJsonArray>

#include <cmath>

using namespace Qt::StringLiterals;

namespace rondom::segments {

namespace {

/// Sums of events are compared exactly up to here; nothing a shop counts comes near.
constexpr double kLargestNumber = 1e15;

const QStringList& spanUnits()
{
    static const QStringList units{u"minute"_s, u"hour"_s,  u"day"_s,
                                   u"week"_s,   u"month"_s, u"year"_s};
    return units;
}

const QStringList& calendarUnits()
{
    static const QStringList units{u"day"_s, u"week"_s, u"month"_s, u"quarter"_s, u"year"_s};
    return units;
}

/// A thousand years: farther back no calendar is meaningful, and dates would overflow.
int longest(TimeUnit unit)
{
    switch (unit) {
    case TimeUnit::Minute:
        return 525'600'000;
    case TimeUnit::Hour:
        return 8'760'000;
    case TimeUnit::Day:
        return 365'000;
    case TimeUnit::Week:
        return 52'000;
    case TimeUnit::Month:
        return 12'000;
    case TimeUnit::Quarter:
        return 4'000;
    case TimeUnit::Year:
        return 1'000;
    }
    Q_UNREACHABLE();
}

TimeUnit readUnit(ObjectReader& reader, const QString& key, const QStringList& units)
{
    return timeUnitFromName(reader.word(key, units)).value_or(TimeUnit::Day);
}

struct Ago
{
    int from = 0;
    int to = 0;
    TimeUnit unit = TimeUnit::Day;
};

Ago readAgo(const QJsonValue& value, const QString& path, Problem& problem)
{
    ObjectReader reader(value, path, problem);
    Ago ago;
    ago.unit = readUnit(reader, u"unit"_s, spanUnits());
    ago.from = reader.number(u"from"_s, 0, longest(ago.unit));
    ago.to = reader.number(u"to"_s, 0, longest(ago.unit));
    reader.refuseOthers();
    if (ago.from >= ago.to) {
        problem.raise(fromNotBeforeTo(path));
    }
    return ago;
}

QString readMoment(ObjectReader& reader, const QString& key)
{
    if (!reader.has(key)) {
        return {};
    }
    const QString moment = reader.text(key);
    if (!isDateText(moment) && !isInstantText(moment)) {
        reader.problem().raise(mustBe(reader.pathOf(key), aDateOrInstant()));
    }
    return moment;
}

/// Any JSON array; an empty one is refused.
QJsonArray readArray(ObjectReader& reader, const QString& key)
{
    const QJsonValue value = reader.value(key);
    if (!value.isArray()) {
        reader.problem().raise(mustBe(reader.pathOf(key), aList()));
    } else if (value.toArray().isEmpty()) {
        reader.problem().raise(emptyList(reader.pathOf(key)));
    }
    return value.toArray();
}

QList<Literal> readLiterals(ObjectReader& reader)
{
    QList<Literal> literals;
    const QJsonArray array = readArray(reader, u"value"_s);
    for (qsizetype i = 0; i < array.size(); ++i) {
        literals.append(
            readLiteral(array.at(i), pathBelow(reader.pathOf(u"value"_s), i), reader.problem()));
    }
    return literals;
}

/// A number or a list of numbers.
QList<int> readNumbers(ObjectReader& reader, int low, int high)
{
    const QString path = reader.pathOf(u"value"_s);
    if (!reader.value(u"value"_s).isArray()) {
        return {reader.number(u"value"_s, low, high)};
    }
    QList<int> numbers;
    const QJsonArray array = readArray(reader, u"value"_s);
    for (qsizetype i = 0; i < array.size(); ++i) {
        numbers.append(wholeNumber(array.at(i), pathBelow(path, i), low, high, reader.problem()));
    }
    return numbers;
}

NumberTest readLength(ObjectReader& reader)
{
    const QJsonValue value = reader.value(u"value"_s);
    const QString path = reader.pathOf(u"value"_s);
    if (value.isDouble()) {
        return {Operator::Equal, readNumber(value, path, reader.problem()), {}};
    }
    ObjectReader test(value, path, reader.problem());
    const NumberTest length = readNumberTest(test);
    test.refuseOthers();
    return length;
}

Decimal readPercent(ObjectReader& reader)
{
    const QString path = reader.pathOf(u"value"_s);
    const Decimal percent = readNumber(reader.value(u"value"_s), path, reader.problem());
    if (percent <= Decimal() || percent > Decimal::fromInteger(100)) {
        reader.problem().raise(numberOutOfRange(path, u"0"_s, u"100"_s));
    }
    return percent;
}

void readOneValue(ObjectReader& reader, Comparison& comparison)
{
    comparison.values = {
        readLiteral(reader.value(u"value"_s), reader.pathOf(u"value"_s), reader.problem())};
}

void readTwoValues(ObjectReader& reader, Comparison& comparison)
{
    comparison.values = readLiterals(reader);
    if (comparison.values.size() != 2) {
        reader.problem().raise(mustBe(reader.pathOf(u"value"_s), twoValues()));
    }
}

void readSpanValue(ObjectReader& reader, Comparison& comparison, bool isInDays)
{
    comparison.span =
        readSpan(reader.value(u"value"_s), reader.pathOf(u"value"_s), reader.problem());
    if (isInDays && comparison.span->unit < TimeUnit::Day) {
        reader.problem().raise(
            mustBe(pathBelow(reader.pathOf(u"value"_s), u"unit"_s), oneOf(spanUnits().mid(2))));
    }
}

/// What stands in `value` for each operator.
void readOperand(ObjectReader& reader, Comparison& comparison)
{
    switch (comparison.op) {
    case Operator::IsSet:
    case Operator::NotSet:
    case Operator::IsTrue:
    case Operator::IsFalse:
        if (reader.has(u"value"_s)) {
            reader.problem().raise(
                takesNoValue(reader.pathOf(u"value"_s), operatorName(comparison.op)));
        }
        return;
    case Operator::Between:
    case Operator::NotBetween:
        readTwoValues(reader, comparison);
        return;
    case Operator::In:
    case Operator::NotIn:
    case Operator::ContainsAll:
    case Operator::ContainsAny:
    case Operator::ContainsNone:
        comparison.values = readLiterals(reader);
        return;
    case Operator::InLast:
    case Operator::NotInLast:
    case Operator::InNext:
    case Operator::MoreThanAgo:
    case Operator::ChangedInLast:
        readSpanValue(reader, comparison, false);
        return;
    case Operator::AnniversaryInNext:
    case Operator::AnniversaryInLast:
        readSpanValue(reader, comparison, true);
        return;
    case Operator::BetweenAgo: {
        const Ago ago =
            readAgo(reader.value(u"value"_s), reader.pathOf(u"value"_s), reader.problem());
        comparison.from = ago.from;
        comparison.span = Span{ago.to, ago.unit};
        return;
    }
    case Operator::This:
    case Operator::Last:
    case Operator::Next:
    case Operator::AnniversaryThis:
        comparison.unit = readUnit(reader, u"value"_s, calendarUnits());
        return;
    case Operator::MonthIs:
        comparison.numbers = readNumbers(reader, 1, 12);
        return;
    case Operator::WeekdayIs:
        comparison.numbers = readNumbers(reader, 1, 7);
        return;
    case Operator::DecileIs:
        comparison.numbers = {reader.number(u"value"_s, 1, 10)};
        return;
    case Operator::TopPercent:
        comparison.values = {readPercent(reader)};
        return;
    case Operator::Length:
        comparison.length = readLength(reader);
        return;
    default:
        readOneValue(reader, comparison);
    }
}

} // namespace

bool isDateText(const QString& text)
{
    return text.size() == 10 && QDate::fromString(text, Qt::ISODate).isValid();
}

bool isInstantText(const QString& text)
{
    return text.size() > 10 && fromIso(text, Calendar(QTimeZone::utc())).has_value();
}

Literal readLiteral(const QJsonValue& value, const QString& path, Problem& problem)
{
    switch (value.type()) {
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Double:
        return readNumber(value, path, problem);
    case QJsonValue::Bool:
        return value.toBool();
    default:
        problem.raise(mustBe(path, aSingleValue()));
        return QString();
    }
}

Decimal readNumber(const QJsonValue& value, const QString& path, Problem& problem)
{
    if (!value.isDouble()) {
        problem.raise(mustBe(path, aNumber()));
        return {};
    }
    const double number = value.toDouble();
    if (!(std::abs(number) <= kLargestNumber)) {
        problem.raise(numberOutOfRange(path, u"-1000000000000000"_s, u"1000000000000000"_s));
        return {};
    }
    return Decimal::fromDouble(number);
}

Span readSpan(const QJsonValue& value, const QString& path, Problem& problem)
{
    ObjectReader reader(value, path, problem);
    Span span;
    span.unit = readUnit(reader, u"unit"_s, spanUnits());
    span.n = reader.number(u"n"_s, 0, longest(span.unit));
    reader.refuseOthers();
    return span;
}

Window readWindow(const QJsonValue& value, const QString& path, Problem& problem)
{
    ObjectReader reader(value, path, problem);
    Window window;
    if (reader.has(u"last"_s) || reader.has(u"before_last"_s)) {
        const bool isLast = reader.has(u"last"_s);
        window.kind = isLast ? Window::Kind::Last : Window::Kind::BeforeLast;
        window.unit = readUnit(reader, u"unit"_s, spanUnits());
        window.n = reader.number(isLast ? u"last"_s : u"before_last"_s, 0, longest(window.unit));
    } else if (reader.has(u"between_ago"_s)) {
        const Ago ago =
            readAgo(reader.value(u"between_ago"_s), reader.pathOf(u"between_ago"_s), problem);
        window.kind = Window::Kind::BetweenAgo;
        window.from = ago.from;
        window.n = ago.to;
        window.unit = ago.unit;
    } else if (reader.has(u"this"_s) || reader.has(u"previous"_s)) {
        const bool isThis = reader.has(u"this"_s);
        window.kind = isThis ? Window::Kind::This : Window::Kind::Previous;
        window.unit = readUnit(reader, isThis ? u"this"_s : u"previous"_s, calendarUnits());
    } else if (reader.has(u"from"_s) || reader.has(u"to"_s)) {
        window.kind = Window::Kind::Dates;
        window.begin = readMoment(reader, u"from"_s);
        window.end = readMoment(reader, u"to"_s);
    } else {
        problem.raise(mustBe(path, oneOf({u"last"_s, u"before_last"_s, u"between_ago"_s, u"from"_s,
                                          u"to"_s, u"this"_s, u"previous"_s})));
    }
    reader.refuseOthers();
    return window;
}

std::optional<Window> readOptionalWindow(ObjectReader& reader, const QString& key)
{
    if (!reader.has(key)) {
        return std::nullopt;
    }
    return readWindow(reader.value(key), reader.pathOf(key), reader.problem());
}

NumberTest readNumberTest(ObjectReader& reader)
{
    NumberTest test;
    const QString name = reader.text(u"op"_s);
    const auto op = operatorFromName(name);
    if (!op || !isNumberOperator(*op)) {
        reader.problem().raise(unknownOperator(reader.pathOf(u"op"_s), name));
        return test;
    }
    test.op = *op;
    const QString path = reader.pathOf(u"value"_s);
    if (test.op != Operator::Between) {
        test.value = readNumber(reader.value(u"value"_s), path, reader.problem());
        return test;
    }
    const QJsonArray borders = readArray(reader, u"value"_s);
    if (borders.size() != 2) {
        reader.problem().raise(mustBe(path, twoValues()));
        return test;
    }
    test.value = readNumber(borders.at(0), pathBelow(path, 0), reader.problem());
    test.high = readNumber(borders.at(1), pathBelow(path, 1), reader.problem());
    if (test.high < test.value) {
        reader.problem().raise(lowAboveHigh(path));
    }
    return test;
}

Comparison readComparison(ObjectReader& reader)
{
    Comparison comparison;
    const QString name = reader.text(u"op"_s);
    const auto op = operatorFromName(name);
    if (!op) {
        reader.problem().raise(unknownOperator(reader.pathOf(u"op"_s), name));
        return comparison;
    }
    comparison.op = *op;
    readOperand(reader, comparison);
    comparison.isExact = reader.flag(u"exact"_s);
    if (isNegative(*op)) {
        comparison.alsoEmpty = reader.flag(u"also_empty"_s, true);
    }
    return comparison;
}

} // namespace rondom::segments
