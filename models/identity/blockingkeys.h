#pragma once

#include "models/identity/matchtable.h"

#include <vector>

namespace rondom::identity {

/// What each record is filed under, 0 where it has nothing. Records whose numbers are equal go into
/// one block.
using BlockingKey = std::vector<quint64>;

/// One rule: the records that agree on all its parts are compared with one another.
struct BlockingRule
{
    /// Indexes into the keys, one or two.
    std::vector<std::size_t> parts;
    /// Where too many agree, they are parted by the first of these that parts them.
    std::vector<std::size_t> refinements;
    /// Given and family name may stand in each other's place.
    bool isUnordered = false;
};

/// All keys of the records of a table, and the rules over them that fit its fields.
struct BlockingPlan
{
    std::vector<BlockingKey> keys;
    std::vector<BlockingRule> rules;
};

BlockingPlan planBlocking(const MatchTable& table);

} // namespace rondom::identity
