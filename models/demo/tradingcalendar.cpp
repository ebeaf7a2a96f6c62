#include "models/demo/tradingcalendar.h"

#include "models/core/calendar.h"

#include <QDateTime>

#include <algorithm>
#include <array>
#include <span>

using namespace Qt::StringLiterals;

namespace rondom::demo {

namespace {

constexpr int kSecondsPerHour = 3600;
constexpr qint64 kSecondsPerDay = 86'400;
constexpr QDate kEpoch = QDate::fromJulianDay(2'440'588); // 1970-01-01

/// From this hour on, what each hour sees of a day's trade.
struct Opening
{
    int firstHour;
    std::span<const int> weights;
};

constexpr std::array kOnlineHours = {2, 4, 6, 7, 7, 8, 8, 7, 7, 7, 6, 7, 9, 11, 11, 8, 4};
constexpr std::array kCounterHours = {5, 8, 9, 8, 9, 10, 10, 7};
constexpr std::array kOnlineWeekdays = {100, 95, 95, 100, 100, 110, 130};
constexpr std::array kCounterWeekdays = {50, 80, 90, 110, 120, 190, 0};
constexpr std::array kMonths = {95, 85, 90, 95, 100, 90, 80, 80, 100, 110, 145, 170};

Opening opening(TradingCalendar::Hours hours)
{
    return hours == TradingCalendar::Hours::Online ? Opening{7, kOnlineHours}
                                                   : Opening{10, kCounterHours};
}

int sumOf(std::span<const int> weights)
{
    int sum = 0;
    for (const int weight : weights) {
        sum += weight;
    }
    return sum;
}

Calendar shopCalendar()
{
    return Calendar(QTimeZone("Europe/Amsterdam"));
}

} // namespace

TradingCalendar::TradingCalendar(qint64 now, int months, Hours hours) : m_now(now), m_hours(hours)
{
    const Calendar calendar = shopCalendar();
    const QDate today = calendar.localDate(now);
    const QDate first = Calendar::shifted(today, months, TimeUnit::Month);
    m_firstDay = int(kEpoch.daysTo(first));
    const int dayCount = int(first.daysTo(today)) + 1;
    m_days.resize(size_t(dayCount));
    for (int i = 0; i < dayCount; ++i) {
        const QDateTime noon(first.addDays(i), QTime(12, 0), Qt::UTC);
        m_days[size_t(i)].offset = calendar.zone().offsetFromUtc(noon);
    }
    const qint64 midnight = (qint64(m_firstDay) + dayCount - 1) * kSecondsPerDay;
    const qint64 wallNow = Moment{now, m_days.back().offset}.wallSeconds() - midnight;
    m_shareOfToday = shareAt(int(std::clamp<qint64>(wallNow, 0, kSecondsPerDay - 1)));

    for (int i = 0; i < dayCount; ++i) {
        Day& day = m_days[size_t(i)];
        day.weight = dayWeight(i, dayCount) * shareOf(i);
        day.weightBefore = m_totalWeight;
        m_totalWeight += day.weight;
    }
}

Moment TradingCalendar::at(double position) const
{
    const double weight = std::clamp(position, 0.0, 1.0) * m_totalWeight;
    const auto isBefore = [](double wanted, const Day& day) { return wanted < day.weightBefore; };
    const auto next = std::upper_bound(m_days.begin(), m_days.end(), weight, isBefore);
    auto index = int(next - m_days.begin()) - 1;
    // A position at the very end must not fall on a day without trade.
    while (index > 0 && m_days[size_t(index)].weight <= 0) {
        --index;
    }
    const Day& day = m_days[size_t(index)];
    const double share = day.weight > 0 ? (weight - day.weightBefore) / day.weight : 0.0;
    return momentOn(index, wallSecondAt(std::clamp(share, 0.0, 1.0) * shareOf(index)));
}

std::optional<Moment> TradingCalendar::on(int day, int wallSecond) const
{
    const int index = day - m_firstDay;
    if (index < 0 || index >= int(m_days.size())) {
        return std::nullopt;
    }
    const Moment then = momentOn(index, wallSecond);
    return then.instant <= m_now ? std::optional(then) : std::nullopt;
}

int TradingCalendar::today() const
{
    return m_firstDay + int(m_days.size()) - 1;
}

Moment TradingCalendar::momentOn(int index, int wallSecond) const
{
    const int offset = m_days[size_t(index)].offset;
    const qint64 seconds = (qint64(m_firstDay) + index) * kSecondsPerDay + wallSecond - offset;
    return {seconds * 1000, offset};
}

double TradingCalendar::shareOf(int day) const
{
    return day == int(m_days.size()) - 1 ? m_shareOfToday : 1.0;
}

double TradingCalendar::dayWeight(int day, int dayCount) const
{
    const QDate date = kEpoch.addDays(m_firstDay + day);
    const auto& weekdays = m_hours == Hours::Online ? kOnlineWeekdays : kCounterWeekdays;
    // The shop grows by half from the first day to the last.
    const double growth = 1.0 + 0.5 * day / dayCount;
    return weekdays[size_t(date.dayOfWeek() - 1)] * kMonths[size_t(date.month() - 1)] * growth;
}

int TradingCalendar::wallSecondAt(double share) const
{
    const Opening open = opening(m_hours);
    double left = share * sumOf(open.weights);
    int hour = open.firstHour;
    for (const int weight : open.weights) {
        if (left < weight) {
            return hour * kSecondsPerHour + int(left / weight * kSecondsPerHour);
        }
        left -= weight;
        ++hour;
    }
    return hour * kSecondsPerHour - 1;
}

double TradingCalendar::shareAt(int wallSecond) const
{
    const Opening open = opening(m_hours);
    double done = 0;
    int hour = open.firstHour;
    for (const int weight : open.weights) {
        const int passed = wallSecond - hour * kSecondsPerHour;
        done += weight * std::clamp(double(passed) / kSecondsPerHour, 0.0, 1.0);
        ++hour;
    }
    return done / sumOf(open.weights);
}

} // namespace rondom::demo
