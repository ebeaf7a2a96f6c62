#include "models/core/calendar.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace rondom {

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;
constexpr qsizetype kDateLength = 10;

} // namespace

Calendar::Calendar(const QTimeZone& zone) : m_zone(zone.isValid() ? zone : QTimeZone::utc()) {}

QDate Calendar::localDate(qint64 instant) const
{
    return QDateTime::fromMSecsSinceEpoch(instant, m_zone).date();
}

QTime Calendar::localTime(qint64 instant) const
{
    return QDateTime::fromMSecsSinceEpoch(instant, m_zone).time();
}

qint64 Calendar::startOfDay(QDate date) const
{
    const qint64 midnight = instantAt(date, QTime(0, 0));
    if (localDate(midnight) == date && localTime(midnight) == QTime(0, 0)) {
        return midnight;
    }
    // The clock skipped midnight, or the whole day: then it is the moment of the change.
    const QDateTime first = date.startOfDay(m_zone);
    return first.isValid() ? first.toMSecsSinceEpoch() : midnight;
}

qint64 Calendar::instantAt(QDate date, QTime time) const
{
    const qint64 wall = QDateTime(date, time, Qt::UTC).toMSecsSinceEpoch();
    // The offsets in force a day before and after bracket every change near this wall time.
    constexpr qint64 kDay = 24 * kHour;
    const auto offsetAt = [this](qint64 instant) {
        return qint64(m_zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(instant, Qt::UTC))) *
               1000;
    };
    const qint64 before = wall - offsetAt(wall - kDay);
    const qint64 after = wall - offsetAt(wall + kDay);
    const auto isReal = [&](qint64 instant) { return instant + offsetAt(instant) == wall; };
    if (isReal(before)) {
        return isReal(after) ? std::min(before, after) : before;
    }
    return isReal(after) ? after : before;
}

QDate Calendar::shifted(QDate date, int n, TimeUnit unit)
{
    switch (unit) {
    case TimeUnit::Minute:
    case TimeUnit::Hour:
        break;
    case TimeUnit::Day:
        return date.addDays(-n);
    case TimeUnit::Week:
        return date.addDays(-7 * qint64(n));
    case TimeUnit::Month:
        return date.addMonths(-n);
    case TimeUnit::Quarter:
        return date.addMonths(-3 * n);
    case TimeUnit::Year:
        return date.addYears(-n);
    }
    Q_ASSERT_X(false, "Calendar::shifted", "minutes and hours are no calendar units");
    return date;
}

qint64 Calendar::startOfLast(int n, TimeUnit unit, qint64 now) const
{
    if (unit == TimeUnit::Minute) {
        return now - n * kMinute;
    }
    if (unit == TimeUnit::Hour) {
        return now - n * kHour;
    }
    return startOfDay(shifted(localDate(now), n, unit));
}

std::pair<QDate, QDate> Calendar::unitDates(TimeUnit unit, int offset, qint64 now) const
{
    const QDate today = localDate(now);
    switch (unit) {
    case TimeUnit::Minute:
    case TimeUnit::Hour:
        break;
    case TimeUnit::Day:
        return {today.addDays(offset), today.addDays(offset + 1)};
    case TimeUnit::Week: {
        const QDate monday = today.addDays(1 - today.dayOfWeek() + 7 * qint64(offset));
        return {monday, monday.addDays(7)};
    }
    case TimeUnit::Month: {
        const QDate first = QDate(today.year(), today.month(), 1).addMonths(offset);
        return {first, first.addMonths(1)};
    }
    case TimeUnit::Quarter: {
        const int firstMonth = (today.month() - 1) / 3 * 3 + 1;
        const QDate first = QDate(today.year(), firstMonth, 1).addMonths(3 * offset);
        return {first, first.addMonths(3)};
    }
    case TimeUnit::Year: {
        const QDate first = QDate(today.year(), 1, 1).addYears(offset);
        return {first, first.addYears(1)};
    }
    }
    Q_ASSERT_X(false, "Calendar::unitDates", "minutes and hours are no calendar units");
    return {today, today};
}

TimeSpan Calendar::unitSpan(TimeUnit unit, int offset, qint64 now) const
{
    const auto [first, end] = unitDates(unit, offset, now);
    return {startOfDay(first), startOfDay(end)};
}

qint64 Calendar::later(qint64 start, int n, TimeUnit unit) const
{
    if (unit == TimeUnit::Minute) {
        return start + n * kMinute;
    }
    if (unit == TimeUnit::Hour) {
        return start + n * kHour;
    }
    return instantAt(shifted(localDate(start), -n, unit), localTime(start));
}

std::optional<TimeUnit> timeUnitFromName(QStringView name)
{
    if (name == u"minute") {
        return TimeUnit::Minute;
    }
    if (name == u"hour") {
        return TimeUnit::Hour;
    }
    if (name == u"day") {
        return TimeUnit::Day;
    }
    if (name == u"week") {
        return TimeUnit::Week;
    }
    if (name == u"month") {
        return TimeUnit::Month;
    }
    if (name == u"quarter") {
        return TimeUnit::Quarter;
    }
    if (name == u"year") {
        return TimeUnit::Year;
    }
    return std::nullopt;
}

QString timeUnitName(TimeUnit unit)
{
    switch (unit) {
    case TimeUnit::Minute:
        return u"minute"_s;
    case TimeUnit::Hour:
        return u"hour"_s;
    case TimeUnit::Day:
        return u"day"_s;
    case TimeUnit::Week:
        return u"week"_s;
    case TimeUnit::Month:
        return u"month"_s;
    case TimeUnit::Quarter:
        return u"quarter"_s;
    case TimeUnit::Year:
        return u"year"_s;
    }
    Q_UNREACHABLE();
}

QString toIsoUtc(qint64 instant)
{
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(instant, Qt::UTC);
    return utc.toString(instant % 1000 == 0 ? Qt::ISODate : Qt::ISODateWithMs);
}

std::optional<qint64> fromIso(const QString& text, const Calendar& calendar)
{
    QString spelled = text.trimmed();
    if (spelled.size() <= kDateLength) {
        const QDate date = QDate::fromString(spelled, Qt::ISODate);
        return date.isValid() ? std::optional(calendar.startOfDay(date)) : std::nullopt;
    }
    if (spelled[kDateLength] == u' ') {
        spelled[kDateLength] = u'T';
    }
    // "2026-05-01T10:00:00 +0200": a space before the offset, and no colon in it.
    const qsizetype space = spelled.lastIndexOf(u' ');
    if (space > kDateLength) {
        spelled.remove(space, 1);
    }
    const qsizetype sign = std::max(spelled.lastIndexOf(u'+'), spelled.lastIndexOf(u'-'));
    if (sign > kDateLength && spelled.size() - sign == 5 && spelled[sign + 3] != u':') {
        spelled.insert(sign + 3, u':');
    }
    const bool hasOffset = sign > kDateLength || spelled.endsWith(u'Z', Qt::CaseInsensitive);
    if (!hasOffset) {
        // Read as UTC first: the machine's own zone may lack this clock time on that day.
        spelled += u'Z';
    }
    const QDateTime parsed = QDateTime::fromString(spelled, Qt::ISODateWithMs);
    if (!parsed.isValid()) {
        return std::nullopt;
    }
    return hasOffset ? parsed.toMSecsSinceEpoch()
                     : calendar.instantAt(parsed.date(), parsed.time());
}

} // namespace rondom
