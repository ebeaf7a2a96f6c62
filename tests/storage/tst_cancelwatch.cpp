#include "models/storage/cancelwatch.h"

#include "models/storage/connection.h"
#include "models/storage/statement.h"
#include "models/storage/transaction.h"
#include "tests/support/testworkspace.h"

#include <QTest>

#include <atomic>

using namespace rondom;
using namespace rondom::storage;
using rondom::tests::must;

namespace {

/// Counts so far that nobody would wait for it.
constexpr auto kEndless =
    "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < "
    "100000000000) SELECT count(*) FROM c";
constexpr auto kShort = "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < "
                        "100000) SELECT count(*) FROM c";

} // namespace

class TestCancelWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stopsInTheMiddleOfAStatement();
    void leavesWorkAloneThatNobodyStops();
    void takesBackWhatTheTransactionDid();
    void watchesNoLongerThanItLives();

private:
    std::shared_ptr<std::atomic_bool> m_flag = std::make_shared<std::atomic_bool>(false);
    JobContext m_context{{}, m_flag};
};

void TestCancelWatch::stopsInTheMiddleOfAStatement()
{
    const auto connection = must(Connection::openInMemory());
    *m_flag = true;
    const CancelWatch watch(*connection, m_context);
    auto endless = must(connection->prepare(kEndless));
    const auto row = endless.next();
    QVERIFY(!row);
    QCOMPARE(row.error().code, Error::Code::Canceled);
}

void TestCancelWatch::leavesWorkAloneThatNobodyStops()
{
    const auto connection = must(Connection::openInMemory());
    *m_flag = false;
    const CancelWatch watch(*connection, m_context);
    auto count = must(connection->prepare(kShort));
    QVERIFY(must(count.next()));
    QCOMPARE(count.integer(0), qint64(100'000));
}

void TestCancelWatch::takesBackWhatTheTransactionDid()
{
    const auto connection = must(Connection::openInMemory());
    must(connection->exec("CREATE TABLE t(a)"));
    *m_flag = false;
    {
        const auto transaction = must(Transaction::begin(*connection));
        const CancelWatch watch(*connection, m_context);
        must(connection->exec("INSERT INTO t VALUES (1)"));
        *m_flag = true;
        QVERIFY(!connection->exec("INSERT INTO t WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL "
                                  "SELECT n + 1 FROM c) SELECT n FROM c"));
    }
    *m_flag = false;
    auto count = must(connection->prepare("SELECT count(*) FROM t"));
    QVERIFY(must(count.next()));
    QCOMPARE(count.integer(0), qint64(0));
}

void TestCancelWatch::watchesNoLongerThanItLives()
{
    const auto connection = must(Connection::openInMemory());
    *m_flag = true;
    {
        const CancelWatch watch(*connection, m_context);
    }
    auto count = must(connection->prepare(kShort));
    QVERIFY(must(count.next()));
}

QTEST_GUILESS_MAIN(TestCancelWatch)
#include "tst_cancelwatch.moc"
