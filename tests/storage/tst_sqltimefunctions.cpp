#include "models/core/calendar.h"
#include "models/storage/connection.h"
#include "models/storage/statement.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::storage;

/// The SQL functions about time, and those about decimals and samples beside them.
class TestSqlTimeFunctions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void answers_data();
    void answers();
    void samplesAreStableAndEven();

private:
    std::unique_ptr<Connection> m_connection;
};

void TestSqlTimeFunctions::initTestCase()
{
    auto connection = Connection::openInMemory();
    QVERIFY(connection);
    m_connection = *std::move(connection);
}

void TestSqlTimeFunctions::answers_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QString>("expected");

    const QString none;
    QTest::newRow("day before midnight") << u"local_day(-1, 'UTC')"_s << u"-1"_s;
    QTest::newRow("day at midnight") << u"local_day(0, 'UTC')"_s << u"0"_s;
    QTest::newRow("day east of Greenwich") << u"local_day(-1, 'Europe/Amsterdam')"_s << u"0"_s;
    QTest::newRow("day of nothing") << u"local_day(NULL, 'UTC')"_s << none;
    QTest::newRow("a date") << u"iso_day('1970-02-01')"_s << u"31"_s;
    QTest::newRow("no such date") << u"iso_day('2026-02-29')"_s << none;
    QTest::newRow("a date with a time is no date") << u"iso_day('1970-01-01T00:00:00Z')"_s << none;
    QTest::newRow("a number is no date") << u"iso_day(19700101)"_s << none;
    QTest::newRow("an instant") << u"iso_instant('1970-01-01T01:00:00+01:00', 'UTC')"_s << u"0"_s;
    QTest::newRow("a local instant")
        << u"iso_instant('1970-01-01T01:00:00', 'Europe/Amsterdam')"_s << u"0"_s;
    QTest::newRow("a date is no instant") << u"iso_instant('1970-01-01', 'UTC')"_s << none;
    QTest::newRow("words are no instant") << u"iso_instant('sometime soon', 'UTC')"_s << none;
    QTest::newRow("a day later") << u"later(0, 1, 'day', 'UTC')"_s << u"86400000"_s;
    QTest::newRow("a day later over a clock change")
        << u"later(iso_instant('2026-03-28T10:00:00', 'Europe/Amsterdam'), 1, 'day', "
           "'Europe/Amsterdam') - iso_instant('2026-03-28T10:00:00', 'Europe/Amsterdam')"_s
        << u"82800000"_s;
    QTest::newRow("an unknown unit") << u"later(0, 1, 'blink', 'UTC')"_s << none;
    QTest::newRow("decimal of a whole number") << u"decimal_text(7)"_s << u"7"_s;
    QTest::newRow("decimal of a real") << u"decimal_text(7.50)"_s << u"7.5"_s;
    QTest::newRow("decimal of a text") << u"decimal_text('007.50')"_s << u"7.5"_s;
    QTest::newRow("decimal of words") << u"decimal_text('seven')"_s << none;
    QTest::newRow("decimal of nothing") << u"decimal_text(NULL)"_s << none;
}

void TestSqlTimeFunctions::answers()
{
    QFETCH(QString, expression);
    QFETCH(QString, expected);

    auto statement = m_connection->prepare(u"SELECT "_s + expression);
    QVERIFY(statement);
    const auto row = statement->next();
    QVERIFY(row);
    QVERIFY(*row);

    QCOMPARE(statement->isNull(0), expected.isNull());
    QCOMPARE(statement->text(0), expected);
}

void TestSqlTimeFunctions::samplesAreStableAndEven()
{
    const QString inTenth =
        u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) "
        "SELECT sum(sample_position('a', i) < 100000), "
        "sum(sample_position('a', i) < 100000 AND sample_position('b', i) < 100000), "
        "sample_position('a', 1) FROM n"_s;

    auto statement = m_connection->prepare(inTenth);
    QVERIFY(statement);
    QVERIFY(*statement->next());

    // A tenth, and a tenth of a tenth by another seed.
    QVERIFY(qAbs(statement->integer(0) - 2'000) < 200);
    QVERIFY(qAbs(statement->integer(1) - 200) < 60);
    // Samples of past years must not change: this is a promise to old segments.
    QCOMPARE(statement->integer(2), 210'472);
}

QTEST_GUILESS_MAIN(TestSqlTimeFunctions)
#include "tst_sqltimefunctions.moc"
