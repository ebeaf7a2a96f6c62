#include "models/core/texttable.h"

#include <QHashFunctions>

#include <algorithm>

namespace rondom {

std::size_t TextTable::hash(Place place, QByteArrayView text)
{
    // Another one in each run, so that nobody can prepare texts that collide.
    static const std::size_t seed = QHashSeed::globalSeed();
    return qHashBits(text.data(), std::size_t(text.size()),
                     seed ^ ((std::size_t(place.source) << 32) + place.kind + 1));
}

QByteArrayView TextTable::text(qint32 number) const
{
    const Entry& entry = m_entries[std::size_t(number)];
    return QByteArrayView(m_texts).sliced(qsizetype(entry.begin), qsizetype(entry.size));
}

qint32 TextTable::find(Place place, QByteArrayView text) const
{
    if (m_slots.empty()) {
        return kNone;
    }
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t i = hash(place, text) & mask; m_slots[i] != kNone; i = (i + 1) & mask) {
        if (this->place(m_slots[i]) == place && this->text(m_slots[i]) == text) {
            return m_slots[i];
        }
    }
    return kNone;
}

qint32 TextTable::add(Place place, QByteArrayView text)
{
    if (m_entries.size() * 2 >= m_slots.size()) {
        grow();
    }
    const qint32 number = size();
    m_entries.push_back({quint64(m_texts.size()), quint32(text.size()), place});
    m_texts.append(text);
    const std::size_t mask = m_slots.size() - 1;
    std::size_t i = hash(place, text) & mask;
    while (m_slots[i] != kNone) {
        i = (i + 1) & mask;
    }
    m_slots[i] = number;
    return number;
}

void TextTable::grow()
{
    m_slots.assign(std::max<std::size_t>(1024, m_slots.size() * 2), kNone);
    const std::size_t mask = m_slots.size() - 1;
    for (qint32 number = 0; number < size(); ++number) {
        std::size_t i = hash(place(number), text(number)) & mask;
        while (m_slots[i] != kNone) {
            i = (i + 1) & mask;
        }
        m_slots[i] = number;
    }
}

} // namespace rondom
