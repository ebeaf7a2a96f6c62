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

private:
    /// Rows of a person and what is measured over them, with the tables they need.
    struct Rows
    {
        QList<Sql> tables;
        Sql sql;
    };

    Rows rowsOf(const EventCondition& condition, const QList<Aggregate>& aggregates) const;
    Rows rowsOfLines(const EventCondition& condition, const QString& property) const;
    Rows keysOf(const EventCondition& condition, const QString& property) const;
    Rows ownRowsOf(const EventCondition& condition, const Aggregate& aggregate) const;

    EventRows m_rows;
};

} // namespace rondom::segments
