#pragma once

#include <QtGlobal>

namespace rondom::ingest {

// What a packed file may become when it is unpacked. Real tables stay far below these.

/// Nothing is judged before this much came out.
inline constexpr qint64 kFreeGrowth = 10LL * 1024 * 1024;
/// Bytes that may come out of one packed byte.
inline constexpr qint64 kMostGrowth = 200;
/// Bytes that may come out of one file or member at all.
inline constexpr qint64 kMostUnpacked = 4LL * 1024 * 1024 * 1024;
/// Members of one archive.
inline constexpr qint64 kMostMembers = 10'000;

/// True when \a produced bytes from \a consumed packed ones are a trap rather than a table.
inline bool isBeyondMeasure(qint64 produced, qint64 consumed)
{
    return produced > kMostUnpacked ||
           (produced > kFreeGrowth && produced / kMostGrowth > consumed);
}

} // namespace rondom::ingest
