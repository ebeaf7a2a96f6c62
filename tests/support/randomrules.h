#pragma once

#include "tests/support/dice.h"

#include <QJsonArray>
#include <QJsonObject>

#include <functional>

namespace rondom::tests {

/// Segment definitions of every kind of rule over the traits and events of RandomWorld.
class RandomRules
{
public:
    explicit RandomRules(Dice& dice) : m_dice(dice) {}

    /// \a depth: groups within groups. \a segments: those it may speak of.
    QJsonObject definition(const QString& name, int depth, const QStringList& segments = {})
    {
        m_segments = segments;
        QJsonObject definition{
            {u"rondom"_s, u"segment/1"_s}, {u"name"_s, name}, {u"where"_s, node(depth)}};
        if (m_dice.oneIn(3)) {
            definition.insert(u"exclude"_s, node(1));
        }
        return definition;
    }

private:
    QString unit(bool withTime)
    {
        return withTime ? m_dice.anyOf(QStringList{u"minute"_s, u"hour"_s, u"day"_s, u"week"_s,
                                                   u"month"_s, u"year"_s})
                        : m_dice.anyOf(QStringList{u"day"_s, u"week"_s, u"month"_s, u"year"_s});
    }

    QString calendarUnit()
    {
        return m_dice.anyOf(QStringList{u"day"_s, u"week"_s, u"month"_s, u"quarter"_s, u"year"_s});
    }

    QJsonObject span(bool withTime = true)
    {
        return {{u"n"_s, m_dice.anyOf(QList<int>{0, 1, 2, 7, 24})}, {u"unit"_s, unit(withTime)}};
    }

    QJsonObject ago()
    {
        const int from = m_dice.upTo(7);
        return {{u"from"_s, from}, {u"to"_s, from + 1 + m_dice.upTo(7)}, {u"unit"_s, unit(true)}};
    }

    QJsonObject window()
    {
        switch (m_dice.upTo(5)) {
        case 0:
            return {{u"last"_s, m_dice.upTo(8)}, {u"unit"_s, unit(true)}};
        case 1:
            return {{u"before_last"_s, m_dice.upTo(8)}, {u"unit"_s, unit(true)}};
        case 2:
            return {{u"between_ago"_s, ago()}};
        case 3:
            return {{u"this"_s, calendarUnit()}};
        case 4:
            return {{u"previous"_s, calendarUnit()}};
        default:
            return {{m_dice.oneIn(2) ? u"from"_s : u"to"_s, m_dice.moment()}};
        }
    }

    QJsonObject numberTest()
    {
        const QString op = m_dice.anyOf(
            QStringList{u"="_s, u"!="_s, u"<"_s, u"<="_s, u">"_s, u">="_s, u"between"_s});
        const double low = m_dice.anyOf(QList<double>{0, 0.3, 1, 2, 3, 7});
        if (op == u"between"_s) {
            return {{u"op"_s, op}, {u"value"_s, QJsonArray{low, low + m_dice.upTo(3)}}};
        }
        return {{u"op"_s, op}, {u"value"_s, low}};
    }

    QJsonObject compared(QJsonObject node, const QStringList& operators,
                         const std::function<QJsonValue()>& literal)
    {
        const QString op = m_dice.anyOf(operators);
        node.insert(u"op"_s, op);
        static const QStringList withLists{u"in"_s, u"not_in"_s, u"contains_all"_s,
                                           u"contains_any"_s, u"contains_none"_s};
        static const QStringList withSpans{u"in_last"_s, u"not_in_last"_s, u"in_next"_s,
                                           u"more_than_ago"_s};
        static const QStringList without{u"is_set"_s, u"not_set"_s, u"is_true"_s, u"is_false"_s};
        static const QStringList negative{u"!="_s,          u"not_in"_s,      u"not_contains"_s,
                                          u"not_between"_s, u"not_in_last"_s, u"contains_none"_s};
        if (negative.contains(op) && m_dice.oneIn(2)) {
            node.insert(u"also_empty"_s, false);
        }
        if (m_dice.oneIn(5)) {
            node.insert(u"exact"_s, true);
        }
        if (without.contains(op)) {
            return node;
        }
        if (withLists.contains(op)) {
            node.insert(u"value"_s,
                        m_dice.oneIn(3) ? QJsonArray{literal()} : QJsonArray{literal(), literal()});
        } else if (op == u"between"_s || op == u"not_between"_s) {
            node.insert(u"value"_s, QJsonArray{literal(), literal()});
        } else if (withSpans.contains(op)) {
            node.insert(u"value"_s, span());
        } else if (op.startsWith(u"anniversary_in"_s)) {
            node.insert(u"value"_s, span(false));
        } else if (op == u"between_ago"_s) {
            node.insert(u"value"_s, ago());
        } else if (op == u"this"_s || op == u"last"_s || op == u"next"_s ||
                   op == u"anniversary_this"_s) {
            node.insert(u"value"_s, calendarUnit());
        } else if (op == u"month_is"_s || op == u"weekday_is"_s) {
            node.insert(u"value"_s, QJsonArray{1 + m_dice.upTo(6), 1 + m_dice.upTo(6)});
        } else if (op == u"length"_s) {
            node.insert(u"value"_s,
                        m_dice.oneIn(2) ? QJsonValue(m_dice.upTo(3)) : QJsonValue(numberTest()));
        } else if (op == u"top_percent"_s) {
            node.insert(u"value"_s, m_dice.anyOf(QList<double>{0.5, 10, 25, 33.3, 50, 100}));
        } else if (op == u"decile_is"_s) {
            node.insert(u"value"_s, 1 + m_dice.upTo(9));
        } else {
            node.insert(u"value"_s, literal());
        }
        return node;
    }

    QJsonObject trait()
    {
        static const QStringList any{u"="_s,      u"!="_s,     u"in"_s,
                                     u"not_in"_s, u"is_set"_s, u"not_set"_s};
        static const QStringList ordered =
            any + QStringList{u"<"_s, u"<="_s, u">"_s, u">="_s, u"between"_s, u"not_between"_s};
        static const QStringList texts{u"contains"_s,  u"not_contains"_s, u"starts_with"_s,
                                       u"ends_with"_s, u"like"_s,         u"matches"_s};
        static const QStringList times{u"on"_s,
                                       u"before"_s,
                                       u"after"_s,
                                       u"in_last"_s,
                                       u"not_in_last"_s,
                                       u"in_next"_s,
                                       u"more_than_ago"_s,
                                       u"between_ago"_s,
                                       u"this"_s,
                                       u"last"_s,
                                       u"next"_s,
                                       u"month_is"_s,
                                       u"weekday_is"_s,
                                       u"anniversary_in_next"_s,
                                       u"anniversary_in_last"_s,
                                       u"anniversary_this"_s};
        QJsonObject node = traitOf(any, ordered, texts, times);
        static const QStringList ofNow{u"top_percent"_s,
                                       u"decile_is"_s,
                                       u"in_last"_s,
                                       u"not_in_last"_s,
                                       u"in_next"_s,
                                       u"more_than_ago"_s,
                                       u"between_ago"_s,
                                       u"this"_s,
                                       u"last"_s,
                                       u"next"_s,
                                       u"anniversary_in_next"_s,
                                       u"anniversary_in_last"_s,
                                       u"anniversary_this"_s};
        // Everything here was stated long ago, and so has held that long.
        if (m_dice.oneIn(6) && !ofNow.contains(node.value(u"op"_s).toString())) {
            node.insert(u"for"_s, span());
        }
        return node;
    }

    QJsonObject traitOf(const QStringList& any, const QStringList& ordered,
                        const QStringList& texts, const QStringList& times)
    {
        switch (m_dice.upTo(6)) {
        case 0:
            return compared({{u"trait"_s, u"text"_s}}, ordered + texts,
                            [this] { return QJsonValue(m_dice.text()); });
        case 1:
            return compared({{u"trait"_s, u"number"_s}},
                            ordered + QStringList{u"top_percent"_s, u"decile_is"_s},
                            [this] { return QJsonValue(m_dice.number()); });
        case 2:
            return compared({{u"trait"_s, u"money"_s}}, ordered,
                            [this] { return QJsonValue(m_dice.number()); });
        case 3:
            return compared({{u"trait"_s, u"flag"_s}},
                            any + QStringList{u"is_true"_s, u"is_false"_s},
                            [this] { return QJsonValue(m_dice.oneIn(2)); });
        case 4:
            return compared({{u"trait"_s, u"date"_s}}, ordered + times,
                            [this] { return QJsonValue(m_dice.moment()); });
        case 5:
            return compared({{u"trait"_s, u"instant"_s}}, ordered + times,
                            [this] { return QJsonValue(m_dice.moment()); });
        default:
            return compared({{u"trait"_s, u"list"_s}},
                            any + texts +
                                QStringList{u"contains_all"_s, u"contains_any"_s,
                                            u"contains_none"_s, u"length"_s},
                            [this] { return QJsonValue(m_dice.text()); });
        }
    }

    QJsonObject propertyNode(int depth)
    {
        if (depth > 0 && m_dice.oneIn(3)) {
            return group(depth, [this](int below) { return propertyNode(below); });
        }
        static const QStringList operators{u"="_s,
                                           u"!="_s,
                                           u"<"_s,
                                           u"<="_s,
                                           u">"_s,
                                           u">="_s,
                                           u"between"_s,
                                           u"not_between"_s,
                                           u"in"_s,
                                           u"not_in"_s,
                                           u"contains"_s,
                                           u"not_contains"_s,
                                           u"starts_with"_s,
                                           u"ends_with"_s,
                                           u"like"_s,
                                           u"is_set"_s,
                                           u"not_set"_s,
                                           u"is_true"_s,
                                           u"is_false"_s,
                                           u"in_last"_s,
                                           u"not_in_last"_s,
                                           u"this"_s,
                                           u"weekday_is"_s,
                                           u"contains_all"_s,
                                           u"contains_any"_s,
                                           u"contains_none"_s,
                                           u"length"_s};
        const QString property =
            m_dice.anyOf(QStringList{u"p"_s, u"key"_s, u"revenue"_s, u"products.sku"_s,
                                     u"products.n"_s, u"products"_s, u"missing"_s});
        return compared({{u"property"_s, property}}, operators, [this]() -> QJsonValue {
            switch (m_dice.upTo(3)) {
            case 0:
                return m_dice.number();
            case 1:
                return m_dice.moment();
            default:
                return m_dice.text();
            }
        });
    }

    QJsonObject withWhere(QJsonObject node)
    {
        if (m_dice.oneIn(2)) {
            QJsonArray where;
            for (int i = m_dice.upTo(2); i >= 0; --i) {
                where.append(propertyNode(2));
            }
            node.insert(u"where"_s, where);
        }
        return node;
    }

    QJsonObject event()
    {
        QJsonObject node =
            withWhere({{u"event"_s, m_dice.anyOf(QStringList{u"E"_s, u"F"_s, u"G"_s})}});
        if (m_dice.oneIn(6)) {
            return pattern(node);
        }
        if (m_dice.oneIn(2)) {
            node.insert(u"count"_s, numberTest());
        }
        for (const QString& aggregate :
             {u"distinct"_s, u"sum"_s, u"avg"_s, u"min"_s, u"max"_s, u"median"_s}) {
            if (m_dice.oneIn(8)) {
                QJsonObject test = numberTest();
                test.insert(u"property"_s, m_dice.anyOf(QStringList{u"p"_s, u"revenue"_s,
                                                                    u"products.n"_s, u"key"_s}));
                node.insert(aggregate, test);
            }
        }
        if (m_dice.oneIn(5)) {
            node.insert(u"pick"_s, m_dice.oneIn(2) ? u"first"_s : u"last"_s);
        }
        for (const QString& name : {u"first"_s, u"last"_s}) {
            if (m_dice.oneIn(6)) {
                node.insert(name, window());
            }
        }
        if (m_dice.oneIn(2)) {
            node.insert(u"window"_s, window());
        }
        return node;
    }

    QJsonObject pattern(QJsonObject node)
    {
        switch (m_dice.upTo(3)) {
        case 0: {
            QJsonObject trend = span();
            const QJsonObject test = numberTest();
            trend.insert(u"op"_s, test.value(u"op"_s));
            trend.insert(u"value"_s, test.value(u"value"_s));
            node.insert(u"trend"_s, trend);
            return node;
        }
        case 1: {
            const int of = 1 + m_dice.upTo(5);
            node.insert(u"pattern"_s, u"regular"_s);
            node.insert(u"times"_s, 1 + m_dice.upTo(1));
            node.insert(u"per"_s, calendarUnit());
            node.insert(u"of"_s, of);
            node.insert(u"in"_s, 1 + m_dice.upTo(of - 1));
            return node;
        }
        default:
            node.insert(u"pattern"_s, m_dice.oneIn(2) ? u"stopped"_s : u"restarted"_s);
            node.insert(u"recent"_s, span());
            node.insert(u"before"_s, span());
            return node;
        }
    }

    QJsonObject sequence()
    {
        QJsonArray steps;
        for (int i = m_dice.upTo(3); i >= 0; --i) {
            QJsonObject step{{u"event"_s, m_dice.anyOf(QStringList{u"E"_s, u"F"_s})}};
            if (m_dice.oneIn(4)) {
                step.insert(u"where"_s, QJsonArray{propertyNode(0)});
            }
            if (!steps.isEmpty() && m_dice.oneIn(2)) {
                step.insert(u"within"_s, span());
            }
            if (!steps.isEmpty() && m_dice.oneIn(3)) {
                step.insert(u"did"_s, false);
            }
            steps.append(step);
        }
        QJsonObject node{{u"sequence"_s, steps}};
        if (m_dice.oneIn(3)) {
            node.insert(u"same"_s, u"key"_s);
        }
        if (m_dice.oneIn(4)) {
            node.insert(u"window"_s, window());
        }
        return node;
    }

    QJsonObject leaf()
    {
        switch (m_dice.upTo(12)) {
        case 12:
            return {{u"company"_s, m_dice.anyOf(QStringList{u"any"_s, u"all"_s, u"none"_s})},
                    {u"of"_s, node(1)}};
        case 0:
            return {{u"source"_s, m_dice.anyOf(QStringList{u"Web shop"_s, u"Till"_s, u"None"_s})}};
        case 1:
            return {{u"identifier"_s, m_dice.anyOf(QStringList{u"email"_s, u"phone"_s})},
                    {u"op"_s, m_dice.oneIn(2) ? u"is_set"_s : u"not_set"_s}};
        case 2:
            return {{u"ids"_s, QJsonArray{1 + m_dice.upTo(10), 1 + m_dice.upTo(20)}}};
        case 3:
            return m_segments.isEmpty() ? trait()
                                        : QJsonObject{{u"segment"_s, m_dice.anyOf(m_segments)}};
        case 4:
        case 5:
            return sequence();
        case 6:
        case 7:
        case 8:
            return event();
        default:
            return trait();
        }
    }

    QJsonObject group(int depth, const std::function<QJsonObject(int)>& child)
    {
        QJsonObject node;
        if (m_dice.oneIn(4)) {
            node = {{u"not"_s, child(depth - 1)}};
        } else {
            QJsonArray children;
            for (int i = m_dice.upTo(3); i > 0; --i) {
                children.append(child(depth - 1));
            }
            node = {{m_dice.oneIn(2) ? u"all"_s : u"any"_s, children}};
        }
        if (m_dice.oneIn(10)) {
            node.insert(u"disabled"_s, true);
        }
        return node;
    }

    QJsonObject node(int depth)
    {
        if (depth > 0 && !m_dice.oneIn(4)) {
            return group(depth, [this](int below) { return node(below); });
        }
        return leaf();
    }

    Dice& m_dice;
    QStringList m_segments;
};

} // namespace rondom::tests
