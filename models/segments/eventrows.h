#pragma once

#include "models/core/calendar.h"
#include "models/segments/comparisoncompiler.h"
#include "models/segments/query.h"

namespace rondom::segments {

/// The rows of `event` a condition looks at, as parts of a query. Events of nobody, and those dated
/// after now, are never among them.
class EventRows
{
public:
    /// \a onlyProfile limits the rows to one person; 0 is everybody.
    EventRows(const Calendar& calendar, qint64 now, qint64 onlyProfile)
        : m_comparisons(calendar, now), m_calendar(calendar), m_now(now), m_onlyProfile(onlyProfile)
    {
    }

    const Calendar& calendar() const { return m_calendar; }
    qint64 now() const { return m_now; }
    const ComparisonCompiler& comparisons() const { return m_comparisons; }

    /// Everything up to now.
    TimeSpan everything() const { return spanOf({}); }
    /// The window, up to now.
    TimeSpan spanOf(const std::optional<Window>& window) const
    {
        return pastSpan(window, m_calendar, m_now);
    }

    /// Whether the row \a alias of `event` has that name.
    Sql areOfKind(const QString& event, const QString& alias) const;
    /// Whether it also happened in that time.
    Sql are(const QString& event, const TimeSpan& span, const QString& alias) const;
    /// `event e WHERE ...`, or the one event of each person that is picked, so that " AND ..." can
    /// follow.
    Sql from(const EventCondition& condition) const;

private:
    Sql ofLastVisit() const;

    ComparisonCompiler m_comparisons;
    const Calendar& m_calendar;
    qint64 m_now = 0;
    qint64 m_onlyProfile = 0;
};

} // namespace rondom::segments
