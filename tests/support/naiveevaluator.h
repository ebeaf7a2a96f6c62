#pragma once

#include "models/core/fold.h"
#include "tests/support/world.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <functional>

namespace rondom::tests {

/// The meaning of a segment definition, written straight from its description over plain values:
/// one person at a time, no SQL, nothing shared with the product but calendars, decimals and
/// folding. Slow and obvious. Definitions must be valid.
class NaiveEvaluator
{
public:
    explicit NaiveEvaluator(const World& world)
        : m_world(world), m_calendar(world.calendar()), m_now(world.now)
    {
    }

    QList<qint64> members(const QJsonObject& definition) const
    {
        QList<qint64> ids;
        for (const WorldPerson& person : m_world.people) {
            if (isMember(definition, person)) {
                ids.append(person.id);
            }
        }
        return ids;
    }

    bool isMember(const QJsonObject& definition, const WorldPerson& person) const
    {
        const QJsonObject where = definition.value(key("where")).toObject();
        const QJsonObject exclude = definition.value(key("exclude")).toObject();
        const bool isIn = where.isEmpty() || leftOut(where) || holds(where, person);
        const bool isOut = !exclude.isEmpty() && !leftOut(exclude) && holds(exclude, person);
        return isIn && !isOut;
    }

private:
    using Line = QJsonObject;

    static QString key(const char* name) { return QString::fromLatin1(name); }

    static bool leftOut(const QJsonObject& node)
    {
        if (node.value(key("disabled")).toBool()) {
            return true;
        }
        if (node.contains(key("not"))) {
            return leftOut(node.value(key("not")).toObject());
        }
        for (const char* group : {"all", "any"}) {
            if (node.contains(key(group))) {
                const QJsonArray children = node.value(key(group)).toArray();
                return std::all_of(children.begin(), children.end(), [](const QJsonValue& child) {
                    return leftOut(child.toObject());
                });
            }
        }
        return false;
    }

    /// all, any and not over whatever \a leaf says of a condition; nothing when it is a leaf.
    static bool combined(const QJsonObject& node,
                         const std::function<bool(const QJsonObject&)>& child)
    {
        if (node.contains(key("not"))) {
            return !child(node.value(key("not")).toObject());
        }
        const bool isAll = node.contains(key("all"));
        const QJsonArray children = node.value(key(isAll ? "all" : "any")).toArray();
        for (const QJsonValue& entry : children) {
            if (!leftOut(entry.toObject()) && child(entry.toObject()) != isAll) {
                return !isAll;
            }
        }
        return isAll;
    }

    static bool isGroup(const QJsonObject& node)
    {
        return node.contains(key("all")) || node.contains(key("any")) || node.contains(key("not"));
    }

    bool holds(const QJsonObject& node, const WorldPerson& person) const
    {
        if (isGroup(node)) {
            return combined(node, [&](const QJsonObject& child) { return holds(child, person); });
        }
        if (node.contains(key("trait"))) {
            return traitHolds(node, person);
        }
        if (node.contains(key("sequence"))) {
            return sequenceHolds(node, person);
        }
        if (node.contains(key("event"))) {
            return node.contains(key("pattern")) || node.contains(key("trend"))
                       ? patternHolds(node, person)
                       : eventHolds(node, person);
        }
        if (node.contains(key("segment"))) {
            return isMember(m_world.segments.value(node.value(key("segment")).toString()), person);
        }
        if (node.contains(key("source"))) {
            return person.source == node.value(key("source")).toString();
        }
        if (node.contains(key("identifier"))) {
            const bool isSet =
                person.identifierTypes.contains(node.value(key("identifier")).toString());
            return isSet == (node.value(key("op")).toString() == key("is_set"));
        }
        if (node.contains(key("ids"))) {
            return node.value(key("ids")).toArray().contains(QJsonValue(person.id));
        }
        qFatal("the naive evaluator does not know this condition");
    }

    // --- values ---------------------------------------------------------------------------------

    /// One value as what it is. A JSON text may turn out to be a date or an instant.
    struct Cell
    {
        enum class Kind { Nothing, Text, Number, Boolean, Date, Instant, List, Other };
        Kind kind = Kind::Nothing;
        QString text;
        Decimal number;
        bool boolean = false;
        QDate date;
        qint64 instant = 0;
        QList<Cell> items;
        bool mayBeMoment = false;
    };

    Cell cellOf(const Value& value) const
    {
        Cell cell;
        cell.text = value.text;
        switch (value.type) {
        case ValueType::Text:
            cell.kind = value.text.isEmpty() ? Cell::Kind::Nothing : Cell::Kind::Text;
            break;
        case ValueType::Number:
        case ValueType::Money:
            cell.kind = Cell::Kind::Number;
            cell.number = Decimal::fromText(value.text.split(QLatin1Char(' ')).first()).value();
            break;
        case ValueType::Boolean:
            cell.kind = Cell::Kind::Boolean;
            cell.boolean = value.text == key("true");
            break;
        case ValueType::Date:
            cell.kind = Cell::Kind::Date;
            cell.date = QDate::fromString(value.text, Qt::ISODate);
            break;
        case ValueType::DateTime:
            cell.kind = Cell::Kind::Instant;
            cell.instant = *fromIso(value.text, m_calendar);
            break;
        case ValueType::List: {
            const QStringList items = value.items();
            for (const QString& item : items) {
                Cell element;
                element.kind = Cell::Kind::Text;
                element.text = item;
                cell.items.append(element);
            }
            cell.kind = items.isEmpty() ? Cell::Kind::Nothing : Cell::Kind::List;
            break;
        }
        }
        return cell;
    }

    Cell cellOf(const QJsonValue& json) const
    {
        Cell cell;
        switch (json.type()) {
        case QJsonValue::String:
            cell.text = json.toString();
            cell.kind = cell.text.isEmpty() ? Cell::Kind::Nothing : Cell::Kind::Text;
            cell.mayBeMoment = true;
            break;
        case QJsonValue::Double:
            cell.kind = Cell::Kind::Number;
            cell.number = Decimal::fromDouble(json.toDouble());
            break;
        case QJsonValue::Bool:
            cell.kind = Cell::Kind::Boolean;
            cell.boolean = json.toBool();
            break;
        case QJsonValue::Array: {
            const QJsonArray array = json.toArray();
            for (const QJsonValue& item : array) {
                cell.items.append(cellOf(item));
            }
            cell.kind = array.isEmpty() ? Cell::Kind::Nothing : Cell::Kind::List;
            break;
        }
        case QJsonValue::Object:
            cell.kind = Cell::Kind::Other;
            break;
        default:
            break;
        }
        return cell;
    }

    static bool looksLikeDate(const QString& text)
    {
        return text.size() == 10 && QDate::fromString(text, Qt::ISODate).isValid();
    }

    bool looksLikeMoment(const QString& text) const
    {
        return looksLikeDate(text) || (text.size() > 10 && fromIso(text, m_calendar));
    }

    /// A JSON text that is a date or an instant, as such.
    Cell asMoment(const Cell& cell) const
    {
        Cell moment = cell;
        if (cell.kind == Cell::Kind::Text && cell.mayBeMoment) {
            if (looksLikeDate(cell.text)) {
                moment.kind = Cell::Kind::Date;
                moment.date = QDate::fromString(cell.text, Qt::ISODate);
            } else if (looksLikeMoment(cell.text)) {
                moment.kind = Cell::Kind::Instant;
                moment.instant = *fromIso(cell.text, m_calendar);
            }
        }
        return moment;
    }

    static bool isMoment(const Cell& cell)
    {
        return cell.kind == Cell::Kind::Date || cell.kind == Cell::Kind::Instant;
    }

    QDate dayOf(const Cell& moment) const
    {
        return moment.kind == Cell::Kind::Date ? moment.date : m_calendar.localDate(moment.instant);
    }

    static std::optional<Decimal> numberOf(const QJsonValue& literal)
    {
        return literal.isString()   ? Decimal::fromText(literal.toString())
               : literal.isDouble() ? std::optional(Decimal::fromDouble(literal.toDouble()))
                                    : std::nullopt;
    }

    static QString textOf(const QJsonValue& literal)
    {
        return literal.isString() ? literal.toString()
                                  : Decimal::fromDouble(literal.toDouble()).toString();
    }

    static QString spelled(const QString& text, bool exact)
    {
        return exact ? text.normalized(QString::NormalizationForm_C) : fold(text);
    }

    /// How a value stands to a literal: below 0, 0 or above; nothing when they cannot be compared.
    std::optional<int> order(const Cell& given, const QJsonValue& literal, bool exact) const
    {
        const auto sign = [](auto a, auto b) { return a < b ? -1 : (b < a ? 1 : 0); };
        Cell cell = given;
        if (literal.isString() && looksLikeMoment(literal.toString())) {
            cell = asMoment(given);
        }
        switch (cell.kind) {
        case Cell::Kind::Number: {
            const auto number = numberOf(literal);
            return number ? std::optional(sign(cell.number, *number)) : std::nullopt;
        }
        case Cell::Kind::Text:
            if (literal.isBool()) {
                return std::nullopt;
            }
            return sign(spelled(cell.text, exact).toUtf8(),
                        spelled(textOf(literal), exact).toUtf8());
        case Cell::Kind::Date:
        case Cell::Kind::Instant: {
            Cell other;
            other.kind = Cell::Kind::Text;
            other.text = literal.toString();
            other.mayBeMoment = true;
            other = asMoment(other);
            if (!isMoment(other)) {
                return std::nullopt;
            }
            if (cell.kind == Cell::Kind::Instant && other.kind == Cell::Kind::Instant) {
                return sign(cell.instant, other.instant);
            }
            return sign(dayOf(cell), dayOf(other));
        }
        default:
            return std::nullopt;
        }
    }

    bool equals(const Cell& cell, const QJsonValue& literal, bool exact) const
    {
        if (cell.kind == Cell::Kind::Boolean) {
            const QString spelledOut = key(cell.boolean ? "true" : "false");
            return literal.isBool() ? literal.toBool() == cell.boolean
                                    : literal.toString() == spelledOut;
        }
        if (cell.kind == Cell::Kind::List) {
            return std::any_of(cell.items.begin(), cell.items.end(), [&](const Cell& item) {
                return item.kind != Cell::Kind::Nothing && equals(item, literal, exact);
            });
        }
        return order(cell, literal, exact) == std::optional(0);
    }

    static bool like(const QString& pattern, const QString& text)
    {
        if (pattern.isEmpty()) {
            return text.isEmpty();
        }
        const QChar first = pattern.at(0);
        if (first == QLatin1Char('%')) {
            for (qsizetype i = 0; i <= text.size(); ++i) {
                if (like(pattern.mid(1), text.mid(i))) {
                    return true;
                }
            }
            return false;
        }
        const bool escaped = first == QLatin1Char('\\') && pattern.size() > 1;
        const QChar wanted = escaped ? pattern.at(1) : first;
        if (text.isEmpty()) {
            return false;
        }
        const bool fits = (!escaped && first == QLatin1Char('_')) || text.at(0) == wanted;
        return fits && like(pattern.mid(escaped ? 2 : 1), text.mid(1));
    }

    bool textFits(const QString& op, const Cell& cell, const QJsonValue& literal, bool exact) const
    {
        if (cell.kind == Cell::Kind::List) {
            return std::any_of(cell.items.begin(), cell.items.end(), [&](const Cell& item) {
                return textFits(op, item, literal, exact);
            });
        }
        if (cell.kind != Cell::Kind::Text || literal.isBool()) {
            return false;
        }
        const QString text = spelled(cell.text, exact);
        const QString wanted = spelled(textOf(literal), exact);
        if (op == key("contains")) {
            return text.contains(wanted);
        }
        if (op == key("starts_with")) {
            return text.startsWith(wanted);
        }
        if (op == key("ends_with")) {
            return text.endsWith(wanted);
        }
        if (op == key("like")) {
            return like(wanted, text);
        }
        const QRegularExpression pattern(textOf(literal),
                                         QRegularExpression::UseUnicodePropertiesOption |
                                             (exact ? QRegularExpression::NoPatternOption
                                                    : QRegularExpression::CaseInsensitiveOption));
        return pattern.match(cell.text).hasMatch();
    }

    qint64 startOfLast(int n, const QString& unit) const
    {
        return m_calendar.startOfLast(n, *timeUnitFromName(unit), m_now);
    }

    /// The relative and calendar operators, for a date or an instant.
    bool timeFits(const QString& op, const Cell& moment, const QJsonValue& value) const
    {
        if (!isMoment(moment)) {
            return false;
        }
        const QDate day = dayOf(moment);
        const QDate today = m_calendar.localDate(m_now);
        const qint64 at =
            moment.kind == Cell::Kind::Date ? m_calendar.startOfDay(moment.date) : moment.instant;
        const QString unitName = value.toObject().value(key("unit")).toString();
        const int n = value.toObject().value(key("n")).toInt();
        if (op == key("in_last")) {
            return startOfLast(n, unitName) <= at && at <= m_now;
        }
        if (op == key("more_than_ago")) {
            return at < startOfLast(n, unitName);
        }
        if (op == key("between_ago")) {
            const int from = value.toObject().value(key("from")).toInt();
            const int to = value.toObject().value(key("to")).toInt();
            const bool isBefore = from == 0 ? at <= m_now : at < startOfLast(from, unitName);
            return startOfLast(to, unitName) <= at && isBefore;
        }
        if (op == key("in_next")) {
            const TimeUnit unit = *timeUnitFromName(unitName);
            if (unit < TimeUnit::Day) {
                return m_now <= at && at <= m_calendar.later(m_now, n, unit);
            }
            const QDate last = Calendar::shifted(today, -n, unit);
            return day <= last && (moment.kind == Cell::Kind::Date ? day >= today : at >= m_now);
        }
        if (op == key("month_is") || op == key("weekday_is")) {
            const int is = op == key("month_is") ? day.month() : day.dayOfWeek();
            const QJsonArray wanted = value.isArray() ? value.toArray() : QJsonArray{value};
            return wanted.contains(QJsonValue(is));
        }
        if (op.startsWith(key("anniversary"))) {
            return anniversaryFits(op, day, value);
        }
        const int offset = op == key("this") ? 0 : (op == key("last") ? -1 : 1);
        const auto [first, end] =
            m_calendar.unitDates(*timeUnitFromName(value.toString()), offset, m_now);
        return first <= day && day < end;
    }

    bool anniversaryFits(const QString& op, QDate born, const QJsonValue& value) const
    {
        const QDate today = m_calendar.localDate(m_now);
        QDate first = today;
        QDate last = today;
        if (op == key("anniversary_this")) {
            QDate end;
            std::tie(first, end) =
                m_calendar.unitDates(*timeUnitFromName(value.toString()), 0, m_now);
            last = end.addDays(-1);
        } else {
            const int n = value.toObject().value(key("n")).toInt();
            const TimeUnit unit = *timeUnitFromName(value.toObject().value(key("unit")).toString());
            if (op == key("anniversary_in_next")) {
                last = Calendar::shifted(today, -n, unit);
            } else {
                first = Calendar::shifted(today, n, unit);
            }
        }
        for (QDate day = first; day <= last; day = day.addDays(1)) {
            const bool isCommonFebruary28 =
                day.month() == 2 && day.day() == 28 && !QDate::isLeapYear(day.year());
            if ((born.month() == day.month() && born.day() == day.day()) ||
                (isCommonFebruary28 && born.month() == 2 && born.day() == 29)) {
                return true;
            }
        }
        return false;
    }

    static bool numberTest(const QJsonObject& test, Decimal number)
    {
        const QString op = test.value(key("op")).toString();
        if (op == key("between")) {
            const QJsonArray borders = test.value(key("value")).toArray();
            return *numberOf(borders.at(0)) <= number && number <= *numberOf(borders.at(1));
        }
        const Decimal value = *numberOf(test.value(key("value")));
        if (op == key("=")) {
            return number == value;
        }
        if (op == key("!=")) {
            return number != value;
        }
        if (op == key("<")) {
            return number < value;
        }
        if (op == key("<=")) {
            return number <= value;
        }
        return op == key(">") ? number > value : number >= value;
    }

    /// A positive operator on a value that is there.
    bool positive(const QString& op, const Cell& cell, const QJsonObject& node) const
    {
        const QJsonValue value = node.value(key("value"));
        const bool exact = node.value(key("exact")).toBool();
        const bool isList = cell.kind == Cell::Kind::List;
        if (op == key("=") || (op == key("contains") && isList)) {
            return equals(cell, value, exact);
        }
        const QJsonArray values = value.toArray();
        const auto isEqual = [&](const QJsonValue& literal) {
            return equals(cell, literal, exact);
        };
        if (op == key("in")) {
            return std::any_of(values.begin(), values.end(), isEqual);
        }
        if (op == key("contains_any")) {
            return isList && std::any_of(values.begin(), values.end(), isEqual);
        }
        if (op == key("contains_all")) {
            return isList && std::all_of(values.begin(), values.end(), isEqual);
        }
        if (op == key("<") || op == key("<=") || op == key(">") || op == key(">=") ||
            op == key("on") || op == key("before") || op == key("after")) {
            const bool isAbsolute = op.size() > 2 || op == key("on");
            const Cell compared = isAbsolute ? asMoment(cell) : cell;
            if (isAbsolute && !isMoment(compared)) {
                return false;
            }
            if (op == key("on")) {
                Cell asDay = compared;
                asDay.kind = Cell::Kind::Date;
                asDay.date = dayOf(compared);
                return order(asDay, value, exact) == std::optional(0);
            }
            const auto is = order(compared, value, exact);
            if (!is) {
                return false;
            }
            if (op == key("<") || op == key("before")) {
                return *is < 0;
            }
            if (op == key(">") || op == key("after")) {
                return *is > 0;
            }
            return op == key("<=") ? *is <= 0 : *is >= 0;
        }
        if (op == key("between")) {
            // A date and a word have no common order but that of texts.
            Cell compared = cell;
            compared.mayBeMoment = cell.mayBeMoment && looksLikeMoment(values.at(0).toString()) &&
                                   looksLikeMoment(values.at(1).toString());
            const auto low = order(compared, values.at(0), exact);
            const auto high = order(compared, values.at(1), exact);
            return low && high && *low >= 0 && *high <= 0;
        }
        if (op == key("is_true") || op == key("is_false")) {
            return cell.kind == Cell::Kind::Boolean && cell.boolean == (op == key("is_true"));
        }
        if (op == key("length")) {
            return isList && lengthFits(value, cell.items.size());
        }
        if (op == key("contains") || op == key("starts_with") || op == key("ends_with") ||
            op == key("like") || op == key("matches")) {
            return textFits(op, cell, value, exact);
        }
        return timeFits(op, asMoment(cell), value);
    }

    static bool lengthFits(const QJsonValue& value, qint64 length)
    {
        const Decimal number = Decimal::fromInteger(length);
        return value.isObject() ? numberTest(value.toObject(), number) : *numberOf(value) == number;
    }

    bool compares(const QJsonObject& node, const Cell& cell) const
    {
        const QString op = node.value(key("op")).toString();
        const bool isEmpty = cell.kind == Cell::Kind::Nothing;
        if (op == key("is_set") || op == key("not_set")) {
            return isEmpty == (op == key("not_set"));
        }
        if (op == key("length") && isEmpty) {
            return lengthFits(node.value(key("value")), 0);
        }
        static const QMap<QString, QString> negatives{{key("!="), key("=")},
                                                      {key("not_in"), key("in")},
                                                      {key("not_contains"), key("contains")},
                                                      {key("not_between"), key("between")},
                                                      {key("not_in_last"), key("in_last")},
                                                      {key("contains_none"), key("contains_any")}};
        if (negatives.contains(op)) {
            return isEmpty ? node.value(key("also_empty")).toBool(true)
                           : !positive(negatives.value(op), cell, node);
        }
        return !isEmpty && positive(op, cell, node);
    }

    bool traitHolds(const QJsonObject& node, const WorldPerson& person) const
    {
        const QString trait = node.value(key("trait")).toString();
        const QString op = node.value(key("op")).toString();
        const auto found = person.traits.constFind(trait);
        const Cell cell = found == person.traits.cend() ? Cell() : cellOf(*found);
        if (op == key("top_percent") || op == key("decile_is")) {
            return cell.kind == Cell::Kind::Number && rankHolds(node, trait, cell.number);
        }
        return compares(node, cell);
    }

    bool rankHolds(const QJsonObject& node, const QString& trait, Decimal number) const
    {
        qint64 people = 0;
        qint64 higher = 0;
        for (const WorldPerson& other : m_world.people) {
            const auto found = other.traits.constFind(trait);
            if (found != other.traits.cend()) {
                ++people;
                higher += number < cellOf(*found).number ? 1 : 0;
            }
        }
        if (node.value(key("op")).toString() == key("decile_is")) {
            return 10 * higher / people + 1 == node.value(key("value")).toInt();
        }
        // Fewer than ceil(percent / 100 x people) have more.
        const Decimal wanted = *numberOf(node.value(key("value"))) * Decimal::fromInteger(people);
        return Decimal::fromInteger(100 * higher) < wanted;
    }

    // --- events ---------------------------------------------------------------------------------

    struct Span
    {
        std::optional<qint64> begin;
        std::optional<qint64> last;
        bool holds(qint64 at) const { return (!begin || at >= *begin) && (!last || at <= *last); }
    };

    Span windowOf(const QJsonObject& window) const
    {
        const QString unit = window.value(key("unit")).toString();
        if (window.contains(key("last"))) {
            return {startOfLast(window.value(key("last")).toInt(), unit), m_now};
        }
        if (window.contains(key("before_last"))) {
            return {{}, startOfLast(window.value(key("before_last")).toInt(), unit) - 1};
        }
        if (window.contains(key("between_ago"))) {
            const QJsonObject ago = window.value(key("between_ago")).toObject();
            const QString agoUnit = ago.value(key("unit")).toString();
            const int from = ago.value(key("from")).toInt();
            return {startOfLast(ago.value(key("to")).toInt(), agoUnit),
                    from == 0 ? m_now : startOfLast(from, agoUnit) - 1};
        }
        if (window.contains(key("this")) || window.contains(key("previous"))) {
            const bool isThis = window.contains(key("this"));
            const QString calendarUnit = window.value(key(isThis ? "this" : "previous")).toString();
            const TimeSpan span =
                m_calendar.unitSpan(*timeUnitFromName(calendarUnit), isThis ? 0 : -1, m_now);
            return {span.begin, span.end - 1};
        }
        Span span;
        const QString from = window.value(key("from")).toString();
        const QString to = window.value(key("to")).toString();
        if (!from.isEmpty()) {
            span.begin = looksLikeDate(from)
                             ? m_calendar.startOfDay(QDate::fromString(from, Qt::ISODate))
                             : *fromIso(from, m_calendar);
        }
        if (!to.isEmpty()) {
            span.last =
                looksLikeDate(to)
                    ? m_calendar.startOfDay(QDate::fromString(to, Qt::ISODate).addDays(1)) - 1
                    : *fromIso(to, m_calendar);
        }
        return span;
    }

    Span optionalWindow(const QJsonObject& node, const char* name) const
    {
        return node.contains(key(name)) ? windowOf(node.value(key(name)).toObject()) : Span();
    }

    static QList<Line> linesOf(const WorldEvent& event)
    {
        QList<Line> lines;
        const QJsonArray products = event.properties.value(key("products")).toArray();
        for (const QJsonValue& product : products) {
            lines.append(product.toObject());
        }
        return lines.isEmpty() ? QList<Line>{Line()} : lines;
    }

    static bool isLineProperty(const QString& property)
    {
        return property.startsWith(key("products."));
    }

    bool propertyHolds(const QJsonObject& node, const WorldEvent& event, const Line& line) const
    {
        const QString property = node.value(key("property")).toString();
        Cell cell;
        if (property == key("revenue")) {
            if (event.revenue) {
                cell.kind = Cell::Kind::Number;
                cell.number = *event.revenue;
            }
        } else if (isLineProperty(property)) {
            cell = cellOf(line.value(property.mid(9)));
        } else {
            cell = cellOf(event.properties.value(property));
        }
        return compares(node, cell);
    }

    /// Whether one line makes the tree true; what stands below a `not` looks at all lines anew.
    bool treeHolds(const QJsonObject& node, const WorldEvent& event, const Line& line) const
    {
        if (node.contains(key("not"))) {
            return !someLineHolds({node.value(key("not")).toObject()}, event);
        }
        if (isGroup(node)) {
            return combined(
                node, [&](const QJsonObject& child) { return treeHolds(child, event, line); });
        }
        return propertyHolds(node, event, line);
    }

    bool lineHolds(const QJsonArray& where, const WorldEvent& event, const Line& line) const
    {
        return std::all_of(where.begin(), where.end(), [&](const QJsonValue& node) {
            return leftOut(node.toObject()) || treeHolds(node.toObject(), event, line);
        });
    }

    bool someLineHolds(const QJsonArray& where, const WorldEvent& event) const
    {
        const QList<Line> lines = linesOf(event);
        return std::any_of(lines.begin(), lines.end(),
                           [&](const Line& line) { return lineHolds(where, event, line); });
    }

    static QJsonArray whereOf(const QJsonObject& node)
    {
        const QJsonValue where = node.value(key("where"));
        return where.isObject() ? QJsonArray{where} : where.toArray();
    }

    /// Indexes into the person's events, in order of time.
    QList<qsizetype> inOrder(const WorldPerson& person) const
    {
        QList<qsizetype> order;
        for (qsizetype i = 0; i < person.events.size(); ++i) {
            if (person.events.at(i).at <= m_now) {
                order.append(i);
            }
        }
        std::stable_sort(order.begin(), order.end(), [&](qsizetype a, qsizetype b) {
            return person.events.at(a).at < person.events.at(b).at;
        });
        return order;
    }

    QList<const WorldEvent*> lookedAt(const QJsonObject& node, const WorldPerson& person) const
    {
        const Span window = optionalWindow(node, "window");
        QList<const WorldEvent*> events;
        for (const qsizetype i : inOrder(person)) {
            const WorldEvent& event = person.events.at(i);
            if (event.name == node.value(key("event")).toString() && window.holds(event.at)) {
                events.append(&event);
            }
        }
        const QString pick = node.value(key("pick")).toString();
        if (!pick.isEmpty() && !events.isEmpty()) {
            events = {pick == key("first") ? events.first() : events.last()};
        }
        const QJsonArray where = whereOf(node);
        events.removeIf([&](const WorldEvent* event) { return !someLineHolds(where, *event); });
        return events;
    }

    /// Every value of a property in the events, lists taken apart.
    QList<Cell> valuesOf(const QString& property, const QList<const WorldEvent*>& events,
                         const QJsonArray& where, bool apart) const
    {
        QList<Cell> values;
        const auto add = [&](const Cell& cell) {
            if (apart && cell.kind == Cell::Kind::List) {
                values += cell.items;
            } else {
                values.append(cell);
            }
        };
        for (const WorldEvent* event : events) {
            if (property == key("revenue")) {
                if (event->revenue) {
                    Cell cell;
                    cell.kind = Cell::Kind::Number;
                    cell.number = *event->revenue;
                    add(cell);
                }
            } else if (isLineProperty(property)) {
                for (const Line& line : linesOf(*event)) {
                    if (lineHolds(where, *event, line)) {
                        add(cellOf(line.value(property.mid(9))));
                    }
                }
            } else {
                add(cellOf(event->properties.value(property)));
            }
        }
        return values;
    }

    bool aggregateHolds(const QString& name, const QJsonObject& test,
                        const QList<const WorldEvent*>& events, const QJsonArray& where) const
    {
        const QList<Cell> cells = valuesOf(test.value(key("property")).toString(), events, where,
                                           name == key("distinct"));
        if (name == key("distinct")) {
            QSet<QString> kinds;
            for (const Cell& cell : cells) {
                if (cell.kind == Cell::Kind::Text) {
                    kinds.insert(key("t") + fold(cell.text));
                } else if (cell.kind == Cell::Kind::Number) {
                    kinds.insert(key("n") + cell.number.toString());
                } else if (cell.kind == Cell::Kind::Boolean) {
                    kinds.insert(key(cell.boolean ? "yes" : "no"));
                }
            }
            return numberTest(test, Decimal::fromInteger(kinds.size()));
        }
        QList<Decimal> numbers;
        Decimal sum;
        for (const Cell& cell : cells) {
            if (cell.kind == Cell::Kind::Number) {
                numbers.append(cell.number);
                sum += cell.number;
            }
        }
        if (name == key("sum")) {
            return numberTest(test, sum);
        }
        if (numbers.isEmpty()) {
            return false;
        }
        std::sort(numbers.begin(), numbers.end());
        const qsizetype middle = numbers.size() / 2;
        if (name == key("min")) {
            return numberTest(test, numbers.first());
        }
        if (name == key("max")) {
            return numberTest(test, numbers.last());
        }
        if (name == key("median")) {
            return numberTest(test, numbers.size() % 2 == 1
                                        ? numbers.at(middle)
                                        : (numbers.at(middle - 1) + numbers.at(middle)) *
                                              Decimal::fromDouble(0.5));
        }
        return averageHolds(test, sum, numbers.size());
    }

    /// Without division: the borders times the count against the sum.
    static bool averageHolds(const QJsonObject& test, Decimal sum, qint64 count)
    {
        QJsonObject scaled = test;
        const auto times = [count](const QJsonValue& border) {
            return QJsonValue((*numberOf(border) * Decimal::fromInteger(count)).toString());
        };
        const QJsonValue value = test.value(key("value"));
        scaled.insert(key("value"), value.isArray()
                                        ? QJsonValue(QJsonArray{times(value.toArray().at(0)),
                                                                times(value.toArray().at(1))})
                                        : times(value));
        return numberTest(scaled, sum);
    }

    bool eventHolds(const QJsonObject& node, const WorldPerson& person) const
    {
        const QList<const WorldEvent*> events = lookedAt(node, person);
        const QJsonArray where = whereOf(node);
        bool isMeasured = false;
        for (const char* name : {"distinct", "sum", "avg", "min", "max", "median"}) {
            if (node.contains(key(name))) {
                isMeasured = true;
                if (!aggregateHolds(key(name), node.value(key(name)).toObject(), events, where)) {
                    return false;
                }
            }
        }
        for (const char* name : {"first", "last"}) {
            if (node.contains(key(name))) {
                isMeasured = true;
                if (events.isEmpty()) {
                    return false;
                }
                const WorldEvent* event =
                    qstrcmp(name, "first") == 0 ? events.first() : events.last();
                if (!optionalWindow(node, name).holds(event->at)) {
                    return false;
                }
            }
        }
        if (node.contains(key("count"))) {
            return numberTest(node.value(key("count")).toObject(),
                              Decimal::fromInteger(events.size()));
        }
        return isMeasured || !events.isEmpty();
    }

    bool patternHolds(const QJsonObject& node, const WorldPerson& person) const
    {
        QList<qint64> times;
        for (const WorldEvent* event : lookedAt(node, person)) {
            times.append(event->at);
        }
        const auto countIn = [&](qint64 begin, qint64 end) {
            return std::count_if(times.begin(), times.end(),
                                 [&](qint64 at) { return begin <= at && at < end; });
        };
        const qint64 forever = std::numeric_limits<qint64>::max();
        const QString pattern = node.value(key("pattern")).toString();
        if (pattern == key("regular")) {
            const TimeUnit per = *timeUnitFromName(node.value(key("per")).toString());
            int units = 0;
            for (int i = 1; i <= node.value(key("of")).toInt(); ++i) {
                const TimeSpan span = m_calendar.unitSpan(per, -i, m_now);
                units += countIn(span.begin, span.end) >= node.value(key("times")).toInt() ? 1 : 0;
            }
            return units >= node.value(key("in")).toInt();
        }
        const bool isTrend = node.contains(key("trend"));
        const QJsonObject recent = node.value(key(isTrend ? "trend" : "recent")).toObject();
        const QJsonObject before = node.value(key(isTrend ? "trend" : "before")).toObject();
        const int recentN = recent.value(key("n")).toInt();
        const int beforeN = before.value(key("n")).toInt();
        const QString recentUnit = recent.value(key("unit")).toString();
        const QString beforeUnit = before.value(key("unit")).toString();
        const qint64 recentStart = startOfLast(recentN, recentUnit);
        const qint64 beforeStart =
            recentUnit == beforeUnit
                ? startOfLast(recentN + beforeN, recentUnit)
                : m_calendar.startOfLast(beforeN, *timeUnitFromName(beforeUnit), recentStart);
        const auto recently = countIn(recentStart, forever);
        const auto earlier = countIn(beforeStart, recentStart);
        if (isTrend) {
            return earlier > 0 && averageHolds(recent, Decimal::fromInteger(recently), earlier);
        }
        if (pattern == key("stopped")) {
            return earlier > 0 && recently == 0;
        }
        return recently > 0 && earlier == 0 &&
               countIn(std::numeric_limits<qint64>::min(), beforeStart) > 0;
    }

    // --- sequences ------------------------------------------------------------------------------

    struct Walk
    {
        QJsonArray steps;
        QString same;
        QString sameValue;
    };

    bool sequenceHolds(const QJsonObject& node, const WorldPerson& person) const
    {
        Walk walk{node.value(key("sequence")).toArray(), node.value(key("same")).toString(), {}};
        const Span window = optionalWindow(node, "window");
        for (const qsizetype i : inOrder(person)) {
            const WorldEvent& event = person.events.at(i);
            if (!window.holds(event.at) || !isStep(walk.steps.at(0).toObject(), event)) {
                continue;
            }
            const QStringList values =
                walk.same.isEmpty() ? QStringList{QString()} : keysOf(event, walk.same);
            for (const QString& value : values) {
                walk.sameValue = value;
                if (goesOn(walk, person, 1, {i}, {})) {
                    return true;
                }
            }
        }
        return false;
    }

    bool isStep(const QJsonObject& step, const WorldEvent& event) const
    {
        return event.name == step.value(key("event")).toString() &&
               someLineHolds(whereOf(step), event);
    }

    static QString spelledKey(const QJsonValue& value)
    {
        if (value.isDouble()) {
            return Decimal::fromDouble(value.toDouble()).toString();
        }
        return value.isBool() ? key(value.toBool() ? "true" : "false") : value.toString();
    }

    static QStringList keysOf(const WorldEvent& event, const QString& same)
    {
        QStringList keys{spelledKey(event.properties.value(same))};
        for (const Line& line : linesOf(event)) {
            keys.append(spelledKey(line.value(same)));
        }
        keys.removeAll(QString());
        keys.removeDuplicates();
        return keys;
    }

    bool hasSame(const Walk& walk, const WorldEvent& event) const
    {
        return walk.same.isEmpty() || keysOf(event, walk.same).contains(walk.sameValue);
    }

    qint64 deadline(const QJsonObject& step, qint64 from) const
    {
        const QJsonObject within = step.value(key("within")).toObject();
        return m_calendar.later(from, within.value(key("n")).toInt(),
                                *timeUnitFromName(within.value(key("unit")).toString()));
    }

    /// Whether the steps from \a next on can follow the events \a done; \a missing are the steps
    /// that must not happen before the next one that does.
    bool goesOn(const Walk& walk, const WorldPerson& person, qsizetype next,
                const QList<qsizetype>& done, const QList<QJsonObject>& missing) const
    {
        const qint64 from = person.events.at(done.last()).at;
        if (next == walk.steps.size()) {
            return std::all_of(missing.begin(), missing.end(), [&](const QJsonObject& step) {
                const bool isOver = !step.contains(key("within")) || deadline(step, from) < m_now;
                return isOver && !happened(walk, person, step, done, std::nullopt);
            });
        }
        const QJsonObject step = walk.steps.at(next).toObject();
        if (!step.value(key("did")).toBool(true)) {
            return goesOn(walk, person, next + 1, done, missing + QList<QJsonObject>{step});
        }
        for (const qsizetype i : inOrder(person)) {
            const WorldEvent& event = person.events.at(i);
            const bool isInTime = event.at >= from && (!step.contains(key("within")) ||
                                                       event.at <= deadline(step, from));
            if (done.contains(i) || !isInTime || !isStep(step, event) || !hasSame(walk, event)) {
                continue;
            }
            const bool isClean =
                std::none_of(missing.begin(), missing.end(), [&](const QJsonObject& other) {
                    return happened(walk, person, other, done, i);
                });
            if (isClean && goesOn(walk, person, next + 1, done + QList<qsizetype>{i}, {})) {
                return true;
            }
        }
        return false;
    }

    bool happened(const Walk& walk, const WorldPerson& person, const QJsonObject& step,
                  const QList<qsizetype>& done, std::optional<qsizetype> until) const
    {
        const qint64 from = person.events.at(done.last()).at;
        const QList<qsizetype> order = inOrder(person);
        return std::any_of(order.begin(), order.end(), [&](qsizetype i) {
            const WorldEvent& event = person.events.at(i);
            return !done.contains(i) && until != i && event.at >= from &&
                   (!until || event.at <= person.events.at(*until).at) &&
                   (!step.contains(key("within")) || event.at <= deadline(step, from)) &&
                   isStep(step, event) && hasSame(walk, event);
        });
    }

    const World& m_world;
    Calendar m_calendar;
    qint64 m_now = 0;
};

} // namespace rondom::tests
