#pragma once

#include "models/core/job.h"
#include "models/workspace/watchedfolder.h"
#include "models/workspace/workspacefile.h"

namespace rondom::workspace {

/// Imports one file of a watched folder and puts it away.
class FolderImport
{
public:
    FolderImport(const WorkspaceFile& workspace, qint64 now);

    /// Imports \a path by the rules of \a folder and moves it to "done" or, when it cannot be read,
    /// to "failed". A file nobody can be sure about stays and waits. What became of it is kept for
    /// WatchRepository::results().
    ///
    /// An error is about the workspace or a cancel: nothing was imported, the file stays where it
    /// was, and trying again later is right. When the program ends between the import and the move,
    /// the next try finds the content known and only moves the file.
    Result<WatchResult> run(const WatchedFolder& folder, const QString& path,
                            JobContext& context) const;

private:
    struct Judgement
    {
        QString wait;   ///< why the file waits; empty when it need not
        QString reject; ///< why it can never be read
    };

    Judgement judge(const WatchedFolder& folder, const QStringList& tables) const;
    Result<void> import(const WatchedFolder& folder, const QString& path, WatchResult& result,
                        JobContext& context) const;

    const WorkspaceFile& m_workspace;
    qint64 m_now;
};

} // namespace rondom::workspace
