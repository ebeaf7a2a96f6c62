#pragma once

#include "models/core/calendar.h"

#include <optional>

namespace rondom::consent {

/// When something happened, as stated, and how sure that is. Milliseconds since 1970 UTC.
struct EventTime
{
    qint64 stated = 0;
    /// The truth lies within [earliest, latest].
    qint64 earliest = 0;
    qint64 latest = 0;
    /// Minutes east of UTC, where the time came with an offset.
    std::optional<int> utcOffset;

    static EventTime exact(qint64 instant) { return {instant, instant, instant, std::nullopt}; }

    /// Reads ISO 8601. A time without an offset is local, and an hour unsure on a day the clock
    /// changes; a date alone may be any moment of its day. Nothing for anything else.
    static std::optional<EventTime> parse(const QString& text, const Calendar& calendar);

    friend bool operator==(const EventTime&, const EventTime&) = default;
};

} // namespace rondom::consent
