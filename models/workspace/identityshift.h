#pragma once

#include "models/core/id.h"
#include "models/core/job.h"
#include "models/core/result.h"

#include <QHash>
#include <QList>
#include <QStringList>

namespace rondom::storage {
class Connection;
}

namespace rondom::workspace {

/// Which customer each source record belongs to.
using Assignment = QHash<RecordId, ProfileId>;

/// Which customers become others when records are assigned anew.
struct IdentityShift
{
    qint64 before = 0; ///< customers now
    qint64 after = 0;
    qint64 merging = 0;   ///< of those now: who becomes one with another
    qint64 splitting = 0; ///< of those now: whose records fall apart
    qint64 events = 0;    ///< that move to another customer
    qint64 consents = 0;  ///< entries of the consent log that move along
    /// In which anybody concerned is, by the last count.
    QStringList segments;

    /// Some of those concerned.
    struct Example
    {
        QList<ProfileId> profiles; ///< several become one, or one becomes several
        QStringList names;
        qint64 after = 1; ///< how many there are then
    };
    QList<Example> examples;

    bool isNothing() const { return merging == 0 && splitting == 0; }
};

Result<Assignment> readAssignment(const storage::Connection& connection);

/// The customers and examples of a shift; \a after holds at least the records that move.
IdentityShift compareAssignments(const Assignment& before, const Assignment& after);

/// The same with names, events, consents and segments, from a workspace in which \a before holds.
Result<IdentityShift> describeShift(const storage::Connection& connection, const Assignment& before,
                                    const Assignment& after, JobContext& context);

} // namespace rondom::workspace
