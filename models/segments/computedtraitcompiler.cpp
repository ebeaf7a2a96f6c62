#include "models/segments/computedtraitcompiler.h"

#include "models/segments/propertycompiler.h"

using namespace Qt::StringLiterals;

namespace rondom::segments {

namespace {

constexpr qint64 kDay = 86'400'000;

/// The spelling of toIsoUtc(), of the column "number".
const QString kIsoText =
    u"strftime('%Y-%m-%dT%H:%M:%S', (number - (number % 1000 + 1000) % 1000) / 1000, 'unixepoch') "
    "|| CASE WHEN number % 1000 = 0 THEN 'Z' ELSE printf('.%03dZ', (number % 1000 + 1000) % 1000) "
    "END"_s;

} // namespace

Sql ComputedTraitCompiler::rows(const ComputedTrait& trait) const
{
    switch (trait.type()) {
    case ValueType::List:
        return lists(trait);
    case ValueType::Text:
        return Sql(u"SELECT profile_id, text, fold(text) AS folded, NULL AS number FROM ("_s) +
               texts(trait) + Sql(u")"_s);
    case ValueType::DateTime:
        return Sql(u"SELECT profile_id, text, text AS folded, CAST(number AS REAL) AS number FROM "
                   "(SELECT profile_id, number, "_s +
                   kIsoText + u" AS text FROM ("_s) +
               moments(trait) + Sql(u"))"_s);
    default:
        return Sql(u"SELECT profile_id, text, text AS folded, number FROM (SELECT profile_id, "
                   "number, decimal_text(number) AS text FROM ("_s) +
               numbers(trait) + Sql(u") WHERE number IS NOT NULL)"_s);
    }
}

Sql ComputedTraitCompiler::numbers(const ComputedTrait& trait) const
{
    const Sql happened = Sql(u"WITH happened(profile_id, times, first, last) AS ("_s) +
                         m_events.occurrences(trait.events) + Sql(u") "_s);
    switch (trait.computation) {
    case Computation::Count:
        return orZero(happened + Sql(u"SELECT profile_id, times AS number FROM happened"_s));
    case Computation::DaysSince:
        return happened +
               Sql(u"SELECT profile_id, CAST((? - last) / ? AS REAL) AS number FROM happened"_s,
                   {m_now, kDay});
    case Computation::DaysBetween:
        return happened +
               Sql(u"SELECT profile_id, round(1.0 * (last - first) / ? / (times - 1), 2) AS number "
                   "FROM happened WHERE times > 1"_s,
                   {kDay});
    case Computation::Ratio:
        return ratio(trait);
    case Computation::Sum:
    case Computation::UniqueCount:
        return orZero(measured(trait));
    default:
        return measured(trait);
    }
}

Sql ComputedTraitCompiler::measured(const ComputedTrait& trait) const
{
    const Aggregate aggregate{*aggregateOf(trait.computation), trait.property, {}};
    const bool isMoney = PropertyCompiler::isRevenue(trait.property) &&
                         trait.computation != Computation::UniqueCount;
    QString number = u"CAST(measure AS REAL)"_s;
    if (isMoney) {
        number += u" / 1000000"_s;
    }
    if (trait.computation == Computation::Average) {
        number += u" / times"_s;
    }
    return Sql(u"WITH measured(profile_id, measure, times) AS ("_s) +
           m_events.measured(trait.events, aggregate) +
           Sql(u") SELECT profile_id, "_s + number + u" AS number FROM measured WHERE times > 0"_s);
}

Sql ComputedTraitCompiler::orZero(const Sql& numbers) const
{
    Sql sql = Sql(u"SELECT p.id AS profile_id, CAST(coalesce(n.number, 0) AS REAL) AS number FROM "
                  "profile p LEFT JOIN ("_s) +
              numbers + Sql(u") n ON n.profile_id = p.id"_s);
    if (m_onlyProfile != 0) {
        sql += Sql(u" WHERE p.id = ?"_s, {m_onlyProfile});
    }
    return sql;
}

Sql ComputedTraitCompiler::ratio(const ComputedTrait& trait) const
{
    return Sql(u"SELECT a.profile_id AS profile_id, round(a.number / b.number, 4) AS number FROM ("_s) +
           numbers(trait.parts.front()) + Sql(u") a JOIN ("_s) + numbers(trait.parts.back()) +
           Sql(u") b ON b.profile_id = a.profile_id WHERE b.number <> 0"_s);
}

Sql ComputedTraitCompiler::moments(const ComputedTrait& trait) const
{
    const QString which = trait.computation == Computation::FirstAt ? u"first"_s : u"last"_s;
    return Sql(u"WITH happened(profile_id, times, first, last) AS ("_s) +
           m_events.occurrences(trait.events) +
           Sql(u") SELECT profile_id, "_s + which + u" AS number FROM happened"_s);
}

Sql ComputedTraitCompiler::texts(const ComputedTrait& trait) const
{
    const Sql values = m_events.values(trait.events, trait.property);
    // Of several spellings of one value the latest: SQLite takes the other columns from the row
    // with the maximum.
    if (trait.computation == Computation::MostFrequent) {
        return Sql(u"SELECT profile_id, text FROM (SELECT profile_id, text, row_number() OVER "
                   "(PARTITION BY profile_id ORDER BY times DESC, last DESC, folded) AS place FROM "
                   "(SELECT profile_id, text, fold(text) AS folded, count(*) AS times, max(ts) "
                   "AS last FROM ("_s) +
               values + Sql(u") GROUP BY profile_id, folded)) WHERE place = 1"_s);
    }
    const QString order = trait.computation == Computation::FirstValue
                              ? u"ts, seq, text"_s
                              : u"ts DESC, seq DESC, text"_s;
    return Sql(u"SELECT profile_id, text FROM (SELECT profile_id, text, row_number() OVER "
               "(PARTITION BY profile_id ORDER BY "_s +
               order + u") AS place FROM ("_s) +
           values + Sql(u")) WHERE place = 1"_s);
}

Sql ComputedTraitCompiler::lists(const ComputedTrait& trait) const
{
    return Sql(u"SELECT profile_id, json_group_array(text) AS text, json_group_array(folded) AS "
               "folded, NULL AS number FROM (SELECT profile_id, text, fold(text) AS folded, "
               "max(ts) "
               "FROM ("_s) +
           m_events.values(trait.events, trait.property) +
           Sql(u") GROUP BY profile_id, fold(text) ORDER BY profile_id, fold(text)) GROUP BY "
               "profile_id"_s);
}

} // namespace rondom::segments
