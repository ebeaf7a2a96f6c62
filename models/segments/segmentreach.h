#pragma once

#include "models/core/job.h"
#include "models/core/result.h"
#include "models/segments/definition.h"

#include <QList>
#include <QString>

namespace rondom::storage {
class Connection;
}

namespace rondom::segments {

/// How the members of a segment stand for one purpose and channel; the four add up to the members.
struct ReachCell
{
    QString purpose;
    QString channel;
    qint64 granted = 0;
    qint64 withdrawn = 0;
    qint64 expired = 0;
    qint64 unknown = 0; ///< never asked, or not to be reached that way
};

struct Reach
{
    qint64 members = 0;
    /// Those about which anything is on record for anybody, the best reached first.
    QList<ReachCell> cells;
};

/// Who of a segment may be contacted how, at exactly \a now, by the rules the gate goes by.
Result<Reach> segmentReach(const storage::Connection& connection, const Definition& definition,
                           qint64 now, JobContext& context);

} // namespace rondom::segments
