#include "models/segments/sequencecompiler.h"

#include "models/segments/dialect.h"

using namespace Qt::StringLiterals;

namespace rondom::segments {

namespace {

/// The spelling in which the values of `same` are compared.
const QString kSpelling =
    u"CASE j.type WHEN 'integer' THEN decimal_text(j.value) WHEN 'real' THEN "
    "decimal_text(j.value) WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' ELSE j.value END"_s;

const QString kIsValue = u"j.key = ? AND j.type NOT IN ('null', 'array', 'object') AND "
                         "j.value <> ''"_s;

/// The event's own properties, and those of each line.
const QString kOwnMembers = Dialect::elements(u"p.json"_s) + u" j"_s;
const QString kMembersOfLines =
    Dialect::elements(u"CASE json_type(p.json, '$.products') WHEN 'array' THEN "
                      "json_extract(p.json, '$.products') ELSE '[]' END"_s) +
    u" l JOIN "_s + Dialect::elements(u"CASE l.type WHEN 'object' THEN l.value ELSE '{}' END"_s) +
    u" j"_s;

/// "AND ...": some value of the property \a same of the event \a alias is that of the row `r`.
Sql andHasSame(const QString& same, const QString& alias)
{
    if (same.isEmpty()) {
        return {};
    }
    const QString values = u"SELECT "_s + kSpelling + u" FROM property_set p JOIN "_s;
    const QString where = u" WHERE p.id = "_s + alias + u".properties_id AND "_s + kIsValue;
    return {u" AND r.same IN ("_s + values + kOwnMembers + where + u" UNION ALL "_s + values +
                kMembersOfLines + where + u')',
            {same, same}};
}

/// Events of one millisecond follow each other in any order, but none takes two places: the ones
/// used so far at this millisecond are kept as "/seq/seq/".
QString andUnused(const QString& alias)
{
    return u" AND NOT ("_s + alias + u".ts = r.ts AND instr(r.used, '/' || "_s + alias +
           u".seq || '/') > 0)"_s;
}

} // namespace

Query SequenceCompiler::compile(const SequenceCondition& condition) const
{
    QList<Sql> tables;
    std::vector<Step> steps;
    steps.reserve(condition.steps.size());
    for (const SequenceStep& asked : condition.steps) {
        const QString name = u"f%1"_s.arg(steps.size());
        steps.push_back({asked, EventFilter(m_rows, asked.event, asked.where, name)});
        tables += steps.back().filter.tables();
    }
    QString last;
    QList<const Step*> notDone;
    for (const Step& step : steps) {
        if (!step.asked.did) {
            notDone.append(&step);
            continue;
        }
        const Sql rows = last.isEmpty() ? firstStep(condition, step)
                                        : nextStep(condition.same, step, notDone, last);
        last = u"r%1"_s.arg(tables.size());
        tables.append(Sql(last + u" AS MATERIALIZED ("_s) + rows + Sql(u")"_s));
        notDone.clear();
    }
    return {withTables(tables, lastStep(condition.same, notDone, last)), false};
}

Sql SequenceCompiler::rowsOf(const Step& step, const TimeSpan& span, const QString& alias) const
{
    return m_rows.are(step.asked.event, span, alias) + step.filter.andFits(alias);
}

Sql SequenceCompiler::firstStep(const SequenceCondition& condition, const Step& step) const
{
    const Sql rows = rowsOf(step, m_rows.spanOf(condition.window), u"e"_s);
    if (condition.same.isEmpty()) {
        return Sql(u"SELECT e.profile_id, e.ts, e.seq, NULL AS same, '/' || e.seq || '/' AS used "
                   "FROM event e WHERE "_s) +
               rows;
    }
    const Sql events =
        Sql(u"SELECT e.profile_id AS profile_id, e.ts AS ts, e.seq AS seq, "_s + kSpelling +
            u" AS same, '/' || e.seq || '/' AS used FROM (SELECT * FROM event e WHERE "_s) +
        rows + Sql(u") e JOIN property_set p ON p.id = e.properties_id JOIN "_s);
    return events + Sql(kOwnMembers + u" ON "_s + kIsValue, {condition.same}) + Sql(u" UNION "_s) +
           events + Sql(kMembersOfLines + u" ON "_s + kIsValue, {condition.same});
}

Sql SequenceCompiler::nextStep(const QString& same, const Step& step,
                               const QList<const Step*>& notDone, const QString& before) const
{
    Sql sql(u"SELECT DISTINCT e.profile_id, e.ts, e.seq, r.same, CASE WHEN e.ts = r.ts THEN "
            "r.used || e.seq || '/' ELSE '/' || e.seq || '/' END AS used FROM "_s +
            before + u" r JOIN event e ON e.profile_id = r.profile_id AND e.ts >= r.ts WHERE "_s);
    sql += rowsOf(step, m_rows.everything(), u"e"_s);
    sql += andUnused(u"e"_s);
    sql += andWithin(step.asked.within, u"e.ts"_s);
    sql += andHasSame(same, u"e"_s);
    for (const Step* missing : notDone) {
        sql += andNotDone(same, *missing, true);
    }
    return sql;
}

Sql SequenceCompiler::lastStep(const QString& same, const QList<const Step*>& notDone,
                               const QString& before) const
{
    Sql sql(u"SELECT r.profile_id FROM "_s + before + u" r WHERE 1"_s);
    for (const Step* missing : notDone) {
        if (missing->asked.within) {
            // As long as the time is not up, it may still be done.
            sql += u" AND "_s;
            sql += deadline(*missing->asked.within);
            sql += Sql(u" < ?"_s, {m_rows.now()});
        }
        sql += andNotDone(same, *missing, false);
    }
    return sql;
}

/// That the step was not done after the row `r`, nor, when there is one, before the next step `e`.
Sql SequenceCompiler::andNotDone(const QString& same, const Step& step, bool untilNextStep) const
{
    Sql sql(u" AND NOT EXISTS (SELECT 1 FROM event x WHERE x.profile_id = r.profile_id AND x.ts "
            ">= r.ts AND "_s);
    sql += rowsOf(step, m_rows.everything(), u"x"_s);
    sql += andUnused(u"x"_s);
    if (untilNextStep) {
        sql += u" AND x.ts <= e.ts AND NOT (x.ts = e.ts AND x.seq = e.seq)"_s;
    }
    sql += andWithin(step.asked.within, u"x.ts"_s);
    sql += andHasSame(same, u"x"_s);
    sql += u")"_s;
    return sql;
}

Sql SequenceCompiler::andWithin(const std::optional<Span>& within, const QString& instant) const
{
    if (!within) {
        return {};
    }
    return Sql(u" AND "_s + instant + u" <= "_s) + deadline(*within);
}

Sql SequenceCompiler::deadline(const Span& within) const
{
    return {u"later(r.ts, ?, ?, ?)"_s,
            {qint64(within.n), timeUnitName(within.unit),
             QString::fromUtf8(m_rows.calendar().zone().id())}};
}

} // namespace rondom::segments
