#include "models/storage/transaction.h"

#include "models/storage/connection.h"
#include "tests/support/testworkspace.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using rondom::storage::Connection;
using rondom::storage::Transaction;
using rondom::tests::must;

class TestTransaction : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsWhatWasCommitted();
    void takesBackWhatWasNotCommitted();
    void takesBackAfterAFailure();
    void livesOnWhereItIsMovedTo();
    void cannotBeginInsideAnother();

private:
    qint64 rows() const;

    std::unique_ptr<Connection> m_connection;
};

void TestTransaction::init()
{
    m_connection = must(Connection::openInMemory());
    must(m_connection->exec("CREATE TABLE t(a INTEGER PRIMARY KEY)"));
}

qint64 TestTransaction::rows() const
{
    auto statement = must(m_connection->prepare("SELECT count(*) FROM t"));
    return must(statement.next()) ? statement.integer(0) : -1;
}

void TestTransaction::keepsWhatWasCommitted()
{
    {
        auto transaction = must(Transaction::begin(*m_connection));
        must(m_connection->exec("INSERT INTO t VALUES (1)"));
        must(transaction.commit());
    }

    QCOMPARE(rows(), qint64(1));
}

void TestTransaction::takesBackWhatWasNotCommitted()
{
    {
        const auto transaction = must(Transaction::begin(*m_connection));
        must(m_connection->exec("INSERT INTO t VALUES (1)"));
        QCOMPARE(rows(), qint64(1));
    }

    QCOMPARE(rows(), qint64(0));
}

void TestTransaction::takesBackAfterAFailure()
{
    {
        const auto transaction = must(Transaction::begin(*m_connection));
        must(m_connection->exec("INSERT INTO t VALUES (1)"));
        QVERIFY(!m_connection->exec("INSERT INTO t VALUES (1)").has_value());
    }

    QCOMPARE(rows(), qint64(0));
    QVERIFY(Transaction::begin(*m_connection).has_value());
}

void TestTransaction::livesOnWhereItIsMovedTo()
{
    {
        auto first = must(Transaction::begin(*m_connection));
        must(m_connection->exec("INSERT INTO t VALUES (1)"));
        auto second = std::move(first);
        must(second.commit());
    }

    QCOMPARE(rows(), qint64(1));
}

void TestTransaction::cannotBeginInsideAnother()
{
    auto outer = must(Transaction::begin(*m_connection));
    must(m_connection->exec("INSERT INTO t VALUES (1)"));

    QVERIFY(!Transaction::begin(*m_connection).has_value());

    must(outer.commit());
    QCOMPARE(rows(), qint64(1));
}

QTEST_GUILESS_MAIN(TestTransaction)
#include "tst_transaction.moc"
