#pragma once

#include <QtGlobal>

#include <limits>
#include <tuple>

namespace rondom::profiles {

/// An event that waits to be written, in as few bytes as possible: an import holds millions.
struct StagedEvent
{
    static constexpr qint64 kNoAmount = std::numeric_limits<qint64>::min();

    qint64 at = 0;
    qint64 seq = 0; ///< of an event without a reference: before its occurrence is counted
    qint64 amount = kNoAmount;
    quint32 profile = 0; ///< known once identity has been resolved
    quint32 record = 0;
    quint32 row = 0;
    quint32 properties = 0;
    qint32 ticket = -1;
    qint32 reference = -1; ///< into the table of references
    quint32 kind = 0;
    quint16 source = 0;

    /// In the order of the table; the row tells exact duplicates apart.
    friend bool operator<(const StagedEvent& a, const StagedEvent& b)
    {
        return std::tie(a.profile, a.at, a.seq, a.row) < std::tie(b.profile, b.at, b.seq, b.row);
    }
};

} // namespace rondom::profiles
