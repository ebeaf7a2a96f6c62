#include "models/demo/timestamps.h"

#include <array>
#include <chrono>

namespace rondom::demo {

namespace {

constexpr qint64 kSecondsPerDay = 86'400;

qint64 floorDivided(qint64 value, qint64 by)
{
    return value / by - (value % by < 0 ? 1 : 0);
}

struct Digits
{
    int year;
    int month;
    int day;
    int hour;
    int minute;
    int second;
};

Digits digitsOf(qint64 seconds)
{
    const qint64 days = floorDivided(seconds, kSecondsPerDay);
    const int inDay = int(seconds - days * kSecondsPerDay);
    const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{days}}};
    return {int(date.year()),          int(unsigned(date.month())),
            int(unsigned(date.day())), inDay / 3600,
            inDay / 60 % 60,           inDay % 60};
}

/// Fills a pattern such as "Y-M-D" faster than any general formatter: a file has millions of these.
class Digital
{
public:
    Digital& four(int number) { return two(number / 100).two(number % 100); }
    Digital& two(int number)
    {
        put(char('0' + number / 10 % 10));
        return put(char('0' + number % 10));
    }
    Digital& put(char character)
    {
        m_text[size_t(m_size++)] = character;
        return *this;
    }
    QByteArray text() const { return QByteArray(m_text.data(), m_size); }

private:
    std::array<char, 32> m_text{};
    int m_size = 0;
};

Digital& appendIso(Digital& out, const Digits& at, char between)
{
    out.four(at.year).put('-').two(at.month).put('-').two(at.day).put(between);
    return out.two(at.hour).put(':').two(at.minute).put(':').two(at.second);
}

} // namespace

qint64 Moment::wallSeconds() const
{
    return floorDivided(instant, 1000) + offset;
}

int Moment::day() const
{
    return int(floorDivided(wallSeconds(), kSecondsPerDay));
}

QByteArray offsetTime(const Moment& moment)
{
    Digital out;
    appendIso(out, digitsOf(moment.wallSeconds()), ' ').put(' ');
    const int minutes = qAbs(moment.offset) / 60;
    out.put(moment.offset < 0 ? '-' : '+').two(minutes / 60).two(minutes % 60);
    return out.text();
}

QByteArray dutchTime(const Moment& moment)
{
    const Digits at = digitsOf(moment.wallSeconds());
    Digital out;
    out.two(at.day).put('-').two(at.month).put('-').four(at.year).put(' ');
    return out.two(at.hour).put(':').two(at.minute).text();
}

QByteArray plainUtcTime(qint64 instant)
{
    Digital out;
    return appendIso(out, digitsOf(floorDivided(instant, 1000)), ' ').text();
}

QByteArray isoUtcTime(qint64 instant)
{
    Digital out;
    return appendIso(out, digitsOf(floorDivided(instant, 1000)), 'T').put('Z').text();
}

QByteArray dutchDate(int day)
{
    const Digits at = digitsOf(day * kSecondsPerDay);
    Digital out;
    return out.two(at.day).put('-').two(at.month).put('-').four(at.year).text();
}

} // namespace rondom::demo
