#pragma once

#include "models/core/job.h"
#include "models/profiles/peopleorders.h"
#include "models/workspace/workspacefile.h"

#include <QPointer>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace rondom::workspace {

/// A question under way. Cancelling interrupts it; its answer is then never delivered.
class Question
{
public:
    Question() = default;
    void cancel();

private:
    friend class Session;
    struct Shared
    {
        std::mutex mutex;
        bool isCanceled = false;
        const storage::Connection* running = nullptr;
    };
    explicit Question(std::shared_ptr<Shared> shared) : m_shared(std::move(shared)) {}

    std::shared_ptr<Shared> m_shared;
};

/// A workspace as a window uses it: the file open for writing on one background thread, questions
/// answered on others, nothing that grows with the data on the thread of the window.
///
/// Lives on the window's thread; all signals and answers come there.
class Session : public QObject
{
    Q_OBJECT

public:
    /// Opens \a path for writing. Quick, except where an older file is brought up to date.
    static Result<std::unique_ptr<Session>> open(const QString& path);
    /// Asks running work to stop and waits for it.
    ~Session() override;

    const QString& path() const;
    const WorkspaceSettings& settings() const;
    Calendar calendar() const { return settings().calendar(); }

    /// Milliseconds since 1970 UTC; tests give a clock that stands still.
    qint64 now() const { return m_clock(); }
    void setClock(std::function<qint64()> clock) { m_clock = std::move(clock); }

    /// Asks \a query on a connection that only reads, on another thread, and hands the answer to
    /// \a done on this one, unless \a receiver is gone by then or the question was cancelled.
    template <typename T>
    Question ask(QObject* receiver, std::function<Result<T>(const storage::Connection&)> query,
                 std::function<void(const Result<T>&)> done)
    {
        auto answer = std::make_shared<std::optional<Result<T>>>();
        return start(
            receiver,
            [answer, query = std::move(query)](const storage::Connection& connection) {
                answer->emplace(query(connection));
            },
            [answer](const Error& error) { answer->emplace(error); },
            [answer, done = std::move(done)] { done(**answer); });
    }

    /// Does \a work on the writing connection, after whatever was started before it. The job is
    /// owned by the session and deletes itself some time after it ended.
    using Work = std::function<Result<void>(const WorkspaceFile&, JobContext&)>;
    Job* run(const QString& title, Work work);
    /// The same for what changes nothing anybody looks at: changed() is not emitted.
    Job* runUnseen(const QString& title, Work work);

    QList<Job*> runningJobs() const;
    /// Nothing runs and no question is being answered; answers may still be on their way to the
    /// thread of the window.
    bool isIdle() const;

    /// For questions, on whichever thread they are answered: everybody in order, kept between them.
    profiles::PeopleOrders& peopleOrders() { return m_orders; }

Q_SIGNALS:
    /// Something was written: what is on screen may be out of date.
    void changed();
    void jobStarted(rondom::Job* job);
    void jobFinished(rondom::Job* job);

private:
    explicit Session(std::unique_ptr<WorkspaceFile> file);
    /// Brings what segments are counted with up to date, beside whatever else goes on.
    void prepareColumns();
    Job* add(const QString& title, Work work, bool tellsOfChange);
    Question start(QObject* receiver, std::function<void(const storage::Connection&)> query,
                   std::function<void(const Error&)> fail, std::function<void()> done);

    std::unique_ptr<WorkspaceFile> m_file;
    std::function<qint64()> m_clock;
    profiles::PeopleOrders m_orders;
    QThreadPool m_writer;
    QThreadPool m_readers;
    /// Questions under way, to be given up at the end.
    std::vector<std::weak_ptr<Question::Shared>> m_asked;
    QList<Job*> m_jobs;
    bool m_isPreparing = false;
    bool m_mustPrepareAgain = false;
};

} // namespace rondom::workspace
