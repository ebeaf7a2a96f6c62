#pragma once

#include "models/core/calendar.h"
#include "models/segments/condition.h"

#include <vector>

namespace rondom::segments {

/// The stretches of the past that a change of habit is about: stopped, restarted, a trend.
struct PatternSpans
{
    TimeSpan earlier;
    /// A longer `last` in the same unit, or counted on from where the recent stretch begins.
    TimeSpan before;
    TimeSpan recent; ///< up to now
};

PatternSpans patternSpans(const PatternCondition& condition, const Calendar& calendar, qint64 now);

/// The calendar units a regular habit is looked for in, the oldest first.
std::vector<TimeSpan> regularUnits(const PatternCondition& condition, const Calendar& calendar,
                                   qint64 now);

} // namespace rondom::segments
