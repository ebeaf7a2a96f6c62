#pragma once

#include "models/core/fold.h"
#include "tests/support/naivetree.h"
#include "tests/support/world.h"

#include <QMap>
#include <QRegularExpression>

namespace rondom::tests::naive {

/// What one value of a trait or property is, and whether it meets a condition.
class Comparison
{
public:
    Comparison(const Calendar& calendar, qint64 now) : m_calendar(calendar), m_now(now) {}

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

private:
    Calendar m_calendar;
    qint64 m_now = 0;
};

} // namespace rondom::tests::naive
