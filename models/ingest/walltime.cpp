#include "models/ingest/walltime.h"

#include "models/core/fold.h"

#include <QDateTime>
#include <QHash>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::ingest {

namespace {

/// Two-digit years from here on are of the last century.
constexpr int kPivotYear = 70;

QHash<QString, int> makeMonthNames()
{
    QHash<QString, int> months;
    for (const QLocale::Language language :
         {QLocale::English, QLocale::Dutch, QLocale::German, QLocale::French, QLocale::Spanish,
          QLocale::Italian, QLocale::Portuguese, QLocale::Swedish, QLocale::Danish,
          QLocale::Polish}) {
        const QLocale locale(language);
        for (int month = 1; month <= 12; ++month) {
            for (const auto format : {QLocale::LongFormat, QLocale::ShortFormat}) {
                QString name = fold(locale.monthName(month, format));
                name.remove(u'.');
                months.insert(name, month);
            }
        }
    }
    // What people write and the tables lack.
    months.insert(u"mrt"_s, 3);
    months.insert(u"mrz"_s, 3);
    months.insert(u"maerz"_s, 3);
    months.insert(u"sept"_s, 9);
    return months;
}

std::optional<int> monthOfName(const QString& name)
{
    static const QHash<QString, int> months = makeMonthNames();
    const auto found = months.constFind(fold(name));
    return found == months.constEnd() ? std::nullopt : std::optional(*found);
}

std::optional<WallTime> readUnix(QByteArrayView text, qint64 unit)
{
    bool isNumber = false;
    const qint64 count = text.toByteArray().toLongLong(&isNumber);
    // Some 30,000 years either way, far from where multiplying overflows.
    constexpr qint64 kMost = 1'000'000'000'000'000;
    if (!isNumber || count > kMost / unit || count < -kMost / unit) {
        return std::nullopt;
    }
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(count * unit, Qt::UTC);
    return WallTime{moment.date(), moment.time(), true, 0};
}

/// The day number of a spreadsheet whose day 0 is \a first, the time as its fraction.
std::optional<WallTime> readExcel(QByteArrayView text, QDate first)
{
    bool isNumber = false;
    const double count = text.toByteArray().toDouble(&isNumber);
    // Spreadsheets end with the year 9999.
    constexpr double kMost = 2'958'466;
    if (!isNumber || count < 1 || count >= kMost) {
        return std::nullopt;
    }
    constexpr qint64 kDayMs = 24 * 60 * 60 * 1000;
    const qint64 days = qint64(count);
    // Cells hold about a tenth of a millisecond; nobody means more than seconds.
    const qint64 ms = qRound64((count - double(days)) * double(kDayMs) / 1000) * 1000;
    // The first two months stand one day off, for the 29th of February 1900 that never was.
    const bool isBeforeLeap = first.year() == 1899 && days < 60;
    const QDate date = first.addDays(days + (isBeforeLeap ? 1 : 0) + ms / kDayMs);
    return WallTime{date, QTime::fromMSecsSinceStartOfDay(int(ms % kDayMs)), count != double(days),
                    std::nullopt};
}

struct ZoneName
{
    QByteArrayView name;
    int hours;
};

/// Names that mean one offset wherever they are used; the longer ones first.
constexpr ZoneName kZoneNames[] = {
    {"CEST", 2}, {"EEST", 3}, {"WEST", 1}, {"CET", 1},  {"EET", 2},  {"WET", 0},
    {"UTC", 0},  {"GMT", 0},  {"EST", -5}, {"EDT", -4}, {"PST", -8}, {"PDT", -7},
};

} // namespace

/// Takes pieces from the front of a text.
class TimePattern::Pieces
{
public:
    explicit Pieces(QByteArrayView text) : m_text(text) {}

    bool isAtEnd() const { return m_text.isEmpty(); }
    char peek() const { return m_text.isEmpty() ? '\0' : m_text.front(); }
    QByteArrayView rest() const { return m_text; }
    void skip(qsizetype count) { m_text = m_text.sliced(count); }
    bool take(char c)
    {
        if (peek() != c) {
            return false;
        }
        skip(1);
        return true;
    }
    bool takeAnyOf(QByteArrayView characters)
    {
        if (m_text.isEmpty() || !characters.contains(m_text.front())) {
            return false;
        }
        skip(1);
        return true;
    }
    /// A number of at least \a least and at most \a most digits.
    std::optional<int> digits(int least, int most)
    {
        int value = 0;
        int count = 0;
        while (count < most && count < m_text.size() && m_text[count] >= '0' &&
               m_text[count] <= '9') {
            value = value * 10 + (m_text[count] - '0');
            ++count;
        }
        if (count < least) {
            return std::nullopt;
        }
        skip(count);
        return value;
    }
    /// Letters, also beyond ASCII, and full stops behind them.
    QString word()
    {
        qsizetype size = 0;
        const auto isLetter = [](char c) {
            return (c & 0x80) != 0 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        };
        while (size < m_text.size() && isLetter(m_text[size])) {
            ++size;
        }
        const QString word = QString::fromUtf8(m_text.first(size));
        skip(size);
        take('.');
        return word;
    }

private:
    QByteArrayView m_text;
};

/// Milliseconds of the digits after a decimal mark; further digits are cut off.
int TimePattern::milliseconds(Pieces& pieces)
{
    int value = 0;
    int scale = 100;
    while (pieces.peek() >= '0' && pieces.peek() <= '9') {
        value += (pieces.peek() - '0') * scale;
        scale /= 10;
        pieces.skip(1);
    }
    return value;
}

/// "Z", "UTC", "CEST", "+02", "+0200" or "+02:00", a space before it allowed; false when \a pieces
/// starts with anything else.
bool TimePattern::takeOffset(Pieces& pieces, std::optional<int>& offset)
{
    pieces.take(' ');
    if (pieces.takeAnyOf("Zz")) {
        offset = 0;
        return true;
    }
    for (const ZoneName& zone : kZoneNames) {
        if (pieces.rest().startsWith(zone.name)) {
            pieces.skip(zone.name.size());
            offset = zone.hours * 60 * 60;
            return true;
        }
    }
    const bool isWest = pieces.peek() == '-';
    if (!pieces.takeAnyOf("+-")) {
        return false;
    }
    const auto hours = pieces.digits(2, 2);
    pieces.take(':');
    const auto minutes = pieces.digits(2, 2);
    if (!hours || *hours > 15 || minutes.value_or(0) > 59) {
        return false;
    }
    const int seconds = (*hours * 60 + minutes.value_or(0)) * 60;
    offset = isWest ? -seconds : seconds;
    return true;
}

std::optional<WallTime> TimePattern::readIso(QByteArrayView text)
{
    Pieces pieces(text);
    const auto year = pieces.digits(4, 4);
    const bool isExtended = pieces.take('-');
    const auto month = pieces.digits(2, 2);
    if (isExtended && !pieces.take('-')) {
        return std::nullopt;
    }
    const auto day = pieces.digits(2, 2);
    if (!year || !month || !day) {
        return std::nullopt;
    }
    WallTime wall{QDate(*year, *month, *day), QTime(0, 0), false, std::nullopt};
    if (!wall.date.isValid()) {
        return std::nullopt;
    }
    if (pieces.isAtEnd()) {
        return wall;
    }
    if (!pieces.takeAnyOf("Tt ")) {
        return std::nullopt;
    }
    const auto hour = pieces.digits(1, 2);
    const bool hasColon = pieces.take(':');
    const auto minute = pieces.digits(2, 2);
    if (!hour || !minute) {
        return std::nullopt;
    }
    int second = 0;
    int fraction = 0;
    const char next = pieces.peek();
    if (hasColon ? pieces.take(':') : next >= '0' && next <= '9') {
        const auto seconds = pieces.digits(2, 2);
        if (!seconds) {
            return std::nullopt;
        }
        second = *seconds;
        fraction = pieces.takeAnyOf(".,") ? milliseconds(pieces) : 0;
    }
    wall.time = QTime(*hour, *minute, second, fraction);
    wall.hasTime = true;
    if (!wall.time.isValid()) {
        return std::nullopt;
    }
    if (!pieces.isAtEnd() && (!takeOffset(pieces, wall.offset) || !pieces.isAtEnd())) {
        return std::nullopt;
    }
    return wall;
}

std::optional<TimePattern> TimePattern::compile(const QString& pattern)
{
    TimePattern compiled;
    if (pattern.isEmpty() || pattern == u"iso") {
        return compiled;
    }
    if (pattern == u"unix" || pattern == u"unix_ms") {
        compiled.m_fields.push_back(
            {pattern == u"unix" ? Part::UnixSeconds : Part::UnixMilliseconds, 0, false});
        return compiled;
    }
    if (pattern == u"unix_us") {
        compiled.m_fields.push_back({Part::UnixMicroseconds, 0, false});
        return compiled;
    }
    if (pattern == u"excel" || pattern == u"excel_1904") {
        compiled.m_fields.push_back(
            {pattern == u"excel" ? Part::ExcelDays : Part::ExcelDays1904, 0, false});
        return compiled;
    }
    struct Token
    {
        QStringView letters;
        Part part;
        bool isTwoDigits;
    };
    static const std::vector<Token> tokens{
        {u"yyyy", Part::Year4, false},     {u"yy", Part::Year2, true},
        {u"MMMM", Part::MonthName, false}, {u"MMM", Part::MonthName, false},
        {u"MM", Part::Month, true},        {u"M", Part::Month, false},
        {u"dddd", Part::DayName, false},   {u"ddd", Part::DayName, false},
        {u"dd", Part::Day, true},          {u"d", Part::Day, false},
        {u"HH", Part::Hour, true},         {u"H", Part::Hour, false},
        {u"hh", Part::Hour12, true},       {u"h", Part::Hour12, false},
        {u"mm", Part::Minute, true},       {u"m", Part::Minute, false},
        {u"ss", Part::Second, true},       {u"s", Part::Second, false},
        {u"zzz", Part::Fraction, false},   {u"z", Part::Fraction, false},
        {u"AP", Part::HalfDay, false},     {u"ap", Part::HalfDay, false},
        {u"A", Part::HalfDay, false},      {u"a", Part::HalfDay, false},
        {u"t", Part::Offset, false},
    };
    compiled.m_hasTime = false;
    bool isQuoted = false;
    bool hasYear = false;
    bool hasMonth = false;
    bool hasDay = false;
    for (qsizetype i = 0; i < pattern.size();) {
        const QStringView rest = QStringView(pattern).mid(i);
        if (rest.front() == u'\'') {
            isQuoted = !isQuoted;
            ++i;
            continue;
        }
        const auto token = std::find_if(tokens.begin(), tokens.end(), [rest](const Token& known) {
            return rest.startsWith(known.letters);
        });
        if (isQuoted || token == tokens.end()) {
            if (rest.front().unicode() >= 0x80) {
                return std::nullopt;
            }
            compiled.m_fields.push_back({Part::Literal, rest.front().toLatin1(), false});
            ++i;
            continue;
        }
        compiled.m_fields.push_back({token->part, 0, token->isTwoDigits});
        hasYear = hasYear || token->part == Part::Year4 || token->part == Part::Year2;
        hasMonth = hasMonth || token->part == Part::Month || token->part == Part::MonthName;
        hasDay = hasDay || token->part == Part::Day;
        compiled.m_hasTime =
            compiled.m_hasTime || token->part == Part::Hour || token->part == Part::Hour12;
        i += token->letters.size();
    }
    return hasYear && hasMonth && hasDay ? std::optional(compiled) : std::nullopt;
}

bool TimePattern::takeNumber(const Field& field, Pieces& pieces, Parts& parts)
{
    const bool isYear = field.part == Part::Year4;
    const auto number = pieces.digits(isYear ? 4 : field.isTwoDigits ? 2 : 1, isYear ? 4 : 2);
    if (!number) {
        return false;
    }
    switch (field.part) {
    case Part::Year4:
        parts.year = *number;
        break;
    case Part::Year2:
        parts.year = *number + (*number < kPivotYear ? 2000 : 1900);
        break;
    case Part::Month:
        parts.month = *number;
        break;
    case Part::Day:
        parts.day = *number;
        break;
    case Part::Hour:
    case Part::Hour12:
        parts.hour = *number;
        break;
    case Part::Minute:
        parts.minute = *number;
        break;
    default:
        parts.second = *number;
        break;
    }
    return true;
}

bool TimePattern::take(const Field& field, Pieces& pieces, Parts& parts)
{
    switch (field.part) {
    case Part::Literal:
        return pieces.take(field.literal);
    case Part::MonthName:
        parts.month = monthOfName(pieces.word()).value_or(0);
        return parts.month > 0;
    case Part::DayName:
        return !pieces.word().isEmpty();
    case Part::Fraction:
        parts.fraction = milliseconds(pieces);
        return true;
    case Part::HalfDay: {
        const QString word = pieces.word().toLower();
        parts.isAfternoon = word.startsWith(u'p');
        return word.startsWith(u'a') || word.startsWith(u'p');
    }
    case Part::Offset:
        return takeOffset(pieces, parts.offset);
    default:
        return takeNumber(field, pieces, parts);
    }
}

std::optional<WallTime> TimePattern::read(QByteArrayView text) const
{
    if (m_fields.empty()) {
        return readIso(text);
    }
    if (m_fields.front().part == Part::UnixSeconds) {
        return readUnix(text, 1000);
    }
    if (m_fields.front().part == Part::UnixMilliseconds) {
        return readUnix(text, 1);
    }
    if (m_fields.front().part == Part::UnixMicroseconds) {
        return text.size() > 3 ? readUnix(text.chopped(3), 1) : std::nullopt;
    }
    if (m_fields.front().part == Part::ExcelDays) {
        return readExcel(text, QDate(1899, 12, 30));
    }
    if (m_fields.front().part == Part::ExcelDays1904) {
        return readExcel(text, QDate(1904, 1, 1));
    }
    Pieces pieces(text);
    Parts parts;
    for (const Field& field : m_fields) {
        if (!take(field, pieces, parts)) {
            return std::nullopt;
        }
    }
    if (parts.isAfternoon) {
        if (parts.hour < 1 || parts.hour > 12) {
            return std::nullopt;
        }
        parts.hour = parts.hour % 12 + (*parts.isAfternoon ? 12 : 0);
    }
    const WallTime wall{QDate(parts.year, parts.month, parts.day),
                        QTime(parts.hour, parts.minute, parts.second, parts.fraction), m_hasTime,
                        parts.offset};
    const bool isReal = wall.date.isValid() && wall.time.isValid() && pieces.isAtEnd();
    return isReal ? std::optional(wall) : std::nullopt;
}

std::vector<TimePattern> compilePatterns(const QString& format)
{
    std::vector<TimePattern> patterns;
    const QStringList parts = format.split(u'|');
    for (const QString& part : parts) {
        if (part == u"auto") {
            continue;
        }
        const auto pattern = TimePattern::compile(part);
        if (!pattern) {
            return {};
        }
        patterns.push_back(*pattern);
    }
    if (patterns.empty()) {
        patterns.emplace_back();
    }
    return patterns;
}

} // namespace rondom::ingest
