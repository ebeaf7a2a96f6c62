#include "models/segments/patterncompiler.h"

#include "models/segments/dialect.h"
#include "models/segments/patternspans.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace rondom::segments {

namespace {

/// How many of a person's events lie in the span.
Sql eventsIn(const TimeSpan& span)
{
    return {u"sum(ts >= ? AND ts < ?)"_s, {span.begin, span.end}};
}

} // namespace

Query PatternCompiler::compile(const PatternCondition& condition) const
{
    const EventFilter filter(m_rows, condition.event, condition.where, u"f"_s);
    Sql sql;
    switch (condition.kind) {
    case PatternCondition::Kind::Stopped:
    case PatternCondition::Kind::Restarted:
        sql = compileBreak(condition, filter);
        break;
    case PatternCondition::Kind::Regular:
        sql = compileRegular(condition, filter);
        break;
    case PatternCondition::Kind::Trend:
        sql = compileTrend(condition, filter);
        break;
    }
    return {withTables(filter.tables(), sql), false};
}

/// `SELECT profile_id, ts` of the events that fit and lie in the span.
Sql PatternCompiler::events(const PatternCondition& condition, const EventFilter& filter,
                            const TimeSpan& span) const
{
    return Sql(u"SELECT e.profile_id AS profile_id, e.ts AS ts FROM event e WHERE "_s) +
           m_rows.are(condition.event, span, u"e"_s) + filter.andFits(u"e"_s);
}

Sql PatternCompiler::compileBreak(const PatternCondition& condition,
                                  const EventFilter& filter) const
{
    const auto [earlier, before, recent] = patternSpans(condition, m_rows.calendar(), m_rows.now());
    Sql sql(u"SELECT profile_id FROM ("_s);
    sql += events(condition, filter, m_rows.everything());
    sql += u") GROUP BY profile_id HAVING "_s;
    if (condition.kind == PatternCondition::Kind::Stopped) {
        sql += eventsIn(before) + Sql(u" > 0 AND "_s) + eventsIn(recent) + Sql(u" = 0"_s);
    } else {
        sql += eventsIn(recent) + Sql(u" > 0 AND "_s) + eventsIn(before) + Sql(u" = 0 AND "_s) +
               eventsIn(earlier) + Sql(u" > 0"_s);
    }
    return sql;
}

Sql PatternCompiler::compileRegular(const PatternCondition& condition,
                                    const EventFilter& filter) const
{
    const std::vector<TimeSpan> units = regularUnits(condition, m_rows.calendar(), m_rows.now());
    QJsonArray json;
    for (const TimeSpan& unit : units) {
        json.append(QJsonArray{unit.begin, unit.end});
    }
    const TimeSpan all{units.front().begin, units.back().end};
    const QString bound = QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
    Sql sql(u"SELECT profile_id FROM (SELECT e.profile_id, u.key FROM ("_s);
    sql += events(condition, filter, all);
    sql += Sql(u") e JOIN "_s + Dialect::elements(u"?"_s) +
                   u" u ON e.ts >= u.value ->> 0 AND e.ts < u.value ->> 1 GROUP BY e.profile_id, "
                   "u.key HAVING count(*) >= ?) GROUP BY profile_id HAVING count(*) >= ?"_s,
               {bound, qint64(condition.times), qint64(condition.in)});
    return sql;
}

Sql PatternCompiler::compileTrend(const PatternCondition& condition,
                                  const EventFilter& filter) const
{
    const PatternSpans spans = patternSpans(condition, m_rows.calendar(), m_rows.now());
    Sql sql(u"SELECT profile_id FROM (SELECT profile_id, "_s);
    sql += eventsIn(spans.recent) + Sql(u" AS recent, "_s) + eventsIn(spans.before) +
           Sql(u" AS before FROM ("_s) +
           events(condition, filter, {spans.before.begin, spans.recent.end}) +
           Sql(u") GROUP BY profile_id) WHERE before > 0 AND "_s);
    const auto compared = [](Operator op, Decimal value) {
        return Sql(u"exact_compare_scaled(recent, ?, before) "_s + operatorName(op) + u" 0"_s,
                   {value.toString()});
    };
    const NumberTest& test = condition.trend;
    if (test.op == Operator::Between) {
        sql += compared(Operator::GreaterOrEqual, test.value) + Sql(u" AND "_s) +
               compared(Operator::LessOrEqual, test.high);
    } else {
        sql += compared(test.op, test.value);
    }
    return sql;
}

} // namespace rondom::segments
