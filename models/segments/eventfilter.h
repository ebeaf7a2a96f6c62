#pragma once

#include "models/segments/condition.h"
#include "models/segments/eventrows.h"
#include "models/segments/query.h"

namespace rondom::segments {

/// The `where` of an event as SQL.
///
/// All its conditions on `products.*` speak of one and the same line; the ones below a `not` look
/// for a line of their own. An order without lines has one empty line.
///
/// The conditions become columns of tables that go before the query: the first has a column for
/// each condition, each further one a column for each group whose parts are known by then. So deep
/// rules make many small expressions and never a deep one, and events that share their properties
/// are looked at once.
class EventFilter
{
public:
    /// \a name is the prefix of its tables. \a withLines: someone reads the lines that fit, even
    /// when no condition does.
    EventFilter(const EventRows& rows, const QString& event, const std::vector<Node>& where,
                const QString& name, bool withLines = false);

    /// The tables, for WITH; empty when none is needed.
    const QList<Sql>& tables() const { return m_tables; }
    /// "AND ...": the row \a alias of `event` fits. Empty when every event does.
    Sql andFits(const QString& alias) const;
    /// "JOIN ...": the rows `w` with the column `line`, one for each line of the event \a alias
    /// that fits. Needs \c withLines.
    Sql joinLines(const QString& alias) const;

private:
    /// A column and the number of the table that has it.
    struct Column
    {
        QString name;
        qsizetype table = 0;
    };

    Column addNode(const Node& node);
    Column addGroup(const Group& group);
    Column addAll(const std::vector<Node>& nodes);
    Column addColumn(qsizetype table, const Sql& expression);
    void addTables(const EventRows& rows, const QString& event);
    QString keyOf(const QString& alias) const;
    QString tableName(qsizetype table) const;

    const ComparisonCompiler& m_comparisons;
    QString m_name;
    bool m_readsRevenue = false;
    bool m_readsLines = false;
    bool m_isEmpty = false;
    /// The expressions of each table's own columns.
    QList<QList<Sql>> m_columns;
    Column m_fits;
    int m_columnCount = 0;
    QList<Sql> m_tables;
};

} // namespace rondom::segments
