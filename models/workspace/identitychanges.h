#pragma once

#include "models/core/id.h"
#include "models/core/job.h"
#include "models/workspace/workspacefile.h"

#include <QJsonArray>
#include <QList>
#include <QSet>

namespace rondom::workspace {

/// Makes two people one, whatever their identifiers say. Undoable. Returns the ids that remain.
Result<QList<ProfileId>> mergeProfiles(const WorkspaceFile& workspace, ProfileId a, ProfileId b,
                                       qint64 now, JobContext& context);

/// Takes one source record out of a person: both keep their identifiers and are remembered as
/// different people. Undoable. Returns the ids of the two.
Result<QList<ProfileId>> splitRecord(const WorkspaceFile& workspace, ProfileId profile,
                                     const QString& source, const QString& recordId, qint64 now,
                                     JobContext& context);

/// Remembers that two people are not the same, also when they share an identifier later.
Result<QList<ProfileId>> markDistinct(const WorkspaceFile& workspace, ProfileId a, ProfileId b,
                                      qint64 now, JobContext& context);

/// Puts decisions back as they were on \a side ("before" or "after"), for undo and redo. Inside the
/// caller's transaction.
Result<void> restoreDecisions(const storage::Connection& connection, const QJsonArray& decisions,
                              const QString& side, qint64 now, JobContext& context);

/// Assigns and computes anew what the records belong to. Inside the caller's transaction.
Result<void> resolveAround(const storage::Connection& connection, const QSet<RecordId>& records,
                           qint64 now, JobContext& context);

} // namespace rondom::workspace
