#include "models/workspace/session.h"

#include "models/columns/columnstore.h"
#include "models/workspace/consentchanges.h"

#include <QDateTime>

#include <algorithm>
#include <utility>

namespace rondom::workspace {

namespace {

constexpr int kFewestReaders = 4;

} // namespace

void Question::cancel()
{
    if (!m_shared) {
        return;
    }
    const std::scoped_lock lock(m_shared->mutex);
    m_shared->isCanceled = true;
    if (m_shared->running) {
        m_shared->running->interrupt();
    }
}

Result<std::unique_ptr<Session>> Session::open(const QString& path)
{
    auto file = WorkspaceFile::open(path, WorkspaceFile::Access::Writer);
    if (!file) {
        return file.error();
    }
    return std::unique_ptr<Session>(new Session(std::move(*file)));
}

Session::Session(std::unique_ptr<WorkspaceFile> file)
    : m_file(std::move(file)), m_clock(QDateTime::currentMSecsSinceEpoch)
{
    // SQLite has one writer. Readers share what the machine can spare, but there are always enough
    // that a few slow questions, such as counting everything, do not keep the quick ones waiting.
    m_writer.setMaxThreadCount(1);
    m_readers.setMaxThreadCount(std::max(kFewestReaders, QThread::idealThreadCount() - 1));
    // What expired while the workspace was closed shows from the first screen on. Should it fail,
    // the gate still decides by the clock; only the counts on screen are as of the last time.
    m_writer.start([this] {
        JobContext unwatched;
        const auto refreshed = refreshDueConsents(*m_file, now(), unwatched);
        Q_UNUSED(refreshed)
    });
    connect(this, &Session::changed, this, &Session::prepareColumns);
    prepareColumns();
}

void Session::prepareColumns()
{
    if (m_isPreparing) {
        m_mustPrepareAgain = true;
        return;
    }
    m_isPreparing = true;
    ask<bool>(
        this,
        [](const storage::Connection& connection) -> Result<bool> {
            JobContext unwatched;
            const auto prepared = columns::ColumnStore::prepare(connection, unwatched);
            return prepared ? Result(true) : prepared.error();
        },
        [this](const Result<bool>&) {
            // Should it fail, counting reads the tables, as it does for small workspaces.
            m_isPreparing = false;
            if (std::exchange(m_mustPrepareAgain, false)) {
                prepareColumns();
            }
        });
}

Session::~Session()
{
    for (Job* job : std::as_const(m_jobs)) {
        job->disconnect(this);
        job->cancel();
    }
    m_readers.clear();
    // Nobody is there for the answers: a window that closes does not wait for long questions.
    for (const auto& asked : m_asked) {
        Question(asked.lock()).cancel();
    }
    qDeleteAll(std::exchange(m_jobs, {}));
    m_readers.waitForDone();
    m_writer.waitForDone();
    columns::ColumnStore::forget(m_file->connection().path());
}

const QString& Session::path() const
{
    return m_file->path();
}

const WorkspaceSettings& Session::settings() const
{
    return m_file->settings();
}

Question Session::start(QObject* receiver, std::function<void(const storage::Connection&)> query,
                        std::function<void(const Error&)> fail, std::function<void()> done)
{
    auto shared = std::make_shared<Question::Shared>();
    std::erase_if(m_asked, [](const auto& asked) { return asked.expired(); });
    m_asked.push_back(shared);
    QPointer<QObject> target(receiver);
    m_readers.start([path = m_file->path(), shared, target, query = std::move(query),
                     fail = std::move(fail), done = std::move(done), self = QPointer(this)] {
        {
            // Given up while it waited for its turn.
            const std::scoped_lock lock(shared->mutex);
            if (shared->isCanceled) {
                return;
            }
        }
        auto connection = storage::Connection::open(path, storage::Connection::Access::Reader);
        if (connection) {
            {
                const std::scoped_lock lock(shared->mutex);
                if (shared->isCanceled) {
                    return;
                }
                shared->running = connection->get();
            }
            query(**connection);
            const std::scoped_lock lock(shared->mutex);
            shared->running = nullptr;
        } else {
            fail(connection.error());
        }
        // The session outlives its readers, so it can carry the answer to its own thread; whether
        // the receiver is still there is asked on that thread, where it lives and dies.
        QMetaObject::invokeMethod(
            self.data(),
            [shared, target, done] {
                if (target && !shared->isCanceled) {
                    done();
                }
            },
            Qt::QueuedConnection);
    });
    return Question(shared);
}

Job* Session::run(const QString& title, Work work)
{
    return add(title, std::move(work), true);
}

Job* Session::runUnseen(const QString& title, Work work)
{
    return add(title, std::move(work), false);
}

Job* Session::add(const QString& title, Work work, bool tellsOfChange)
{
    auto* job = new Job(
        title,
        [this, work = std::move(work)](JobContext& context) { return work(*m_file, context); },
        this);
    m_jobs.append(job);
    connect(job, &Job::stateChanged, this, [this, job, tellsOfChange](Job::State state) {
        if (state == Job::State::Running) {
            return;
        }
        m_jobs.removeOne(job);
        if (state == Job::State::Succeeded && tellsOfChange) {
            Q_EMIT changed();
        }
        Q_EMIT jobFinished(job);
        job->deleteLater();
    });
    // Started from the event loop, so that whoever asked can connect to the job first.
    QMetaObject::invokeMethod(
        job,
        [this, job] {
            job->start(m_writer);
            Q_EMIT jobStarted(job);
        },
        Qt::QueuedConnection);
    return job;
}

QList<Job*> Session::runningJobs() const
{
    return m_jobs;
}

bool Session::isIdle() const
{
    return m_jobs.isEmpty() && m_readers.activeThreadCount() == 0;
}

} // namespace rondom::workspace
