#include "models/ingest/cellreader.h"

#include "models/core/calendar.h"
#include "models/ingest/countrycode.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::ingest;

namespace {

CellReader readerFor(ValueType type, const CellFormat& format = {})
{
    const QTimeZone zone(format.zone.isEmpty() ? QByteArray("UTC") : format.zone.toUtf8());
    return {type, format, std::make_shared<const LocalClock>(zone)};
}

} // namespace

class CellReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleansCells_data();
    void cleansCells();
    void restoresIdentifiers_data();
    void restoresIdentifiers();
    void readsNumbers_data();
    void readsNumbers();
    void readsMoney_data();
    void readsMoney();
    void readsDatesAndTimes_data();
    void readsDatesAndTimes();
    void readsLists_data();
    void readsLists();
    void knowsYesAndNoInFiveLanguages();
    void knowsHowSureATimeIs();
    void knowsCountries_data();
    void knowsCountries();
};

void CellReaderTest::cleansCells_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const QString& cell, const QString& expected) {
        QTest::newRow(name) << cell << expected;
    };
    row("spaces", u"  a b \t"_s, u"a b"_s);
    row("no-break spaces", u"\u00A0a\u00A0b\u202F\u00A0"_s, u"a\u00A0b"_s);
    row("only a no-break space", u"\u00A0"_s, u""_s);
    row("guarded phone number", u"'+31612345678"_s, u"+31612345678"_s);
    row("guarded number", u"'7210448301122"_s, u"7210448301122"_s);
    row("guarded postcode", u"'1234AB"_s, u"1234AB"_s);
    row("guarded British postcode", u"'SW1A 1AA"_s, u"SW1A 1AA"_s);
    row("guarded formula", u"'=1+1"_s, u"=1+1"_s);
    row("formula guard", u"=\"0612345678\""_s, u"0612345678"_s);
    row("Dutch name", u"'t Hooft"_s, u"'t Hooft"_s);
    row("Dutch place", u"'s-Hertogenbosch"_s, u"'s-Hertogenbosch"_s);
    row("in quotation marks", u"'123'"_s, u"'123'"_s);
    row("lone apostrophe", u"'"_s, u"'"_s);
}

void CellReaderTest::cleansCells()
{
    QFETCH(QString, cell);
    QFETCH(QString, expected);
    const QByteArray bytes = cell.toUtf8();
    QCOMPARE(QString::fromUtf8(cleanedCell(bytes)), expected);
}

void CellReaderTest::restoresIdentifiers_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QString>("expected");
    QTest::newRow("through floating point") << QByteArray("17850.0") << u"17850"_s;
    QTest::newRow("more zeros") << QByteArray("17850.000") << u"17850"_s;
    QTest::newRow("leading zeros stay") << QByteArray("0017850") << u"0017850"_s;
    QTest::newRow("a version stays") << QByteArray("1.0.0") << u"1.0.0"_s;
    QTest::newRow("a fraction stays") << QByteArray("17850.5") << u"17850.5"_s;
    QTest::newRow("letters stay") << QByteArray("C17850.0") << u"C17850.0"_s;
    QTest::newRow("guard") << QByteArray("'7210448301122") << u"7210448301122"_s;
}

void CellReaderTest::restoresIdentifiers()
{
    QFETCH(QByteArray, cell);
    QFETCH(QString, expected);
    QCOMPARE(identifierText(cell), expected);
}

void CellReaderTest::readsNumbers_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("decimal");
    QTest::addColumn<QString>("expected");
    const auto row = [](const QString& cell, const QString& decimal, const QString& expected) {
        QTest::newRow(qPrintable(cell + u" / "_s + decimal)) << cell << decimal << expected;
    };
    const QString none;
    row(u"12"_s, none, u"12"_s);
    row(u"-12.50"_s, none, u"-12.5"_s);
    row(u"+12"_s, none, u"12"_s);
    row(u"12-"_s, none, u"-12"_s);
    row(u"(12.5)"_s, none, u"-12.5"_s);
    row(u"−12"_s, none, u"-12"_s);
    row(u"1.5e3"_s, none, u"1500"_s);
    row(u"45%"_s, none, u"45"_s);
    row(u"12,5"_s, none, u"12.5"_s);
    row(u"12,50"_s, none, u"12.5"_s);
    row(u"1.234,50"_s, none, u"1234.5"_s);
    row(u"1,234.50"_s, none, u"1234.5"_s);
    row(u"1.234.567"_s, none, u"1234567"_s);
    row(u"1,234,567"_s, none, u"1234567"_s);
    row(u"1.234"_s, none, u"1.234"_s);
    row(u"1,234"_s, none, u"refused"_s);
    row(u"1.234"_s, u","_s, u"1234"_s);
    row(u"1,234"_s, u","_s, u"1.234"_s);
    row(u"1,234"_s, u"."_s, u"1234"_s);
    row(u"1234,5"_s, u"."_s, u"refused"_s);
    row(u"12.34"_s, u","_s, u"refused"_s);
    row(u"1 234,50"_s, none, u"1234.5"_s);
    row(u"1\u00A0234\u00A0567"_s, none, u"1234567"_s);
    row(u"1'234.50"_s, none, u"1234.5"_s);
    row(u"12 34"_s, none, u"refused"_s);
    row(u"1.2.3"_s, none, u"refused"_s);
    row(u"abc"_s, none, u"refused"_s);
    row(u"12abc"_s, none, u"refused"_s);
    row(u"-"_s, none, u"refused"_s);
    row(u"."_s, none, u"refused"_s);
    row(QString(80, u'9'), none, u"refused"_s);
}

void CellReaderTest::readsNumbers()
{
    QFETCH(QString, cell);
    QFETCH(QString, decimal);
    QFETCH(QString, expected);
    CellFormat format;
    format.decimal = decimal;
    const QByteArray bytes = cell.toUtf8();
    auto number = readerFor(ValueType::Number, format).number(bytes);
    QCOMPARE(number ? number->toString() : u"refused"_s, expected);
    if (!number) {
        QVERIFY(!number.error().message.isEmpty());
        // A reason never repeats what people wrote.
        QVERIFY(cell.size() < 3 || !number.error().message.contains(cell));
    }
}

void CellReaderTest::readsMoney_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("amount");
    QTest::addColumn<QString>("currency");
    const auto row = [](const QString& cell, const QString& amount, const QString& currency) {
        QTest::newRow(qPrintable(cell)) << cell << amount << currency;
    };
    row(u"€ 1.234,50"_s, u"1234.5"_s, u"EUR"_s);
    row(u"1.234,50 €"_s, u"1234.5"_s, u"EUR"_s);
    row(u"€1,234.50"_s, u"1234.5"_s, u"EUR"_s);
    row(u"-€ 5,00"_s, u"-5"_s, u"EUR"_s);
    row(u"€ -5,00"_s, u"-5"_s, u"EUR"_s);
    row(u"EUR 12.00"_s, u"12"_s, u"EUR"_s);
    row(u"12.00 USD"_s, u"12"_s, u"USD"_s);
    row(u"$12.00"_s, u"12"_s, u""_s);
    row(u"£12.00"_s, u"12"_s, u"GBP"_s);
    row(u"12,-"_s, u"12"_s, u""_s);
    row(u"€ 12,--"_s, u"12"_s, u"EUR"_s);
    row(u"12.00"_s, u"12"_s, u""_s);
    row(u"(€ 12,50)"_s, u"-12.5"_s, u"EUR"_s);
    row(u"€ (12,50)"_s, u"-12.5"_s, u"EUR"_s);
    row(u"(12.50 USD)"_s, u"-12.5"_s, u"USD"_s);
    row(u"€ 12,50-"_s, u"-12.5"_s, u"EUR"_s);
    row(u"CHF 1'234.50"_s, u"1234.5"_s, u"CHF"_s);
    row(u"1 234,50 zł"_s, u"1234.5"_s, u"PLN"_s);
    row(u"€\u00A00,10"_s, u"0.1"_s, u"EUR"_s);
    row(u"()"_s, u"refused"_s, u""_s);
    row(u"free"_s, u"refused"_s, u""_s);
}

void CellReaderTest::readsMoney()
{
    QFETCH(QString, cell);
    QFETCH(QString, amount);
    QFETCH(QString, currency);
    const QByteArray bytes = cell.toUtf8();
    auto money = readerFor(ValueType::Money).money(bytes);
    QCOMPARE(money ? money->amount.toString() : u"refused"_s, amount);
    QCOMPARE(money ? money->currency : QString(), currency);
}

void CellReaderTest::readsDatesAndTimes_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("expected");
    const auto row = [](const QString& cell, const QString& format, const QString& expected,
                        const QString& zone = u"Europe/Amsterdam"_s) {
        QTest::newRow(qPrintable(cell + u" as "_s + format)) << cell << format << zone << expected;
    };
    const QString iso;
    row(u"2026-05-01T10:00:00+02:00"_s, iso, u"2026-05-01T08:00:00Z"_s);
    row(u"2026-05-01 10:00:00 +0200"_s, iso, u"2026-05-01T08:00:00Z"_s);
    row(u"2026-05-01T10:00:00.123Z"_s, iso, u"2026-05-01T10:00:00.123Z"_s);
    row(u"2026-05-01 10:00:00 UTC"_s, iso, u"2026-05-01T10:00:00Z"_s);
    row(u"2026-05-01 10:00"_s, iso, u"2026-05-01T08:00:00Z"_s);
    row(u"2026-01-01 10:00"_s, iso, u"2026-01-01T09:00:00Z"_s);
    row(u"2026-05-01 10:00:00"_s, iso, u"2026-05-01T10:00:00Z"_s, u"UTC"_s);
    row(u"2026-05-01"_s, iso, u"2026-04-30T22:00:00Z"_s);
    row(u"20260501T100000Z"_s, iso, u"2026-05-01T10:00:00Z"_s);
    row(u"2026-02-29"_s, iso, u"refused"_s);
    row(u"2026-05-01 24:30"_s, iso, u"refused"_s);
    row(u"01-05-2026"_s, iso, u"refused"_s);
    row(u"2026-05-01 10:00 h"_s, iso, u"refused"_s);
    row(u"20260501"_s, u"yyyyMMdd"_s, u"2026-05-01T00:00:00Z"_s, u"UTC"_s);
    row(u"01-05-2026"_s, u"dd-MM-yyyy"_s, u"2026-05-01T00:00:00Z"_s, u"UTC"_s);
    row(u"1-5-2026 9:05"_s, u"d-M-yyyy H:mm"_s, u"2026-05-01T09:05:00Z"_s, u"UTC"_s);
    row(u"5/1/2026 12:30 AM"_s, u"M/d/yyyy h:mm AP"_s, u"2026-05-01T00:30:00Z"_s, u"UTC"_s);
    row(u"5/1/2026 12:30 pm"_s, u"M/d/yyyy h:mm AP"_s, u"2026-05-01T12:30:00Z"_s, u"UTC"_s);
    row(u"1 mei 2026"_s, u"d MMM yyyy"_s, u"2026-05-01T00:00:00Z"_s, u"UTC"_s);
    row(u"1 März 2026"_s, u"d MMMM yyyy"_s, u"2026-03-01T00:00:00Z"_s, u"UTC"_s);
    row(u"1 déc. 2026"_s, u"d MMM yyyy"_s, u"2026-12-01T00:00:00Z"_s, u"UTC"_s);
    row(u"01.05.26"_s, u"dd.MM.yy"_s, u"2026-05-01T00:00:00Z"_s, u"UTC"_s);
    row(u"01.05.84"_s, u"dd.MM.yy"_s, u"1984-05-01T00:00:00Z"_s, u"UTC"_s);
    row(u"31-02-2026"_s, u"dd-MM-yyyy"_s, u"refused"_s);
    row(u"2026-05-01"_s, u"dd-MM-yyyy"_s, u"refused"_s);
    row(u"1777629600"_s, u"unix"_s, u"2026-05-01T10:00:00Z"_s);
    row(u"1777629600123"_s, u"unix_ms"_s, u"2026-05-01T10:00:00.123Z"_s);
    row(u"99999999999999999999"_s, u"unix"_s, u"refused"_s);
    row(u"1777629600123456"_s, u"unix_us"_s, u"2026-05-01T10:00:00.123Z"_s);
    row(u"3 jan. 2026"_s, u"d MMM yyyy"_s, u"2026-01-03T00:00:00Z"_s, u"UTC"_s);
    row(u"3 mrt 2026"_s, u"d MMM yyyy"_s, u"2026-03-03T00:00:00Z"_s, u"UTC"_s);
    row(u"3. Mrz. 2026"_s, u"d. MMM yyyy"_s, u"2026-03-03T00:00:00Z"_s, u"UTC"_s);
    row(u"3 févr. 2026"_s, u"d MMM yyyy"_s, u"2026-02-03T00:00:00Z"_s, u"UTC"_s);
    row(u"12 maj 2026"_s, u"d MMM yyyy"_s, u"2026-05-12T00:00:00Z"_s, u"UTC"_s);
    row(u"May 12, 2026"_s, u"MMM d, yyyy"_s, u"2026-05-12T00:00:00Z"_s, u"UTC"_s);
    row(u"2026-05-01 10:00:00 CEST"_s, iso, u"2026-05-01T08:00:00Z"_s);
    row(u"2026-01-01 10:00:00 EST"_s, iso, u"2026-01-01T15:00:00Z"_s);
    row(u"46143"_s, u"excel"_s, u"2026-05-01T00:00:00Z"_s, u"UTC"_s);
    row(u"46143.75"_s, u"excel"_s, u"2026-05-01T18:00:00Z"_s, u"UTC"_s);
    row(u"44681"_s, u"excel_1904"_s, u"2026-05-01T00:00:00Z"_s, u"UTC"_s);
    row(u"59"_s, u"excel"_s, u"1900-02-28T00:00:00Z"_s, u"UTC"_s);
    row(u"61"_s, u"excel"_s, u"1900-03-01T00:00:00Z"_s, u"UTC"_s);
    row(u"-1"_s, u"excel"_s, u"refused"_s, u"UTC"_s);
    row(u"3000000"_s, u"excel"_s, u"refused"_s, u"UTC"_s);
    row(u"10:00 on 1.5.2026"_s, u"H:mm 'on' d.M.yyyy"_s, u"2026-05-01T10:00:00Z"_s, u"UTC"_s);
}

void CellReaderTest::readsDatesAndTimes()
{
    QFETCH(QString, cell);
    QFETCH(QString, format);
    QFETCH(QString, zone);
    QFETCH(QString, expected);
    CellFormat cellFormat;
    cellFormat.format = format;
    cellFormat.zone = zone;
    const QByteArray bytes = cell.toUtf8();
    auto time = readerFor(ValueType::DateTime, cellFormat).time(bytes);
    QCOMPARE(time ? toIsoUtc(time->instant) : u"refused"_s, expected);
}

void CellReaderTest::readsLists_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("separator");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("commas") << u"a, b ,,c"_s << u""_s << QStringList{u"a"_s, u"b"_s, u"c"_s};
    QTest::newRow("pipes") << u"a,1|b"_s << u""_s << QStringList{u"a,1"_s, u"b"_s};
    QTest::newRow("given separator") << u"a;b|c"_s << u"|"_s << QStringList{u"a;b"_s, u"c"_s};
    QTest::newRow("doubly quoted")
        << u"\"VIP\",\"Blog\""_s << u","_s << QStringList{u"VIP"_s, u"Blog"_s};
    QTest::newRow("separator inside quotes")
        << u"\"VIP, gold\",\"Blog\""_s << u","_s << QStringList{u"VIP, gold"_s, u"Blog"_s};
    QTest::newRow("quotes inside quotes") << u"\"the \"\"best\"\", really\",b"_s << u","_s
                                          << QStringList{u"the \"best\", really"_s, u"b"_s};
    QTest::newRow("a size in inches")
        << u"5\" pipe,6\" pipe"_s << u","_s << QStringList{u"5\" pipe"_s, u"6\" pipe"_s};
    QTest::newRow("a quote that is never closed")
        << u"\"a,b"_s << u","_s << QStringList{u"\"a"_s, u"b"_s};
    QTest::newRow("an empty list") << u"[]"_s << QString() << QStringList();
    QTest::newRow("JSON") << u"[\"a, b\", \"c\"]"_s << u""_s << QStringList{u"a, b"_s, u"c"_s};
    QTest::newRow("each once") << u"a,b,a"_s << u""_s << QStringList{u"a"_s, u"b"_s};
}

void CellReaderTest::readsLists()
{
    QFETCH(QString, cell);
    QFETCH(QString, separator);
    QFETCH(QStringList, expected);
    CellFormat format;
    format.separator = separator;
    const QByteArray bytes = cell.toUtf8();
    auto value = readerFor(ValueType::List, format).value(bytes);
    QVERIFY(value);
    QCOMPARE(value->items(), expected);
}

void CellReaderTest::knowsYesAndNoInFiveLanguages()
{
    for (const QString& yes : {u"true"_s, u"1"_s, u"on"_s, u"Yes"_s, u"ja"_s, u"waar"_s, u"JA"_s,
                               u"wahr"_s, u"oui"_s, u"vrai"_s, u"Sí"_s, u"x"_s, u"✓"_s, u"✔"_s}) {
        QCOMPARE(truthOfWord(yes), std::optional(true));
    }
    for (const QString& no : {u"false"_s, u"0"_s, u"off"_s, u"No"_s, u"nee"_s, u"onwaar"_s,
                              u"nein"_s, u"falsch"_s, u"non"_s, u"faux"_s, u"✗"_s}) {
        QCOMPARE(truthOfWord(no), std::optional(false));
    }
    QVERIFY(!truthOfWord(u"maybe"_s));
    QVERIFY(!truthOfWord(u""_s));
}

void CellReaderTest::knowsHowSureATimeIs()
{
    CellFormat format;
    format.zone = u"Europe/Amsterdam"_s;
    const CellReader reader = readerFor(ValueType::DateTime, format);
    const qint64 hour = 3'600'000;
    QCOMPARE(reader.time("2026-05-01 10:00")->uncertaintyMs, 0);
    QCOMPARE(reader.time("2026-05-01")->uncertaintyMs, 24 * hour - 1);
    // The clock goes back on this day: 02:30 comes twice.
    QCOMPARE(reader.time("2026-10-25 02:30")->uncertaintyMs, hour);
    QCOMPARE(toIsoUtc(reader.time("2026-10-25 02:30")->instant), u"2026-10-25T00:30:00Z"_s);
    QCOMPARE(reader.time("2026-10-25 02:30+01:00")->uncertaintyMs, 0);
    QCOMPARE(reader.time("2026-10-25")->uncertaintyMs, 25 * hour - 1);
}

void CellReaderTest::knowsCountries_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    for (const auto& [text, code] : {std::pair{u"NL"_s, u"NL"_s},
                                     {u"nl"_s, u"NL"_s},
                                     {u"NLD"_s, u"NL"_s},
                                     {u"Nederland"_s, u"NL"_s},
                                     {u"The Netherlands"_s, u"NL"_s},
                                     {u"Pays-Bas"_s, u"NL"_s},
                                     {u"Deutschland"_s, u"DE"_s},
                                     {u"België"_s, u"BE"_s},
                                     {u"Belgique"_s, u"BE"_s},
                                     {u"UK"_s, u"GB"_s},
                                     {u"United Kingdom"_s, u"GB"_s},
                                     {u"Atlantis"_s, u""_s},
                                     {u""_s, u""_s}}) {
        QTest::newRow(qPrintable(text)) << text << code;
    }
}

void CellReaderTest::knowsCountries()
{
    QFETCH(QString, text);
    QFETCH(QString, code);
    QCOMPARE(countryCode(text), code);
}

QTEST_GUILESS_MAIN(CellReaderTest)
#include "tst_cellreader.moc"
