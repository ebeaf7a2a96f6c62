#include "models/core/job.h"

#include <QThreadPool>
#include <QtConcurrentRun>

namespace rondom {

JobContext JobContext::part(double from, double to) const
{
    constexpr qint64 kParts = 1'000'000;
    Progress inner;
    if (m_progress) {
        inner = [outer = m_progress, from, to](qint64 done, qint64 total) {
            const double share = total > 0 ? double(done) / double(total) : 0;
            outer(qint64((from + (to - from) * share) * double(kParts)), kParts);
        };
    }
    return JobContext(std::move(inner), m_cancelRequested, m_counted);
}

/// What the worker thread writes and the owner's thread reads.
struct Job::Shared
{
    std::atomic<qint64> done = 0;
    std::atomic<qint64> total = 0;
    std::atomic<qint64> amount = 0;
    std::atomic<WorkUnit> unit = WorkUnit::None;
    /// One notice is under way: the worker may call setProgress far more often than a screen shows.
    std::atomic_bool noticePending = false;
};

Job::Job(QString title, Work work, QObject* parent)
    : QObject(parent)
    , m_title(std::move(title))
    , m_work(std::move(work))
    , m_shared(std::make_shared<Shared>())
    , m_cancelRequested(std::make_shared<std::atomic_bool>(false))
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &Job::finish);
}

Job::~Job()
{
    cancel();
    m_watcher.disconnect(this);
    m_watcher.waitForFinished();
}

void Job::start(QThreadPool& pool)
{
    Q_ASSERT(m_state == State::Waiting);
    setState(State::Running);
    // Our own flag, not QFuture::cancel(): a canceled future drops its result,
    // and a job that committed just before the click must still report it.
    m_watcher.setFuture(QtConcurrent::run(
        &pool, [this, work = m_work, shared = m_shared, flag = m_cancelRequested] {
            JobContext context(
                [this, shared](qint64 done, qint64 total) {
                    shared->done = done;
                    shared->total = total;
                    if (!shared->noticePending.exchange(true)) {
                        // The Job outlives its work: the destructor waits for it.
                        QMetaObject::invokeMethod(this, &Job::takeProgress, Qt::QueuedConnection);
                    }
                },
                flag,
                // Carried along by the next notice of progress.
                [shared](WorkCount count) {
                    shared->amount = count.amount;
                    shared->unit = count.unit;
                });
            return work(context);
        }));
}

void Job::cancel()
{
    *m_cancelRequested = true;
}

Result<void> Job::result() const
{
    return m_watcher.result();
}

void Job::takeProgress()
{
    m_shared->noticePending = false;
    m_done = m_shared->done;
    m_total = m_shared->total;
    m_count = {m_shared->amount, m_shared->unit};
    Q_EMIT progressChanged(m_done, m_total);
}

void Job::finish()
{
    const Result<void> outcome = m_watcher.result();
    if (outcome) {
        setState(State::Succeeded);
    } else {
        setState(outcome.error().code == Error::Code::Canceled ? State::Canceled : State::Failed);
    }
}

void Job::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged(state);
}

} // namespace rondom
