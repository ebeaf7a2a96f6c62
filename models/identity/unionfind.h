#pragma once

#include "models/core/id.h"

#include <QHash>

namespace rondom::identity {

/// Groups records that belong together. The root of a group is its smallest record, which is also
/// the id of the profile the group becomes.
class UnionFind
{
public:
    RecordId root(RecordId record);
    /// Joins the groups of two records; false when they were one already.
    bool unite(RecordId a, RecordId b);

private:
    /// A record that is not here is a group of its own.
    QHash<RecordId, RecordId> m_parent;
};

} // namespace rondom::identity
