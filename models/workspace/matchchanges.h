#pragma once

#include "models/core/job.h"
#include "models/identity/recordmatcher.h"
#include "models/workspace/workspacefile.h"

#include <QJsonObject>

namespace rondom::workspace {

/// What a matching of all records did.
struct MatchReport
{
    qint64 compared = 0; ///< pairs of records looked at
    qint64 merged = 0;   ///< times that two became one
    qint64 queued = 0;   ///< pairs that wait for review
};

/// Compares all records of the workspace, joins those that are one person beyond reasonable doubt
/// and keeps the likely ones for review. What an earlier matching joined is looked at anew; what
/// identifiers and people decided stays. One step of the history.
Result<MatchReport> matchAll(const WorkspaceFile& workspace,
                             const identity::MatchThresholds& thresholds, qint64 now,
                             JobContext& context);

/// Takes a matching back or repeats it, for undo and redo. Inside the caller's transaction.
Result<void> restoreMatching(const storage::Connection& connection, const QJsonObject& payload,
                             bool isUndo, qint64 now, JobContext& context);

} // namespace rondom::workspace
