#include "models/core/job.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace rondom;

class TestJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waitsUntilItIsStarted();
    void succeeds();
    void failsWithTheErrorOfTheWork();
    void tellsThatItWasCanceled();
    void tellsTheTruthWhenTheWorkFinishedBeforeTheCancel();
    void tellsOfProgressOnItsOwnThread();
    void stopsItsWorkWhenItIsDestroyed();
    void runsWorkWithoutAThread();
    void addsUpTheProgressOfItsSteps();
    void cancelsAStepWithTheWhole();
    void tellsHowMuchWentThrough();

private:
    QThreadPool m_pool;
};

void TestJob::waitsUntilItIsStarted()
{
    const Job job(u"Importing"_s, [](JobContext&) -> Result<void> { return {}; });

    QCOMPARE(job.state(), Job::State::Waiting);
    QCOMPARE(job.title(), u"Importing"_s);
}

void TestJob::succeeds()
{
    Job job(u"Importing"_s, [](JobContext&) -> Result<void> { return {}; });
    QSignalSpy states(&job, &Job::stateChanged);

    job.start(m_pool);

    QTRY_COMPARE(job.state(), Job::State::Succeeded);
    QVERIFY(job.result().has_value());
    QCOMPARE(states.count(), 2);
}

void TestJob::failsWithTheErrorOfTheWork()
{
    Job job(u"Importing"_s, [](JobContext&) -> Result<void> {
        return Error{Error::Code::StorageFailed, u"The disk is full."_s, u"full"_s};
    });

    job.start(m_pool);

    QTRY_COMPARE(job.state(), Job::State::Failed);
    QCOMPARE(job.result().error().message, u"The disk is full."_s);
}

void TestJob::tellsThatItWasCanceled()
{
    QSemaphore started;
    Job job(u"Importing"_s, [&started](JobContext& context) -> Result<void> {
        started.release();
        while (!context.isCancelRequested()) {
            QThread::yieldCurrentThread();
        }
        return Error{Error::Code::Canceled, {}, {}};
    });
    job.start(m_pool);
    started.acquire();

    job.cancel();
    QCOMPARE(job.state(), Job::State::Running);

    QTRY_COMPARE(job.state(), Job::State::Canceled);
}

void TestJob::tellsTheTruthWhenTheWorkFinishedBeforeTheCancel()
{
    Job job(u"Importing"_s, [](JobContext&) -> Result<void> { return {}; });
    job.start(m_pool);
    m_pool.waitForDone();

    job.cancel();

    QTRY_COMPARE(job.state(), Job::State::Succeeded);
}

void TestJob::tellsOfProgressOnItsOwnThread()
{
    Job job(u"Importing"_s, [](JobContext& context) -> Result<void> {
        for (int done = 1; done <= 100'000; ++done) {
            context.setProgress(done, 100'000);
        }
        return {};
    });
    const QThread* const here = QThread::currentThread();
    int notices = 0;
    bool isHere = true;
    connect(&job, &Job::progressChanged, &job, [&](qint64 done, qint64 total) {
        ++notices;
        isHere = isHere && QThread::currentThread() == here && done <= total;
    });

    job.start(m_pool);

    QTRY_COMPARE(job.state(), Job::State::Succeeded);
    QTRY_COMPARE(job.done(), qint64(100'000));
    QCOMPARE(job.total(), qint64(100'000));
    QVERIFY(isHere);
    // Many calls become few notices: the window is not flooded.
    QVERIFY(notices < 100'000);
}

void TestJob::stopsItsWorkWhenItIsDestroyed()
{
    QSemaphore started;
    std::atomic_bool isStopped = false;
    {
        Job job(u"Importing"_s, [&](JobContext& context) -> Result<void> {
            started.release();
            while (!context.isCancelRequested()) {
                context.setProgress(1, 2);
            }
            isStopped = true;
            return Error{Error::Code::Canceled, {}, {}};
        });
        job.start(m_pool);
        started.acquire();
    }

    QVERIFY(isStopped);
}

void TestJob::runsWorkWithoutAThread()
{
    JobContext nobodyWatches;
    nobodyWatches.setProgress(1, 2);

    QVERIFY(!nobodyWatches.isCancelRequested());
}

void TestJob::addsUpTheProgressOfItsSteps()
{
    QList<double> shares;
    const JobContext whole(
        [&](qint64 done, qint64 total) { shares.append(double(done) / double(total)); }, {});

    JobContext first = whole.part(0, 0.5);
    first.setProgress(0, 10);
    first.setProgress(10, 10);
    JobContext second = whole.part(0.5, 1);
    second.setProgress(1, 2);
    JobContext inner = second.part(0.5, 1);
    inner.setProgress(1, 1);

    QCOMPARE(shares, QList<double>({0, 0.5, 0.75, 1}));
}

void TestJob::cancelsAStepWithTheWhole()
{
    const auto flag = std::make_shared<std::atomic_bool>(false);
    const JobContext whole({}, flag);
    const JobContext step = whole.part(0, 1);
    QVERIFY(!step.isCancelRequested());

    *flag = true;

    QVERIFY(step.isCancelRequested());
}

void TestJob::tellsHowMuchWentThrough()
{
    Job job(u"Importing"_s, [](JobContext& context) -> Result<void> {
        JobContext reading = context.part(0, 1);
        reading.setCount(1200, WorkUnit::Rows);
        reading.setProgress(1, 2);
        return {};
    });

    job.start(m_pool);

    QTRY_COMPARE(job.count().amount, qint64(1200));
    QCOMPARE(job.count().unit, WorkUnit::Rows);
}

QTEST_GUILESS_MAIN(TestJob)
#include "tst_job.moc"
