#include "models/segments/definitionparser.h"
#include "models/segments/segmentengine.h"
#include "models/segments/segmentrepository.h"
#include "models/segments/segmenttext.h"
#include "tests/support/testworkspace.h"

#include <QJsonArray>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::segments;
using tests::must;

namespace {

constexpr qint64 kNow = 1'779'278'400'000;

QJsonObject city(const QString& value)
{
    return {{u"trait"_s, u"city"_s}, {u"op"_s, u"="_s}, {u"value"_s, value}};
}

QJsonObject rule(const QJsonObject& where)
{
    return {{u"rondom"_s, u"segment/1"_s}, {u"name"_s, u"Tried"_s}, {u"where"_s, where}};
}

QJsonObject ordersWhere(const QJsonObject& where)
{
    return {{u"event"_s, u"Order Completed"_s}, {u"where"_s, QJsonArray{where}}};
}

/// all(x, not(any(y, all(x, ...)))), \a depth groups deep.
QJsonObject nested(int depth, const QJsonObject& leaf)
{
    QJsonObject node = leaf;
    for (int i = 0; i < depth; ++i) {
        switch (i % 3) {
        case 0:
            node = {{u"all"_s, QJsonArray{leaf, node}}};
            break;
        case 1:
            node = {{u"any"_s, QJsonArray{leaf, node, leaf}}};
            break;
        default:
            node = {{u"not"_s, node}};
        }
    }
    return node;
}

/// Whether nested() holds for somebody for whom the leaf does, or does not.
bool nestedTruth(int depth, bool leaf)
{
    bool holds = leaf;
    for (int i = 0; i < depth; ++i) {
        holds = i % 3 == 0 ? leaf && holds : (i % 3 == 1 ? leaf || holds : !holds);
    }
    return holds;
}

} // namespace

/// Definitions nobody would write by hand: they are answered or refused, and never crash.
class TestSegmentHostile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void answersDeepGroups();
    void answersDeepGroupsInsideAnEvent();
    void refusesGroupsThatAreTooDeep();
    void refusesJsonOfAnyDepth();
    void answersManyConditions();
    void answersLongLists();
    void takesEveryTextLiterally_data();
    void takesEveryTextLiterally();
    void followsLongChainsOfSegments();
    void survivesCatastrophicPatterns();
    void refusesWhateverIsNoDefinition_data();
    void refusesWhateverIsNoDefinition();
    void survivesDamagedDefinitions();
    void takesEverySpanTheParserAllows();
    void stopsWhenAsked();

private:
    Result<QList<qint64>> members(const QJsonObject& json);

    std::unique_ptr<tests::TestWorkspace> m_workspace;
};

void TestSegmentHostile::initTestCase()
{
    m_workspace = std::make_unique<tests::TestWorkspace>();
    for (int i = 1; i <= 3; ++i) {
        const RecordId person = m_workspace->addRecord(u"Web shop"_s, QString::number(i));
        m_workspace->addTrait(person, u"city"_s, Value::ofText(u"city %1"_s.arg(i)));
        m_workspace->addEvent(person, u"Order Completed"_s, kNow - i,
                              {{u"sku"_s, u"s%1"_s.arg(i)},
                               {u"products"_s, QJsonArray{QJsonObject{{u"sku"_s, u"a"_s}},
                                                          QJsonObject{{u"sku"_s, u"b"_s}}}}});
        m_workspace->refreshProfile({person});
    }
}

Result<QList<qint64>> TestSegmentHostile::members(const QJsonObject& json)
{
    const auto definition = DefinitionParser::parse(json);
    if (!definition) {
        return definition.error();
    }
    JobContext context;
    auto ids = segmentMembers(m_workspace->connection(), *definition, kNow, context);
    if (ids) {
        const auto explanation =
            explainMember(m_workspace->connection(), *definition, 1, kNow, u"nl"_s);
        if (!explanation) {
            return explanation.error();
        }
        if (explanation->isMember != ids->contains(1) ||
            segmentSentence(*definition, u"en"_s).isEmpty()) {
            qFatal("the explanation disagrees");
        }
    }
    return ids;
}

void TestSegmentHostile::answersDeepGroups()
{
    for (int depth = 1; depth <= DefinitionParser::kDeepest; ++depth) {
        const auto ids = members(rule(nested(depth, city(u"city 1"_s))));
        QVERIFY2(ids, qPrintable(u"at depth %1"_s.arg(depth)));
        QCOMPARE(ids->contains(1), nestedTruth(depth, true));
        QCOMPARE(ids->contains(2), nestedTruth(depth, false));
    }
}

void TestSegmentHostile::answersDeepGroupsInsideAnEvent()
{
    const QList<QJsonObject> leaves{
        {{u"property"_s, u"sku"_s}, {u"op"_s, u"="_s}, {u"value"_s, u"s1"_s}},
        {{u"property"_s, u"products.sku"_s},
         {u"op"_s, u"in"_s},
         {u"value"_s, QJsonArray{u"b"_s, u"2026-05-12"_s}}}};
    for (const QJsonObject& leaf : leaves) {
        for (const int depth : {1, 2, 3, 10, 30, 60, DefinitionParser::kDeepest}) {
            QJsonObject event = ordersWhere(nested(depth, leaf));
            event.insert(
                u"sum"_s,
                QJsonObject{{u"property"_s, u"products.n"_s}, {u"op"_s, u"<"_s}, {u"value"_s, 5}});
            const auto ids = members(rule({{u"any"_s, QJsonArray{event}}}));
            QVERIFY2(ids, qPrintable(u"at depth %1"_s.arg(depth)));
            if (leaf == leaves.first()) {
                // Somebody without an order that fits has the sum 0.
                QCOMPARE(ids->size(), 3);
            }
        }
    }
}

void TestSegmentHostile::refusesGroupsThatAreTooDeep()
{
    for (const int depth : {DefinitionParser::kDeepest + 1, 200, 450}) {
        const auto ids = members(rule(nested(depth, city(u"city 1"_s))));
        QVERIFY(!ids);
        QCOMPARE(ids.error().code, Error::Code::InvalidInput);
    }
}

void TestSegmentHostile::refusesJsonOfAnyDepth()
{
    for (const int depth : {1'000, 100'000}) {
        const QByteArray json =
            "{\"rondom\": \"segment/1\", \"where\": " + QByteArray("{\"not\":").repeated(depth) +
            "{}" + QByteArray("}").repeated(depth) + "}";
        const auto definition = DefinitionParser::parse(json);
        QVERIFY(!definition);
        QCOMPARE(definition.error().code, Error::Code::InvalidInput);
    }
}

void TestSegmentHostile::answersManyConditions()
{
    QJsonArray cities;
    QJsonArray skus;
    for (int i = 0; i < 1'000; ++i) {
        cities.append(city(u"city %1"_s.arg(i)));
        if (i < 300) {
            skus.append(QJsonObject{
                {u"property"_s, u"sku"_s}, {u"op"_s, u"="_s}, {u"value"_s, u"s%1"_s.arg(i)}});
        }
    }

    QCOMPARE(must(members(rule({{u"any"_s, cities}}))), QList<qint64>({1, 2, 3}));
    QCOMPARE(must(members(rule(ordersWhere({{u"any"_s, skus}})))), QList<qint64>({1, 2, 3}));
}

void TestSegmentHostile::answersLongLists()
{
    QJsonArray values;
    QJsonArray ids;
    for (int i = 2; i < 50'000; ++i) {
        values.append(u"city %1"_s.arg(i));
        ids.append(i);
    }

    QCOMPARE(
        must(members(rule({{u"trait"_s, u"city"_s}, {u"op"_s, u"in"_s}, {u"value"_s, values}}))),
        QList<qint64>({2, 3}));
    QCOMPARE(must(members(rule({{u"ids"_s, ids}}))), QList<qint64>({2, 3}));
}

void TestSegmentHostile::takesEveryTextLiterally_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("quote") << u"o'hara"_s;
    QTest::newRow("double quote") << u"\"quoted\""_s;
    QTest::newRow("comment") << u"x'; DROP TABLE profile; --"_s;
    QTest::newRow("percent") << u"100%"_s;
    QTest::newRow("underscore") << u"a_b"_s;
    QTest::newRow("backslash") << u"a\\b\\"_s;
    QTest::newRow("question mark") << u"?1 ? :name @x $y"_s;
    QTest::newRow("place holder") << u"%1 %2 %n"_s;
    QTest::newRow("emoji") << u"👩‍👩‍👧 🏳️‍🌈"_s;
    QTest::newRow("right to left") << u"שלום עולם"_s;
    QTest::newRow("combining") << u"zé̂̃z"_s;
    QTest::newRow("line break") << u"a\nb\tc"_s;
    QTest::newRow("long") << QString(200'000, u'x');
}

void TestSegmentHostile::takesEveryTextLiterally()
{
    QFETCH(QString, text);
    tests::TestWorkspace workspace;
    const RecordId person = workspace.addRecord(u"Web shop"_s, u"1"_s);
    workspace.addTrait(person, u"city"_s, Value::ofText(text));
    workspace.addTrait(person, u"tags"_s, Value::ofList({text, u"other"_s}));
    workspace.addEvent(person, u"Seen"_s, kNow, {{text, text}, {u"list"_s, QJsonArray{text}}});
    workspace.refreshProfile({person});
    const RecordId other = workspace.addRecord(u"Web shop"_s, u"2"_s);
    workspace.addTrait(other, u"city"_s, Value::ofText(u"elsewhere"_s));
    workspace.addEvent(other, u"Seen"_s, kNow, {{u"b"_s, u"c"_s}});
    workspace.refreshProfile({other});
    const auto found = [&](const QJsonObject& where) {
        JobContext context;
        const Definition definition = must(DefinitionParser::parse(rule(where)));
        must(explainMember(workspace.connection(), definition, 1, kNow, u"en"_s));
        return must(segmentMembers(workspace.connection(), definition, kNow, context));
    };
    QString escaped = text;
    for (const QString& special : {u"\\"_s, u"%"_s, u"_"_s}) {
        escaped.replace(special, u"\\"_s + special);
    }
    const QList<qint64> expected{person.value()};

    for (const bool exact : {false, true}) {
        for (const QString& op :
             {u"="_s, u"contains"_s, u"starts_with"_s, u"ends_with"_s, u"like"_s, u">="_s}) {
            const QJsonObject compared{
                {u"op"_s, op}, {u"value"_s, op == u"like"_s ? escaped : text}, {u"exact"_s, exact}};
            QJsonObject trait = compared;
            trait.insert(u"trait"_s, u"city"_s);
            QJsonObject property = compared;
            property.insert(u"property"_s, text);
            if (op != u">="_s) {
                QCOMPARE(found(trait), expected);
            }
            QCOMPARE(found({{u"event"_s, u"Seen"_s}, {u"where"_s, QJsonArray{property}}}),
                     expected);
        }
        for (const QString& op : {u"contains_all"_s, u"contains_any"_s, u"in"_s}) {
            QJsonObject list{{u"op"_s, op}, {u"value"_s, QJsonArray{text}}, {u"exact"_s, exact}};
            QJsonObject trait = list;
            trait.insert(u"trait"_s, u"tags"_s);
            list.insert(u"property"_s, u"list"_s);
            QCOMPARE(found(trait), expected);
            QCOMPARE(found({{u"event"_s, u"Seen"_s}, {u"where"_s, QJsonArray{list}}}), expected);
        }
    }
    QCOMPARE(found({{u"event"_s, text}}), QList<qint64>());
    QCOMPARE(found({{u"source"_s, text}}), QList<qint64>());
    QCOMPARE(found({{u"event"_s, u"Seen"_s},
                    {u"distinct"_s,
                     QJsonObject{{u"property"_s, text}, {u"op"_s, u"="_s}, {u"value"_s, 1}}}}),
             expected);
}

void TestSegmentHostile::followsLongChainsOfSegments()
{
    tests::TestWorkspace workspace;
    SegmentRepository segments(workspace.connection());
    const auto named = [](int i, const QJsonObject& where) {
        QJsonObject json = rule(where);
        json.insert(u"name"_s, u"S%1"_s.arg(i));
        return must(DefinitionParser::parse(json));
    };
    must(segments.save(named(0, city(u"x"_s)), kNow));
    bool isRefused = false;
    for (int i = 1; i < 60 && !isRefused; ++i) {
        // Twice each: followed naively, this would take 2 to the power of i steps.
        const QJsonObject below{{u"segment"_s, u"S%1"_s.arg(i - 1)}};
        const auto saved = segments.save(named(i, {{u"all"_s, QJsonArray{below, below}}}), kNow);
        isRefused = !saved;
        QVERIFY(saved || i > 20);
    }
    QVERIFY(isRefused);
}

void TestSegmentHostile::survivesCatastrophicPatterns()
{
    tests::TestWorkspace workspace;
    const RecordId person = workspace.addRecord(u"Web shop"_s, u"1"_s);
    workspace.addTrait(person, u"city"_s, Value::ofText(QString(40, u'a') + u'!'));
    workspace.refreshProfile({person});
    JobContext context;
    const Definition definition = must(DefinitionParser::parse(
        rule({{u"trait"_s, u"city"_s}, {u"op"_s, u"matches"_s}, {u"value"_s, u"^(a+)+$"_s}})));

    QVERIFY(must(segmentMembers(workspace.connection(), definition, kNow, context)).isEmpty());
}

void TestSegmentHostile::refusesWhateverIsNoDefinition_data()
{
    QTest::addColumn<QByteArray>("json");

    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("hello");
    QTest::newRow("list") << QByteArray("[]");
    QTest::newRow("empty") << QByteArray("{}");
    QTest::newRow("another format") << QByteArray("{\"rondom\": \"mapping/1\"}");
    QTest::newRow("another version") << QByteArray("{\"rondom\": \"segment/2\"}");
    QTest::newRow("unknown key") << QByteArray("{\"rondom\": \"segment/1\", \"when\": 1}");
    QTest::newRow("name that is no text") << QByteArray("{\"rondom\": \"segment/1\", \"name\": 1}");
    QTest::newRow("where that is null")
        << QByteArray("{\"rondom\": \"segment/1\", \"where\": null}");
    QTest::newRow("cut off") << QByteArray("{\"rondom\": \"segment/1\", \"where\": {");
    QTest::newRow("no UTF-8") << QByteArray("{\"rondom\": \"\xff\xfe\"}");
}

void TestSegmentHostile::refusesWhateverIsNoDefinition()
{
    QFETCH(QByteArray, json);

    const auto definition = DefinitionParser::parse(json);

    QVERIFY(!definition);
    QCOMPARE(definition.error().code, Error::Code::InvalidInput);
    QVERIFY(!definition.error().message.isEmpty());
}

void TestSegmentHostile::survivesDamagedDefinitions()
{
    const QByteArray whole = must(DefinitionParser::parse(QByteArray(R"json(
        {"rondom": "segment/1", "name": "x", "where": {"all": [
          {"event": "Order Completed", "count": {"op": ">=", "value": 2},
           "where": [{"property": "products.sku", "op": "in", "value": ["a", 1]}],
           "sum": {"property": "revenue", "op": "between", "value": [1, 2]},
           "window": {"between_ago": {"from": 1, "to": 2, "unit": "day"}}},
          {"trait": "city", "op": "matches", "value": "a+"},
          {"sequence": [{"event": "A"}, {"event": "B", "within": {"n": 7, "unit": "day"},
           "did": false}], "same": "sku"}]}})json")))
                                 .toText();
    QRandomGenerator random(7);
    const int attempts = qEnvironmentVariableIsSet("RONDOM_SLOW") ? 200'000 : 5'000;
    const QByteArray letters = "{}[]\",:0123456789.-eE\\/ anotherl\xc3\xa9";
    for (int i = 0; i < attempts; ++i) {
        QByteArray damaged = whole;
        for (int changes = 1 + int(random.bounded(4)); changes > 0; --changes) {
            const int at = int(random.bounded(int(damaged.size())));
            switch (random.bounded(3)) {
            case 0:
                damaged[at] = letters.at(int(random.bounded(int(letters.size()))));
                break;
            case 1:
                damaged.remove(at, 1 + int(random.bounded(9)));
                break;
            default:
                damaged.insert(at, damaged.mid(int(random.bounded(int(damaged.size()))), 12));
            }
        }
        const auto definition = DefinitionParser::parse(damaged);
        if (!definition) {
            QVERIFY(!definition.error().message.isEmpty());
            continue;
        }
        JobContext context;
        const auto ids = segmentMembers(m_workspace->connection(), *definition, kNow, context);
        if (!ids) {
            QVERIFY2(ids.error().code == Error::Code::InvalidInput,
                     qPrintable(QString(ids.error().detail + QString::fromUtf8(damaged))));
        }
    }
}

void TestSegmentHostile::takesEverySpanTheParserAllows()
{
    const QList<std::pair<QString, int>> longest{{u"minute"_s, 525'600'000}, {u"hour"_s, 8'760'000},
                                                 {u"day"_s, 365'000},        {u"week"_s, 52'000},
                                                 {u"month"_s, 12'000},       {u"year"_s, 1'000}};
    for (const auto& [unit, n] : longest) {
        const QJsonObject inLast{{u"event"_s, u"Order Completed"_s},
                                 {u"window"_s, QJsonObject{{u"last"_s, n}, {u"unit"_s, unit}}}};
        QCOMPARE(must(members(rule(inLast))).size(), 3);
        const QJsonObject sequence{
            {u"sequence"_s,
             QJsonArray{QJsonObject{{u"event"_s, u"Order Completed"_s}},
                        QJsonObject{{u"event"_s, u"Order Completed"_s},
                                    {u"did"_s, false},
                                    {u"within"_s, QJsonObject{{u"n"_s, n}, {u"unit"_s, unit}}}}}}};
        QCOMPARE(must(members(rule(sequence))).size(), 0);
    }
    QVERIFY(
        !members(rule({{u"event"_s, u"Order Completed"_s},
                       {u"window"_s, QJsonObject{{u"last"_s, 1e300}, {u"unit"_s, u"day"_s}}}})));
    QVERIFY(!members(rule({{u"event"_s, u"Order Completed"_s},
                           {u"count"_s, QJsonObject{{u"op"_s, u">"_s}, {u"value"_s, 1e300}}}})));
}

void TestSegmentHostile::stopsWhenAsked()
{
    const auto stop = std::make_shared<std::atomic_bool>(true);
    JobContext context({}, stop);
    const Definition definition = must(DefinitionParser::parse(rule(city(u"city 1"_s))));

    const auto ids = segmentMembers(m_workspace->connection(), definition, kNow, context);

    QVERIFY(!ids);
    QCOMPARE(ids.error().code, Error::Code::Canceled);
}

QTEST_GUILESS_MAIN(TestSegmentHostile)
#include "tst_segmenthostile.moc"
