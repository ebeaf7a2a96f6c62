#include "models/storage/rowsource.h"

#include "models/storage/connection.h"
#include "models/storage/statement.h"
#include "tests/support/testworkspace.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::storage;
using rondom::tests::must;

namespace {

/// Rows (i, i / 2, "text i" or NULL).
class Numbers : public RowSource
{
public:
    explicit Numbers(qint64 count) : m_count(count) {}

    bool next() override
    {
        ++m_row;
        m_text = "text " + QByteArray::number(m_row);
        return m_row < m_count;
    }
    void read(int column, ColumnValue& value) const override
    {
        switch (column) {
        case 0:
            return value.set(m_row);
        case 1:
            return value.set(double(m_row) / 2);
        default:
            return m_row % 2 == 0 ? value.setText(m_text) : value.setNull();
        }
    }

private:
    qint64 m_count;
    qint64 m_row = -1;
    QByteArray m_text;
};

constexpr auto kInsert = "INSERT INTO t(a, b, c) SELECT c0, c1, c2 FROM row_source(?)";

} // namespace

class TestRowSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void insertsEveryRow();
    void insertsNothing();
    void tellsWhatFailed();
    void readsNothingOnItsOwn();

private:
    qint64 number(const char* sql) const
    {
        auto statement = must(m_connection->prepare(sql));
        return must(statement.next()) ? statement.integer(0) : -1;
    }

    std::unique_ptr<Connection> m_connection;
};

void TestRowSource::init()
{
    m_connection = must(Connection::openInMemory());
    must(m_connection->exec("CREATE TABLE t(a INTEGER PRIMARY KEY, b REAL, c TEXT) STRICT"));
}

void TestRowSource::insertsEveryRow()
{
    Numbers rows(1000);
    must(insertRows(*m_connection, kInsert, rows));
    QCOMPARE(number("SELECT count(*) FROM t"), qint64(1000));
    QCOMPARE(number("SELECT count(*) FROM t WHERE b = a / 2.0"), qint64(1000));
    QCOMPARE(number("SELECT count(*) FROM t WHERE c = 'text ' || a"), qint64(500));
    QCOMPARE(number("SELECT count(*) FROM t WHERE c IS NULL"), qint64(500));
}

void TestRowSource::insertsNothing()
{
    Numbers rows(0);
    must(insertRows(*m_connection, kInsert, rows));
    QCOMPARE(number("SELECT count(*) FROM t"), qint64(0));
}

void TestRowSource::tellsWhatFailed()
{
    must(m_connection->exec("INSERT INTO t(a) VALUES (5)"));
    Numbers rows(10);
    QVERIFY(!insertRows(*m_connection, kInsert, rows));
    QCOMPARE(number("SELECT count(*) FROM t"), qint64(1));
}

/// People may write SQL: the function gives them no way to memory.
void TestRowSource::readsNothingOnItsOwn()
{
    QCOMPARE(number("SELECT count(*) FROM row_source(0)"), qint64(0));
    QCOMPARE(number("SELECT count(*) FROM row_source('x')"), qint64(0));
    QVERIFY(!m_connection->prepare("SELECT count(*) FROM row_source"));
}

QTEST_GUILESS_MAIN(TestRowSource)
#include "tst_rowsource.moc"
