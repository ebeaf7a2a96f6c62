#include "models/ingest/personmemo.h"

#include <QHashFunctions>

namespace rondom::ingest {

namespace {

constexpr std::size_t kSlots = 128 * 1024; ///< a power of two

} // namespace

std::size_t PersonMemo::place(QByteArrayView cells)
{
    return qHashBits(cells.data(), std::size_t(cells.size()), 1) % kSlots;
}

const Identifiers* PersonMemo::find(QByteArrayView cells) const
{
    if (m_slots.empty()) {
        return nullptr;
    }
    const Slot& slot = m_slots[place(cells)];
    return !slot.cells.isEmpty() && slot.cells == cells ? &slot.identifiers : nullptr;
}

void PersonMemo::remember(QByteArrayView cells, const Identifiers& identifiers)
{
    if (cells.isEmpty()) {
        return;
    }
    if (m_slots.empty()) {
        m_slots.resize(kSlots);
    }
    // Now, so that every copy has it.
    static_cast<void>(identifiers.statedAs());
    m_slots[place(cells)] = {cells.toByteArray(), identifiers};
}

} // namespace rondom::ingest
