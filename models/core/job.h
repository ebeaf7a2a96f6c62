#pragma once

#include "models/core/result.h"

#include <QFutureWatcher>
#include <QObject>

#include <atomic>
#include <functional>
#include <memory>

QT_BEGIN_NAMESPACE
class QThreadPool;
QT_END_NAMESPACE

namespace rondom {

/// What running work counts, for people who want to know how fast it goes.
enum class WorkUnit { None, Rows, People, Events, Files };

/// How much of it is done so far.
struct WorkCount
{
    qint64 amount = 0;
    WorkUnit unit = WorkUnit::None;
};

/// The worker's side of running work: where it reports progress and learns that it must stop.
///
/// Long work is a plain function that takes one of these, so a test and the command line call it
/// without a thread.
class JobContext
{
public:
    /// \a done out of \a total, in whatever unit the work counts.
    using Progress = std::function<void(qint64 done, qint64 total)>;
    using Counted = std::function<void(WorkCount count)>;

    /// Work that nobody watches and nobody can cancel.
    JobContext() = default;
    JobContext(Progress progress, std::shared_ptr<const std::atomic_bool> cancelRequested,
               Counted counted = {})
        : m_progress(std::move(progress))
        , m_counted(std::move(counted))
        , m_cancelRequested(std::move(cancelRequested))
    {
    }

    /// One step of several: progress within it moves the whole from the share \a from to the share
    /// \a to, both between 0 and 1. It is cancelled with the whole.
    JobContext part(double from, double to) const;

    /// Ask between chunks, before something that cannot be taken back.
    bool isCancelRequested() const { return m_cancelRequested && m_cancelRequested->load(); }
    /// Cheap enough to call per chunk of rows.
    void setProgress(qint64 done, qint64 total)
    {
        if (m_progress) {
            m_progress(done, total);
        }
    }

    /// How many rows, people ... went through so far; a new unit starts a new count.
    void setCount(qint64 amount, WorkUnit unit)
    {
        if (m_counted) {
            m_counted({amount, unit});
        }
    }

private:
    Progress m_progress;
    Counted m_counted;
    std::shared_ptr<const std::atomic_bool> m_cancelRequested;
};

/// One piece of long work, seen from the thread that started it.
///
/// All signals come on the thread the Job lives in. What the work produces it hands over itself
/// (usually through a shared pointer); the Job knows only how it ended.
class Job : public QObject
{
    Q_OBJECT

public:
    enum class State { Waiting, Running, Succeeded, Failed, Canceled };
    Q_ENUM(State)

    using Work = std::function<Result<void>(JobContext&)>;

    /// \a title says in a few translated words what is being done.
    Job(QString title, Work work, QObject* parent = nullptr);
    /// Asks the work to stop and waits for it.
    ~Job() override;

    void start(QThreadPool& pool);
    /// Only a request: the state changes when the work has really stopped.
    void cancel();

    QString title() const { return m_title; }
    State state() const { return m_state; }
    qint64 done() const { return m_done; }
    qint64 total() const { return m_total; }
    /// As of the last progressChanged.
    WorkCount count() const { return m_count; }
    /// Valid once the state is Succeeded, Failed or Canceled.
    Result<void> result() const;

Q_SIGNALS:
    void stateChanged(rondom::Job::State state);
    void progressChanged(qint64 done, qint64 total);

private:
    void finish();
    void setState(State state);
    void takeProgress();

    struct Shared;

    QString m_title;
    Work m_work;
    QFutureWatcher<Result<void>> m_watcher;
    std::shared_ptr<Shared> m_shared;
    std::shared_ptr<std::atomic_bool> m_cancelRequested;
    State m_state = State::Waiting;
    qint64 m_done = 0;
    qint64 m_total = 0;
    WorkCount m_count;
};

} // namespace rondom
