#pragma once

#include "models/core/job.h"
#include "models/core/result.h"
#include "models/identity/pairscore.h"

#include <vector>

namespace rondom::identity {

/// The pairs that might be one person.
struct Candidates
{
    /// By first record, then by second; each once.
    std::vector<CandidatePair> pairs;
    /// Pairs looked at.
    qint64 compared = 0;
    /// Blocks that too many records agreed on, whatever they were parted by: left out.
    qint64 skippedBlocks = 0;
};

/// Finds the pairs that could reach the probability of being one person, by a first model that need
/// not be exact. Few records are all compared with one another; of many, those that agree on
/// something, each pair by the first rule it falls under.
Result<Candidates> findCandidates(const MatchTable& table, const PairScore& score,
                                  JobContext& context);

} // namespace rondom::identity
