#pragma once

#include "models/core/calendar.h"
#include "models/segments/condition.h"

#include <QList>

#include <optional>

namespace rondom::segments {

/// The ends of an open span: 285,000 years away, and still exact as a double.
constexpr qint64 kBeginningOfTime = -(qint64(1) << 53);
constexpr qint64 kEndOfTime = qint64(1) << 53;

/// A date or an instant as written in a definition.
struct Moment
{
    bool isDate = false;
    /// The whole local day, or the one millisecond.
    TimeSpan span;
};

std::optional<Moment> readMoment(const QString& text, const Calendar& calendar);

/// The instants a window covers, closed at both ends where it says so.
TimeSpan windowSpan(const Window& window, const Calendar& calendar, qint64 now);

/// The part of the window up to now; without a window, everything up to now.
TimeSpan pastSpan(const std::optional<Window>& window, const Calendar& calendar, qint64 now);

/// Whether a date without time or an instant is compared.
enum class MomentKind { Date, Instant };

/// Whether \a op fits dates and instants only.
bool isTimeOperator(Operator op);
/// Whether a literal is written as a date or an instant.
bool isMomentText(const Literal& literal);
/// Whether the comparison is about time: by its operator, or because it puts something in order
/// with, or makes it equal to, values that are written as dates or instants.
bool comparesMoments(const Comparison& comparison);
/// The instants for which a comparison holds, for the operators that are about a stretch of time
/// and for `=` `<` `between` `in` and their like with dates. Negative operators give what they
/// exclude. A date stands for its local midnight.
QList<TimeSpan> spansOf(const Comparison& comparison, MomentKind kind, const Calendar& calendar,
                        qint64 now);

/// First day and the day after the last, as days since 1970, of the dates whose local midnight lies
/// in \a span.
struct DaySpan
{
    qint64 begin = 0;
    qint64 end = 0;
};
DaySpan daysIn(const TimeSpan& span, const Calendar& calendar);

/// The days of the year, as "02-29", whose anniversary falls in the days the comparison speaks of.
QStringList anniversaries(const Comparison& comparison, const Calendar& calendar, qint64 now);

} // namespace rondom::segments
