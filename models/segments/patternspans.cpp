#include "models/segments/patternspans.h"

#include "models/segments/moments.h"

namespace rondom::segments {

PatternSpans patternSpans(const PatternCondition& condition, const Calendar& calendar, qint64 now)
{
    const Span recent = condition.recent;
    const Span before =
        condition.kind == PatternCondition::Kind::Trend ? condition.recent : condition.before;
    const qint64 recentStart = calendar.startOfLast(recent.n, recent.unit, now);
    const qint64 beforeStart = recent.unit == before.unit
                                   ? calendar.startOfLast(recent.n + before.n, recent.unit, now)
                                   : calendar.startOfLast(before.n, before.unit, recentStart);
    return {{kBeginningOfTime, beforeStart}, {beforeStart, recentStart}, {recentStart, now + 1}};
}

std::vector<TimeSpan> regularUnits(const PatternCondition& condition, const Calendar& calendar,
                                   qint64 now)
{
    std::vector<TimeSpan> units;
    for (int i = condition.of; i >= 1; --i) {
        units.push_back(calendar.unitSpan(condition.per, -i, now));
    }
    return units;
}

} // namespace rondom::segments
