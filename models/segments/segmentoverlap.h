#pragma once

#include "models/core/job.h"
#include "models/core/result.h"

#include <QList>
#include <QStringList>

namespace rondom::storage {
class Connection;
}

namespace rondom::segments {

/// More are not compared at once: nobody could read it.
constexpr qsizetype kMostCompared = 6;

/// How many people saved segments have in common.
struct Overlap
{
    QStringList names;
    /// Members of both, in the order of the names; on the diagonal the members of one.
    QList<QList<qint64>> shared;

    /// The people who are in exactly some of the segments and no other.
    struct Part
    {
        QStringList inside;
        qint64 people = 0;
    };
    /// The greatest first; parts with nobody are left out.
    QList<Part> parts;

    /// Of those in either of two, the share in both, from 0 to 1.
    double likeness(qsizetype a, qsizetype b) const;
};

/// Fails with NotFound for a segment that is not there, with Usage for fewer than two or more than
/// kMostCompared.
Result<Overlap> segmentOverlap(const storage::Connection& connection, const QStringList& names,
                               qint64 now, JobContext& context);

} // namespace rondom::segments
