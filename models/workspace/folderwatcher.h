#pragma once

#include "models/workspace/session.h"
#include "models/workspace/settledfiles.h"
#include "models/workspace/watchedfolder.h"

#include <QElapsedTimer>
#include <QFileSystemWatcher>
#include <QSet>
#include <QTimer>

namespace rondom::workspace {

/// While a workspace is open: imports new files of the watched folders as jobs of the session.
///
/// Woken by the file system, and by a slow timer for folders whose system tells nothing, such as
/// network shares. Rests otherwise: the quick timer runs only while a file is still being copied.
class FolderWatcher : public QObject
{
    Q_OBJECT

public:
    /// How long a file stays as it is before it counts as complete.
    static constexpr qint64 kSettleMs = 3'000;

    explicit FolderWatcher(Session& session, qint64 settleMs = kSettleMs,
                           QObject* parent = nullptr);

    const QList<WatchedFolder>& folders() const { return m_folders; }

Q_SIGNALS:
    /// Something became of a file; the results of the workspace hold it.
    void fileHandled(const rondom::workspace::WatchResult& result);

private:
    void readFolders();
    void take(const QList<WatchedFolder>& folders);
    void look();
    void takeFiles(const QList<FoundFile>& files);
    void start(const FoundFile& file);
    void takeResult(const FoundFile& file, const WatchResult& result);
    void lookWhatWaits();
    const WatchedFolder* folderOf(const QString& path) const;

    Session& m_session;
    QList<WatchedFolder> m_folders;
    QFileSystemWatcher m_system;
    QTimer m_slow;
    QTimer m_quick;
    QElapsedTimer m_clock;
    SettledFiles m_settled;
    QSet<QString> m_running;
    /// Files that were dealt with and are still there, as they were then.
    QHash<QString, FoundFile> m_handled;
    QHash<QString, QStringList> m_waiting; ///< path and content
    bool m_isLooking = false;
    bool m_looksAgain = false;
};

} // namespace rondom::workspace
