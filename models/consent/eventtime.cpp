#include "models/consent/eventtime.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rondom::consent {

namespace {

constexpr qint64 kHour = 3'600'000;

/// The offset written at the end of \a text, in minutes.
std::optional<int> writtenOffset(const QString& text)
{
    static const QRegularExpression pattern(
        u"T?\\d\\d:\\d\\d.*?(?:(Z)|([+-])(\\d\\d):?(\\d\\d)?)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    if (match.hasCaptured(1)) {
        return 0;
    }
    const int minutes = match.captured(3).toInt() * 60 + match.captured(4).toInt();
    return match.captured(2) == u"-"_s ? -minutes : minutes;
}

} // namespace

std::optional<EventTime> EventTime::parse(const QString& text, const Calendar& calendar)
{
    const QString spelled = text.trimmed();
    if (spelled.size() <= 10) {
        const QDate date = QDate::fromString(spelled, u"yyyy-MM-dd"_s);
        if (!date.isValid()) {
            return std::nullopt;
        }
        const qint64 start = calendar.startOfDay(date);
        return EventTime{start, start, calendar.startOfDay(date.addDays(1)) - 1, std::nullopt};
    }
    const auto instant = fromIso(spelled, calendar);
    if (!instant) {
        return std::nullopt;
    }
    EventTime time = exact(*instant);
    time.utcOffset = writtenOffset(spelled);
    if (!time.utcOffset) {
        const QDate date = calendar.localDate(*instant);
        const qint64 dayLength = calendar.startOfDay(date.addDays(1)) - calendar.startOfDay(date);
        if (dayLength != 24 * kHour) {
            time.earliest -= kHour;
            time.latest += kHour;
        }
    }
    return time;
}

} // namespace rondom::consent
