#include "models/segments/sequencewalk.h"

#include "models/columns/propertyname.h"
#include "models/segments/jsonvalues.h"
#include "models/segments/propertycompiler.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::segments {

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;
/// More than any change of clocks, the date line included.
constexpr qint64 kAnyClockChange = 26 * kHour;

/// The least and the most days of a unit, as the calendar has it.
std::pair<int, int> daysOf(TimeUnit unit)
{
    switch (unit) {
    case TimeUnit::Week:
        return {7, 7};
    case TimeUnit::Month:
        return {28, 31};
    case TimeUnit::Quarter:
        return {89, 92};
    case TimeUnit::Year:
        return {365, 366};
    default:
        return {1, 1};
    }
}

void numberKeys(const columns::PropertyColumn& column, QHash<QByteArray, int>& known, int none,
                std::vector<int>& keys)
{
    keys.assign(column.codeCount(), none);
    for (quint32 code = 1; code < column.codeCount(); ++code) {
        if (const auto key = sameKey(column.json(code))) {
            const auto found = known.constFind(*key);
            keys[code] = found == known.cend() ? *known.insert(*key, int(known.size())) : *found;
        }
    }
}

} // namespace

SequenceWalk::Deadline::Deadline(const Span& span, const Calendar& calendar)
    : m_span(span), m_calendar(calendar)
{
    if (span.unit == TimeUnit::Minute || span.unit == TimeUnit::Hour) {
        m_shortest = span.n * (span.unit == TimeUnit::Minute ? kMinute : kHour);
        m_longest = m_shortest;
        return;
    }
    const auto [least, most] = daysOf(span.unit);
    m_shortest = qint64(span.n) * least * kDay - kAnyClockChange;
    m_longest = qint64(span.n) * most * kDay + kAnyClockChange;
}

bool SequenceWalk::Deadline::isBefore(qint64 start, qint64 time) const
{
    if (start + m_longest < time) {
        return true;
    }
    if (start + m_shortest >= time) {
        return false;
    }
    return m_calendar.later(start, m_span.n, m_span.unit) < time;
}

Result<std::optional<SequenceWalk>> SequenceWalk::make(const ColumnReader& reader,
                                                       const SequenceCondition& condition)
{
    SequenceWalk walk;
    walk.m_now = reader.now();
    walk.m_window = reader.spanOf(condition.window);
    for (const SequenceStep& asked : condition.steps) {
        auto filter = ContentFilter::make(reader, asked.where);
        if (!filter) {
            return filter.error();
        }
        if (!*filter) {
            return std::optional<SequenceWalk>();
        }
        Step step{asked, **std::move(filter), std::nullopt, walk.m_steps.size()};
        if (asked.within) {
            step.within.emplace(*asked.within, reader.calendar());
        }
        for (std::size_t i = 0; i < walk.m_steps.size(); ++i) {
            if (walk.m_steps[i].asked.event == asked.event) {
                step.kind = i;
                break;
            }
        }
        walk.m_steps.push_back(std::move(step));
    }
    if (!condition.same.isEmpty()) {
        const auto read = walk.readKeys(reader, condition.same);
        if (!read) {
            return read.error();
        }
        if (!*read) {
            return std::optional<SequenceWalk>();
        }
    }
    return std::optional(std::move(walk));
}

Result<bool> SequenceWalk::readKeys(const ColumnReader& reader, const QString& same)
{
    if (!columns::PropertyColumn::canRead(same) || columns::isAboutLines(same) ||
        PropertyCompiler::isRevenue(same)) {
        return false;
    }
    auto own = reader.property(same);
    if (!own) {
        return own.error();
    }
    auto lines = reader.property(u"products."_s + same);
    if (!lines) {
        return lines.error();
    }
    m_hasSame = true;
    m_own = *std::move(own);
    m_lines = *std::move(lines);
    QHash<QByteArray, int> known;
    numberKeys(*m_own, known, kAnyKey, m_ownKeys);
    numberKeys(*m_lines, known, kAnyKey, m_lineKeys);
    return true;
}

std::vector<int> SequenceWalk::keysOf(quint32 content) const
{
    std::vector<int> keys;
    for (const quint32 code : m_own->codesOf(content)) {
        keys.push_back(m_ownKeys[code]);
    }
    for (const quint32 code : m_lines->codesOf(content)) {
        keys.push_back(m_lineKeys[code]);
    }
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    std::erase(keys, kAnyKey);
    return keys;
}

bool SequenceWalk::hasKey(quint32 content, int key) const
{
    const auto own = m_own->codesOf(content);
    const auto lines = m_lines->codesOf(content);
    return std::any_of(own.begin(), own.end(),
                       [&](quint32 code) { return m_ownKeys[code] == key; }) ||
           std::any_of(lines.begin(), lines.end(),
                       [&](quint32 code) { return m_lineKeys[code] == key; });
}

bool SequenceWalk::fits(std::size_t step, const columns::EventList& events, qsizetype event) const
{
    return m_steps[step].filter.fits(events.contents[event], events.amountAt(event));
}

/// Whether the event can follow on \a state as that step.
bool SequenceWalk::isNext(std::size_t step, const columns::EventList& events, qsizetype event,
                          const State& state) const
{
    const qint64 time = events.times[event];
    const Step& asked = m_steps[step];
    if (time < state.time || (asked.within && asked.within->isBefore(state.time, time))) {
        return false;
    }
    // Events of one millisecond follow each other in any order, but none takes two places.
    const Used self{asked.kind, event};
    if (time == state.time &&
        std::find(state.used.begin(), state.used.end(), self) != state.used.end()) {
        return false;
    }
    return fits(step, events, event) &&
           (state.key == kAnyKey || hasKey(events.contents[event], state.key));
}

std::vector<SequenceWalk::State> SequenceWalk::begin(const columns::EventList& events) const
{
    std::vector<State> states;
    for (qsizetype event = 0; event < events.size; ++event) {
        if (!m_window.contains(events.times[event]) || !fits(0, events, event)) {
            continue;
        }
        const std::vector<int> keys =
            m_hasSame ? keysOf(events.contents[event]) : std::vector<int>{kAnyKey};
        for (const int key : keys) {
            states.push_back({events.times[event], key, {{m_steps.front().kind, event}}});
        }
    }
    return states;
}

/// Whether the step was done after \a state, up to \a until, by another event than \a except.
bool SequenceWalk::wasDone(std::span<const columns::EventList> events, std::size_t step,
                           const State& state, qint64 until, const Used& except) const
{
    const columns::EventList& list = events[step];
    const qint64* end = list.times + list.size;
    for (const qint64* time = std::lower_bound(list.times, end, state.time);
         time != end && *time <= until; ++time) {
        const qsizetype event = time - list.times;
        if (Used{m_steps[step].kind, event} != except && isNext(step, list, event, state)) {
            return true;
        }
    }
    return false;
}

/// The ways to get from \a states to \a step without the steps from \a notDoneFrom up to it.
std::vector<SequenceWalk::State> SequenceWalk::goOn(std::span<const columns::EventList> events,
                                                    const std::vector<State>& states,
                                                    std::size_t step, std::size_t notDoneFrom) const
{
    std::vector<State> next;
    const columns::EventList& list = events[step];
    for (qsizetype event = 0; event < list.size; ++event) {
        const qint64 time = list.times[event];
        if (time > m_now) {
            break;
        }
        const Used self{m_steps[step].kind, event};
        const std::size_t firstOfEvent = next.size();
        for (const State& state : states) {
            if (state.time > time) {
                break; // as all that follow
            }
            if (!isNext(step, list, event, state)) {
                continue;
            }
            bool isStopped = false;
            for (std::size_t missing = notDoneFrom; missing < step && !isStopped; ++missing) {
                isStopped = wasDone(events, missing, state, time, self);
            }
            if (isStopped) {
                continue;
            }
            State reached{time, state.key, {}};
            if (time == state.time) {
                reached.used = state.used;
            }
            reached.used.push_back(self);
            if (std::find(next.begin() + qsizetype(firstOfEvent), next.end(), reached) ==
                next.end()) {
                next.push_back(std::move(reached));
            }
        }
    }
    return next;
}

bool SequenceWalk::canEnd(std::span<const columns::EventList> events, const State& state,
                          std::size_t notDoneFrom) const
{
    for (std::size_t step = notDoneFrom; step < m_steps.size(); ++step) {
        // As long as the time is not up, it may still be done.
        const auto& within = m_steps[step].within;
        if (within && !within->isBefore(state.time, m_now)) {
            return false;
        }
        if (wasDone(events, step, state, m_now, {m_steps.size(), 0})) {
            return false;
        }
    }
    return true;
}

bool SequenceWalk::holds(std::span<const columns::EventList> events) const
{
    std::vector<State> states = begin(events.front());
    std::size_t notDoneFrom = 1;
    for (std::size_t step = 1; step < m_steps.size() && !states.empty(); ++step) {
        if (m_steps[step].asked.did) {
            states = goOn(events, states, step, notDoneFrom);
            notDoneFrom = step + 1;
        }
    }
    return std::any_of(states.begin(), states.end(),
                       [&](const State& state) { return canEnd(events, state, notDoneFrom); });
}

} // namespace rondom::segments
