#include "models/identity/guardedunion.h"

#include <algorithm>
#include <limits>

namespace rondom::identity {

namespace {

constexpr qint64 kDayMs = 24LL * 60 * 60 * 1000;

qint64 lengthOf(LimitPeriod period)
{
    switch (period) {
    case LimitPeriod::Ever:
        break;
    case LimitPeriod::Year:
        return 366 * kDayMs;
    case LimitPeriod::Month:
        return 31 * kDayMs;
    case LimitPeriod::Week:
        return 7 * kDayMs;
    }
    return std::numeric_limits<qint64>::max();
}

/// The most different values that were stated within \a period of each other.
int mostWithin(const std::vector<LinkRules::Stated>& stated, LimitPeriod period)
{
    const qint64 length = lengthOf(period);
    std::size_t most = 0;
    for (const LinkRules::Stated& first : stated) {
        QSet<std::pair<qint64, QString>> values;
        for (const LinkRules::Stated& other : stated) {
            if (other.at >= first.at && other.at - first.at < length) {
                values.insert({other.scope, other.value});
            }
        }
        most = std::max(most, std::size_t(values.size()));
    }
    return int(most);
}

} // namespace

GuardedUnion::GuardedUnion(const std::vector<Decision>& decisions, LinkRules& rules)
    : m_rules(rules)
{
    for (const Decision& decision : decisions) {
        if (!decision.isSame) {
            m_distinct[decision.a].insert(decision.b);
            m_distinct[decision.b].insert(decision.a);
        }
    }
    m_keepsMembers = !m_distinct.isEmpty() || !rules.limited().empty();
}

Result<bool> GuardedUnion::unite(RecordId a, RecordId b, std::optional<int> priority)
{
    const RecordId rootA = m_groups.root(a);
    const RecordId rootB = m_groups.root(b);
    if (rootA == rootB) {
        return true;
    }
    if (areDistinct(rootA, rootB)) {
        return false;
    }
    if (priority && !m_rules.limited().empty()) {
        const auto isWithin = isWithinLimits(rootA, rootB, *priority);
        if (!isWithin || !*isWithin) {
            return isWithin;
        }
    }
    m_groups.unite(rootA, rootB);
    if (m_keepsMembers) {
        QSet<RecordId> members = membersOf(rootA);
        members.unite(membersOf(rootB));
        m_members.remove(rootA);
        m_members.remove(rootB);
        m_members.insert(m_groups.root(rootA), members);
    }
    return true;
}

const QSet<RecordId>& GuardedUnion::membersOf(RecordId root)
{
    QSet<RecordId>& members = m_members[root];
    if (members.isEmpty()) {
        members.insert(root);
    }
    return members;
}

bool GuardedUnion::areDistinct(RecordId rootA, RecordId rootB)
{
    if (m_distinct.isEmpty()) {
        return false;
    }
    const QSet<RecordId> others = membersOf(rootB);
    const QSet<RecordId> own = membersOf(rootA);
    return std::any_of(own.begin(), own.end(), [&](RecordId member) {
        return m_distinct.value(member).intersects(others);
    });
}

Result<bool> GuardedUnion::isWithinLimits(RecordId rootA, RecordId rootB, int priority)
{
    for (const qint64 type : m_rules.limited()) {
        if (m_rules.priority(type) > priority) {
            continue;
        }
        const auto left = statedBy(rootA, type);
        const auto right = statedBy(rootB, type);
        if (!left || !right) {
            return left ? right.error() : left.error();
        }
        std::vector<LinkRules::Stated> both = *left;
        both.insert(both.end(), right->begin(), right->end());
        const IdentifierRule& rule = m_rules.rule(type);
        const int together = mostWithin(both, rule.period);
        // Who has too many already, by one source alone, does not get any more by this.
        const int before =
            std::max(mostWithin(*left, rule.period), mostWithin(*right, rule.period));
        if (together > rule.limit && together > before) {
            return false;
        }
    }
    return true;
}

Result<std::vector<LinkRules::Stated>> GuardedUnion::statedBy(RecordId root, qint64 type)
{
    std::vector<LinkRules::Stated> all;
    for (const RecordId member : membersOf(root)) {
        const auto stated = m_rules.identifiers(member, type);
        if (!stated) {
            return stated;
        }
        all.insert(all.end(), stated->begin(), stated->end());
    }
    return all;
}

} // namespace rondom::identity
