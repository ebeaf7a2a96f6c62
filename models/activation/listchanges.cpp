#include "models/activation/listchanges.h"

namespace rondom::activation {

ListChanges::ListChanges(const QList<KnownMember>& known, qsizetype keyCount)
    : m_known(known), m_keyCount(keyCount), m_cells(keyCount)
{
    for (const KnownMember& member : known) {
        m_contents.insert(member.key, member.contentHash);
    }
}

ListChanges::Change ListChanges::compare(const Row& row)
{
    if (m_known.isEmpty()) {
        return Change::Added;
    }
    m_keys.insert(row.key);
    const QStringList cells = row.key.split(u'\t');
    for (qsizetype i = 0; i < qMin(cells.size(), m_keyCount); ++i) {
        m_cells[i].insert(cells.at(i));
    }
    if (!m_contents.contains(row.key)) {
        return Change::Added;
    }
    return m_contents.contains(row.key, row.contentHash) ? Change::Unchanged : Change::Changed;
}

QList<QStringList> ListChanges::removals() const
{
    QList<QStringList> removals;
    QSet<QString> listed;
    for (const KnownMember& member : m_known) {
        if (m_keys.contains(member.key) || listed.contains(member.key)) {
            continue;
        }
        listed.insert(member.key);
        QStringList cells = member.key.split(u'\t');
        cells.resize(m_keyCount);
        bool isEmpty = true;
        for (qsizetype i = 0; i < m_keyCount; ++i) {
            if (m_cells.at(i).contains(cells.at(i))) {
                cells[i].clear();
            }
            isEmpty = isEmpty && cells.at(i).isEmpty();
        }
        if (!isEmpty) {
            removals.append(cells);
        }
    }
    return removals;
}

QList<KnownMember> ListChanges::gone() const
{
    QList<KnownMember> gone;
    for (const KnownMember& member : m_known) {
        if (!m_keys.contains(member.key)) {
            gone.append(member);
        }
    }
    return gone;
}

} // namespace rondom::activation
