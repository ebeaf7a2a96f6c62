#pragma once

#include "tests/support/naivecomparison.h"

#include <QSet>

#include <limits>

namespace rondom::tests::naive {

/// Conditions on what one person did.
class Events
{
public:
    using Line = QJsonObject;
    using Cell = Comparison::Cell;

    explicit Events(const World& world)
        : m_calendar(world.calendar()), m_now(world.now), m_comparison(m_calendar, m_now)
    {
    }

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
            return {m_comparison.startOfLast(window.value(key("last")).toInt(), unit), m_now};
        }
        if (window.contains(key("before_last"))) {
            return {{},
                    m_comparison.startOfLast(window.value(key("before_last")).toInt(), unit) - 1};
        }
        if (window.contains(key("between_ago"))) {
            const QJsonObject ago = window.value(key("between_ago")).toObject();
            const QString agoUnit = ago.value(key("unit")).toString();
            const int from = ago.value(key("from")).toInt();
            return {m_comparison.startOfLast(ago.value(key("to")).toInt(), agoUnit),
                    from == 0 ? m_now : m_comparison.startOfLast(from, agoUnit) - 1};
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
            span.begin = Comparison::looksLikeDate(from)
                             ? m_calendar.startOfDay(QDate::fromString(from, Qt::ISODate))
                             : *fromIso(from, m_calendar);
        }
        if (!to.isEmpty()) {
            span.last =
                Comparison::looksLikeDate(to)
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
            cell = m_comparison.cellOf(line.value(property.mid(9)));
        } else {
            cell = m_comparison.cellOf(event.properties.value(property));
        }
        return m_comparison.compares(node, cell);
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
                        add(m_comparison.cellOf(line.value(property.mid(9))));
                    }
                }
            } else {
                add(m_comparison.cellOf(event->properties.value(property)));
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
            return Comparison::numberTest(test, Decimal::fromInteger(kinds.size()));
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
            return Comparison::numberTest(test, sum);
        }
        if (numbers.isEmpty()) {
            return false;
        }
        std::sort(numbers.begin(), numbers.end());
        const qsizetype middle = numbers.size() / 2;
        if (name == key("min")) {
            return Comparison::numberTest(test, numbers.first());
        }
        if (name == key("max")) {
            return Comparison::numberTest(test, numbers.last());
        }
        if (name == key("median")) {
            return Comparison::numberTest(
                test, numbers.size() % 2 == 1 ? numbers.at(middle)
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
            return QJsonValue(
                (*Comparison::numberOf(border) * Decimal::fromInteger(count)).toString());
        };
        const QJsonValue value = test.value(key("value"));
        scaled.insert(key("value"), value.isArray()
                                        ? QJsonValue(QJsonArray{times(value.toArray().at(0)),
                                                                times(value.toArray().at(1))})
                                        : times(value));
        return Comparison::numberTest(scaled, sum);
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
            return Comparison::numberTest(node.value(key("count")).toObject(),
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
        const qint64 recentStart = m_comparison.startOfLast(recentN, recentUnit);
        const qint64 beforeStart =
            recentUnit == beforeUnit
                ? m_comparison.startOfLast(recentN + beforeN, recentUnit)
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

    // Sequences: every way to find the steps is tried.

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

private:
    Calendar m_calendar;
    qint64 m_now = 0;
    Comparison m_comparison;
};

} // namespace rondom::tests::naive
