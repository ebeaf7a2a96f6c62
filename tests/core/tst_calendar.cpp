#include "models/core/calendar.h"

#include <QDateTime>
#include <QTest>

#include <ctime>

using namespace Qt::StringLiterals;
using namespace rondom;

namespace {

qint64 utc(const QString& iso)
{
    const QDateTime parsed = QDateTime::fromString(iso, Qt::ISODateWithMs);
    Q_ASSERT(parsed.isValid() && parsed.timeSpec() == Qt::UTC);
    return parsed.toMSecsSinceEpoch();
}

Calendar amsterdam()
{
    return Calendar(QTimeZone("Europe/Amsterdam"));
}

/// Makes \a zone the zone of the machine for as long as the object lives.
class MachineZone
{
public:
    explicit MachineZone(const QByteArray& zone) : m_before(qgetenv("TZ"))
    {
        qputenv("TZ", zone);
        tzset();
    }
    ~MachineZone()
    {
        qputenv("TZ", m_before);
        tzset();
    }
    Q_DISABLE_COPY_MOVE(MachineZone)

private:
    QByteArray m_before;
};

} // namespace

class TestCalendar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheInstantOfALocalTime_data();
    void findsTheInstantOfALocalTime();
    void startsADayAtItsFirstInstant_data();
    void startsADayAtItsFirstInstant();
    void startsLast_data();
    void startsLast();
    void countsMinutesAndHoursExactly();
    void givesWholeUnits_data();
    void givesWholeUnits();
    void knowsThatTheDayOfTheChangeIsShortOrLong();
    void goesLaterAtTheSameClockTime_data();
    void goesLaterAtTheSameClockTime();
    void readsIso_data();
    void readsIso();
    void readsIsoTheSameOnAnyMachine_data();
    void readsIsoTheSameOnAnyMachine();
    void refusesWhatIsNoInstant_data();
    void refusesWhatIsNoInstant();
    void writesIsoInUtc();
    void namesEveryUnit();
    void fallsBackToUtcWithoutAZone();
};

void TestCalendar::findsTheInstantOfALocalTime_data()
{
    QTest::addColumn<QString>("local");
    QTest::addColumn<QString>("instant");

    QTest::newRow("winter") << u"2026-01-15T12:00:00"_s << u"2026-01-15T11:00:00Z"_s;
    QTest::newRow("summer") << u"2026-07-15T12:00:00"_s << u"2026-07-15T10:00:00Z"_s;
    QTest::newRow("before the gap") << u"2026-03-29T01:59:59"_s << u"2026-03-29T00:59:59Z"_s;
    QTest::newRow("in the gap") << u"2026-03-29T02:30:00"_s << u"2026-03-29T01:30:00Z"_s;
    QTest::newRow("after the gap") << u"2026-03-29T03:00:00"_s << u"2026-03-29T01:00:00Z"_s;
    QTest::newRow("before the fold") << u"2026-10-25T01:59:59"_s << u"2026-10-24T23:59:59Z"_s;
    QTest::newRow("in the fold") << u"2026-10-25T02:30:00"_s << u"2026-10-25T00:30:00Z"_s;
    QTest::newRow("after the fold") << u"2026-10-25T03:00:00"_s << u"2026-10-25T02:00:00Z"_s;
}

void TestCalendar::findsTheInstantOfALocalTime()
{
    QFETCH(const QString, local);
    QFETCH(const QString, instant);
    const QDate date = QDate::fromString(local.left(10), Qt::ISODate);
    const QTime time = QTime::fromString(local.mid(11), Qt::ISODate);

    QCOMPARE(toIsoUtc(amsterdam().instantAt(date, time)), instant);
}

void TestCalendar::startsADayAtItsFirstInstant_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("instant");

    QTest::newRow("winter") << QByteArray("Europe/Amsterdam") << QDate(2026, 1, 15)
                            << u"2026-01-14T23:00:00Z"_s;
    QTest::newRow("summer") << QByteArray("Europe/Amsterdam") << QDate(2026, 7, 15)
                            << u"2026-07-14T22:00:00Z"_s;
    QTest::newRow("utc") << QByteArray("UTC") << QDate(2026, 7, 15) << u"2026-07-15T00:00:00Z"_s;
    QTest::newRow("midnight does not exist")
        << QByteArray("America/Sao_Paulo") << QDate(2017, 10, 15) << u"2017-10-15T03:00:00Z"_s;
    QTest::newRow("midnight exists twice")
        << QByteArray("America/Havana") << QDate(2025, 11, 2) << u"2025-11-02T04:00:00Z"_s;
    QTest::newRow("the day does not exist")
        << QByteArray("Pacific/Apia") << QDate(2011, 12, 30) << u"2011-12-30T10:00:00Z"_s;
}

void TestCalendar::startsADayAtItsFirstInstant()
{
    QFETCH(const QByteArray, zone);
    QFETCH(const QDate, day);
    QFETCH(const QString, instant);

    QCOMPARE(toIsoUtc(Calendar(QTimeZone(zone)).startOfDay(day)), instant);
}

void TestCalendar::startsLast_data()
{
    QTest::addColumn<QString>("now");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("start");

    const auto row = [](const char* name, const QString& now, int count, const QString& unit,
                        const QString& start) {
        QTest::newRow(name) << now << count << unit << start;
    };
    row("seven days", u"2026-05-12T15:30:00Z"_s, 7, u"day"_s, u"2026-05-04T22:00:00Z"_s);
    row("over the change", u"2026-04-02T10:00:00Z"_s, 7, u"day"_s, u"2026-03-25T23:00:00Z"_s);
    row("today by local date", u"2026-05-11T22:30:00Z"_s, 1, u"day"_s, u"2026-05-10T22:00:00Z"_s);
    row("no days", u"2026-05-12T15:30:00Z"_s, 0, u"day"_s, u"2026-05-11T22:00:00Z"_s);
    row("two weeks", u"2026-05-12T15:30:00Z"_s, 2, u"week"_s, u"2026-04-27T22:00:00Z"_s);
    row("31 March less a month", u"2026-03-31T10:00:00Z"_s, 1, u"month"_s,
        u"2026-02-27T23:00:00Z"_s);
    row("31 March of a leap year", u"2028-03-31T10:00:00Z"_s, 1, u"month"_s,
        u"2028-02-28T23:00:00Z"_s);
    row("29 February less a year", u"2028-02-29T10:00:00Z"_s, 1, u"year"_s,
        u"2027-02-27T23:00:00Z"_s);
    row("a quarter", u"2026-05-31T10:00:00Z"_s, 1, u"quarter"_s, u"2026-02-27T23:00:00Z"_s);
    row("a year", u"2026-05-12T15:30:00Z"_s, 1, u"year"_s, u"2025-05-11T22:00:00Z"_s);
}

void TestCalendar::startsLast()
{
    QFETCH(const QString, now);
    QFETCH(const int, count);
    QFETCH(const QString, unit);
    QFETCH(const QString, start);

    const qint64 found = amsterdam().startOfLast(count, *timeUnitFromName(unit), utc(now));

    QCOMPARE(toIsoUtc(found), start);
}

void TestCalendar::countsMinutesAndHoursExactly()
{
    // Three hours that hold the moment the clock goes ahead are still three hours.
    const qint64 now = utc(u"2026-03-29T02:00:00Z"_s);

    QCOMPARE(amsterdam().startOfLast(3, TimeUnit::Hour, now), now - 3 * 3'600'000);
    QCOMPARE(amsterdam().startOfLast(90, TimeUnit::Minute, now), now - 90 * 60'000);
    QCOMPARE(amsterdam().startOfLast(100'000, TimeUnit::Hour, now),
             now - qint64(100'000) * 3'600'000);
}

void TestCalendar::givesWholeUnits_data()
{
    QTest::addColumn<QString>("unit");
    QTest::addColumn<int>("offset");
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QDate>("end");

    // The moment is Sunday 31 May 2026, 00:30 in Amsterdam.
    QTest::newRow("today") << u"day"_s << 0 << QDate(2026, 5, 31) << QDate(2026, 6, 1);
    QTest::newRow("yesterday") << u"day"_s << -1 << QDate(2026, 5, 30) << QDate(2026, 5, 31);
    QTest::newRow("week") << u"week"_s << 0 << QDate(2026, 5, 25) << QDate(2026, 6, 1);
    QTest::newRow("next week") << u"week"_s << 1 << QDate(2026, 6, 1) << QDate(2026, 6, 8);
    QTest::newRow("month") << u"month"_s << 0 << QDate(2026, 5, 1) << QDate(2026, 6, 1);
    QTest::newRow("month before") << u"month"_s << -1 << QDate(2026, 4, 1) << QDate(2026, 5, 1);
    QTest::newRow("quarter") << u"quarter"_s << 0 << QDate(2026, 4, 1) << QDate(2026, 7, 1);
    QTest::newRow("quarter before") << u"quarter"_s << -1 << QDate(2026, 1, 1) << QDate(2026, 4, 1);
    QTest::newRow("year") << u"year"_s << 0 << QDate(2026, 1, 1) << QDate(2027, 1, 1);
    QTest::newRow("next year") << u"year"_s << 1 << QDate(2027, 1, 1) << QDate(2028, 1, 1);
}

void TestCalendar::givesWholeUnits()
{
    QFETCH(const QString, unit);
    QFETCH(const int, offset);
    QFETCH(const QDate, first);
    QFETCH(const QDate, end);
    const qint64 now = utc(u"2026-05-30T22:30:00Z"_s);

    const auto dates = amsterdam().unitDates(*timeUnitFromName(unit), offset, now);
    const TimeSpan span = amsterdam().unitSpan(*timeUnitFromName(unit), offset, now);

    QCOMPARE(dates.first, first);
    QCOMPARE(dates.second, end);
    QCOMPARE(span.begin, amsterdam().startOfDay(first));
    QCOMPARE(span.end, amsterdam().startOfDay(end));
    QVERIFY(span.contains(span.begin));
    QVERIFY(!span.contains(span.end));
}

void TestCalendar::knowsThatTheDayOfTheChangeIsShortOrLong()
{
    constexpr qint64 kHour = 3'600'000;
    const TimeSpan shortDay =
        amsterdam().unitSpan(TimeUnit::Day, 0, utc(u"2026-03-29T12:00:00Z"_s));
    const TimeSpan longDay = amsterdam().unitSpan(TimeUnit::Day, 0, utc(u"2026-10-25T12:00:00Z"_s));

    QCOMPARE(shortDay.end - shortDay.begin, 23 * kHour);
    QCOMPARE(longDay.end - longDay.begin, 25 * kHour);
}

void TestCalendar::goesLaterAtTheSameClockTime_data()
{
    QTest::addColumn<QString>("start");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("end");

    const auto row = [](const char* name, const QString& start, int count, const QString& unit,
                        const QString& end) {
        QTest::newRow(name) << start << count << unit << end;
    };
    row("a day", u"2026-05-12T08:00:00Z"_s, 1, u"day"_s, u"2026-05-13T08:00:00Z"_s);
    row("a day over the gap", u"2026-03-28T09:00:00Z"_s, 1, u"day"_s, u"2026-03-29T08:00:00Z"_s);
    row("a day into the gap", u"2026-03-28T01:30:00Z"_s, 1, u"day"_s, u"2026-03-29T01:30:00Z"_s);
    row("a day into the fold", u"2026-10-24T00:30:00Z"_s, 1, u"day"_s, u"2026-10-25T00:30:00Z"_s);
    row("a month clamped", u"2026-01-31T09:00:00Z"_s, 1, u"month"_s, u"2026-02-28T09:00:00Z"_s);
    row("a leap year", u"2028-02-29T09:00:00Z"_s, 1, u"year"_s, u"2029-02-28T09:00:00Z"_s);
    row("24 hours over the gap", u"2026-03-28T09:00:00Z"_s, 24, u"hour"_s,
        u"2026-03-29T09:00:00Z"_s);
}

void TestCalendar::goesLaterAtTheSameClockTime()
{
    QFETCH(const QString, start);
    QFETCH(const int, count);
    QFETCH(const QString, unit);
    QFETCH(const QString, end);

    QCOMPARE(toIsoUtc(amsterdam().later(utc(start), count, *timeUnitFromName(unit))), end);
}

void TestCalendar::readsIso_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("instant");

    QTest::newRow("utc") << u"2026-05-05T10:00:00Z"_s << u"2026-05-05T10:00:00Z"_s;
    QTest::newRow("offset") << u"2026-05-05T10:00:00+02:00"_s << u"2026-05-05T08:00:00Z"_s;
    QTest::newRow("offset without colon")
        << u"2026-05-05T10:00:00+0200"_s << u"2026-05-05T08:00:00Z"_s;
    QTest::newRow("web shop spelling")
        << u"2026-05-01 10:00:00 +0200"_s << u"2026-05-01T08:00:00Z"_s;
    QTest::newRow("west") << u"2026-05-05T10:00:00-05:00"_s << u"2026-05-05T15:00:00Z"_s;
    QTest::newRow("west without colon")
        << u"2026-05-05 10:00:00 -0500"_s << u"2026-05-05T15:00:00Z"_s;
    QTest::newRow("milliseconds") << u"2026-05-05T10:00:00.123Z"_s << u"2026-05-05T10:00:00.123Z"_s;
    QTest::newRow("local") << u"2026-05-05T10:00:00"_s << u"2026-05-05T08:00:00Z"_s;
    QTest::newRow("local with a space") << u"2026-05-05 10:00"_s << u"2026-05-05T08:00:00Z"_s;
    QTest::newRow("in the gap") << u"2026-03-29T02:30:00"_s << u"2026-03-29T01:30:00Z"_s;
    QTest::newRow("in the fold") << u"2026-10-25T02:30:00"_s << u"2026-10-25T00:30:00Z"_s;
    QTest::newRow("date") << u"2026-05-05"_s << u"2026-05-04T22:00:00Z"_s;
    QTest::newRow("blanks around") << u"  2026-05-05T10:00:00Z "_s << u"2026-05-05T10:00:00Z"_s;
}

void TestCalendar::readsIso()
{
    QFETCH(const QString, text);
    QFETCH(const QString, instant);

    const auto read = fromIso(text, amsterdam());

    QVERIFY(read.has_value());
    QCOMPARE(toIsoUtc(*read), instant);
}

void TestCalendar::readsIsoTheSameOnAnyMachine_data()
{
    QTest::addColumn<QByteArray>("machineZone");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("instant");

    for (const char* zone : {"UTC", "Europe/Amsterdam", "America/Sao_Paulo", "Asia/Tokyo"}) {
        QTest::addRow("gap in %s", zone)
            << QByteArray(zone) << u"2026-03-29T02:30:00"_s << u"2026-03-29T01:30:00Z"_s;
        QTest::addRow("fold in %s", zone)
            << QByteArray(zone) << u"2026-10-25T02:30:00"_s << u"2026-10-25T00:30:00Z"_s;
        QTest::addRow("date in %s", zone)
            << QByteArray(zone) << u"2017-10-15"_s << u"2017-10-14T22:00:00Z"_s;
    }
}

void TestCalendar::readsIsoTheSameOnAnyMachine()
{
    QFETCH(const QByteArray, machineZone);
    QFETCH(const QString, text);
    QFETCH(const QString, instant);
    const MachineZone machine(machineZone);

    const auto read = fromIso(text, amsterdam());

    QVERIFY(read.has_value());
    QCOMPARE(toIsoUtc(*read), instant);
}

void TestCalendar::refusesWhatIsNoInstant_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("empty") << u""_s;
    QTest::newRow("word") << u"yesterday"_s;
    QTest::newRow("no such day") << u"2026-02-30"_s;
    QTest::newRow("no such day with a time") << u"2026-02-30T10:00:00"_s;
    QTest::newRow("no such hour") << u"2026-05-05T25:00:00Z"_s;
    QTest::newRow("day first") << u"05-05-2026"_s;
    QTest::newRow("rest behind it") << u"2026-05-05T10:00:00Z or so"_s;
}

void TestCalendar::refusesWhatIsNoInstant()
{
    QFETCH(const QString, text);

    QVERIFY(!fromIso(text, amsterdam()).has_value());
}

void TestCalendar::writesIsoInUtc()
{
    QCOMPARE(toIsoUtc(0), u"1970-01-01T00:00:00Z"_s);
    QCOMPARE(toIsoUtc(1), u"1970-01-01T00:00:00.001Z"_s);
    QCOMPARE(toIsoUtc(-1), u"1969-12-31T23:59:59.999Z"_s);
}

void TestCalendar::namesEveryUnit()
{
    for (const TimeUnit unit : {TimeUnit::Minute, TimeUnit::Hour, TimeUnit::Day, TimeUnit::Week,
                                TimeUnit::Month, TimeUnit::Quarter, TimeUnit::Year}) {
        QVERIFY(timeUnitFromName(timeUnitName(unit)) == unit);
    }
    QVERIFY(!timeUnitFromName(u"fortnight").has_value());
    QVERIFY(!timeUnitFromName(u"Day").has_value());
}

void TestCalendar::fallsBackToUtcWithoutAZone()
{
    QCOMPARE(Calendar(QTimeZone("Nowhere/Land")).startOfDay(QDate(1970, 1, 1)), qint64(0));
}

QTEST_GUILESS_MAIN(TestCalendar)
#include "tst_calendar.moc"
