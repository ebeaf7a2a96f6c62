#pragma once

#include "models/consent/cellrules.h"
#include "models/consent/eventrecorder.h"
#include "models/core/job.h"
#include "models/workspace/workspacefile.h"

namespace rondom::workspace {

/// Records the events of a consent file, in one transaction. Somebody who signs up with a confirmed
/// form and is not known yet becomes a customer. Cannot be undone: a withdrawal holds.
Result<consent::RecordingReport> recordConsents(const WorkspaceFile& workspace,
                                                const QByteArray& json, qint64 now,
                                                JobContext& context);

/// Changes what a cell of purposes and channels asks, and answers anew for everybody.
Result<consent::CellRule> changeCell(const WorkspaceFile& workspace,
                                     const consent::CellChange& change, qint64 now,
                                     JobContext& context);

/// Brings the stored consent states up to date where time alone has changed them: something expired
/// or came into force. Cheap when nothing did.
Result<void> refreshDueConsents(const WorkspaceFile& workspace, qint64 now, JobContext& context);

} // namespace rondom::workspace
