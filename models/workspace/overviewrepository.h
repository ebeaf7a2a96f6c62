#pragma once

#include "models/core/calendar.h"
#include "models/core/decimal.h"
#include "models/core/id.h"
#include "models/core/result.h"

#include <QDate>
#include <QList>
#include <QString>

#include <vector>

namespace rondom::storage {
class Connection;
}

namespace rondom::workspace {

/// One calendar month in numbers.
struct MonthFigures
{
    QDate month; ///< its first day
    /// Everybody known by the end of the month.
    qint64 customers = 0;
    qint64 orders = 0;
    Decimal revenue;
};

/// How often something happened.
struct EventCount
{
    QString event;
    qint64 count = 0;
};

struct MonthCount
{
    QDate month;
    qint64 events = 0;
};

/// The figures behind overviews: of the shop by month, of one person by kind and month.
class OverviewRepository
{
public:
    /// The days an event makes somebody active for.
    static constexpr int kActiveDays = 90;

    OverviewRepository(const storage::Connection& connection, const Calendar& calendar);

    /// The last \a count months with the present one, oldest first. Somebody without any event is
    /// known since the file that told of them was imported.
    Result<QList<MonthFigures>> months(int count, qint64 now) const;
    /// The people with an event of their own in the last 90 days, ascending.
    Result<std::vector<qint64>> activeIds(qint64 now) const;

    /// What a person did, the most frequent first.
    Result<QList<EventCount>> kindsOf(ProfileId profile) const;
    /// From the month of the first event to the present one, at most the last \a most.
    Result<QList<MonthCount>> monthsOf(ProfileId profile, int most, qint64 now) const;

private:
    const storage::Connection& m_connection;
    Calendar m_calendar;
};

} // namespace rondom::workspace
