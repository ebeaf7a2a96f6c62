#pragma once

#include <QByteArrayView>
#include <QDate>
#include <QString>
#include <QTime>

#include <optional>
#include <vector>

namespace rondom::ingest {

/// A date and time as a cell spells them.
struct WallTime
{
    QDate date;
    QTime time;
    bool hasTime = false;
    /// Seconds east of UTC, when the cell says so.
    std::optional<int> offset;
};

/// Reads dates and times spelled in one way.
class TimePattern
{
public:
    /// ISO 8601: "2026-05-01", "2026-05-01T10:00:00.123+02:00", with a space for the T, without
    /// punctuation in the date, with or without offset.
    TimePattern() = default;
    /// Qt's letters: yyyy yy MMMM MMM MM M dddd ddd dd d HH H hh h mm m ss s zzz AP t, text in
    /// single quotes. Also "unix", "unix_ms" and "unix_us" for seconds, milliseconds and
    /// microseconds since 1970 UTC, "excel" and "excel_1904" for the day numbers of spreadsheets.
    /// "iso" and an empty \a pattern is ISO 8601. Nothing when it names no date.
    static std::optional<TimePattern> compile(const QString& pattern);

    /// Nothing when \a text is spelled otherwise or no such day or time exists.
    std::optional<WallTime> read(QByteArrayView text) const;
    bool hasTime() const { return m_hasTime; }

private:
    enum class Part {
        Literal,
        Year4,
        Year2,
        MonthName,
        Month,
        DayName,
        Day,
        Hour,
        Hour12,
        Minute,
        Second,
        Fraction,
        HalfDay,
        Offset,
        UnixSeconds,
        UnixMilliseconds,
        UnixMicroseconds,
        ExcelDays,
        ExcelDays1904,
    };
    /// What the fields read so far say.
    struct Parts
    {
        int year = 0;
        int month = 0;
        int day = 0;
        int hour = 0;
        int minute = 0;
        int second = 0;
        int fraction = 0;
        std::optional<bool> isAfternoon;
        std::optional<int> offset;
    };
    struct Field
    {
        Part part = Part::Literal;
        char literal = 0;
        bool isTwoDigits = false;
    };

    class Pieces;

    /// Takes what \a field stands for off \a pieces; false when something else is there.
    static bool take(const Field& field, Pieces& pieces, Parts& parts);
    static bool takeNumber(const Field& field, Pieces& pieces, Parts& parts);
    static bool takeOffset(Pieces& pieces, std::optional<int>& offset);
    static int milliseconds(Pieces& pieces);
    static std::optional<WallTime> readIso(QByteArrayView text);

    std::vector<Field> m_fields; ///< empty for ISO 8601
    bool m_hasTime = true;
};

/// The patterns that \a format separates by `|`, "auto" left out; none when one cannot be
/// understood.
std::vector<TimePattern> compilePatterns(const QString& format);

} // namespace rondom::ingest
