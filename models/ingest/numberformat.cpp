#include "models/ingest/numberformat.h"

#include <QDate>
#include <QTime>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rondom::ingest {

namespace {

constexpr double kMsPerDay = 86'400'000.0;
/// 31 December 9999, the last day a spreadsheet knows.
constexpr double kLastDay = 2'958'466;

bool isShortAndPlain(QByteArrayView number)
{
    return number.size() <= 15 && std::all_of(number.begin(), number.end(), [](char c) {
               return (c >= '0' && c <= '9') || c == '.' || c == '-';
           });
}

/// "19.989999999999998" is what 19.99 looks like when it is stored.
QByteArray plainNumber(double value)
{
    if (value == std::floor(value) && std::fabs(value) < 1e15) {
        return QByteArray::number(value, 'f', 0);
    }
    QByteArray text = QByteArray::number(value, 'g', 15);
    if (!text.contains('e') || std::fabs(value) >= 1e20 || std::fabs(value) < 1e-10) {
        return text;
    }
    if (std::fabs(value) >= 1e15) {
        return QByteArray::number(value, 'f', 0);
    }
    text = QByteArray::number(value, 'f', 20);
    while (text.endsWith('0')) {
        text.chop(1);
    }
    return text;
}

QByteArray dateText(double serial, NumberFormat::Kind kind, bool isFrom1904)
{
    double day = std::floor(serial);
    qint64 ms = std::llround((serial - day) * kMsPerDay);
    // Days are stored as fractions: what is a hair off a second is that second.
    const qint64 nearest = (ms + 500) / 1000 * 1000;
    if (std::abs(ms - nearest) <= 2) {
        ms = nearest;
    }
    if (ms >= qint64(kMsPerDay)) {
        day += 1;
        ms = 0;
    }
    const QTime time = QTime::fromMSecsSinceStartOfDay(int(ms));
    const QString clock = time.toString(time.msec() > 0 ? u"HH:mm:ss.zzz" : u"HH:mm:ss");
    if (kind == NumberFormat::Kind::Time && day == 0) {
        return clock.toUtf8();
    }
    QDate date = isFrom1904 ? QDate(1904, 1, 1) : QDate(1899, 12, 30);
    if (!isFrom1904 && day < 60) {
        // Day 60 is 29 February 1900, a day that never was; days before it count from one later.
        date = QDate(1899, 12, 31);
    }
    const QByteArray text = date.addDays(qint64(day)).toString(Qt::ISODate).toUtf8();
    const bool hasTime = ms > 0 || kind == NumberFormat::Kind::DateTime;
    return hasTime ? text + 'T' + clock.toUtf8() : text;
}

} // namespace

NumberFormat NumberFormat::ofNumber(int id)
{
    using Range = std::pair<int, int>;
    const auto isIn = [id](std::initializer_list<Range> ranges) {
        return std::any_of(ranges.begin(), ranges.end(), [id](const Range& range) {
            return id >= range.first && id <= range.second;
        });
    };
    if (id == 22) {
        return {Kind::DateTime, 0};
    }
    if (isIn({{18, 21}, {32, 35}, {45, 47}, {55, 56}})) {
        return {Kind::Time, 0};
    }
    if (isIn({{14, 17}, {27, 31}, {36, 36}, {50, 54}, {57, 58}})) {
        return {Kind::Date, 0};
    }
    return {};
}

NumberFormat NumberFormat::ofCode(QStringView code)
{
    bool hasDay = false;
    bool hasClock = false;
    bool hasMonthOrMinute = false;
    int zeros = 0;
    bool isOnlyZeros = true;
    for (qsizetype i = 0; i < code.size(); ++i) {
        const QChar c = code[i].toLower();
        if (c == u';') {
            break;
        }
        if (c == u'"') {
            const qsizetype end = code.indexOf(u'"', i + 1);
            i = end < 0 ? code.size() : end;
            isOnlyZeros = false;
            continue;
        }
        if (c == u'\\' || c == u'_' || c == u'*') {
            ++i;
            isOnlyZeros = false;
            continue;
        }
        if (c == u'[') {
            const qsizetype end = code.indexOf(u']', i + 1);
            const QStringView inside = code.sliced(i + 1, (end < 0 ? code.size() : end) - i - 1);
            // [h] counts hours beyond 24; [$-413] and [Red] say nothing about the value.
            const bool isElapsed =
                !inside.isEmpty() && std::all_of(inside.begin(), inside.end(), [](QChar letter) {
                    return QStringView(u"hms").contains(letter.toLower());
                });
            hasClock = hasClock || isElapsed;
            i = end < 0 ? code.size() : end;
            continue;
        }
        if (c == u'e' && i + 1 < code.size() && (code[i + 1] == u'+' || code[i + 1] == u'-')) {
            return {};
        }
        if (code.sliced(i).startsWith(u"General", Qt::CaseInsensitive)) {
            return {};
        }
        if (code.sliced(i).startsWith(u"AM/PM", Qt::CaseInsensitive)) {
            hasClock = true;
            i += 4;
            continue;
        }
        zeros += c == u'0' ? 1 : 0;
        isOnlyZeros = isOnlyZeros && c == u'0';
        hasDay = hasDay || c == u'd' || c == u'y' || c == u'j' || c == u'a';
        hasClock = hasClock || c == u'h' || c == u's' || c == u'u';
        hasMonthOrMinute = hasMonthOrMinute || c == u'm';
    }
    if (isOnlyZeros && zeros > 1) {
        return {Kind::Number, zeros};
    }
    if (hasDay || (hasMonthOrMinute && !hasClock)) {
        return {hasClock ? Kind::DateTime : Kind::Date, 0};
    }
    return {hasClock ? Kind::Time : Kind::Number, 0};
}

QByteArray cellText(QByteArrayView stored, const NumberFormat& format, bool isFrom1904)
{
    const bool isDate = format.kind != NumberFormat::Kind::Number;
    if (!isDate && format.leastDigits == 0 && isShortAndPlain(stored)) {
        return stored.toByteArray();
    }
    bool isNumber = false;
    const double value = stored.toDouble(&isNumber);
    if (!isNumber || !std::isfinite(value)) {
        return stored.toByteArray();
    }
    if (isDate && value >= 0 && value < kLastDay) {
        return dateText(value, format.kind, isFrom1904);
    }
    QByteArray text = plainNumber(value);
    const bool isWhole = value >= 0 && !text.contains('.') && !text.contains('e');
    if (format.leastDigits > 0 && isWhole) {
        text = text.rightJustified(format.leastDigits, '0');
    }
    return text;
}

} // namespace rondom::ingest
