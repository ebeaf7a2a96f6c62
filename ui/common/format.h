#pragma once

#include "models/core/calendar.h"
#include "models/core/decimal.h"

#include <QString>

namespace rondom::ui {

/// Numbers, amounts and moments as the person's own language writes them.

QString formatCount(qint64 count);
QString formatPercent(double share);
/// Two decimals and the currency's sign.
QString formatMoney(Decimal amount, const QString& currency);
/// Without cents, for tiles and charts.
QString formatRoundMoney(Decimal amount, const QString& currency);
/// "12k", "1.3M" for axes.
QString formatShort(double number);
QString formatSize(qint64 bytes);

QString formatDate(QDate date);
/// "12 May 2026 14:02", in the workspace's time.
QString formatMoment(qint64 instant, const Calendar& calendar);
QString formatTime(qint64 instant, const Calendar& calendar);
/// Today, yesterday, or the date; as the heading of a day.
QString formatDay(QDate date, QDate today);
/// "just now", "12 min ago", "yesterday", then the date.
QString formatAgo(qint64 instant, qint64 now, const Calendar& calendar);
/// "Nov 2026" for axes and groups.
QString formatMonth(QDate month);

/// \a text as a sentence begins.
QString capitalised(const QString& text);

} // namespace rondom::ui
