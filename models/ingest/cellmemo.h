#pragma once

#include "models/ingest/csvrecord.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QHashFunctions>

#include <algorithm>
#include <vector>

namespace rondom::ingest {

/// The cells of \a columns as one text, to be found by in a CellMemo; \a buffer holds it where they
/// are several.
template <typename Columns>
QByteArrayView cellsAsOne(const CsvRecord& record, const Columns& columns, QByteArray& buffer)
{
    if (columns.size() == 1) {
        return record.bytes(columns.front().cell.index());
    }
    qsizetype size = 0;
    for (const auto& column : columns) {
        size += record.bytes(column.cell.index()).size() + 1;
    }
    buffer.resize(size);
    char* at = buffer.data();
    for (const auto& column : columns) {
        const QByteArrayView cell = record.bytes(column.cell.index());
        at = std::copy(cell.begin(), cell.end(), at);
        // No cell holds this byte: rows that do are damage.
        *at++ = '\0';
    }
    return buffer;
}

/// Remembers what cells were found to say, so that a file that says the same in a thousand rows is
/// understood once. Bounded: what is newer takes the place of what is older.
template <typename T>
class CellMemo
{
public:
    /// \a slots is a power of two; memory is taken with the first thing remembered.
    explicit CellMemo(std::size_t slots) : m_count(slots) {}

    /// Null when it is not remembered. Valid until the next remember().
    const T* find(QByteArrayView cells) const
    {
        if (m_slots.empty()) {
            return nullptr;
        }
        const Slot& slot = m_slots[place(cells)];
        return slot.isTaken && slot.cells == cells ? &slot.meaning : nullptr;
    }
    void remember(QByteArrayView cells, const T& meaning)
    {
        if (m_slots.empty()) {
            m_slots.resize(m_count);
        }
        m_slots[place(cells)] = {cells.toByteArray(), meaning, true};
    }

private:
    struct Slot
    {
        QByteArray cells;
        T meaning;
        bool isTaken = false;
    };

    std::size_t place(QByteArrayView cells) const
    {
        return qHashBits(cells.data(), std::size_t(cells.size()), 1) & (m_count - 1);
    }

    std::size_t m_count;
    std::vector<Slot> m_slots;
};

} // namespace rondom::ingest
