#include "models/segments/eventmeter.h"

#include "models/columns/propertyname.h"
#include "models/core/median.h"
#include "models/segments/jsonvalues.h"
#include "models/segments/propertycompiler.h"

#include <QHash>

#include <algorithm>

namespace rondom::segments {

namespace {

NumberTest inMillionths(const NumberTest& test)
{
    return {test.op, PropertyCompiler::inMillionths(test.value),
            PropertyCompiler::inMillionths(test.high)};
}

} // namespace

EventCount::EventCount(const TimeSpan& span, const std::optional<NumberTest>& test)
    : m_span(span), m_test(test), m_isFromBeginning(span.begin == kBeginningOfTime)
{
    for (qsizetype count = 0; count < kFew; ++count) {
        m_holds[std::size_t(count)] = holdsFor(count);
    }
}

bool EventCount::holdsFor(qsizetype count) const
{
    return m_test ? m_test->holds(Decimal::fromInteger(count)) : count > 0;
}

Result<std::optional<EventMeter>> EventMeter::make(const ColumnReader& reader,
                                                   const EventCondition& condition)
{
    if (condition.isOfLastVisit) {
        return std::optional<EventMeter>(); // a visit is made of events of every kind
    }
    EventMeter meter;
    meter.m_condition = condition;
    meter.m_span = reader.spanOf(condition.window);
    if (condition.first) {
        meter.m_first = reader.spanOf(condition.first);
    }
    if (condition.last) {
        meter.m_last = reader.spanOf(condition.last);
    }
    auto filter = ContentFilter::make(reader, condition.where);
    if (!filter) {
        return filter.error();
    }
    if (!*filter) {
        return std::optional<EventMeter>();
    }
    meter.m_filter = *std::move(filter);
    for (const Aggregate& aggregate : condition.aggregates) {
        auto measure = measureOf(reader, aggregate);
        if (!measure) {
            return measure.error();
        }
        if (!*measure) {
            return std::optional<EventMeter>();
        }
        meter.m_measures.push_back(**std::move(measure));
    }
    return std::optional(std::move(meter));
}

Result<std::optional<EventMeter::Measure>> EventMeter::measureOf(const ColumnReader& reader,
                                                                 const Aggregate& aggregate)
{
    Measure measure;
    measure.aggregate = aggregate;
    if (PropertyCompiler::isRevenue(aggregate.property)) {
        measure.isMoney = true;
        if (aggregate.kind != Aggregate::Kind::Distinct) {
            measure.aggregate.test = inMillionths(aggregate.test);
        }
        return std::optional(std::move(measure));
    }
    if (!columns::PropertyColumn::canRead(aggregate.property)) {
        return std::optional<Measure>();
    }
    measure.ofLines = columns::isAboutLines(aggregate.property);
    auto column = reader.property(aggregate.property);
    if (!column) {
        return column.error();
    }
    measure.column = *std::move(column);
    const quint32 codes = measure.column->codeCount();
    if (aggregate.kind != Aggregate::Kind::Distinct) {
        measure.numbers.resize(codes);
        for (quint32 code = 1; code < codes; ++code) {
            measure.numbers[code] = jsonNumber(measure.column->json(code));
        }
        return std::optional(std::move(measure));
    }
    QHash<QByteArray, int> known;
    measure.keys.resize(codes);
    for (quint32 code = 1; code < codes; ++code) {
        for (const QByteArray& key : distinctKeys(measure.column->json(code))) {
            const auto found = known.constFind(key);
            measure.keys[code].push_back(
                found == known.cend() ? *known.insert(key, int(known.size())) : *found);
        }
    }
    return std::optional(std::move(measure));
}

/// Whether all events of the time are looked at.
bool EventMeter::isPlain() const
{
    return m_filter->isEmpty() && m_condition.pick == EventCondition::Pick::Every && !m_first &&
           !m_last;
}

std::optional<EventCount> EventMeter::asCount() const
{
    return isPlain() && m_measures.empty() ? std::optional(EventCount(m_span, m_condition.count))
                                           : std::nullopt;
}

std::optional<RevenueSum> EventMeter::asRevenue() const
{
    const bool isSum = isPlain() && m_measures.size() == 1 && !m_condition.count &&
                       m_measures.front().isMoney &&
                       m_measures.front().aggregate.kind == Aggregate::Kind::Sum;
    return isSum ? std::optional(RevenueSum(m_span, m_measures.front().aggregate.test))
                 : std::nullopt;
}

bool EventMeter::wants(const columns::EventList& events, qsizetype event) const
{
    return m_filter->isEmpty() || m_filter->fits(events.contents[event], events.amountAt(event));
}

void EventMeter::collect(const Measure& measure, const columns::EventList& events, qsizetype event,
                         Found& found) const
{
    const qint64 amount = events.amountAt(event);
    if (measure.isMoney) {
        if (amount == columns::kNoAmount) {
            return;
        }
        found.keys.push_back(amount);
        found.numbers.push_back(Decimal::fromInteger(amount));
        return;
    }
    const quint32 content = events.contents[event];
    const auto take = [&](quint32 code) {
        if (measure.aggregate.kind == Aggregate::Kind::Distinct) {
            found.keys.insert(found.keys.end(), measure.keys[code].begin(),
                              measure.keys[code].end());
        } else if (measure.numbers[code]) {
            found.numbers.push_back(*measure.numbers[code]);
        }
    };
    const auto codes = measure.column->codesOf(content);
    if (measure.ofLines) {
        m_filter->forEachLine(content, amount, *measure.column,
                              [&](std::size_t line) { take(codes[line]); });
    } else {
        take(codes.front());
    }
}

bool EventMeter::measureHolds(const Measure& measure, Found& found)
{
    const NumberTest& test = measure.aggregate.test;
    if (measure.aggregate.kind == Aggregate::Kind::Distinct) {
        std::sort(found.keys.begin(), found.keys.end());
        const auto end = std::unique(found.keys.begin(), found.keys.end());
        return test.holds(Decimal::fromInteger(end - found.keys.begin()));
    }
    std::vector<Decimal>& numbers = found.numbers;
    Decimal sum;
    for (const Decimal number : numbers) {
        sum += number;
    }
    if (measure.aggregate.kind == Aggregate::Kind::Sum) {
        return test.holds(sum);
    }
    if (numbers.empty()) {
        return false;
    }
    switch (measure.aggregate.kind) {
    case Aggregate::Kind::Average:
        return test.holdsForRatio(sum, qint64(numbers.size()));
    case Aggregate::Kind::Minimum:
        return test.holds(*std::min_element(numbers.begin(), numbers.end()));
    case Aggregate::Kind::Maximum:
        return test.holds(*std::max_element(numbers.begin(), numbers.end()));
    default:
        return test.holds(medianOf(numbers));
    }
}

bool EventMeter::holds(const columns::EventList& events) const
{
    const qint64* end = events.times + events.size;
    const qint64* from = events.size == 0 ? end : std::lower_bound(events.times, end, m_span.begin);
    const qint64* to = events.size == 0 ? end : std::lower_bound(from, end, m_span.end);
    if (m_condition.pick != EventCondition::Pick::Every && from != to) {
        if (m_condition.pick == EventCondition::Pick::First) {
            to = from + 1;
        } else {
            from = to - 1;
        }
    }
    qint64 count = 0;
    std::optional<qint64> first;
    std::optional<qint64> last;
    // One list for all people: most have few events.
    thread_local std::vector<Found> found;
    found.resize(std::max(found.size(), m_measures.size()));
    for (Found& each : found) {
        each.numbers.clear();
        each.keys.clear();
    }
    if (m_filter->isEmpty() && m_measures.empty()) {
        count = to - from;
        if (count > 0) {
            first = *from;
            last = *(to - 1);
        }
    } else {
        for (const qint64* time = from; time != to; ++time) {
            const qsizetype event = time - events.times;
            if (!wants(events, event)) {
                continue;
            }
            ++count;
            first = first.value_or(*time);
            last = *time;
            for (std::size_t i = 0; i < m_measures.size(); ++i) {
                collect(m_measures[i], events, event, found[i]);
            }
        }
    }
    for (std::size_t i = 0; i < m_measures.size(); ++i) {
        if (!measureHolds(m_measures[i], found[i])) {
            return false;
        }
    }
    const auto lies = [](const std::optional<qint64>& time, const std::optional<TimeSpan>& span) {
        return !span || (time && span->contains(*time));
    };
    if (!lies(first, m_first) || !lies(last, m_last)) {
        return false;
    }
    if (m_condition.count) {
        return m_condition.count->holds(Decimal::fromInteger(count));
    }
    // Nothing is asked of the events but that there is one.
    const bool isAsked = !m_measures.empty() || m_first || m_last;
    return isAsked || count > 0;
}

} // namespace rondom::segments
