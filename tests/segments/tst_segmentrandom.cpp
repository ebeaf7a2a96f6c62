#include "models/segments/definitionparser.h"
#include "models/segments/segmentengine.h"
#include "tests/support/naiveevaluator.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::segments;

namespace {

constexpr int kDefinitions = 500;
constexpr int kDefinitionsWhenSlow = 20'000;
/// One small world serves so many definitions.
constexpr int kDefinitionsPerWorld = 25;

template <typename Answer>
QString sayWhy(const Result<Answer>& answer)
{
    return answer ? QString()
                  : QString(answer.error().message + u' ' + answer.error().detail + u' ');
}

/// Makes worlds and rules out of few values that lie close together, so that borders are hit.
class Dice
{
public:
    explicit Dice(quint32 seed) : m_generator(seed) {}

    int upTo(int highest) { return int(m_generator.bounded(highest + 1)); }
    bool oneIn(int n) { return m_generator.bounded(n) == 0; }

    template <typename List>
    auto anyOf(const List& list)
    {
        return list.at(m_generator.bounded(int(list.size())));
    }

    tests::World world()
    {
        tests::World world;
        world.zone = QTimeZone(anyOf(
            QList<QByteArray>{"Europe/Amsterdam", "UTC", "America/New_York", "Asia/Kolkata"}));
        const Calendar calendar(world.zone);
        // Near clock changes, the ends of months and 29 February.
        m_today = anyOf(QList<QDate>{QDate(2026, 3, 30), QDate(2026, 10, 26), QDate(2026, 3, 31),
                                     QDate(2028, 2, 29), QDate(2027, 2, 28), QDate(2026, 5, 20)});
        world.now = calendar.startOfDay(m_today) + qint64(upTo(23)) * 3'600'000;
        m_world = &world;
        const int people = 4 + upTo(8);
        for (int i = 0; i < people; ++i) {
            world.people.append(person(i + 1, calendar));
        }
        world.segments.insert(u"One"_s, definition(u"One"_s, 2));
        world.segments.insert(u"Two"_s, definition(u"Two"_s, 2, {u"One"_s}));
        m_world = nullptr;
        return world;
    }

    QJsonObject definition(const QString& name, int depth, const QStringList& segments = {})
    {
        m_segments = segments;
        QJsonObject definition{
            {u"rondom"_s, u"segment/1"_s}, {u"name"_s, name}, {u"where"_s, node(depth)}};
        if (oneIn(3)) {
            definition.insert(u"exclude"_s, node(1));
        }
        return definition;
    }

private:
    QString text() { return anyOf(QStringList{u"a"_s, u"B"_s, u"á"_s, u"ab"_s, u"7"_s, u"ł%"_s}); }
    double number() { return anyOf(QList<double>{-1, 0, 0.1, 0.2, 0.3, 1, 2, 7, 7.5}); }
    QDate date()
    {
        return m_today.addDays(
            anyOf(QList<int>{-366, -365, -60, -31, -30, -8, -7, -6, -1, 0, 1, 7, 8, 30}));
    }

    qint64 instant(const Calendar& calendar)
    {
        const qint64 midnight = calendar.startOfDay(date());
        return midnight + anyOf(QList<qint64>{-1, 0, 1, 3'600'000, 7'200'000, 43'200'000});
    }

    QString moment()
    {
        return oneIn(2) ? date().toString(Qt::ISODate)
                        : date().toString(Qt::ISODate) + u"T00:00:00Z"_s;
    }

    tests::WorldPerson person(int id, const Calendar& calendar)
    {
        tests::WorldPerson person;
        person.id = id;
        person.label = QString::number(id);
        person.source = anyOf(QStringList{u"Web shop"_s, u"Till"_s});
        if (oneIn(2)) {
            person.identifierTypes.append(u"email"_s);
        }
        if (!oneIn(3)) {
            person.traits.insert(u"text"_s, Value::ofText(oneIn(6) ? QString() : text()));
        }
        if (!oneIn(3)) {
            person.traits.insert(u"number"_s, Value::ofNumber(Decimal::fromDouble(number())));
        }
        if (!oneIn(3)) {
            person.traits.insert(u"money"_s,
                                 Value::ofMoney(Decimal::fromDouble(number()), u"EUR"_s));
        }
        if (!oneIn(3)) {
            person.traits.insert(u"flag"_s, Value::ofBoolean(oneIn(2)));
        }
        if (!oneIn(3)) {
            person.traits.insert(u"date"_s, Value::ofDate(oneIn(6) ? QDate(1992, 2, 29) : date()));
        }
        if (!oneIn(3)) {
            person.traits.insert(u"instant"_s, Value::ofDateTime(instant(calendar)));
        }
        if (!oneIn(3)) {
            QStringList items;
            for (int i = upTo(3); i > 0; --i) {
                items.append(text());
            }
            person.traits.insert(u"list"_s, Value::ofList(items));
        }
        for (int i = upTo(8); i > 0; --i) {
            person.events.append(event(calendar));
        }
        return person;
    }

    QJsonValue property()
    {
        switch (upTo(7)) {
        case 0:
            return number();
        case 1:
            return oneIn(2);
        case 2:
            return QJsonArray{text(), number()};
        case 3:
            return QJsonArray{};
        case 4:
            return moment();
        case 5:
            return u""_s;
        case 6:
            return QJsonValue();
        default:
            return text();
        }
    }

    tests::WorldEvent event(const Calendar& calendar)
    {
        tests::WorldEvent event;
        event.name = anyOf(QStringList{u"E"_s, u"F"_s});
        event.at = instant(calendar);
        if (!oneIn(3)) {
            event.properties.insert(u"p"_s, property());
        }
        if (!oneIn(3)) {
            event.properties.insert(u"key"_s, oneIn(2) ? QJsonValue(text()) : QJsonValue(7));
        }
        if (!oneIn(3)) {
            QJsonArray lines;
            for (int i = upTo(2); i > 0; --i) {
                QJsonObject line{{u"sku"_s, text()}};
                if (!oneIn(3)) {
                    line.insert(u"n"_s, property());
                }
                if (oneIn(2)) {
                    line.insert(u"key"_s, text());
                }
                lines.append(line);
            }
            event.properties.insert(u"products"_s, lines);
        }
        if (!oneIn(3)) {
            event.revenue = Decimal::fromDouble(number());
        }
        return event;
    }

    QString unit(bool withTime)
    {
        return withTime ? anyOf(QStringList{u"minute"_s, u"hour"_s, u"day"_s, u"week"_s, u"month"_s,
                                            u"year"_s})
                        : anyOf(QStringList{u"day"_s, u"week"_s, u"month"_s, u"year"_s});
    }

    QString calendarUnit()
    {
        return anyOf(QStringList{u"day"_s, u"week"_s, u"month"_s, u"quarter"_s, u"year"_s});
    }

    QJsonObject span(bool withTime = true)
    {
        return {{u"n"_s, anyOf(QList<int>{0, 1, 2, 7, 24})}, {u"unit"_s, unit(withTime)}};
    }

    QJsonObject ago()
    {
        const int from = upTo(7);
        return {{u"from"_s, from}, {u"to"_s, from + 1 + upTo(7)}, {u"unit"_s, unit(true)}};
    }

    QJsonObject window()
    {
        switch (upTo(5)) {
        case 0:
            return {{u"last"_s, upTo(8)}, {u"unit"_s, unit(true)}};
        case 1:
            return {{u"before_last"_s, upTo(8)}, {u"unit"_s, unit(true)}};
        case 2:
            return {{u"between_ago"_s, ago()}};
        case 3:
            return {{u"this"_s, calendarUnit()}};
        case 4:
            return {{u"previous"_s, calendarUnit()}};
        default:
            return {{oneIn(2) ? u"from"_s : u"to"_s, moment()}};
        }
    }

    QJsonObject numberTest()
    {
        const QString op =
            anyOf(QStringList{u"="_s, u"!="_s, u"<"_s, u"<="_s, u">"_s, u">="_s, u"between"_s});
        const double low = anyOf(QList<double>{0, 0.3, 1, 2, 3, 7});
        if (op == u"between"_s) {
            return {{u"op"_s, op}, {u"value"_s, QJsonArray{low, low + upTo(3)}}};
        }
        return {{u"op"_s, op}, {u"value"_s, low}};
    }

    QJsonObject compared(QJsonObject node, const QStringList& operators,
                         const std::function<QJsonValue()>& literal)
    {
        const QString op = anyOf(operators);
        node.insert(u"op"_s, op);
        static const QStringList withLists{u"in"_s, u"not_in"_s, u"contains_all"_s,
                                           u"contains_any"_s, u"contains_none"_s};
        static const QStringList withSpans{u"in_last"_s, u"not_in_last"_s, u"in_next"_s,
                                           u"more_than_ago"_s};
        static const QStringList without{u"is_set"_s, u"not_set"_s, u"is_true"_s, u"is_false"_s};
        static const QStringList negative{u"!="_s,          u"not_in"_s,      u"not_contains"_s,
                                          u"not_between"_s, u"not_in_last"_s, u"contains_none"_s};
        if (negative.contains(op) && oneIn(2)) {
            node.insert(u"also_empty"_s, false);
        }
        if (oneIn(5)) {
            node.insert(u"exact"_s, true);
        }
        if (without.contains(op)) {
            return node;
        }
        if (withLists.contains(op)) {
            node.insert(u"value"_s,
                        oneIn(3) ? QJsonArray{literal()} : QJsonArray{literal(), literal()});
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
            node.insert(u"value"_s, QJsonArray{1 + upTo(6), 1 + upTo(6)});
        } else if (op == u"length"_s) {
            node.insert(u"value"_s, oneIn(2) ? QJsonValue(upTo(3)) : QJsonValue(numberTest()));
        } else if (op == u"top_percent"_s) {
            node.insert(u"value"_s, anyOf(QList<double>{0.5, 10, 25, 33.3, 50, 100}));
        } else if (op == u"decile_is"_s) {
            node.insert(u"value"_s, 1 + upTo(9));
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
        switch (upTo(6)) {
        case 0:
            return compared({{u"trait"_s, u"text"_s}}, ordered + texts,
                            [this] { return QJsonValue(text()); });
        case 1:
            return compared({{u"trait"_s, u"number"_s}},
                            ordered + QStringList{u"top_percent"_s, u"decile_is"_s},
                            [this] { return QJsonValue(number()); });
        case 2:
            return compared({{u"trait"_s, u"money"_s}}, ordered,
                            [this] { return QJsonValue(number()); });
        case 3:
            return compared({{u"trait"_s, u"flag"_s}},
                            any + QStringList{u"is_true"_s, u"is_false"_s},
                            [this] { return QJsonValue(oneIn(2)); });
        case 4:
            return compared({{u"trait"_s, u"date"_s}}, ordered + times,
                            [this] { return QJsonValue(moment()); });
        case 5:
            return compared({{u"trait"_s, u"instant"_s}}, ordered + times,
                            [this] { return QJsonValue(moment()); });
        default:
            return compared({{u"trait"_s, u"list"_s}},
                            any + texts +
                                QStringList{u"contains_all"_s, u"contains_any"_s,
                                            u"contains_none"_s, u"length"_s},
                            [this] { return QJsonValue(text()); });
        }
    }

    QJsonObject propertyNode(int depth)
    {
        if (depth > 0 && oneIn(3)) {
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
            anyOf(QStringList{u"p"_s, u"key"_s, u"revenue"_s, u"products.sku"_s, u"products.n"_s,
                              u"products"_s, u"missing"_s});
        return compared({{u"property"_s, property}}, operators, [this]() -> QJsonValue {
            switch (upTo(3)) {
            case 0:
                return number();
            case 1:
                return moment();
            default:
                return text();
            }
        });
    }

    QJsonObject withWhere(QJsonObject node)
    {
        if (oneIn(2)) {
            QJsonArray where;
            for (int i = upTo(2); i >= 0; --i) {
                where.append(propertyNode(2));
            }
            node.insert(u"where"_s, where);
        }
        return node;
    }

    QJsonObject event()
    {
        QJsonObject node = withWhere({{u"event"_s, anyOf(QStringList{u"E"_s, u"F"_s, u"G"_s})}});
        if (oneIn(6)) {
            return pattern(node);
        }
        if (oneIn(2)) {
            node.insert(u"count"_s, numberTest());
        }
        for (const QString& aggregate :
             {u"distinct"_s, u"sum"_s, u"avg"_s, u"min"_s, u"max"_s, u"median"_s}) {
            if (oneIn(8)) {
                QJsonObject test = numberTest();
                test.insert(u"property"_s,
                            anyOf(QStringList{u"p"_s, u"revenue"_s, u"products.n"_s, u"key"_s}));
                node.insert(aggregate, test);
            }
        }
        if (oneIn(5)) {
            node.insert(u"pick"_s, oneIn(2) ? u"first"_s : u"last"_s);
        }
        for (const QString& name : {u"first"_s, u"last"_s}) {
            if (oneIn(6)) {
                node.insert(name, window());
            }
        }
        if (oneIn(2)) {
            node.insert(u"window"_s, window());
        }
        return node;
    }

    QJsonObject pattern(QJsonObject node)
    {
        switch (upTo(3)) {
        case 0: {
            QJsonObject trend = span();
            const QJsonObject test = numberTest();
            trend.insert(u"op"_s, test.value(u"op"_s));
            trend.insert(u"value"_s, test.value(u"value"_s));
            node.insert(u"trend"_s, trend);
            return node;
        }
        case 1: {
            const int of = 1 + upTo(5);
            node.insert(u"pattern"_s, u"regular"_s);
            node.insert(u"times"_s, 1 + upTo(1));
            node.insert(u"per"_s, calendarUnit());
            node.insert(u"of"_s, of);
            node.insert(u"in"_s, 1 + upTo(of - 1));
            return node;
        }
        default:
            node.insert(u"pattern"_s, oneIn(2) ? u"stopped"_s : u"restarted"_s);
            node.insert(u"recent"_s, span());
            node.insert(u"before"_s, span());
            return node;
        }
    }

    QJsonObject sequence()
    {
        QJsonArray steps;
        for (int i = upTo(3); i >= 0; --i) {
            QJsonObject step{{u"event"_s, anyOf(QStringList{u"E"_s, u"F"_s})}};
            if (oneIn(4)) {
                step.insert(u"where"_s, QJsonArray{propertyNode(0)});
            }
            if (!steps.isEmpty() && oneIn(2)) {
                step.insert(u"within"_s, span());
            }
            if (!steps.isEmpty() && oneIn(3)) {
                step.insert(u"did"_s, false);
            }
            steps.append(step);
        }
        QJsonObject node{{u"sequence"_s, steps}};
        if (oneIn(3)) {
            node.insert(u"same"_s, u"key"_s);
        }
        if (oneIn(4)) {
            node.insert(u"window"_s, window());
        }
        return node;
    }

    QJsonObject leaf()
    {
        switch (upTo(11)) {
        case 0:
            return {{u"source"_s, anyOf(QStringList{u"Web shop"_s, u"Till"_s, u"None"_s})}};
        case 1:
            return {{u"identifier"_s, anyOf(QStringList{u"email"_s, u"phone"_s})},
                    {u"op"_s, oneIn(2) ? u"is_set"_s : u"not_set"_s}};
        case 2:
            return {{u"ids"_s, QJsonArray{1 + upTo(10), 1 + upTo(20)}}};
        case 3:
            return m_segments.isEmpty() ? trait() : QJsonObject{{u"segment"_s, anyOf(m_segments)}};
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
        if (oneIn(4)) {
            node = {{u"not"_s, child(depth - 1)}};
        } else {
            QJsonArray children;
            for (int i = upTo(3); i > 0; --i) {
                children.append(child(depth - 1));
            }
            node = {{oneIn(2) ? u"all"_s : u"any"_s, children}};
        }
        if (oneIn(10)) {
            node.insert(u"disabled"_s, true);
        }
        return node;
    }

    QJsonObject node(int depth)
    {
        if (depth > 0 && !oneIn(4)) {
            return group(depth, [this](int below) { return node(below); });
        }
        return leaf();
    }

    QRandomGenerator m_generator;
    QDate m_today;
    tests::World* m_world = nullptr;
    QStringList m_segments;
};

} // namespace

/// Random rules over random people: the product says what the naive evaluator says, whether it
/// counts, lists or explains.
class TestSegmentRandom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheNaiveEvaluator();
};

void TestSegmentRandom::agreesWithTheNaiveEvaluator()
{
    const bool isSlow = qEnvironmentVariableIsSet("RONDOM_SLOW");
    const int definitions = isSlow ? kDefinitionsWhenSlow : kDefinitions;
    int tried = 0;
    int refused = 0;
    int mixed = 0;
    for (quint32 seed = 1; tried < definitions; ++seed) {
        Dice dice(seed);
        tests::World world = dice.world();
        // Segments that the product refuses (low above high) would refuse what uses them too.
        for (const QString& name : {u"One"_s, u"Two"_s}) {
            world.segments.insert(
                name, QJsonObject{{u"rondom"_s, u"segment/1"_s},
                                  {u"name"_s, name},
                                  {u"where"_s,
                                   QJsonObject{{u"trait"_s, u"flag"_s}, {u"op"_s, u"is_true"_s}}}});
        }
        tests::TestWorkspace workspace(u"NL"_s, QString::fromUtf8(world.zone.id()));
        for (const QString& trait :
             {u"text"_s, u"number"_s, u"money"_s, u"flag"_s, u"date"_s, u"instant"_s, u"list"_s}) {
            const QString type = trait == u"flag"_s      ? u"boolean"_s
                                 : trait == u"instant"_s ? u"datetime"_s
                                                         : trait;
            workspace.run("INSERT INTO trait(key, type) VALUES (?, ?)", trait, type);
        }
        tests::store(world, workspace);
        const tests::NaiveEvaluator naive(world);
        for (int i = 0; i < kDefinitionsPerWorld; ++i, ++tried) {
            const QJsonObject json = dice.definition(u"Tried"_s, 3, {u"One"_s, u"Two"_s});
            const QString where =
                u"seed %1 now %2 %3 "_s.arg(seed).arg(toIsoUtc(world.now),
                                                      QString::fromUtf8(world.zone.id())) +
                QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
            const auto definition = DefinitionParser::parse(json);
            QVERIFY2(definition, qPrintable(sayWhy(definition) + where));
            const auto checked = checkDefinition(workspace.connection(), *definition);
            if (!checked) {
                // Only borders in the wrong order may be refused.
                QVERIFY2(checked.error().message.contains(u"higher"_s),
                         qPrintable(sayWhy(checked) + where));
                ++refused;
                continue;
            }
            JobContext context;
            const auto ids =
                segmentMembers(workspace.connection(), *definition, world.now, context);
            QVERIFY2(ids, qPrintable(sayWhy(ids) + where));
            const QList<qint64> expected = naive.members(json);
            if (*ids != expected) {
                qWarning() << "product" << *ids << "naive" << expected;
            }
            QVERIFY2(*ids == expected, qPrintable(where));
            mixed += !expected.isEmpty() && expected.size() < world.people.size() ? 1 : 0;

            const auto count =
                countSegment(workspace.connection(), *definition, world.now, context);
            QVERIFY(count);
            QCOMPARE(count->count, qint64(expected.size()));
            for (const tests::WorldPerson& person : world.people) {
                const auto explanation = explainMember(workspace.connection(), *definition,
                                                       person.id, world.now, u"nl"_s);
                QVERIFY2(explanation, qPrintable(where));
                QVERIFY2(explanation->isMember == expected.contains(person.id), qPrintable(where));
            }
        }
    }
    // The rules must tell people apart, or nothing was tried.
    QVERIFY(mixed > definitions / 5);
    QVERIFY(refused < definitions / 2);
}

QTEST_GUILESS_MAIN(TestSegmentRandom)
#include "tst_segmentrandom.moc"
