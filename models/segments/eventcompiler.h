#pragma once

#include "models/segments/eventrows.h"

namespace rondom::segments {

/// Turns conditions on what people did into queries.
class EventCompiler
{
public:
    EventCompiler(const Calendar& calendar, qint64 now, qint64 onlyProfile)
        : m_rows(calendar, now, onlyProfile)
    {
    }

    /// All of them must hold: one for what is measured over events, one for each measure that needs
    /// rows of its own.
    QList<Query> compile(const EventCondition& condition) const;

    /// One row for each person with such an event: the person, how many, the first, the last.
    Sql occurrences(const EventCondition& condition) const;
    /// One row for each person with a value: the person, the number the aggregate compares.
    Sql measured(const EventCondition& condition, const Aggregate& aggregate) const;

    /// One row for each value of the property: profile_id, text, ts, seq. A list has as many
    /// values as items; empty ones are none.
    Sql values(const EventCondition& condition, const QString& property) const;

private:
    /// Rows of a person and what is measured over them, with the tables they need.
    struct Rows
    {
        QList<Sql> tables;
        Sql sql;
    };

    Rows rowsOf(const EventCondition& condition, const QList<Aggregate>& aggregates) const;
    Rows rowsOfLines(const EventCondition& condition, const QString& property) const;
    /// One row for each value; \a columns are made of `i.type` and `i.value`, \a ofRevenue of
    /// `e.amount`.
    Rows valueRows(const EventCondition& condition, const QString& property, const QString& columns,
                   const QString& ofRevenue) const;
    Rows keysOf(const EventCondition& condition, const QString& property) const;
    Rows ownRowsOf(const EventCondition& condition, const Aggregate& aggregate) const;

    EventRows m_rows;
};

} // namespace rondom::segments
