#include "models/segments/patternmeter.h"

#include <algorithm>

namespace rondom::segments {

Result<std::optional<PatternMeter>> PatternMeter::make(const ColumnReader& reader,
                                                       const PatternCondition& condition)
{
    PatternMeter meter;
    meter.m_condition = condition;
    meter.m_all = reader.everything();
    if (condition.kind == PatternCondition::Kind::Regular) {
        meter.m_units = regularUnits(condition, reader.calendar(), reader.now());
    } else {
        meter.m_spans = patternSpans(condition, reader.calendar(), reader.now());
    }
    auto filter = ContentFilter::make(reader, condition.where);
    if (!filter) {
        return filter.error();
    }
    if (!*filter) {
        return std::optional<PatternMeter>();
    }
    meter.m_filter = *std::move(filter);
    return std::optional(std::move(meter));
}

qint64 PatternMeter::countIn(const columns::EventList& events, const TimeSpan& span) const
{
    const qint64* end = events.times + events.size;
    const qint64* from = std::lower_bound(events.times, end, span.begin);
    const qint64* to = std::lower_bound(from, end, span.end);
    if (m_filter->isEmpty()) {
        return to - from;
    }
    qint64 count = 0;
    for (const qint64* time = from; time != to; ++time) {
        const qsizetype event = time - events.times;
        count += m_filter->fits(events.contents[event], events.amountAt(event)) ? 1 : 0;
    }
    return count;
}

bool PatternMeter::holds(const columns::EventList& events) const
{
    switch (m_condition.kind) {
    case PatternCondition::Kind::Stopped:
        return countIn(events, m_spans.before) > 0 && countIn(events, m_spans.recent) == 0;
    case PatternCondition::Kind::Restarted:
        return countIn(events, m_spans.recent) > 0 && countIn(events, m_spans.before) == 0 &&
               countIn(events, m_spans.earlier) > 0;
    case PatternCondition::Kind::Regular:
        return isRegular(events);
    case PatternCondition::Kind::Trend:
        return isTrend(events);
    }
    Q_UNREACHABLE();
}

bool PatternMeter::isRegular(const columns::EventList& events) const
{
    const auto kept = std::count_if(m_units.begin(), m_units.end(), [&](const TimeSpan& unit) {
        return countIn(events, unit) >= m_condition.times;
    });
    return kept >= m_condition.in;
}

bool PatternMeter::isTrend(const columns::EventList& events) const
{
    const qint64 before = countIn(events, m_spans.before);
    if (before == 0) {
        return false;
    }
    const Decimal recent = Decimal::fromInteger(countIn(events, m_spans.recent));
    return m_condition.trend.holdsForRatio(recent, before);
}

} // namespace rondom::segments
