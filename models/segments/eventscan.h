#pragma once

#include "models/segments/contentfilter.h"

namespace rondom::segments {

/// Which events make a person worth looking at: see Snapshot::forEachPerson(). Those that meet the
/// `where` of a condition or, where it has none, lie in its window. Not to outlive the filter.
class EventScan
{
public:
    EventScan(const ContentFilter& filter, const TimeSpan& span)
        : m_filter(filter), m_answers(filter.answers()), m_span(span)
    {
    }

    bool wants(const columns::EventArrays& events, std::size_t event) const
    {
        if (m_filter.isEmpty()) {
            return m_span.contains(events.times[event]);
        }
        return m_filter.fits(events.contents[event],
                             events.amounts.empty() ? columns::kNoAmount : events.amounts[event]);
    }

    bool wantsNone(const columns::EventArrays& events, std::size_t from) const
    {
        // Without a branch for each, which is what makes it quick.
        bool any = false;
        if (m_answers) {
            const quint32* contents = events.contents.data() + from;
            for (std::size_t i = 0; i < columns::kScanned; ++i) {
                any |= m_answers[contents[i]] != ContentFilter::Answer::No;
            }
        } else if (m_filter.isEmpty()) {
            const qint64* times = events.times.data() + from;
            for (std::size_t i = 0; i < columns::kScanned; ++i) {
                any |= bool(int(times[i] >= m_span.begin) & int(times[i] < m_span.end));
            }
        } else {
            return false;
        }
        return !any;
    }

private:
    const ContentFilter& m_filter;
    const ContentFilter::Answer* m_answers;
    TimeSpan m_span;
};

} // namespace rondom::segments
