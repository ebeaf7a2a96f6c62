#include "models/workspace/session.h"

#include "models/storage/transaction.h"
#include "tests/workspace/diskworkspace.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::workspace;
using namespace rondom::tests;
using rondom::storage::Connection;

namespace {

/// SQL that takes until it is interrupted.
constexpr auto kEndless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
                          "SELECT sum(i) FROM n";

Result<qint64> firstNumber(const Connection& connection, const char* sql)
{
    auto select = connection.prepare(sql);
    if (!select) {
        return select.error();
    }
    const auto row = select->next();
    return row ? Result<qint64>(select->integer(0)) : Result<qint64>(row.error());
}

/// Waits, but not for ever, and looks whether it should stop.
bool waitFor(const std::atomic_bool& flag, JobContext& context)
{
    for (int i = 0; i < 5000 && !flag && !context.isCancelRequested(); ++i) {
        QThread::msleep(1);
    }
    return flag;
}

} // namespace

class TestSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void opensAWorkspace();
    void refusesASecondSession();
    void answersOnTheThreadThatAsked();
    void answersManyAtOnce();
    void handsOverFailures();
    void canOnlyReadInAQuestion();
    void dropsTheAnswerToACancelledQuestion();
    void interruptsACancelledQuestion();
    void dropsTheAnswerWhenTheReceiverIsGone();
    void canBeCancelledAfterTheAnswer();
    void doesJobsInTheOrderTheyWereGiven();
    void answersWhileAJobRuns();
    void tellsWhenSomethingChanged();
    void doesNotTellOfWhatNobodySees();
    void doesNotTellOfAJobThatFailed();
    void cancelsAJob();
    void reportsProgress();
    void standsStillWithItsClock();
    void endsWithAJobRunning();
    void endsWithQuestionsUnderWay();
    void givesTheFileFree();

private:
    void open() { m_session = must(Session::open(m_workspace->path())); }

    std::unique_ptr<DiskWorkspace> m_workspace;
    std::unique_ptr<Session> m_session;
};

void TestSession::init()
{
    m_session.reset();
    m_workspace = std::make_unique<DiskWorkspace>();
    m_workspace->run("INSERT INTO source(name) VALUES ('Web shop')");
    m_workspace->close();
    open();
}

void TestSession::opensAWorkspace()
{
    QCOMPARE(m_session->path(), m_workspace->path());
    QCOMPARE(m_session->settings().timezone, u"Europe/Amsterdam"_s);
    QVERIFY(m_session->runningJobs().isEmpty());
    QVERIFY(!Session::open(m_workspace->path(u"missing.rondom"_s)).has_value());
}

void TestSession::refusesASecondSession()
{
    const auto second = Session::open(m_workspace->path());

    QVERIFY(!second.has_value());
    QCOMPARE(second.error().code, Error::Code::StorageBusy);
}

void TestSession::answersOnTheThreadThatAsked()
{
    std::optional<qint64> answer;
    QThread* queryThread = nullptr;
    QThread* answerThread = nullptr;
    m_session->ask<qint64>(
        this,
        [&queryThread](const Connection& connection) {
            queryThread = QThread::currentThread();
            return firstNumber(connection, "SELECT count(*) FROM source");
        },
        [&](const Result<qint64>& result) {
            answerThread = QThread::currentThread();
            answer = result ? std::optional(*result) : std::nullopt;
        });
    QVERIFY(!answer.has_value());

    QTRY_COMPARE(answer, 1);
    QVERIFY(queryThread != QThread::currentThread());
    QCOMPARE(answerThread, QThread::currentThread());
}

void TestSession::answersManyAtOnce()
{
    int answers = 0;
    for (int i = 0; i < 200; ++i) {
        m_session->ask<qint64>(
            this,
            [](const Connection& connection) {
                return firstNumber(connection, "SELECT count(*) FROM source");
            },
            [&answers](const Result<qint64>& result) { answers += result.has_value() ? 1 : 0; });
    }

    QTRY_COMPARE(answers, 200);
}

void TestSession::handsOverFailures()
{
    std::optional<Error::Code> code;
    m_session->ask<qint64>(
        this,
        [](const Connection&) -> Result<qint64> {
            return Error{Error::Code::NotEnoughData, {}, {}};
        },
        [&code](const Result<qint64>& result) {
            if (!result) {
                code = result.error().code;
            }
        });

    QTRY_COMPARE(code, Error::Code::NotEnoughData);
}

void TestSession::canOnlyReadInAQuestion()
{
    std::optional<bool> couldWrite;
    m_session->ask<bool>(
        this,
        [](const Connection& connection) -> Result<bool> {
            return connection.exec("DELETE FROM source").has_value();
        },
        [&couldWrite](const Result<bool>& result) { couldWrite = *result; });

    QTRY_VERIFY(couldWrite.has_value());
    QVERIFY(!*couldWrite);
}

void TestSession::dropsTheAnswerToACancelledQuestion()
{
    bool isAnswered = false;
    std::atomic_bool isAsked = false;
    Question question = m_session->ask<int>(
        this,
        [&isAsked](const Connection&) -> Result<int> {
            isAsked = true;
            return 1;
        },
        [&isAnswered](const Result<int>&) { isAnswered = true; });
    // The answer may be under way already; it is not delivered before the event loop runs.
    for (int i = 0; i < 1000 && !isAsked; ++i) {
        QThread::msleep(1);
    }
    question.cancel();

    QTest::qWait(50);
    QVERIFY(!isAnswered);
}

void TestSession::interruptsACancelledQuestion()
{
    std::atomic_bool hasBegun = false;
    std::atomic_bool hasEnded = false;
    Question question = m_session->ask<qint64>(
        this,
        [&](const Connection& connection) {
            hasBegun = true;
            const auto answer = firstNumber(connection, kEndless);
            hasEnded = true;
            return answer;
        },
        [](const Result<qint64>&) { QFAIL("a cancelled question was answered"); });
    QTRY_VERIFY(hasBegun);

    // The statement may only be about to begin: cancel until it was caught.
    for (int i = 0; i < 100 && !hasEnded; ++i) {
        question.cancel();
        QTest::qWait(20);
    }
    QVERIFY(hasEnded);
}

void TestSession::dropsTheAnswerWhenTheReceiverIsGone()
{
    auto receiver = std::make_unique<QObject>();
    bool isAnswered = false;
    m_session->ask<int>(
        receiver.get(), [](const Connection&) -> Result<int> { return 1; },
        [&isAnswered](const Result<int>&) { isAnswered = true; });
    receiver.reset();

    bool isOtherAnswered = false;
    m_session->ask<int>(
        this, [](const Connection&) -> Result<int> { return 1; },
        [&isOtherAnswered](const Result<int>&) { isOtherAnswered = true; });
    QTRY_VERIFY(isOtherAnswered);
    QTest::qWait(20);
    QVERIFY(!isAnswered);
}

void TestSession::canBeCancelledAfterTheAnswer()
{
    bool isAnswered = false;
    Question question = m_session->ask<int>(
        this, [](const Connection&) -> Result<int> { return 1; },
        [&isAnswered](const Result<int>&) { isAnswered = true; });
    QTRY_VERIFY(isAnswered);

    question.cancel();
    question.cancel();
    Question().cancel();
}

void TestSession::doesJobsInTheOrderTheyWereGiven()
{
    QList<int> order;
    QSignalSpy finished(m_session.get(), &Session::jobFinished);
    for (int i = 0; i < 20; ++i) {
        m_session->run(u"job"_s, [&order, i](const WorkspaceFile&, JobContext&) -> Result<void> {
            order.append(i);
            return {};
        });
    }
    QCOMPARE(m_session->runningJobs().size(), 20);

    QTRY_COMPARE(finished.size(), 20);
    QCOMPARE(order.size(), 20);
    QVERIFY(std::is_sorted(order.begin(), order.end()));
    QVERIFY(m_session->runningJobs().isEmpty());
}

void TestSession::answersWhileAJobRuns()
{
    std::atomic_bool hasWritten = false;
    std::atomic_bool goOn = false;
    QSignalSpy finished(m_session.get(), &Session::jobFinished);
    m_session->run(u"slow"_s, [&](const WorkspaceFile& file, JobContext& context) -> Result<void> {
        auto transaction = storage::Transaction::begin(file.connection());
        if (!transaction) {
            return transaction.error();
        }
        must(file.connection().exec("INSERT INTO source(name) VALUES ('Till')"));
        hasWritten = true;
        waitFor(goOn, context);
        return transaction->commit();
    });
    QTRY_VERIFY(hasWritten);

    std::optional<qint64> before;
    const auto count = [](const Connection& connection) {
        return firstNumber(connection, "SELECT count(*) FROM source");
    };
    m_session->ask<qint64>(this, count, [&](const Result<qint64>& result) { before = *result; });
    QTRY_COMPARE(before, 1);

    goOn = true;
    QTRY_COMPARE(finished.size(), 1);
    std::optional<qint64> after;
    m_session->ask<qint64>(this, count, [&](const Result<qint64>& result) { after = *result; });
    QTRY_COMPARE(after, 2);
}

void TestSession::tellsWhenSomethingChanged()
{
    QSignalSpy started(m_session.get(), &Session::jobStarted);
    QSignalSpy finished(m_session.get(), &Session::jobFinished);
    QSignalSpy changed(m_session.get(), &Session::changed);

    Job* job = m_session->run(
        u"Adding a source"_s, [](const WorkspaceFile& file, JobContext&) -> Result<void> {
            return file.connection().exec("INSERT INTO source(name) VALUES ('Till')");
        });
    QCOMPARE(job->title(), u"Adding a source"_s);

    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(started.size(), 1);
    QCOMPARE(changed.size(), 1);
}

void TestSession::doesNotTellOfWhatNobodySees()
{
    QSignalSpy finished(m_session.get(), &Session::jobFinished);
    QSignalSpy changed(m_session.get(), &Session::changed);

    m_session->runUnseen(
        u"Remembering"_s, [](const WorkspaceFile& file, JobContext&) -> Result<void> {
            return file.connection().exec("INSERT INTO setting(key, value) VALUES ('a', 'b')");
        });

    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(changed.size(), 0);
}

void TestSession::doesNotTellOfAJobThatFailed()
{
    QSignalSpy finished(m_session.get(), &Session::jobFinished);
    QSignalSpy changed(m_session.get(), &Session::changed);
    std::optional<Error::Code> code;

    Job* job = m_session->run(u"job"_s, [](const WorkspaceFile&, JobContext&) -> Result<void> {
        return Error{Error::Code::InvalidInput, {}, {}};
    });
    connect(job, &Job::stateChanged, this, [&code, job](Job::State state) {
        if (state == Job::State::Failed) {
            code = job->result().error().code;
        }
    });

    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(code, Error::Code::InvalidInput);
    QCOMPARE(changed.size(), 0);
}

void TestSession::cancelsAJob()
{
    QSignalSpy finished(m_session.get(), &Session::jobFinished);
    std::atomic_bool never = false;
    std::atomic_bool hasBegun = false;
    Job::State last = Job::State::Waiting;
    Job* job =
        m_session->run(u"job"_s, [&](const WorkspaceFile&, JobContext& context) -> Result<void> {
            hasBegun = true;
            waitFor(never, context);
            return Error{Error::Code::Canceled, {}, {}};
        });
    connect(job, &Job::stateChanged, this, [&last](Job::State state) { last = state; });
    QTRY_VERIFY(hasBegun);

    job->cancel();

    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(last, Job::State::Canceled);
}

void TestSession::reportsProgress()
{
    QSignalSpy finished(m_session.get(), &Session::jobFinished);
    qint64 last = 0;
    Job* job =
        m_session->run(u"job"_s, [](const WorkspaceFile&, JobContext& context) -> Result<void> {
            for (int i = 0; i <= 100; ++i) {
                context.setProgress(i, 100);
                QThread::msleep(1);
            }
            return {};
        });
    connect(job, &Job::progressChanged, this, [&last](qint64 done, qint64) { last = done; });

    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(last > 0);
}

void TestSession::standsStillWithItsClock()
{
    m_session->setClock([] { return DiskWorkspace::kNow; });

    QCOMPARE(m_session->now(), DiskWorkspace::kNow);
}

void TestSession::endsWithAJobRunning()
{
    std::atomic_bool never = false;
    std::atomic_bool hasBegun = false;
    std::atomic_int done = 0;
    for (int i = 0; i < 5; ++i) {
        m_session->run(u"job"_s,
                       [&](const WorkspaceFile& file, JobContext& context) -> Result<void> {
                           auto transaction = storage::Transaction::begin(file.connection());
                           if (!transaction) {
                               return transaction.error();
                           }
                           must(file.connection().exec("DELETE FROM source"));
                           hasBegun = true;
                           waitFor(never, context);
                           ++done;
                           return Error{Error::Code::Canceled, {}, {}};
                       });
    }
    QTRY_VERIFY(hasBegun);

    m_session.reset();

    QVERIFY(done >= 1);
    const auto file = must(WorkspaceFile::open(m_workspace->path(), WorkspaceFile::Access::Writer));
    QCOMPARE(must(firstNumber(file->connection(), "SELECT count(*) FROM source")), qint64(1));
}

void TestSession::endsWithQuestionsUnderWay()
{
    bool isAnswered = false;
    for (int i = 0; i < 50; ++i) {
        m_session->ask<int>(
            this,
            [](const Connection&) -> Result<int> {
                QThread::msleep(2);
                return 1;
            },
            [&isAnswered](const Result<int>&) { isAnswered = true; });
    }

    m_session.reset();

    QTest::qWait(50);
    QVERIFY(!isAnswered);
}

void TestSession::givesTheFileFree()
{
    m_session.reset();

    open();
    QCOMPARE(m_session->path(), m_workspace->path());
}

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
