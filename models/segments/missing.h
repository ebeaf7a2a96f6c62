#pragma once

#include "models/columns/memberset.h"
#include "models/segments/definition.h"

#include <cstdint>
#include <functional>
#include <vector>

namespace rondom::segments {

/// For each place of a population the number of conditions that would have to come out otherwise
/// for that person to be a member, 0 for members. All conditions count alike, whatever they ask.
/// \a membersOf: who meets a condition that is not left out.
std::vector<std::uint16_t>
missingConditions(const Definition& definition, qsizetype people,
                  const std::function<const columns::MemberSet&(const Node&)>& membersOf);

} // namespace rondom::segments
