#pragma once

#include "models/core/job.h"
#include "models/core/result.h"
#include "models/identity/matchtable.h"

#include <vector>

namespace rondom::identity {

/// How often two records are alike at each level, whoever they are.
struct MetShares
{
    LevelShares shares{};
    /// Pairs of records that both have a value, on which the shares rest.
    double pairs = 0;
};

/// Of each field of \a table: equal values counted over all pairs, other levels over random pairs,
/// or over all where there are not many. The same every time.
Result<std::vector<MetShares>> meetRandomPairs(const MatchTable& table, JobContext& context);

} // namespace rondom::identity
