#include "models/segments/eventrows.h"

using namespace Qt::StringLiterals;

namespace rondom::segments {

Sql EventRows::areOfKind(const QString& event, const QString& alias) const
{
    const Sql kind(alias + u".kind_id = (SELECT id FROM event_kind WHERE name = ?) AND "_s + alias,
                   {event});
    return kind + (m_onlyProfile == 0 ? Sql(u".profile_id > 0"_s)
                                      : Sql(u".profile_id = ?"_s, {m_onlyProfile}));
}

Sql EventRows::are(const QString& event, const TimeSpan& span, const QString& alias) const
{
    return areOfKind(event, alias) +
           Sql(u" AND "_s + alias + u".ts >= ? AND "_s + alias + u".ts < ?"_s,
               {span.begin, span.end});
}

Sql EventRows::from(const EventCondition& condition) const
{
    const Sql rows = are(condition.event, spanOf(condition.window), u"e"_s) +
                     (condition.isOfLastVisit ? ofLastVisit() : Sql());
    if (condition.pick == EventCondition::Pick::Every) {
        return Sql(u"event e WHERE "_s) + rows;
    }
    const QString order = condition.pick == EventCondition::Pick::First
                              ? u"e.ts, e.seq"_s
                              : u"e.ts DESC, e.seq DESC"_s;
    return Sql(u"(SELECT e.*, row_number() OVER (PARTITION BY e.profile_id ORDER BY "_s + order +
               u") AS position FROM event e WHERE "_s) +
           rows + Sql(u") e WHERE e.position = 1"_s);
}

/// A visit ends with half an hour in which the person did nothing, as web analytics counts them.
Sql EventRows::ofLastVisit() const
{
    Sql own(u"SELECT profile_id, ts, CASE WHEN ts - lag(ts) OVER (PARTITION BY profile_id ORDER BY "
            "ts) <= 1800000 THEN NULL ELSE ts END AS start FROM event WHERE profile_id > 0 AND ts "
            "<= ? AND kind_id IN (SELECT id FROM event_kind WHERE is_system = 0)"_s,
            {m_now});
    if (m_onlyProfile != 0) {
        own += Sql(u" AND profile_id = ?"_s, {m_onlyProfile});
    }
    return Sql(u" AND (e.profile_id, e.ts) IN (SELECT profile_id, ts FROM (SELECT profile_id, ts, "
               "max(start) OVER (PARTITION BY profile_id) AS last FROM ("_s) +
           own + Sql(u")) WHERE ts >= last)"_s);
}

} // namespace rondom::segments
