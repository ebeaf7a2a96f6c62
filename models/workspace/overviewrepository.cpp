#include "models/workspace/overviewrepository.h"

#include "models/storage/connection.h"
#include "models/storage/statement.h"

#include <algorithm>

namespace rondom::workspace {

namespace {

constexpr qint64 kDayMs = 24 * 60 * 60 * 1000LL;

/// A profile's id is that of its first record.
constexpr auto kSelectKnownSince = R"sql(
    SELECT ifnull(p.first_seen, r.at)
      FROM profile p JOIN source_record r ON r.id = p.id
)sql";

constexpr auto kSelectAmounts = R"sql(
    SELECT e.ts, e.amount, k.name = 'Order Completed'
      FROM event e JOIN event_kind k ON k.id = e.kind_id
     WHERE e.amount IS NOT NULL AND e.ts >= ?1 AND e.ts <= ?2
)sql";

constexpr auto kSelectActive = R"sql(
    SELECT id FROM profile WHERE last_seen > ?1 AND last_seen <= ?2 ORDER BY id
)sql";

constexpr auto kSelectKinds = R"sql(
    SELECT k.name, count(*) AS times
      FROM event e JOIN event_kind k ON k.id = e.kind_id
     WHERE e.profile_id = ?
     GROUP BY k.id
     ORDER BY times DESC, k.name
)sql";

constexpr auto kSelectMoments = R"sql(
    SELECT ts FROM event WHERE profile_id = ?1 AND ts <= ?2 ORDER BY ts
)sql";

/// The starts of the last \a count months and of the one after them.
std::vector<qint64> monthStarts(const Calendar& calendar, int count, qint64 now)
{
    std::vector<qint64> starts;
    for (int offset = 1 - count; offset <= 1; ++offset) {
        starts.push_back(
            calendar.startOfDay(calendar.unitDates(TimeUnit::Month, offset, now).first));
    }
    return starts;
}

/// The place of \a instant among \a starts; -1 before the first.
int placeOf(const std::vector<qint64>& starts, qint64 instant)
{
    return int(std::upper_bound(starts.begin(), starts.end(), instant) - starts.begin()) - 1;
}

} // namespace

OverviewRepository::OverviewRepository(const storage::Connection& connection,
                                       const Calendar& calendar)
    : m_connection(connection), m_calendar(calendar)
{
}

Result<QList<MonthFigures>> OverviewRepository::months(int count, qint64 now) const
{
    const std::vector<qint64> starts = monthStarts(m_calendar, count, now);
    QList<MonthFigures> figures(count);
    for (int i = 0; i < count; ++i) {
        figures[i].month = m_calendar.unitDates(TimeUnit::Month, i + 1 - count, now).first;
    }

    auto known = m_connection.prepare(kSelectKnownSince);
    if (!known) {
        return known.error();
    }
    for (;;) {
        const auto row = known->next();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            break;
        }
        // Who was known before the first month counts in all of them.
        const int place = std::clamp(placeOf(starts, known->integer(0)), 0, count - 1);
        ++figures[place].customers;
    }
    for (int i = 1; i < count; ++i) {
        figures[i].customers += figures.at(i - 1).customers;
    }

    auto amounts = m_connection.prepare(kSelectAmounts);
    if (!amounts) {
        return amounts.error();
    }
    amounts->bind(starts.front()).bind(now);
    for (;;) {
        const auto row = amounts->next();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            return figures;
        }
        MonthFigures& month = figures[placeOf(starts, amounts->integer(0))];
        month.revenue += Decimal::fromMicros(amounts->integer(1));
        month.orders += amounts->integer(2);
    }
}

Result<std::vector<qint64>> OverviewRepository::activeIds(qint64 now) const
{
    auto select = m_connection.prepare(kSelectActive);
    if (!select) {
        return select.error();
    }
    select->bind(now - kActiveDays * kDayMs).bind(now);
    std::vector<qint64> ids;
    for (;;) {
        const auto row = select->next();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            return ids;
        }
        ids.push_back(select->integer(0));
    }
}

Result<QList<EventCount>> OverviewRepository::kindsOf(ProfileId profile) const
{
    auto select = m_connection.prepare(kSelectKinds);
    if (!select) {
        return select.error();
    }
    select->bind(profile);
    QList<EventCount> kinds;
    for (;;) {
        const auto row = select->next();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            return kinds;
        }
        kinds.append({select->text(0), select->integer(1)});
    }
}

Result<QList<MonthCount>> OverviewRepository::monthsOf(ProfileId profile, int most,
                                                       qint64 now) const
{
    const std::vector<qint64> starts = monthStarts(m_calendar, most, now);
    QList<MonthCount> months(most);
    for (int i = 0; i < most; ++i) {
        months[i].month = m_calendar.unitDates(TimeUnit::Month, i + 1 - most, now).first;
    }
    auto select = m_connection.prepare(kSelectMoments);
    if (!select) {
        return select.error();
    }
    select->bind(profile).bind(now);
    for (;;) {
        const auto row = select->next();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            break;
        }
        const int place = placeOf(starts, select->integer(0));
        if (place >= 0 && place < most) {
            ++months[place].events;
        }
    }
    const auto first = std::find_if(months.begin(), months.end(),
                                    [](const MonthCount& month) { return month.events > 0; });
    return QList<MonthCount>(first, months.end());
}

} // namespace rondom::workspace
