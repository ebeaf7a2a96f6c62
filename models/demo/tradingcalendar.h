#pragma once

#include "models/demo/timestamps.h"

#include <optional>
#include <vector>

namespace rondom::demo {

/// When things happen in the shop: more before the holidays, more at the weekend, never at night,
/// and never after now.
///
/// A position from 0 to 1 runs through all of it, so events made in the order of their position are
/// in the order of time. Nothing happens in the hours in which clocks change.
class TradingCalendar
{
public:
    enum class Hours { Online, Counter };

    /// From \a months before the day of \a now, up to \a now, in the shop's own time zone.
    TradingCalendar(qint64 now, int months, Hours hours);

    /// 0 <= \a position < 1; later positions are never earlier.
    Moment at(double position) const;
    /// A clock time on a day counted from 1970-01-01; nothing when that is not yet, or before the
    /// first day.
    std::optional<Moment> on(int day, int wallSecond) const;

    qint64 now() const { return m_now; }
    /// The shop's local date now, in days since 1970-01-01.
    int today() const;

private:
    struct Day
    {
        int offset = 0;
        double weight = 0;
        double weightBefore = 0; ///< of all days before it
    };

    /// \a index counts from the first day.
    Moment momentOn(int index, int wallSecond) const;
    /// How much of the day is over by now: 1 for every day but today.
    double shareOf(int day) const;
    double dayWeight(int day, int dayCount) const;
    /// The second of the day by which \a share of a day's trade is done, and the other way round.
    int wallSecondAt(double share) const;
    double shareAt(int wallSecond) const;

    qint64 m_now;
    Hours m_hours;
    int m_firstDay = 0;
    double m_totalWeight = 0;
    double m_shareOfToday = 1;
    std::vector<Day> m_days;
};

} // namespace rondom::demo
