#pragma once

#include "models/core/calendar.h"
#include "models/ingest/entry.h"
#include "models/ingest/walltime.h"

#include <array>

namespace rondom::ingest {

/// Turns what a cell says about time into an instant, quickly for many rows. One per thread.
class LocalClock
{
public:
    /// \a zone is where times without an offset were noted.
    explicit LocalClock(const QTimeZone& zone);

    /// A date without a time is the whole day; a local time on a day the clock changes may be off
    /// by the change.
    FactTime instantOf(const WallTime& wall) const;

private:
    struct Day
    {
        qint64 julianDay = -1;
        qint64 begin = 0;
        qint64 end = 0;
        qint64 change = 0; ///< by how much the clock changes on this day
        qint64 offset = 0; ///< valid from the day before to the day after when there is no change
        bool isSteady = false;
    };

    const Day& dayOf(QDate date) const;

    Calendar m_calendar;
    mutable std::array<Day, 512> m_days;
};

} // namespace rondom::ingest
