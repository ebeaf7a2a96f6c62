#pragma once

#include "models/core/job.h"
#include "models/core/result.h"
#include "models/identity/levelshares.h"
#include "models/identity/matchmodel.h"
#include "models/identity/paircomparison.h"

#include <vector>

namespace rondom::identity {

/// Learns a model from the records themselves, without anybody saying which pairs are one person.
///
/// How alike two people are comes from random pairs. How alike one person's records are comes from
/// expectation maximisation over the candidate pairs: weigh each pair by the model of the moment,
/// learn a model from the weighed pairs, until nothing changes. Pairs that are no candidates count
/// as two people, which is what the shares of the whole refer to. What was believed before counts
/// as a few pairs: much for a handful of records, nothing for many.
///
/// \a start is where it begins; the result does not depend on it but for rounding.
Result<MatchModel> trainModel(const MatchTable& table, const std::vector<MetShares>& met,
                              const std::vector<CandidatePair>& pairs, const MatchModel& start,
                              JobContext& context);

/// The model before any pair was weighed: what random pairs say of two people, and prior belief of
/// one person.
MatchModel firstModel(const MatchTable& table, const std::vector<MetShares>& met);

} // namespace rondom::identity
