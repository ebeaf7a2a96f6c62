#pragma once

#include "models/segments/eventscan.h"
#include "models/segments/patternspans.h"

namespace rondom::segments {

/// Whether the events of one person show a change of habit, over columns: what PatternCompiler says
/// in SQL. Nobody without events does.
class PatternMeter
{
public:
    /// Nothing where only tables can answer.
    static Result<std::optional<PatternMeter>> make(const ColumnReader& reader,
                                                    const PatternCondition& condition);

    bool holds(const columns::EventList& events) const;
    /// Who has none of these events shows no habit.
    EventScan scan() const { return {*m_filter, m_all}; }

private:
    qint64 countIn(const columns::EventList& events, const TimeSpan& span) const;
    bool isRegular(const columns::EventList& events) const;
    bool isTrend(const columns::EventList& events) const;

    PatternCondition m_condition;
    TimeSpan m_all;
    PatternSpans m_spans;
    std::vector<TimeSpan> m_units;
    std::optional<ContentFilter> m_filter;
};

} // namespace rondom::segments
