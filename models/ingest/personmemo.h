#pragma once

#include "models/ingest/entry.h"

#include <QByteArray>

#include <vector>

namespace rondom::ingest {

/// Remembers how cells name people, so that a file of events about the same people works each name
/// out once. Bounded: a newer name takes the place of an older one.
class PersonMemo
{
public:
    /// Null when the name is not remembered. Valid until the next remember().
    const Identifiers* find(QByteArrayView cells) const;
    void remember(QByteArrayView cells, const Identifiers& identifiers);

private:
    struct Slot
    {
        QByteArray cells;
        Identifiers identifiers;
    };

    static std::size_t place(QByteArrayView cells);

    std::vector<Slot> m_slots;
};

} // namespace rondom::ingest
