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
    const Sql rows = are(condition.event, spanOf(condition.window), u"e"_s);
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

} // namespace rondom::segments
