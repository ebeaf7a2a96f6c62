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

/// A value of a trait, or something people do, that is seen more or less often among the members
/// of a segment than among everybody.
struct Difference
{
    enum class Kind { Trait, Event };
    Kind kind = Kind::Trait;
    QString key;           ///< of the trait, or the name of the event
    QString value;         ///< of the trait, as it was written most; empty for an event
    qint64 members = 0;    ///< of the segment, with it
    qint64 everybody = 0;  ///< with it
    double share = 0;      ///< of the members, from 0 to 1
    double shareOfAll = 0; ///< of everybody
    /// How many times as often among the members; 0 when no member has it.
    double lift = 0;
    /// How surprising it is: the statistic of a test of two proportions, members against the rest.
    double z = 0;
};

struct Differences
{
    qint64 members = 0;
    qint64 everybody = 0;
    /// The most surprising first, those seen more often and less often mixed.
    QList<Difference> list;
};

/// What is different about the members of a segment. Values that fewer than five people have, and
/// differences that chance explains (below three standard deviations, since many are looked at),
/// are left out; traits in which nearly everybody has a value of their own say nothing and are
/// skipped.
Result<Differences> segmentDifferences(const storage::Connection& connection,
                                       const Definition& definition, qint64 now, qsizetype limit,
                                       JobContext& context);

} // namespace rondom::segments
