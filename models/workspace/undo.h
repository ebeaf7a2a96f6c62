#pragma once

#include "models/core/job.h"
#include "models/workspace/actionhistory.h"
#include "models/workspace/identityshift.h"
#include "models/workspace/workspacefile.h"

namespace rondom::workspace {

/// Takes back the newest action that still holds. Fails with NotFound when there is none.
Result<Action> undoLast(const WorkspaceFile& workspace, qint64 now, JobContext& context);
/// Does the action undone last again. An import cannot: its files may have changed since.
Result<Action> redoLast(const WorkspaceFile& workspace, qint64 now, JobContext& context);
/// Takes back the newest action of that kind about \a subject; what was done after it stays.
Result<Action> undoNewest(const WorkspaceFile& workspace, const char16_t* kind,
                          const QString& subject, qint64 now, JobContext& context);
/// Takes back one action, whichever came after it.
Result<Action> undoAction(const WorkspaceFile& workspace, qint64 action, qint64 now,
                          JobContext& context);

/// Whether actions of this kind decide who is who.
bool changesIdentity(const QString& kind);

/// What undoAction() would do to the customers, for actions that changed who is who. Nothing is
/// changed; on the connection that writes, because it is tried there.
Result<IdentityShift> previewUndo(const WorkspaceFile& workspace, qint64 action, qint64 now,
                                  JobContext& context);

} // namespace rondom::workspace
