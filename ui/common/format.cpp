#include "ui/common/format.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

/// Translated in one context for all the functions of this file.
struct FormatText
{
    Q_DECLARE_TR_FUNCTIONS(FormatText)
};

/// QLocale knows the sign of its own country's currency only.
QString currencySign(const QString& currency)
{
    struct Sign
    {
        const char16_t* code;
        const char16_t* sign;
    };
    static constexpr std::array kSigns{Sign{u"EUR", u"€"}, Sign{u"USD", u"$"}, Sign{u"GBP", u"£"},
                                       Sign{u"JPY", u"¥"}};
    for (const Sign& sign : kSigns) {
        if (currency == QStringView(sign.code)) {
            return QString::fromUtf16(sign.sign);
        }
    }
    return currency;
}

} // namespace

QString formatCount(qint64 count)
{
    return QLocale().toString(count);
}

QString formatPercent(double share)
{
    return FormatText::tr("%1%").arg(QLocale().toString(share * 100, 'f', 0));
}

QString formatMoney(Decimal amount, const QString& currency)
{
    return QLocale().toCurrencyString(amount.toDouble(), currencySign(currency), 2);
}

QString formatRoundMoney(Decimal amount, const QString& currency)
{
    return QLocale().toCurrencyString(std::round(amount.toDouble()), currencySign(currency), 0);
}

QString formatShort(double number)
{
    const double size = std::abs(number);
    const QLocale locale;
    const auto scaled = [&](double value) {
        return locale.toString(value, 'f', std::abs(value) < 10 && value != std::round(value));
    };
    if (size >= 1'000'000) {
        return FormatText::tr("%1M", "millions, on an axis").arg(scaled(number / 1'000'000));
    }
    if (size >= 1'000) {
        return FormatText::tr("%1k", "thousands, on an axis").arg(scaled(number / 1'000));
    }
    return scaled(number);
}

QString formatSize(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

QString formatDate(QDate date)
{
    return QLocale().toString(date, u"d MMM yyyy"_s);
}

QString formatTime(qint64 instant, const Calendar& calendar)
{
    return QLocale().toString(calendar.localTime(instant), u"HH:mm"_s);
}

QString formatMoment(qint64 instant, const Calendar& calendar)
{
    return FormatText::tr("%1 %2", "date, time")
        .arg(formatDate(calendar.localDate(instant)), formatTime(instant, calendar));
}

QString formatDay(QDate date, QDate today)
{
    if (date == today) {
        return FormatText::tr("Today");
    }
    if (date == today.addDays(-1)) {
        return FormatText::tr("Yesterday");
    }
    if (date.year() == today.year()) {
        return QLocale().toString(date, u"dddd d MMMM"_s);
    }
    return QLocale().toString(date, u"dddd d MMMM yyyy"_s);
}

QString formatAgo(qint64 instant, qint64 now, const Calendar& calendar)
{
    constexpr qint64 kMinute = 60'000;
    constexpr qint64 kHour = 60 * kMinute;
    const qint64 age = now - instant;
    if (age < 0) {
        return formatDate(calendar.localDate(instant));
    }
    if (age < kMinute) {
        return FormatText::tr("just now");
    }
    if (age < kHour) {
        return FormatText::tr("%Ln minute(s) ago", nullptr, int(age / kMinute));
    }
    const QDate day = calendar.localDate(instant);
    const QDate today = calendar.localDate(now);
    if (day == today) {
        return FormatText::tr("%Ln hour(s) ago", nullptr, int(age / kHour));
    }
    if (day == today.addDays(-1)) {
        return FormatText::tr("yesterday");
    }
    return formatDate(day);
}

QString formatMonth(QDate month)
{
    return QLocale().toString(month, u"MMM yyyy"_s);
}

QString capitalised(const QString& text)
{
    return text.left(1).toUpper() + text.mid(1);
}

} // namespace rondom::ui
