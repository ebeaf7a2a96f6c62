#pragma once

#include "models/activation/exportrepository.h"
#include "models/activation/row.h"

#include <QList>
#include <QMultiHash>
#include <QSet>
#include <QStringList>

namespace rondom::activation {

/// Compares a list with what the destination has, by what it knows people by: profiles may have
/// been joined or taken apart since, an address is an address.
class ListChanges
{
public:
    enum class Change { Added, Changed, Unchanged };

    /// \a keyCount: how many cells a key has.
    ListChanges(const QList<KnownMember>& known, qsizetype keyCount);

    /// Call for every row of the new list.
    Change compare(const Row& row);

    /// What the destination has to remove, once every row was compared: the cells of the key
    /// columns, blank where they go on being used. In the order they became known.
    QList<QStringList> removals() const;
    /// Those of the known whose key is in the new list no more.
    QList<KnownMember> gone() const;

private:
    QList<KnownMember> m_known;
    QMultiHash<QString, QString> m_contents;
    qsizetype m_keyCount = 1;
    QSet<QString> m_keys;
    /// The cells in use, by key column.
    QList<QSet<QString>> m_cells;
};

} // namespace rondom::activation
