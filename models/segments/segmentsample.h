#pragma once

#include "models/core/id.h"
#include "models/core/job.h"
#include "models/core/result.h"
#include "models/segments/definition.h"

#include <QList>
#include <QString>

namespace rondom::storage {
class Connection;
}

namespace rondom::segments {

struct SampledPerson
{
    ProfileId profile;
    QString name; ///< or else an e-mail address or phone number; empty for none of these
    /// How many conditions would have to come out otherwise for them to be a member; 0 for one.
    int missing = 0;
};

struct SegmentSample
{
    QList<SampledPerson> members;
    QList<SampledPerson> nearMisses; ///< those who miss least first
};

/// Up to \a count members and as many who just missed it, drawn by chance: the same ones each time,
/// as long as they are. For the rest as the questions of segmentengine.h.
Result<SegmentSample> sampleSegment(const storage::Connection& connection,
                                    const Definition& definition, qint64 now, qsizetype count,
                                    JobContext& context);

} // namespace rondom::segments
