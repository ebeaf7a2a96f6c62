#pragma once

#include "models/core/id.h"
#include "models/core/job.h"
#include "models/core/result.h"
#include "models/identity/matchmodel.h"
#include "models/identity/matchtable.h"

#include <QHash>
#include <QString>

#include <vector>

namespace rondom::storage {
class Connection;
}

namespace rondom::identity {

/// From which probability on records are joined, and from which on they are put before a person.
struct MatchThresholds
{
    static constexpr double kAuto = 0.99;
    static constexpr double kReview = 0.5;

    double automatic = kAuto;
    double review = kReview;
};

/// Two records that are probably one person, and why.
struct RecordMatch
{
    RecordId a; ///< the smaller
    RecordId b;
    double probability = 0;
    /// They are joined; otherwise they wait for review.
    bool isLink = false;
    /// JSON: [{"field": "last_name", "level": "close", "bits": 6.2}, ...], the weightiest first.
    QByteArray evidence;
};

/// What comparing all records gave.
struct MatchResult
{
    MatchModel model;
    std::vector<RecordMatch> matches;
    qint64 compared = 0;
    qint64 merged = 0;
    qint64 queued = 0;
    qint64 bridges = 0;
    qint64 skippedBlocks = 0;
};

/// Compares all records of a workspace, learns from them how, and says which are one person.
///
/// \a groups are those who belong together by identifiers and decisions where that differs from
/// the profiles of today: record to the smallest record of its group. Writes nothing.
Result<MatchResult> matchRecords(const storage::Connection& connection,
                                 const QHash<RecordId, RecordId>& groups,
                                 const MatchThresholds& thresholds, JobContext& context);

} // namespace rondom::identity
