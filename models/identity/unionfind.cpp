#include "models/identity/unionfind.h"

#include <algorithm>

namespace rondom::identity {

RecordId UnionFind::root(RecordId record)
{
    RecordId root = record;
    for (RecordId above = m_parent.value(root, root); above != root;
         above = m_parent.value(root, root)) {
        root = above;
    }
    // Shorten the way for the next time.
    while (record != root) {
        record = std::exchange(m_parent[record], root);
    }
    return root;
}

bool UnionFind::unite(RecordId a, RecordId b)
{
    const RecordId rootA = root(a);
    const RecordId rootB = root(b);
    if (rootA == rootB) {
        return false;
    }
    m_parent[std::max(rootA, rootB)] = std::min(rootA, rootB);
    return true;
}

} // namespace rondom::identity
