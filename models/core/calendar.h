#pragma once

#include <QDate>
#include <QTimeZone>

#include <optional>

namespace rondom {

enum class TimeUnit { Minute, Hour, Day, Week, Month, Quarter, Year };

/// A span of instants, in milliseconds since 1970 UTC: begin <= t < end.
struct TimeSpan
{
    qint64 begin = 0;
    qint64 end = 0;

    bool contains(qint64 t) const { return begin <= t && t < end; }
    friend bool operator==(const TimeSpan&, const TimeSpan&) = default;
};

/// Days, weeks, months and years as the workspace's time zone counts them.
///
/// Instants are milliseconds since 1970 UTC. Weeks start on Monday; a day starts at its first
/// existing instant. Copies are cheap; use one per thread.
class Calendar
{
public:
    explicit Calendar(const QTimeZone& zone);

    const QTimeZone& zone() const { return m_zone; }
    QDate localDate(qint64 instant) const;
    QTime localTime(qint64 instant) const;
    qint64 startOfDay(QDate date) const;
    /// The instant of a wall-clock time: its first occurrence when it happens twice, and, in a gap,
    /// with the offset before the change.
    qint64 instantAt(QDate date, QTime time) const;

    /// The start of `last n unit`: local midnight n calendar units before today, or exactly n
    /// minutes or hours before \a now. The day of the month is clamped: 31 March less one month is
    /// the last of February.
    qint64 startOfLast(int n, TimeUnit unit, qint64 now) const;
    /// Today less \a n calendar units; negative n goes ahead. Not for minutes and hours.
    static QDate shifted(QDate date, int n, TimeUnit unit);
    /// The whole calendar unit \a offset away from the one that holds \a now (0 this, -1 the one
    /// before, 1 the next), as dates: first day and the day after the last.
    std::pair<QDate, QDate> unitDates(TimeUnit unit, int offset, qint64 now) const;
    TimeSpan unitSpan(TimeUnit unit, int offset, qint64 now) const;
    /// The same local clock time \a n units after \a start (exact for minutes and hours).
    qint64 later(qint64 start, int n, TimeUnit unit) const;

private:
    QTimeZone m_zone;
};

/// "day" to Day and so on; nothing for another word.
std::optional<TimeUnit> timeUnitFromName(QStringView name);
QString timeUnitName(TimeUnit unit);

/// ISO 8601 in UTC with milliseconds when there are any: "2026-05-05T10:00:00Z".
QString toIsoUtc(qint64 instant);
/// Reads ISO 8601 with an offset or Z, or without one as local time of \a calendar.
std::optional<qint64> fromIso(const QString& text, const Calendar& calendar);

} // namespace rondom
