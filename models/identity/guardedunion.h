#pragma once

#include "models/identity/linkgraph.h"
#include "models/identity/linkrules.h"
#include "models/identity/unionfind.h"

namespace rondom::identity {

/// Joins records one pair after the other, but never two that somebody said are different people,
/// also not through others, and by identifiers never more than the limits of the rules allow.
class GuardedUnion
{
public:
    GuardedUnion(const std::vector<Decision>& decisions, LinkRules& rules);

    /// Whether both are one person from now on, or were. \a priority is that of the type of
    /// identifier that joins them: only limits of the same or a more trusted type are looked at.
    /// Without one nothing but decisions counts.
    Result<bool> unite(RecordId a, RecordId b, std::optional<int> priority);

    RecordId root(RecordId record) { return m_groups.root(record); }

private:
    const QSet<RecordId>& membersOf(RecordId root);
    bool areDistinct(RecordId rootA, RecordId rootB);
    Result<bool> isWithinLimits(RecordId rootA, RecordId rootB, int priority);
    Result<std::vector<LinkRules::Stated>> statedBy(RecordId root, qint64 type);

    LinkRules& m_rules;
    UnionFind m_groups;
    QHash<RecordId, QSet<RecordId>> m_distinct;
    /// Only kept where something can forbid a union.
    bool m_keepsMembers = false;
    QHash<RecordId, QSet<RecordId>> m_members;
};

} // namespace rondom::identity
