#include "models/workspace/folderwatcher.h"

#include "models/workspace/folderimport.h"
#include "models/workspace/watchrepository.h"
#include "models/workspace/workspacetext.h"

#include <QFileInfo>

#include <algorithm>

namespace rondom::workspace {

namespace {

constexpr int kSlowMs = 5 * 60 * 1000;

} // namespace

FolderWatcher::FolderWatcher(Session& session, qint64 settleMs, QObject* parent)
    : QObject(parent), m_session(session), m_settled(settleMs)
{
    m_clock.start();
    // Whenever the machine is awake anyway.
    m_slow.setTimerType(Qt::VeryCoarseTimer);
    m_slow.setInterval(kSlowMs);
    m_quick.setSingleShot(true);
    m_quick.setInterval(int(settleMs) + 50);
    connect(&m_slow, &QTimer::timeout, this, &FolderWatcher::look);
    connect(&m_quick, &QTimer::timeout, this, &FolderWatcher::look);
    connect(&m_system, &QFileSystemWatcher::directoryChanged, this, &FolderWatcher::look);
    connect(&m_session, &Session::changed, this, [this] {
        readFolders();
        lookWhatWaits();
    });
    readFolders();
}

void FolderWatcher::readFolders()
{
    m_session.ask<QList<WatchedFolder>>(
        this,
        [](const storage::Connection& connection) { return WatchRepository(connection).folders(); },
        [this](const Result<QList<WatchedFolder>>& folders) {
            if (folders && *folders != m_folders) {
                take(*folders);
            }
        });
}

void FolderWatcher::take(const QList<WatchedFolder>& folders)
{
    m_folders = folders;
    if (!m_system.directories().isEmpty()) {
        m_system.removePaths(m_system.directories());
    }
    // Another rule may read what waited.
    m_handled.clear();
    m_waiting.clear();
    bool hasActive = false;
    for (const WatchedFolder& folder : m_folders) {
        if (!folder.isPaused) {
            m_system.addPath(folder.path);
            hasActive = true;
        }
    }
    if (hasActive) {
        m_slow.start();
        look();
    } else {
        m_slow.stop();
        m_quick.stop();
    }
}

void FolderWatcher::look()
{
    if (m_isLooking) {
        m_looksAgain = true;
        return;
    }
    QStringList paths;
    for (const WatchedFolder& folder : m_folders) {
        if (!folder.isPaused) {
            paths.append(folder.path);
        }
    }
    if (paths.isEmpty()) {
        return;
    }
    m_isLooking = true;
    // Not on the thread of the window: a share that sleeps takes seconds to answer.
    m_session.ask<QList<FoundFile>>(
        this,
        [paths](const storage::Connection&) -> Result<QList<FoundFile>> {
            QList<FoundFile> files;
            for (const QString& path : paths) {
                files += filesToImport(path);
            }
            return files;
        },
        [this](const Result<QList<FoundFile>>& files) {
            m_isLooking = false;
            if (files) {
                takeFiles(*files);
            }
            if (std::exchange(m_looksAgain, false)) {
                look();
            }
        });
}

void FolderWatcher::takeFiles(const QList<FoundFile>& files)
{
    QList<FoundFile> open;
    for (const FoundFile& file : files) {
        const auto handled = m_handled.constFind(file.path);
        const bool isHandled = handled != m_handled.constEnd() && *handled == file;
        if (!isHandled && !m_running.contains(file.path)) {
            open.append(file);
        }
    }
    bool isHeld = false;
    for (const FoundFile& file : m_settled.look(open, m_clock.elapsed())) {
        if (isBeingWritten(file.path)) {
            isHeld = true;
        } else {
            start(file);
        }
    }
    if (m_settled.isWaiting() || isHeld) {
        m_quick.start();
    }
}

void FolderWatcher::start(const FoundFile& file)
{
    const WatchedFolder* folder = folderOf(file.path);
    if (!folder) {
        return;
    }
    m_running.insert(file.path);
    auto result = std::make_shared<WatchResult>();
    Job* job =
        m_session.run(importingWatchedFile(QFileInfo(file.path).fileName()),
                      [result, folder = *folder, path = file.path, now = m_session.now()](
                          const WorkspaceFile& workspace, JobContext& context) -> Result<void> {
                          auto handled = FolderImport(workspace, now).run(folder, path, context);
                          if (!handled) {
                              return handled.error();
                          }
                          *result = std::move(*handled);
                          return {};
                      });
    connect(job, &Job::stateChanged, this, [this, file, result](Job::State state) {
        if (state == Job::State::Running) {
            return;
        }
        m_running.remove(file.path);
        if (state == Job::State::Succeeded) {
            takeResult(file, *result);
        } else if (state == Job::State::Canceled) {
            // The person does not want it now; with the next start of the program it is new again.
            m_handled.insert(file.path, file);
        }
    });
}

void FolderWatcher::takeResult(const FoundFile& file, const WatchResult& result)
{
    if (result.movedTo.isEmpty()) {
        m_handled.insert(file.path, file);
    }
    if (result.outcome == WatchResult::Outcome::Waits) {
        m_waiting.insert(file.path, result.hashes);
    } else {
        m_waiting.remove(file.path);
    }
    Q_EMIT fileHandled(result);
}

void FolderWatcher::lookWhatWaits()
{
    if (m_waiting.isEmpty()) {
        return;
    }
    // Somebody may have answered on the import page.
    m_session.ask<QStringList>(
        this,
        [waiting = m_waiting](const storage::Connection& connection) -> Result<QStringList> {
            QStringList known;
            for (auto file = waiting.begin(); file != waiting.end(); ++file) {
                const auto isKnown = WatchRepository(connection).knowsContents(file.value());
                if (!isKnown) {
                    return isKnown.error();
                }
                if (*isKnown) {
                    known.append(file.key());
                }
            }
            return known;
        },
        [this](const Result<QStringList>& known) {
            if (!known || known->isEmpty()) {
                return;
            }
            for (const QString& path : *known) {
                m_waiting.remove(path);
                m_handled.remove(path);
            }
            look();
        });
}

const WatchedFolder* FolderWatcher::folderOf(const QString& path) const
{
    const QString parent = QFileInfo(path).absolutePath();
    const auto folder = std::find_if(m_folders.begin(), m_folders.end(),
                                     [&](const WatchedFolder& f) { return f.path == parent; });
    return folder == m_folders.end() ? nullptr : &*folder;
}

} // namespace rondom::workspace
