#include "models/segments/definitionparser.h"
#include "models/segments/segmentengine.h"
#include "models/segments/whatif.h"
#include "tests/support/testworkspace.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::segments;
using tests::must;

namespace {

/// 2026-05-20T12:00:00Z
constexpr qint64 kNow = 1'779'278'400'000;

Definition rule(const QByteArray& where)
{
    return must(
        DefinitionParser::parse(R"({"rondom": "segment/1", "name": "R", "where": )" + where + '}'));
}

QStringList pathsOf(const QByteArray& where)
{
    QStringList paths;
    for (const WhatIfNumber& number : whatIfNumbers(rule(where))) {
        paths.append(number.path);
    }
    return paths;
}

} // namespace

class TestWhatIf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsTheNumbersOfARule_data();
    void findsTheNumbersOfARule();
    void namesTheConditionOfANumber();
    void triesTheValueItself_data();
    void triesTheValueItself();
    void countsEachValue();
    void leavesOutWhatMakesNoSense();
    void refusesWhatIsNoNumber();
    void stopsWhenAsked();

private:
    QList<WhatIfPoint> points(const Definition& definition, const QString& path,
                              const QList<double>& values)
    {
        return must(whatIf(m_workspace.connection(), definition, path, values, kNow, m_context));
    }

    tests::TestWorkspace m_workspace;
    JobContext m_context;
};

void TestWhatIf::initTestCase()
{
    for (int i = 1; i <= 10; ++i) {
        const RecordId record =
            m_workspace.addPerson(QString::number(i), u"p%1@example.nl"_s.arg(i));
        m_workspace.addTrait(record, u"points"_s, Value::ofNumber(Decimal::fromInteger(i)));
        m_workspace.refreshProfile({record});
    }
}

void TestWhatIf::findsTheNumbersOfARule_data()
{
    QTest::addColumn<QByteArray>("where");
    QTest::addColumn<QStringList>("paths");
    const auto row = [](const char* name, const char* where, const QStringList& paths) {
        QTest::newRow(name) << QByteArray(where) << paths;
    };
    row("a comparison", R"({"trait": "points", "op": ">=", "value": 5})", {u"/where/value"_s});
    row("a text", R"({"trait": "city", "op": "=", "value": "5"})", {});
    row("a month", R"({"trait": "birthday", "op": "month_is", "value": 5})", {});
    row("people", R"({"ids": [5, 6]})", {});
    row("a span of a trait",
        R"({"trait": "birthday", "op": "in_last", "value": {"n": 7, "unit": "day"}})",
        {u"/where/value/n"_s});
    row("an event",
        R"({"all": [{"event": "Order Completed", "count": {"op": ">=", "value": 2},
            "window": {"last": 90, "unit": "day"}}]})",
        {u"/where/all/0/count/value"_s, u"/where/all/0/window/last"_s});
    row("a sequence",
        R"({"sequence": [{"event": "A"}, {"event": "B", "within": {"n": 3, "unit": "day"}}]})",
        {u"/where/sequence/1/within/n"_s});
    row("a sample", R"({"sample": {"percent": 10, "seed": "a"}})", {u"/where/sample/percent"_s});
}

void TestWhatIf::findsTheNumbersOfARule()
{
    QFETCH(const QByteArray, where);
    QFETCH(const QStringList, paths);
    QCOMPARE(pathsOf(where), paths);
}

void TestWhatIf::namesTheConditionOfANumber()
{
    const Definition definition = rule(R"({"any": [{"trait": "city", "op": "=", "value": "Gent"},
                         {"event": "Order Completed", "count": {"op": ">=", "value": 2}}]})");
    const QList<WhatIfNumber> numbers = whatIfNumbers(definition);
    QCOMPARE(numbers.size(), 1);
    QCOMPARE(numbers.first().condition, u"/where/any/1"_s);
    const QString phrase = whatIfPhrase(definition, numbers.first(), u"en"_s);
    QVERIFY2(phrase.contains(u'2') && !phrase.contains(u"Gent"), qPrintable(phrase));
}

void TestWhatIf::triesTheValueItself_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<bool>("isWhole");
    for (const double value : {0.0, 1.0, 2.0, 90.0, 365.0, 1e6}) {
        QTest::addRow("%.0f", value) << value << true;
    }
    QTest::newRow("12.5") << 12.5 << false;
}

void TestWhatIf::triesTheValueItself()
{
    QFETCH(const double, value);
    QFETCH(const bool, isWhole);
    const QList<double> values = whatIfValues({u"/where/value"_s, u"/where"_s, value, isWhole});
    QVERIFY(values.contains(value));
    QVERIFY(std::is_sorted(values.begin(), values.end()));
    QVERIFY(values.size() >= 10 && values.size() <= 60);
    QVERIFY(values.last() > value);
    QVERIFY(!isWhole || std::all_of(values.begin(), values.end(),
                                    [](double each) { return each == std::floor(each); }));
}

void TestWhatIf::countsEachValue()
{
    const Definition definition = rule(R"({"trait": "points", "op": ">=", "value": 5})");
    const QList<WhatIfPoint> found = points(definition, u"/where/value"_s, {1, 5, 7, 11});
    QList<qint64> people;
    for (const WhatIfPoint& point : found) {
        people.append(point.people);
    }
    QCOMPARE(people, QList<qint64>({10, 6, 4, 0}));
    const auto count = must(countSegment(m_workspace.connection(), definition, kNow, m_context));
    QCOMPARE(found.at(1).people, count.count);
}

void TestWhatIf::leavesOutWhatMakesNoSense()
{
    const Definition definition =
        rule(R"({"event": "A", "window": {"between_ago": {"from": 3, "to": 10, "unit": "day"}}})");
    const QList<WhatIfPoint> found =
        points(definition, u"/where/window/between_ago/from"_s, {1, 3, 12});
    QCOMPARE(found.size(), 2);
    QCOMPARE(found.last().value, 3.0);
}

void TestWhatIf::refusesWhatIsNoNumber()
{
    const Definition definition = rule(R"({"trait": "points", "op": ">=", "value": 5})");
    for (const QString& path : {u"/where/op"_s, u"/where/nothing"_s, u""_s, u"/exclude/value"_s}) {
        const auto found = whatIf(m_workspace.connection(), definition, path, {1}, kNow, m_context);
        QVERIFY2(!found, qPrintable(path));
        QCOMPARE(found.error().code, Error::Code::NotFound);
        QVERIFY(!found.error().message.isEmpty());
    }
}

void TestWhatIf::stopsWhenAsked()
{
    JobContext context({}, std::make_shared<std::atomic_bool>(true));
    const auto found =
        whatIf(m_workspace.connection(), rule(R"({"trait": "points", "op": ">=", "value": 5})"),
               u"/where/value"_s, {1, 2}, kNow, context);
    QVERIFY(!found);
    QCOMPARE(found.error().code, Error::Code::Canceled);
}

QTEST_GUILESS_MAIN(TestWhatIf)
#include "tst_whatif.moc"
