#include "models/segments/eventcompiler.h"

#include "models/columns/propertyname.h"
#include "models/segments/dialect.h"
#include "models/segments/eventfilter.h"
#include "models/segments/numbercomparison.h"
#include "models/segments/propertycompiler.h"

using namespace Qt::StringLiterals;

namespace rondom::segments {

namespace {

/// A test over the rows of one person, and whether it also holds for nobody's rows: then the people
/// are all but those with rows that fail it.
struct Test
{
    Sql sql;
    bool holdsForNothing = false;
};

QString column(qsizetype index)
{
    return u"n%1"_s.arg(index);
}

/// Whether an aggregate can be read from the events one by one.
bool isPerEvent(const Aggregate& aggregate)
{
    return aggregate.kind != Aggregate::Kind::Distinct &&
           !columns::isAboutLines(aggregate.property);
}

Sql comparedTo(const QString& expression, const NumberTest& test, bool inMillionths)
{
    const auto bound = [inMillionths](Decimal value) {
        return (inMillionths ? PropertyCompiler::inMillionths(value) : value).toString();
    };
    const QString compared = u"exact_compare("_s + expression + u", ?) "_s;
    if (test.op == Operator::Between) {
        return {u"coalesce("_s + compared + u">= 0 AND "_s + compared + u"<= 0, 0)"_s,
                {bound(test.value), bound(test.high)}};
    }
    return {u"coalesce("_s + compared + operatorName(test.op) + u" 0, 0)"_s, {bound(test.value)}};
}

/// An average without division: sum against value times count.
Sql averageComparedTo(const QString& values, const NumberTest& test, bool inMillionths)
{
    const auto bound = [inMillionths](Decimal value) {
        return (inMillionths ? PropertyCompiler::inMillionths(value) : value).toString();
    };
    const QString compared =
        u"exact_compare_scaled(exact_sum("_s + values + u"), ?, count("_s + values + u")) "_s;
    const QString any = u"(count("_s + values + u") > 0 AND coalesce("_s;
    if (test.op == Operator::Between) {
        return {any + compared + u">= 0 AND "_s + compared + u"<= 0, 0))"_s,
                {bound(test.value), bound(test.high)}};
    }
    return {any + compared + operatorName(test.op) + u" 0, 0))"_s, {bound(test.value)}};
}

/// What the aggregate makes of the values in a column.
QString measureOf(Aggregate::Kind kind, const QString& values)
{
    switch (kind) {
    case Aggregate::Kind::Distinct:
        return u"count(DISTINCT "_s + values + u')';
    case Aggregate::Kind::Sum:
    case Aggregate::Kind::Average:
        return u"exact_sum("_s + values + u')';
    case Aggregate::Kind::Minimum:
        return u"min("_s + values + u')';
    case Aggregate::Kind::Maximum:
        return u"max("_s + values + u')';
    case Aggregate::Kind::Median:
        return u"median("_s + values + u')';
    }
    Q_UNREACHABLE();
}

Test testOf(const Aggregate& aggregate, const QString& values)
{
    const bool isMoney = PropertyCompiler::isRevenue(aggregate.property);
    switch (aggregate.kind) {
    case Aggregate::Kind::Distinct:
        return {comparedTo(measureOf(aggregate.kind, values), aggregate.test, false),
                aggregate.test.holds(Decimal())};
    case Aggregate::Kind::Sum:
        return {comparedTo(measureOf(aggregate.kind, values), aggregate.test, isMoney),
                aggregate.test.holds(Decimal())};
    case Aggregate::Kind::Average:
        return {averageComparedTo(values, aggregate.test, isMoney), false};
    default:
        return {comparedTo(measureOf(aggregate.kind, values), aggregate.test, isMoney), false};
    }
}

Sql inSpan(const QString& expression, const TimeSpan& span)
{
    return {u"("_s + expression + u" >= ? AND "_s + expression + u" < ?)"_s,
            {span.begin, span.end}};
}

/// The people for whom all of \a tests hold over \a rows.
Query grouped(const QList<Sql>& tables, const Sql& rows, const QList<Test>& tests)
{
    QList<Sql> parts;
    bool holdForNothing = true;
    for (const Test& test : tests) {
        parts.append(test.sql);
        holdForNothing = holdForNothing && test.holdsForNothing;
    }
    const Sql all = joined(parts, u" AND "_s, u"1"_s);
    Sql sql = Sql(u"SELECT profile_id FROM ("_s) + rows + Sql(u") GROUP BY profile_id HAVING "_s);
    sql += holdForNothing ? Sql(u"NOT ("_s) + all + Sql(u")"_s) : all;
    return {withTables(tables, sql), holdForNothing};
}

/// Numbers only: a text that looks like one is none.
Sql numberIn(const QString& object, const QString& property)
{
    return {u"(SELECT j.value FROM "_s + Dialect::elements(object) +
                u" j WHERE j.key = ? AND j.type IN ('integer', 'real'))"_s,
            {columns::memberOf(property)}};
}

Sql valueOf(const QString& property)
{
    if (PropertyCompiler::isRevenue(property)) {
        return Sql(u"e.amount"_s);
    }
    return Sql(u"(SELECT "_s) + numberIn(u"p.json"_s, property) +
           Sql(u" FROM property_set p WHERE p.id = e.properties_id)"_s);
}

/// Equal values have equal keys; a text and a number never do.
const QString kKeyOfValue =
    u"CASE i.type WHEN 'text' THEN nullif('t' || fold(i.value), 't') WHEN 'integer' THEN 'n' || "
    "decimal_text(i.value) WHEN 'real' THEN 'n' || decimal_text(i.value) WHEN 'true' THEN 'b1' "
    "WHEN 'false' THEN 'b0' WHEN 'null' THEN NULL ELSE 'j' || i.value END"_s;

/// As people read it; nothing for what is no single value.
const QString kTextOfValue =
    u"CASE i.type WHEN 'text' THEN i.value WHEN 'integer' THEN decimal_text(i.value) WHEN 'real' "
    "THEN decimal_text(i.value) WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' END"_s;

/// The elements of a list, or the one value that is no list.
const QString kEachValue = Dialect::elements(
    u"CASE j.type WHEN 'array' THEN j.value WHEN 'true' THEN '[true]' WHEN 'false' THEN '[false]' "
    "WHEN 'object' THEN '[' || j.value || ']' ELSE json_array(j.value) END"_s);

} // namespace

QList<Query> EventCompiler::compile(const EventCondition& condition) const
{
    QList<Test> tests;
    QList<Aggregate> perEvent;
    QList<Query> queries;
    for (const Aggregate& aggregate : condition.aggregates) {
        if (isPerEvent(aggregate)) {
            tests.append(testOf(aggregate, column(perEvent.size())));
            perEvent.append(aggregate);
        } else {
            const Rows rows = ownRowsOf(condition, aggregate);
            queries.append(grouped(rows.tables, rows.sql, {testOf(aggregate, column(0))}));
        }
    }
    if (condition.first) {
        tests.append({inSpan(u"min(ts)"_s, m_rows.spanOf(condition.first)), false});
    }
    if (condition.last) {
        tests.append({inSpan(u"max(ts)"_s, m_rows.spanOf(condition.last)), false});
    }
    if (condition.count) {
        tests.append(
            {testFits(*condition.count, u"count(*)"_s), condition.count->holds(Decimal())});
    }
    if (!tests.isEmpty()) {
        const Rows rows = rowsOf(condition, perEvent);
        queries.append(grouped(rows.tables, rows.sql, tests));
    } else if (queries.isEmpty()) {
        // Nothing is asked of the events but that there is one.
        const Rows rows = rowsOf(condition, {});
        queries.append({withTables(rows.tables, Sql(u"SELECT DISTINCT profile_id FROM ("_s) +
                                                    rows.sql + Sql(u")"_s)),
                        false});
    }
    return queries;
}

Sql EventCompiler::occurrences(const EventCondition& condition) const
{
    const Rows rows = rowsOf(condition, {});
    return withTables(rows.tables, Sql(u"SELECT profile_id, count(*), min(ts), max(ts) FROM ("_s) +
                                       rows.sql + Sql(u") GROUP BY profile_id"_s));
}

Sql EventCompiler::measured(const EventCondition& condition, const Aggregate& aggregate) const
{
    const Rows rows =
        isPerEvent(aggregate) ? rowsOf(condition, {aggregate}) : ownRowsOf(condition, aggregate);
    return withTables(rows.tables,
                      Sql(u"SELECT profile_id, "_s + measureOf(aggregate.kind, column(0)) +
                          u", count("_s + column(0) + u") FROM ("_s) +
                          rows.sql + Sql(u") GROUP BY profile_id"_s));
}

/// One row an event: the person, the time, and the number behind each aggregate.
EventCompiler::Rows EventCompiler::rowsOf(const EventCondition& condition,
                                          const QList<Aggregate>& aggregates) const
{
    const EventFilter filter(m_rows, condition.event, condition.where, u"f"_s);
    Sql sql(u"SELECT e.profile_id AS profile_id, e.ts AS ts"_s);
    for (qsizetype i = 0; i < aggregates.size(); ++i) {
        sql += u", "_s;
        sql += valueOf(aggregates.at(i).property);
        sql += u" AS "_s + column(i);
    }
    sql += u" FROM "_s;
    sql += m_rows.from(condition);
    sql += filter.andFits(u"e"_s);
    return {filter.tables(), sql};
}

/// The rows of an aggregate that is not read event by event; its values are in column 0.
EventCompiler::Rows EventCompiler::ownRowsOf(const EventCondition& condition,
                                             const Aggregate& aggregate) const
{
    return aggregate.kind == Aggregate::Kind::Distinct ? keysOf(condition, aggregate.property)
                                                       : rowsOfLines(condition, aggregate.property);
}

/// One row for each line that meets the filter.
EventCompiler::Rows EventCompiler::rowsOfLines(const EventCondition& condition,
                                               const QString& property) const
{
    const EventFilter filter(m_rows, condition.event, condition.where, u"f"_s, true);
    const Sql sql = Sql(u"SELECT e.profile_id AS profile_id, "_s) +
                    numberIn(u"w.line"_s, property) + Sql(u" AS n0 FROM (SELECT * FROM "_s) +
                    m_rows.from(condition) + Sql(u") e"_s) + filter.joinLines(u"e"_s);
    return {filter.tables(), sql};
}

EventCompiler::Rows EventCompiler::keysOf(const EventCondition& condition,
                                          const QString& property) const
{
    return valueRows(condition, property, kKeyOfValue + u" AS n0"_s, u"e.amount AS n0"_s);
}

Sql EventCompiler::values(const EventCondition& condition, const QString& property) const
{
    const Rows rows =
        valueRows(condition, property, kTextOfValue + u" AS text, e.ts AS ts, e.seq AS seq"_s,
                  u"decimal_text(e.amount / 1000000.0) AS text, e.ts AS ts, e.seq AS seq"_s);
    return withTables(rows.tables, Sql(u"SELECT profile_id, text, ts, seq FROM ("_s) + rows.sql +
                                       Sql(u") WHERE text <> ''"_s));
}

EventCompiler::Rows EventCompiler::valueRows(const EventCondition& condition,
                                             const QString& property, const QString& columns,
                                             const QString& ofRevenue) const
{
    const bool ofLines = columns::isAboutLines(property);
    const EventFilter filter(m_rows, condition.event, condition.where, u"f"_s, ofLines);
    if (PropertyCompiler::isRevenue(property)) {
        const Sql sql = Sql(u"SELECT e.profile_id AS profile_id, "_s + ofRevenue + u" FROM "_s) +
                        m_rows.from(condition) + filter.andFits(u"e"_s);
        return {filter.tables(), sql};
    }
    Sql sql(u"SELECT e.profile_id AS profile_id, "_s + columns + u" FROM (SELECT * FROM "_s);
    sql += m_rows.from(condition);
    if (!ofLines) {
        sql += filter.andFits(u"e"_s);
    }
    sql += u") e"_s;
    sql += ofLines ? filter.joinLines(u"e"_s)
                   : Sql(u" JOIN property_set p ON p.id = e.properties_id"_s);
    sql += Sql(u" JOIN "_s + Dialect::elements(ofLines ? u"w.line"_s : u"p.json"_s) +
                   u" j ON j.key = ? JOIN "_s + kEachValue + u" i"_s,
               {columns::memberOf(property)});
    return {filter.tables(), sql};
}

} // namespace rondom::segments
