#include "models/storage/statement.h"

#include "models/storage/connection.h"
#include "tests/support/testworkspace.h"

#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace rondom;
using rondom::storage::Connection;
using rondom::storage::Statement;
using rondom::tests::must;

class TestStatement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_connection = must(Connection::openInMemory()); }
    void bindsValuesInOrder();
    void bindsAbsentValuesAsNull();
    void keepsIntegersWhole_data();
    void keepsIntegersWhole();
    void keepsTextByteForByte_data();
    void keepsTextByteForByte();
    void tellsAnEmptyTextFromNoValue();
    void canBeUsedAgainAfterItRan();
    void canBeUsedAgainAfterItFailed();
    void tellsTypesOfColumns();
    void namesItsColumns();
    void failsOnABrokenConstraint();
    void neverTakesAValueForSql();
    void cannotBePreparedFromNonsense();

private:
    std::unique_ptr<Connection> m_connection;
};

void TestStatement::bindsValuesInOrder()
{
    auto statement = must(m_connection->prepare("SELECT ?, ?, ?, ?, ?"));

    statement.bind(1).bind(2.5).bind(u"three"_s).bind(QByteArray("four")).bind(ProfileId(5));

    QVERIFY(must(statement.next()));
    QCOMPARE(statement.integer(0), qint64(1));
    QCOMPARE(statement.real(1), 2.5);
    QCOMPARE(statement.text(2), u"three"_s);
    QCOMPARE(statement.blob(3), QByteArray("four"));
    QCOMPARE(statement.integer(4), qint64(5));
    QVERIFY(!must(statement.next()));
}

void TestStatement::bindsAbsentValuesAsNull()
{
    auto statement = must(m_connection->prepare("SELECT ?, ?, ?"));

    statement.bind(nullptr).bind(std::optional<qint64>()).bind(std::optional<QString>(u"x"_s));

    QVERIFY(must(statement.next()));
    QVERIFY(statement.isNull(0));
    QVERIFY(!statement.optionalInteger(1).has_value());
    QVERIFY(!statement.optionalReal(1).has_value());
    QVERIFY(!statement.optionalText(1).has_value());
    QCOMPARE(*statement.optionalText(2), u"x"_s);
}

void TestStatement::keepsIntegersWhole_data()
{
    QTest::addColumn<qint64>("value");

    QTest::newRow("zero") << qint64(0);
    QTest::newRow("largest") << std::numeric_limits<qint64>::max();
    QTest::newRow("smallest") << std::numeric_limits<qint64>::min();
    QTest::newRow("beyond a double") << (qint64(1) << 53) + 1;
}

void TestStatement::keepsIntegersWhole()
{
    QFETCH(const qint64, value);
    auto statement = must(m_connection->prepare("SELECT ?"));

    statement.bind(value);

    QVERIFY(must(statement.next()));
    QCOMPARE(statement.integer(0), value);
}

void TestStatement::keepsTextByteForByte_data()
{
    QTest::addColumn<QString>("value");

    QTest::newRow("accents") << u"Zoë Łukasz"_s;
    QTest::newRow("emoji") << u"💡👩‍👩‍👧"_s;
    QTest::newRow("quotes") << u"O'Brien \"x\" --;"_s;
    QTest::newRow("zero character") << u"a"_s + QChar(u'\0') + u'b';
    QTest::newRow("long") << QString(1'000'000, u'x');
}

void TestStatement::keepsTextByteForByte()
{
    QFETCH(const QString, value);
    auto statement = must(m_connection->prepare("SELECT ?"));

    statement.bind(value);

    QVERIFY(must(statement.next()));
    QCOMPARE(statement.text(0), value);
}

void TestStatement::tellsAnEmptyTextFromNoValue()
{
    auto statement = must(m_connection->prepare("SELECT ?, ?"));

    statement.bind(QString()).bind(QByteArray());

    QVERIFY(must(statement.next()));
    QCOMPARE(statement.columnType(0), Statement::ColumnType::Text);
    QCOMPARE(statement.columnType(1), Statement::ColumnType::Blob);
}

void TestStatement::canBeUsedAgainAfterItRan()
{
    must(m_connection->exec("CREATE TABLE t(a INTEGER)"));
    auto insert = must(m_connection->prepare("INSERT INTO t VALUES (?)"));

    for (int i = 1; i <= 3; ++i) {
        must(insert.bind(i).run());
    }

    auto sum = must(m_connection->prepare("SELECT sum(a) FROM t"));
    QVERIFY(must(sum.next()));
    QCOMPARE(sum.integer(0), qint64(6));
}

void TestStatement::canBeUsedAgainAfterItFailed()
{
    must(m_connection->exec("CREATE TABLE t(a INTEGER PRIMARY KEY)"));
    auto insert = must(m_connection->prepare("INSERT INTO t VALUES (?)"));
    must(insert.bind(1).run());

    QVERIFY(!insert.bind(1).run().has_value());

    must(insert.bind(2).run());
    QCOMPARE(m_connection->lastInsertId(), qint64(2));
}

void TestStatement::tellsTypesOfColumns()
{
    auto statement = must(m_connection->prepare("SELECT 1, 1.0, '1', x'01', NULL"));

    QVERIFY(must(statement.next()));

    QCOMPARE(statement.columnType(0), Statement::ColumnType::Integer);
    QCOMPARE(statement.columnType(1), Statement::ColumnType::Real);
    QCOMPARE(statement.columnType(2), Statement::ColumnType::Text);
    QCOMPARE(statement.columnType(3), Statement::ColumnType::Blob);
    QCOMPARE(statement.columnType(4), Statement::ColumnType::Null);
}

void TestStatement::namesItsColumns()
{
    const auto statement = must(m_connection->prepare("SELECT 1 AS one, 2 AS \"Anzahl Käufe\""));

    QCOMPARE(statement.columnCount(), 2);
    QCOMPARE(statement.columnName(0), u"one"_s);
    QCOMPARE(statement.columnName(1), u"Anzahl Käufe"_s);
}

void TestStatement::failsOnABrokenConstraint()
{
    must(m_connection->exec("CREATE TABLE t(a INTEGER CHECK (a > 0))"));
    auto insert = must(m_connection->prepare("INSERT INTO t VALUES (?)"));

    const auto done = insert.bind(-1).run();

    QVERIFY(!done.has_value());
    QCOMPARE(done.error().code, Error::Code::StorageFailed);
}

void TestStatement::neverTakesAValueForSql()
{
    must(m_connection->exec("CREATE TABLE t(a TEXT)"));
    const QString hostile = u"x'); DROP TABLE t; --"_s;

    must(must(m_connection->prepare("INSERT INTO t VALUES (?)")).bind(hostile).run());

    auto read = must(m_connection->prepare("SELECT a FROM t WHERE a = ?"));
    QVERIFY(must(read.bind(hostile).next()));
    QCOMPARE(read.text(0), hostile);
}

void TestStatement::cannotBePreparedFromNonsense()
{
    QVERIFY(!m_connection->prepare("SELEKT 1").has_value());
    QVERIFY(!m_connection->prepare("SELECT * FROM missing").has_value());
}

QTEST_GUILESS_MAIN(TestStatement)
#include "tst_statement.moc"
