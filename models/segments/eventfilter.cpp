#include "models/segments/eventfilter.h"

#include "models/columns/propertyname.h"
#include "models/segments/dialect.h"
#include "models/segments/propertycompiler.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::segments {

namespace {

/// The lines of the order `p`; never none.
const QString kLines =
    u"CASE WHEN json_type(p.json, '$.products') = 'array' AND json_array_length(p.json, "
    "'$.products') > 0 THEN json_extract(p.json, '$.products') ELSE '[{}]' END"_s;

/// A line that is no object says nothing.
const QString kLine = u"CASE l.type WHEN 'object' THEN l.value ELSE '{}' END"_s;

template <typename Test>
bool anyProperty(const Node& node, const Test& test)
{
    if (isLeftOut(node)) {
        return false;
    }
    if (const auto* group = std::get_if<Group>(&node.content)) {
        return std::any_of(group->children.begin(), group->children.end(),
                           [&](const Node& child) { return anyProperty(child, test); });
    }
    return test(std::get<PropertyCondition>(node.content).property);
}

template <typename Test>
bool anyProperty(const std::vector<Node>& nodes, const Test& test)
{
    return std::any_of(nodes.begin(), nodes.end(),
                       [&](const Node& node) { return anyProperty(node, test); });
}

} // namespace

EventFilter::EventFilter(const EventRows& rows, const QString& event,
                         const std::vector<Node>& where, const QString& name, bool withLines)
    : m_comparisons(rows.comparisons()), m_name(name)
{
    m_isEmpty = std::all_of(where.begin(), where.end(), isLeftOut);
    if (m_isEmpty && !withLines) {
        return;
    }
    m_readsRevenue = anyProperty(where, PropertyCompiler::isRevenue);
    m_readsLines = withLines || anyProperty(where, columns::isAboutLines);
    m_fits = addAll(where);
    addTables(rows, event);
}

EventFilter::Column EventFilter::addColumn(qsizetype table, const Sql& expression)
{
    while (m_columns.size() <= table) {
        m_columns.append(QList<Sql>());
    }
    const QString name = u"c%1"_s.arg(m_columnCount++);
    m_columns[table].append(expression + Sql(u" AS "_s + name));
    return {name, table};
}

EventFilter::Column EventFilter::addNode(const Node& node)
{
    if (const auto* group = std::get_if<Group>(&node.content)) {
        return addGroup(*group);
    }
    const PropertyCompiler properties(m_comparisons,
                                      {u"p.json"_s, kLine, u"nullif(s.amount, '')"_s});
    return addColumn(0, properties.fits(std::get<PropertyCondition>(node.content)));
}

EventFilter::Column EventFilter::addAll(const std::vector<Node>& nodes)
{
    Group group;
    group.children = nodes;
    return addGroup(group);
}

EventFilter::Column EventFilter::addGroup(const Group& group)
{
    QList<Sql> parts;
    qsizetype table = -1;
    for (const Node& child : group.children) {
        if (!isLeftOut(child)) {
            const Column column = addNode(child);
            parts.append(Sql(column.name));
            table = std::max(table, column.table);
        }
    }
    switch (group.kind) {
    case Group::Kind::All:
        return addColumn(table + 1, joined(parts, u" AND "_s, u"1"_s));
    case Group::Kind::Any:
        return addColumn(table + 1, joined(parts, u" OR "_s, u"1"_s));
    case Group::Kind::Not:
        // By no line at all, whatever line is looked at elsewhere.
        return addColumn(table + 1, Sql(u"max("_s + parts.first().text +
                                        u") OVER (PARTITION BY properties_id, amount) = 0"_s));
    }
    Q_UNREACHABLE();
}

QString EventFilter::tableName(qsizetype table) const
{
    return m_name + u"_%1"_s.arg(table);
}

/// Each distinct content of the events, a row for each line, a column for each condition.
void EventFilter::addTables(const EventRows& rows, const QString& event)
{
    for (qsizetype table = 0; table < m_columns.size(); ++table) {
        Sql sql(tableName(table) + u" AS MATERIALIZED (SELECT "_s);
        sql += table == 0 ? u"s.properties_id AS properties_id, s.amount AS amount, "_s +
                                (m_readsLines ? kLine : u"'{}'"_s) + u" AS line"_s
                          : u"*"_s;
        for (const Sql& column : m_columns.at(table)) {
            sql += u", "_s;
            sql += column;
        }
        if (table == 0) {
            sql += u" FROM (SELECT DISTINCT e.properties_id AS properties_id, "_s +
                   (m_readsRevenue ? u"coalesce(e.amount, '')"_s : u"''"_s) +
                   u" AS amount FROM event e WHERE "_s;
            sql += rows.areOfKind(event, u"e"_s);
            sql += u") s JOIN property_set p ON p.id = s.properties_id"_s;
            if (m_readsLines) {
                sql += u" JOIN "_s + Dialect::elements(kLines) + u" l"_s;
            }
        } else {
            sql += u" FROM "_s + tableName(table - 1);
        }
        m_tables.append(sql + Sql(u")"_s));
    }
}

QString EventFilter::keyOf(const QString& alias) const
{
    return m_readsRevenue ? QString(u"("_s + alias + u".properties_id, coalesce("_s + alias +
                                    u".amount, ''))"_s)
                          : QString(alias + u".properties_id"_s);
}

Sql EventFilter::andFits(const QString& alias) const
{
    if (m_isEmpty) {
        return {};
    }
    return Sql(u" AND "_s + keyOf(alias) + u" IN (SELECT properties_id"_s +
               (m_readsRevenue ? u", amount"_s : u""_s) + u" FROM "_s + tableName(m_fits.table) +
               u" WHERE "_s + m_fits.name + u")"_s);
}

Sql EventFilter::joinLines(const QString& alias) const
{
    Sql sql(u" JOIN "_s + tableName(m_fits.table) + u" w ON w.properties_id = "_s + alias +
            u".properties_id AND w."_s + m_fits.name);
    if (m_readsRevenue) {
        sql += u" AND w.amount = coalesce("_s + alias + u".amount, '')"_s;
    }
    return sql;
}

} // namespace rondom::segments
