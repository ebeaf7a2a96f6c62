#pragma once

#include "models/segments/eventscan.h"

#include <array>

namespace rondom::segments {

/// Whether so many events of a time are enough: all that most conditions ask.
class EventCount
{
public:
    EventCount(const TimeSpan& span, const std::optional<NumberTest>& test);

    bool operator()(const columns::EventList& events) const
    {
        qsizetype count = 0;
        if (m_isFromBeginning && events.size > 0 && events.times[events.size - 1] < m_span.end) {
            count = events.size;
        } else {
            for (qsizetype event = 0; event < events.size; ++event) {
                const qint64 time = events.times[event];
                count += int(time >= m_span.begin) & int(time < m_span.end);
            }
        }
        return count < kFew ? m_holds[std::size_t(count)] : holdsFor(count);
    }

private:
    static constexpr qsizetype kFew = 32;

    bool holdsFor(qsizetype count) const;

    TimeSpan m_span;
    std::optional<NumberTest> m_test;
    bool m_isFromBeginning = false;
    std::array<bool, kFew> m_holds{}; ///< by count
};

/// Whether the revenue of a time is enough.
class RevenueSum
{
public:
    /// \a test is in millionths.
    RevenueSum(const TimeSpan& span, const NumberTest& test) : m_span(span), m_test(test) {}

    bool operator()(const columns::EventList& events) const
    {
        Int128 sum = 0;
        for (qsizetype event = 0; events.amounts && event < events.size; ++event) {
            const qint64 time = events.times[event];
            const qint64 amount = events.amounts[event];
            const bool counts = int(time >= m_span.begin) & int(time < m_span.end) &
                                int(amount != columns::kNoAmount);
            sum += counts ? amount : 0;
        }
        return m_test.holds(Decimal::fromWhole(sum));
    }

private:
    TimeSpan m_span;
    NumberTest m_test;
};

/// What an event condition asks of the events of one person, over columns: what EventCompiler says
/// in SQL.
class EventMeter
{
public:
    /// Nothing where only tables can answer.
    static Result<std::optional<EventMeter>> make(const ColumnReader& reader,
                                                  const EventCondition& condition);

    /// Whether it is met by somebody with \a events of the kind, and no others.
    bool holds(const columns::EventList& events) const;
    /// Who has none of these events is as one who has none at all.
    EventScan scan() const { return {*m_filter, m_span}; }
    /// The same, many times as quick, where nothing but a count is asked, of all events of a time.
    std::optional<EventCount> asCount() const;
    /// And where nothing but a sum of revenue is.
    std::optional<RevenueSum> asRevenue() const;

private:
    struct Measure
    {
        Aggregate aggregate;
        bool isMoney = false;
        bool ofLines = false;
        ColumnReader::Property column; ///< null for money
        std::vector<std::optional<Decimal>> numbers;
        std::vector<std::vector<int>> keys; ///< of the distinct values behind each code
    };
    /// What was met in one person's events.
    struct Found
    {
        std::vector<Decimal> numbers;
        std::vector<qint64> keys;
    };

    static Result<std::optional<Measure>> measureOf(const ColumnReader& reader,
                                                    const Aggregate& aggregate);
    bool wants(const columns::EventList& events, qsizetype event) const;
    void collect(const Measure& measure, const columns::EventList& events, qsizetype event,
                 Found& found) const;
    bool isPlain() const;
    static bool measureHolds(const Measure& measure, Found& found);

    EventCondition m_condition;
    TimeSpan m_span;
    std::optional<TimeSpan> m_first;
    std::optional<TimeSpan> m_last;
    std::optional<ContentFilter> m_filter;
    std::vector<Measure> m_measures;
};

} // namespace rondom::segments
