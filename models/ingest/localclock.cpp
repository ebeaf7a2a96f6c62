#include "models/ingest/localclock.h"

#include <QDateTime>

namespace rondom::ingest {

namespace {

constexpr qint64 kDay = 24 * 3600 * 1000;
constexpr qint64 kJulianDayOfEpoch = 2440588; ///< 1970-01-01

} // namespace

LocalClock::LocalClock(const QTimeZone& zone) : m_calendar(zone) {}

const LocalClock::Day& LocalClock::dayOf(QDate date) const
{
    const qint64 julianDay = date.toJulianDay();
    Day& day = m_days[size_t(julianDay) % m_days.size()];
    if (day.julianDay == julianDay) {
        return day;
    }
    const auto offsetAt = [this](qint64 instant) {
        const QDateTime moment = QDateTime::fromMSecsSinceEpoch(instant, Qt::UTC);
        return qint64(m_calendar.zone().offsetFromUtc(moment)) * 1000;
    };
    day.julianDay = julianDay;
    day.begin = m_calendar.startOfDay(date);
    day.end = m_calendar.startOfDay(date.addDays(1));
    day.offset = offsetAt(day.begin);
    day.change = qAbs(offsetAt(day.end) - offsetAt(day.begin - 1));
    day.isSteady =
        offsetAt(day.begin - kDay) == day.offset && offsetAt(day.end + kDay) == day.offset;
    return day;
}

FactTime LocalClock::instantOf(const WallTime& wall) const
{
    const qint64 utc =
        (wall.date.toJulianDay() - kJulianDayOfEpoch) * kDay + wall.time.msecsSinceStartOfDay();
    if (wall.offset) {
        return {utc - qint64(*wall.offset) * 1000, 0};
    }
    const Day& day = dayOf(wall.date);
    if (!wall.hasTime) {
        return {day.begin, day.end - day.begin - 1};
    }
    if (day.isSteady) {
        return {utc - day.offset, 0};
    }
    return {m_calendar.instantAt(wall.date, wall.time), day.change};
}

} // namespace rondom::ingest
