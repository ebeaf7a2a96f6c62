#pragma once

#include "models/core/job.h"
#include "models/segments/segmentrepository.h"
#include "models/workspace/workspacefile.h"

#include <QJsonObject>

namespace rondom::workspace {

/// Saves a segment, finds out who is in it, and notes both for undo.
Result<segments::RefreshReport> saveSegment(const WorkspaceFile& workspace,
                                            const segments::Definition& definition, qint64 now,
                                            JobContext& context);
/// Saves those who are in \a source now as a segment of the name \a name that stays as it is,
/// whatever people do. Undoable.
Result<segments::RefreshReport> freezeSegment(const WorkspaceFile& workspace,
                                              const segments::Definition& source,
                                              const QString& name, qint64 now, JobContext& context);
/// Deletes a segment; undo brings it back.
Result<void> removeSegment(const WorkspaceFile& workspace, const QString& name, qint64 now);

/// Puts the definition \a wanted in the place of \a present; an empty one stands for no segment.
/// For undo and redo, inside the caller's transaction.
Result<void> restoreSegment(const storage::Connection& connection, const QJsonObject& wanted,
                            const QJsonObject& present, qint64 now);

} // namespace rondom::workspace
