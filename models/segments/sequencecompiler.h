#pragma once

#include "models/segments/eventfilter.h"

namespace rondom::segments {

/// Turns "did this, then that, and not the other" into one query.
///
/// Step by step: the rows of a step are the events that can take its place after some row of the
/// step before, so the work grows with the events of a person and not with their combinations.
class SequenceCompiler
{
public:
    SequenceCompiler(const Calendar& calendar, qint64 now, qint64 onlyProfile)
        : m_rows(calendar, now, onlyProfile)
    {
    }

    Query compile(const SequenceCondition& condition) const;

private:
    struct Step
    {
        const SequenceStep& asked;
        EventFilter filter;
    };

    Sql firstStep(const SequenceCondition& condition, const Step& step) const;
    Sql nextStep(const QString& same, const Step& step, const QList<const Step*>& notDone,
                 const QString& before) const;
    Sql lastStep(const QString& same, const QList<const Step*>& notDone,
                 const QString& before) const;
    Sql andNotDone(const QString& same, const Step& step, bool untilNextStep) const;
    Sql andWithin(const std::optional<Span>& within, const QString& instant) const;
    Sql deadline(const Span& within) const;
    Sql rowsOf(const Step& step, const TimeSpan& span, const QString& alias) const;

    EventRows m_rows;
};

} // namespace rondom::segments
