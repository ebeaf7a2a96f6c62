#pragma once

#include "models/core/calendar.h"
#include "models/segments/computedtrait.h"
#include "models/segments/eventcompiler.h"

namespace rondom::segments {

/// Turns a computed trait into a query: the only place where it gets its meaning.
class ComputedTraitCompiler
{
public:
    /// \a onlyProfile limits it to one person; 0 is everybody.
    ComputedTraitCompiler(const Calendar& calendar, qint64 now, qint64 onlyProfile)
        : m_events(calendar, now, onlyProfile), m_now(now), m_onlyProfile(onlyProfile)
    {
    }

    /// One row for each person with a value: the columns profile_id, text, folded and number, as
    /// `profile_trait` has them.
    Sql rows(const ComputedTrait& trait) const;

private:
    /// The columns profile_id and number.
    Sql numbers(const ComputedTrait& trait) const;
    Sql measured(const ComputedTrait& trait) const;
    Sql moments(const ComputedTrait& trait) const;
    Sql ratio(const ComputedTrait& trait) const;
    /// The columns profile_id and text.
    Sql texts(const ComputedTrait& trait) const;
    Sql lists(const ComputedTrait& trait) const;
    /// \a numbers with 0 for whoever is not in there.
    Sql orZero(const Sql& numbers) const;

    EventCompiler m_events;
    qint64 m_now = 0;
    qint64 m_onlyProfile = 0;
};

} // namespace rondom::segments
