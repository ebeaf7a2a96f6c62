#pragma once

#include "models/segments/eventfilter.h"

namespace rondom::segments {

/// Turns changes of habit into queries: stopped, restarted, regular, trend.
class PatternCompiler
{
public:
    PatternCompiler(const Calendar& calendar, qint64 now, qint64 onlyProfile)
        : m_rows(calendar, now, onlyProfile)
    {
    }

    Query compile(const PatternCondition& condition) const;

private:
    Sql compileBreak(const PatternCondition& condition, const EventFilter& filter) const;
    Sql compileRegular(const PatternCondition& condition, const EventFilter& filter) const;
    Sql compileTrend(const PatternCondition& condition, const EventFilter& filter) const;
    Sql events(const PatternCondition& condition, const EventFilter& filter,
               const TimeSpan& span) const;

    EventRows m_rows;
};

} // namespace rondom::segments
