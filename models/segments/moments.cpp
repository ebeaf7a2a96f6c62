#include "models/segments/moments.h"

#include "models/segments/valuereader.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::segments {

namespace {

const QDate kEpoch(1970, 1, 1);

TimeSpan dayOf(QDate date, const Calendar& calendar)
{
    return {calendar.startOfDay(date), calendar.startOfDay(date.addDays(1))};
}

/// The first date whose midnight is not before \a instant, as days since 1970.
qint64 dayFrom(qint64 instant, const Calendar& calendar)
{
    if (instant <= kBeginningOfTime || instant >= kEndOfTime) {
        return instant;
    }
    const QDate date = calendar.localDate(instant);
    return kEpoch.daysTo(date) + (calendar.startOfDay(date) >= instant ? 0 : 1);
}

/// The end of `in the next n unit`: the end of that day, or exactly so many minutes or hours.
qint64 endOfNext(const Span& span, const Calendar& calendar, qint64 now)
{
    if (span.unit < TimeUnit::Day) {
        return calendar.later(now, span.n, span.unit) + 1;
    }
    const QDate last = Calendar::shifted(calendar.localDate(now), -span.n, span.unit);
    return calendar.startOfDay(last.addDays(1));
}

/// A literal as a moment. One that is compared with dates counts as its local day.
Moment momentOf(const Literal& literal, bool asDay, const Calendar& calendar)
{
    const auto moment = readMoment(std::get<QString>(literal), calendar);
    if (!moment) {
        return {};
    }
    if (asDay && !moment->isDate) {
        return {true, dayOf(calendar.localDate(moment->span.begin), calendar)};
    }
    return *moment;
}

QList<TimeSpan> spansOfMoments(const Comparison& comparison, MomentKind kind,
                               const Calendar& calendar)
{
    const bool asDay = kind == MomentKind::Date || comparison.op == Operator::On;
    QList<Moment> moments;
    for (const Literal& literal : comparison.values) {
        moments.append(momentOf(literal, asDay, calendar));
    }
    const TimeSpan first = moments.first().span;
    switch (positiveOf(comparison.op)) {
    case Operator::Less:
    case Operator::Before:
        return {{kBeginningOfTime, first.begin}};
    case Operator::LessOrEqual:
        return {{kBeginningOfTime, first.end}};
    case Operator::Greater:
    case Operator::After:
        return {{first.end, kEndOfTime}};
    case Operator::GreaterOrEqual:
        return {{first.begin, kEndOfTime}};
    case Operator::Between:
        return {{first.begin, moments.last().span.end}};
    default: {
        QList<TimeSpan> spans;
        for (const Moment& moment : moments) {
            spans.append(moment.span);
        }
        return spans;
    }
    }
}

} // namespace

std::optional<Moment> readMoment(const QString& text, const Calendar& calendar)
{
    if (isDateText(text)) {
        return Moment{true, dayOf(QDate::fromString(text, Qt::ISODate), calendar)};
    }
    if (!isInstantText(text)) {
        return std::nullopt;
    }
    const auto instant = fromIso(text, calendar);
    if (!instant) {
        return std::nullopt;
    }
    return Moment{false, {*instant, *instant + 1}};
}

TimeSpan windowSpan(const Window& window, const Calendar& calendar, qint64 now)
{
    switch (window.kind) {
    case Window::Kind::Last:
        return {calendar.startOfLast(window.n, window.unit, now), now + 1};
    case Window::Kind::BeforeLast:
        return {kBeginningOfTime, calendar.startOfLast(window.n, window.unit, now)};
    case Window::Kind::BetweenAgo:
        return {calendar.startOfLast(window.n, window.unit, now),
                window.from == 0 ? now + 1 : calendar.startOfLast(window.from, window.unit, now)};
    case Window::Kind::This:
        return calendar.unitSpan(window.unit, 0, now);
    case Window::Kind::Previous:
        return calendar.unitSpan(window.unit, -1, now);
    case Window::Kind::Dates:
        break;
    }
    TimeSpan span{kBeginningOfTime, kEndOfTime};
    if (const auto begin = readMoment(window.begin, calendar)) {
        span.begin = begin->span.begin;
    }
    if (const auto end = readMoment(window.end, calendar)) {
        span.end = end->span.end;
    }
    return span;
}

TimeSpan pastSpan(const std::optional<Window>& window, const Calendar& calendar, qint64 now)
{
    const TimeSpan span =
        window ? windowSpan(*window, calendar, now) : TimeSpan{kBeginningOfTime, kEndOfTime};
    return {span.begin, std::min(span.end, now + 1)};
}

bool isTimeOperator(Operator op)
{
    switch (op) {
    case Operator::On:
    case Operator::Before:
    case Operator::After:
    case Operator::InLast:
    case Operator::NotInLast:
    case Operator::InNext:
    case Operator::MoreThanAgo:
    case Operator::BetweenAgo:
    case Operator::This:
    case Operator::Last:
    case Operator::Next:
    case Operator::MonthIs:
    case Operator::WeekdayIs:
    case Operator::AnniversaryInNext:
    case Operator::AnniversaryInLast:
    case Operator::AnniversaryThis:
        return true;
    default:
        return false;
    }
}

bool isMomentText(const Literal& literal)
{
    const auto* text = std::get_if<QString>(&literal);
    return text && (isDateText(*text) || isInstantText(*text));
}

bool comparesMoments(const Comparison& comparison)
{
    if (isTimeOperator(comparison.op)) {
        return true;
    }
    const Operator op = positiveOf(comparison.op);
    if (!isNumberOperator(op) && op != Operator::In) {
        return false;
    }
    return std::all_of(comparison.values.begin(), comparison.values.end(), isMomentText);
}

QList<TimeSpan> spansOf(const Comparison& comparison, MomentKind kind, const Calendar& calendar,
                        qint64 now)
{
    switch (comparison.op) {
    case Operator::InLast:
    case Operator::NotInLast:
        return {{calendar.startOfLast(comparison.span->n, comparison.span->unit, now), now + 1}};
    case Operator::InNext: {
        // A date of today has its midnight behind it, yet it is still to come until tonight.
        const bool wholeDay = kind == MomentKind::Date && comparison.span->unit >= TimeUnit::Day;
        const qint64 begin = wholeDay ? calendar.startOfDay(calendar.localDate(now)) : now;
        return {{begin, endOfNext(*comparison.span, calendar, now)}};
    }
    case Operator::MoreThanAgo:
        return {{kBeginningOfTime,
                 calendar.startOfLast(comparison.span->n, comparison.span->unit, now)}};
    case Operator::BetweenAgo: {
        const Window window{Window::Kind::BetweenAgo,
                            comparison.span->n,
                            comparison.from,
                            comparison.span->unit,
                            {},
                            {}};
        return {windowSpan(window, calendar, now)};
    }
    case Operator::This:
        return {calendar.unitSpan(*comparison.unit, 0, now)};
    case Operator::Last:
        return {calendar.unitSpan(*comparison.unit, -1, now)};
    case Operator::Next:
        return {calendar.unitSpan(*comparison.unit, 1, now)};
    default:
        return spansOfMoments(comparison, kind, calendar);
    }
}

DaySpan daysIn(const TimeSpan& span, const Calendar& calendar)
{
    return {dayFrom(span.begin, calendar), dayFrom(span.end, calendar)};
}

QStringList anniversaries(const Comparison& comparison, const Calendar& calendar, qint64 now)
{
    const QDate today = calendar.localDate(now);
    QDate first = today;
    QDate end = today.addDays(1);
    if (comparison.op == Operator::AnniversaryThis) {
        std::tie(first, end) = calendar.unitDates(*comparison.unit, 0, now);
    } else if (comparison.op == Operator::AnniversaryInNext) {
        end = Calendar::shifted(today, -comparison.span->n, comparison.span->unit).addDays(1);
    } else {
        first = Calendar::shifted(today, comparison.span->n, comparison.span->unit);
    }
    // A leap year and a common one hold every day of the year; farther brings nothing new.
    constexpr qint64 kAllDays = 366 * 5;
    if (first.daysTo(end) > kAllDays) {
        end = first.addDays(kAllDays);
    }
    QSet<QString> days;
    for (QDate date = first; date < end; date = date.addDays(1)) {
        days.insert(date.toString(u"MM-dd"_s));
        if (date.month() == 2 && date.day() == 28 && !QDate::isLeapYear(date.year())) {
            days.insert(u"02-29"_s);
        }
    }
    QStringList sorted(days.begin(), days.end());
    sorted.sort();
    return sorted;
}

} // namespace rondom::segments
