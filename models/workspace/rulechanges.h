#pragma once

#include "models/identity/identityrules.h"
#include "models/workspace/identityshift.h"
#include "models/workspace/workspacefile.h"

#include <QJsonObject>

namespace rondom::workspace {

/// What \a rules would do to the customers of the workspace. Only reads.
Result<IdentityShift> previewRules(const storage::Connection& connection,
                                   const identity::IdentityRules& rules, JobContext& context);

/// Makes \a rules those of the workspace, and works out anew who is who. One step of the history.
/// The customers and examples of what it did, without names; nothing is noted when the rules are
/// those that hold.
Result<IdentityShift> applyRules(const WorkspaceFile& workspace,
                                 const identity::IdentityRules& rules, qint64 now,
                                 JobContext& context);

/// Puts back the rules of \a side ("before" or "after") of a change, for undo and redo. Inside the
/// caller's transaction.
Result<void> restoreRules(const storage::Connection& connection, const QJsonObject& payload,
                          const QString& side, qint64 now, JobContext& context);

} // namespace rondom::workspace
