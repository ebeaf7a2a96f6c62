#pragma once

#include "models/segments/eventscan.h"

namespace rondom::segments {

/// Whether the events of one person hold a sequence, over columns: what SequenceCompiler says in
/// SQL.
class SequenceWalk
{
public:
    /// Nothing where only tables can answer.
    static Result<std::optional<SequenceWalk>> make(const ColumnReader& reader,
                                                    const SequenceCondition& condition);

    /// The events that can be the first step.
    EventScan scan() const { return {m_steps.front().filter, m_window}; }
    /// \a events: those of the kind of each step, in the order of the steps.
    bool holds(std::span<const columns::EventList> events) const;

private:
    /// A span after an instant, by the calendar only where it could make a difference.
    class Deadline
    {
    public:
        Deadline(const Span& span, const Calendar& calendar);
        /// Whether the instant that lies the span after \a start comes before \a time.
        bool isBefore(qint64 start, qint64 time) const;

    private:
        Span m_span;
        Calendar m_calendar;
        qint64 m_shortest = 0;
        qint64 m_longest = 0;
    };

    struct Step
    {
        SequenceStep asked;
        ContentFilter filter;
        std::optional<Deadline> within;
        std::size_t kind = 0; ///< the first step with the same event: one event takes one place
    };

    struct Used
    {
        std::size_t kind = 0;
        qsizetype event = 0;

        friend bool operator==(const Used&, const Used&) = default;
    };

    /// One way to have got to an event.
    struct State
    {
        qint64 time = 0;
        int key = kAnyKey;
        std::vector<Used> used; ///< at this millisecond

        friend bool operator==(const State&, const State&) = default;
    };

    static constexpr int kAnyKey = -1;

    Result<bool> readKeys(const ColumnReader& reader, const QString& same);
    std::vector<int> keysOf(quint32 content) const;
    bool hasKey(quint32 content, int key) const;
    bool fits(std::size_t step, const columns::EventList& events, qsizetype event) const;
    bool isNext(std::size_t step, const columns::EventList& events, qsizetype event,
                const State& state) const;
    std::vector<State> begin(const columns::EventList& events) const;
    std::vector<State> goOn(std::span<const columns::EventList> events,
                            const std::vector<State>& states, std::size_t step,
                            std::size_t notDoneFrom) const;
    bool wasDone(std::span<const columns::EventList> events, std::size_t step, const State& state,
                 qint64 until, const Used& except) const;
    bool canEnd(std::span<const columns::EventList> events, const State& state,
                std::size_t notDoneFrom) const;

    qint64 m_now = 0;
    TimeSpan m_window;
    std::vector<Step> m_steps;
    bool m_hasSame = false;
    ColumnReader::Property m_own;
    ColumnReader::Property m_lines;
    std::vector<int> m_ownKeys;  ///< by code; kAnyKey where there is none
    std::vector<int> m_lineKeys; ///< by code
};

} // namespace rondom::segments
