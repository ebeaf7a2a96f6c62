#include "models/segments/definitionparser.h"
#include "models/segments/segmentengine.h"
#include "models/segments/segmenttext.h"
#include "tests/support/dice.h"
#include "tests/support/testworkspace.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::segments;
using tests::must;

namespace {

/// 2026-05-20T12:00:00Z, two in the afternoon in Amsterdam.
constexpr qint64 kNow = 1'779'278'400'000;
constexpr qint64 kDay = 86'400'000;
/// Midnight ten days before, in Amsterdam.
constexpr qint64 kTenDaysAgo = kNow - 14 * 3'600'000 - 10 * kDay;

struct Statement
{
    qint64 at = 0;
    QString city;
};

Definition rule(const QString& op, const QString& city, bool alsoEmpty = true)
{
    QJsonObject node{{u"trait"_s, u"city"_s},
                     {u"op"_s, op},
                     {u"for"_s, QJsonObject{{u"n"_s, 10}, {u"unit"_s, u"day"_s}}}};
    if (!city.isEmpty()) {
        node.insert(u"value"_s, city);
    }
    if (!alsoEmpty) {
        node.insert(u"also_empty"_s, false);
    }
    return must(
        DefinitionParser::parse(QJsonObject{{u"rondom"_s, u"segment/1"_s}, {u"where"_s, node}}));
}

/// What was stated last up to a moment; empty for nothing.
QString cityAt(QList<Statement> statements, qint64 at)
{
    statements.removeIf([at](const Statement& one) { return one.at > at; });
    const auto last =
        std::max_element(statements.begin(), statements.end(),
                         [](const Statement& a, const Statement& b) { return a.at < b.at; });
    return last == statements.end() ? QString() : last->city;
}

bool fits(const QString& op, const QString& wanted, bool alsoEmpty, const QString& city)
{
    if (op == u"is_set" || op == u"not_set") {
        return city.isEmpty() == (op == u"not_set");
    }
    if (city.isEmpty()) {
        return op == u"!=" && alsoEmpty;
    }
    return (city == wanted) == (op == u"=");
}

} // namespace

/// Conditions on traits that must have held for a while.
class TestHeldFor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void asksTheWholeTime_data();
    void asksTheWholeTime();
    void agreesWithEveryMomentTried();
    void endsWithAPin();
    void tellsSinceWhenInWords();
    void refusesWhatHasNoHistory_data();
    void refusesWhatHasNoHistory();

private:
    /// Each in an import of its own, as sources state them.
    qint64 add(const QList<Statement>& statements)
    {
        const RecordId record = m_workspace->addRecord(u"Web shop"_s, QString::number(++m_added));
        for (const Statement& one : statements) {
            m_workspace->startImport(m_workspace->source(u"Web shop"_s), u"a.csv"_s, one.at);
            m_workspace->addTrait(record, u"city"_s, Value::ofText(one.city), one.at);
        }
        return m_workspace->refreshProfile({record}).value();
    }
    QList<qint64> members(const Definition& definition)
    {
        return must(segmentMembers(m_workspace->connection(), definition, kNow, m_context));
    }

    std::unique_ptr<tests::TestWorkspace> m_workspace;
    JobContext m_context;
    int m_added = 0;
};

void TestHeldFor::init()
{
    m_workspace = std::make_unique<tests::TestWorkspace>();
    m_workspace->run("INSERT INTO trait(key, type) VALUES ('city', 'text')");
    m_added = 0;
}

void TestHeldFor::asksTheWholeTime_data()
{
    QTest::addColumn<QList<qint64>>("days");
    QTest::addColumn<QStringList>("cities");
    QTest::addColumn<bool>("holds");

    QTest::newRow("long ago") << QList<qint64>{30} << QStringList{u"Ede"_s} << true;
    QTest::newRow("lately") << QList<qint64>{3} << QStringList{u"Ede"_s} << false;
    QTest::newRow("moved in") << QList<qint64>{30, 3} << QStringList{u"Utrecht"_s, u"Ede"_s}
                              << false;
    QTest::newRow("moved in before")
        << QList<qint64>{30, 20} << QStringList{u"Utrecht"_s, u"Ede"_s} << true;
    QTest::newRow("away and back")
        << QList<qint64>{30, 5, 3} << QStringList{u"Ede"_s, u"Utrecht"_s, u"Ede"_s} << false;
    QTest::newRow("said again") << QList<qint64>{30, 5} << QStringList{u"Ede"_s, u"EDE"_s} << true;
    QTest::newRow("moved away") << QList<qint64>{30, 3} << QStringList{u"Ede"_s, u"Utrecht"_s}
                                << false;
    QTest::newRow("nothing") << QList<qint64>{} << QStringList{} << false;
}

void TestHeldFor::asksTheWholeTime()
{
    QFETCH(QList<qint64>, days);
    QFETCH(QStringList, cities);
    QFETCH(bool, holds);
    QList<Statement> statements;
    for (qsizetype i = 0; i < days.size(); ++i) {
        statements.append({kNow - days.at(i) * kDay, cities.at(i)});
    }
    const qint64 profile = add(statements);

    QCOMPARE(!members(rule(u"="_s, u"Ede"_s)).isEmpty(), holds);
    QCOMPARE(must(explainMember(m_workspace->connection(), rule(u"="_s, u"Ede"_s), profile, kNow))
                 .isMember,
             holds);
}

void TestHeldFor::agreesWithEveryMomentTried()
{
    tests::Dice dice(7);
    QHash<qint64, QList<Statement>> world;
    for (int i = 0; i < 200; ++i) {
        QList<Statement> statements;
        QList<qint64> moments{kTenDaysAgo - kDay, kTenDaysAgo - 1, kTenDaysAgo, kTenDaysAgo + 1,
                              kNow - kDay,        kNow - 1,        kNow};
        for (const qint64 at : std::as_const(moments)) {
            if (dice.oneIn(3)) {
                statements.append({at, dice.oneIn(3) ? u"Utrecht"_s : u"Ede"_s});
            }
        }
        world.insert(add(statements), statements);
    }
    int mixed = 0;
    for (const QString& op : {u"="_s, u"!="_s, u"is_set"_s, u"not_set"_s}) {
        for (const bool alsoEmpty : {true, false}) {
            if (!alsoEmpty && op != u"!="_s) {
                continue;
            }
            const QString value = op.endsWith(u"set"_s) ? QString() : u"Ede"_s;
            const QList<qint64> found = members(rule(op, value, alsoEmpty));
            for (auto person = world.cbegin(); person != world.cend(); ++person) {
                // What holds at the start, and after everything that was stated since.
                bool expected = fits(op, value, alsoEmpty, cityAt(*person, kTenDaysAgo));
                for (const Statement& one : *person) {
                    expected = expected && (one.at <= kTenDaysAgo ||
                                            fits(op, value, alsoEmpty, cityAt(*person, one.at)));
                }
                QCOMPARE(found.contains(person.key()), expected);
            }
            mixed += !found.isEmpty() && found.size() < world.size() ? 1 : 0;
        }
    }
    QCOMPARE(mixed, 5);
}

void TestHeldFor::endsWithAPin()
{
    const qint64 profile = add({{kNow - 30 * kDay, u"Ede"_s}, {kNow - kDay, u"Utrecht"_s}});
    m_workspace->run("INSERT INTO trait_pin(record_id, trait_id, text, at) SELECT ?, id, 'Ede', ? "
                     "FROM trait WHERE key = 'city'",
                     profile, kNow - 20 * kDay);
    m_workspace->run("UPDATE profile_trait SET text = 'Ede', folded = 'ede'");

    // What a source says after somebody fixed the value is not what held.
    QCOMPARE(members(rule(u"="_s, u"Ede"_s)), QList<qint64>{profile});
}

void TestHeldFor::tellsSinceWhenInWords()
{
    const qint64 profile = add({{kNow - 3 * kDay, u"Ede"_s}});
    const Definition definition = rule(u"="_s, u"Ede"_s);

    QCOMPARE(segmentSentence(definition, u"en"_s),
             u"Everyone for whom city is \"Ede\" (for at least 10 days)."_s);
    const auto why =
        must(explainMember(m_workspace->connection(), definition, profile, kNow, u"en"_s));
    QVERIFY(why.conditions.first().because.startsWith(u"City is Ede."_s));
    QVERIFY(why.conditions.first().because.contains(u"does not hold"_s));
    QCOMPARE(must(DefinitionParser::parse(definition.toText())), definition);
}

void TestHeldFor::refusesWhatHasNoHistory_data()
{
    QTest::addColumn<QByteArray>("node");

    QTest::newRow("event") << QByteArray("\"event\": \"Order Completed\"");
    QTest::newRow("group") << QByteArray("\"all\": []");
    QTest::newRow("relative date") << QByteArray(
        "\"trait\": \"birthday\", \"op\": \"in_next\", \"value\": {\"n\": 7, \"unit\": \"day\"}");
    QTest::newRow("rank") << QByteArray(
        "\"trait\": \"scores.clv\", \"op\": \"top_percent\", \"value\": 10");
    QTest::newRow("address") << QByteArray("\"trait\": \"email\", \"op\": \"is_set\"");
}

void TestHeldFor::refusesWhatHasNoHistory()
{
    QFETCH(QByteArray, node);
    const auto definition =
        DefinitionParser::parse("{\"rondom\": \"segment/1\", \"where\": {" + node +
                                ", \"for\": {\"n\": 3, \"unit\": \"day\"}}}");
    const auto checked = definition ? checkDefinition(m_workspace->connection(), *definition)
                                    : Result<void>(definition.error());

    QVERIFY(!checked);
    QVERIFY2(checked.error().message.startsWith(u"/where/for:"_s),
             qPrintable(checked.error().message));
}

QTEST_GUILESS_MAIN(TestHeldFor)
#include "tst_heldfor.moc"
