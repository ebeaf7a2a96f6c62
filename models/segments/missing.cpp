#include "models/segments/missing.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace rondom::segments {

namespace {

using Steps = std::vector<std::uint16_t>;

/// More conditions than a rule has: what cannot be reached.
constexpr std::uint16_t kNever = std::numeric_limits<std::uint16_t>::max() / 2;

/// How far each person is from meeting a node, and from not meeting it. One of the two is 0.
struct Distance
{
    Steps toMeet;
    Steps toFail;
};

void add(Steps& steps, const Steps& others)
{
    for (std::size_t i = 0; i < steps.size(); ++i) {
        steps[i] = std::uint16_t(std::min<int>(kNever, steps[i] + others[i]));
    }
}

void takeLess(Steps& steps, const Steps& others)
{
    for (std::size_t i = 0; i < steps.size(); ++i) {
        steps[i] = std::min(steps[i], others[i]);
    }
}

class Meter
{
public:
    Meter(qsizetype people, const std::function<const columns::MemberSet&(const Node&)>& membersOf)
        : m_people(std::size_t(people)), m_membersOf(membersOf)
    {
    }

    Distance of(const Node& node) const
    {
        const auto* group = std::get_if<Group>(&node.content);
        if (!group) {
            return ofCondition(m_membersOf(node));
        }
        if (group->kind == Group::Kind::Not) {
            Distance distance = of(group->children.front());
            std::swap(distance.toMeet, distance.toFail);
            return distance;
        }
        // All parts must be met, and one is enough to fail; of an `any` it is the other way round.
        const bool isAll = group->kind == Group::Kind::All;
        Distance distance{Steps(m_people, isAll ? 0 : kNever), Steps(m_people, isAll ? kNever : 0)};
        for (const Node& child : group->children) {
            if (isLeftOut(child)) {
                continue;
            }
            const Distance part = of(child);
            add(isAll ? distance.toMeet : distance.toFail, isAll ? part.toMeet : part.toFail);
            takeLess(isAll ? distance.toFail : distance.toMeet, isAll ? part.toFail : part.toMeet);
        }
        return distance;
    }

private:
    Distance ofCondition(const columns::MemberSet& members) const
    {
        Distance distance{Steps(m_people), Steps(m_people)};
        for (std::size_t i = 0; i < m_people; ++i) {
            const bool isMet = members.contains(qsizetype(i));
            distance.toMeet[i] = isMet ? 0 : 1;
            distance.toFail[i] = isMet ? 1 : 0;
        }
        return distance;
    }

    std::size_t m_people = 0;
    const std::function<const columns::MemberSet&(const Node&)>& m_membersOf;
};

} // namespace

std::vector<std::uint16_t>
missingConditions(const Definition& definition, qsizetype people,
                  const std::function<const columns::MemberSet&(const Node&)>& membersOf)
{
    const Meter meter(people, membersOf);
    Steps steps(std::size_t(people), 0);
    if (definition.where && !isLeftOut(*definition.where)) {
        steps = meter.of(*definition.where).toMeet;
    }
    if (definition.exclude && !isLeftOut(*definition.exclude)) {
        add(steps, meter.of(*definition.exclude).toFail);
    }
    return steps;
}

} // namespace rondom::segments
