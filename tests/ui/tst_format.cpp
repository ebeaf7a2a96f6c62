#include "ui/common/avatar.h"
#include "ui/common/fieldwords.h"
#include "ui/common/format.h"

#include <QDateTime>
#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::ui;

namespace {

const Calendar& amsterdam()
{
    static const Calendar calendar(QTimeZone("Europe/Amsterdam"));
    return calendar;
}

qint64 utc(int month, int day, int hour, int minute = 0)
{
    return QDateTime(QDate(2026, month, day), QTime(hour, minute), Qt::UTC).toMSecsSinceEpoch();
}

} // namespace

class TestFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void writesNumbersAsTheLanguageDoes();
    void writesMoments();
    void tellsHowLongAgo_data();
    void tellsHowLongAgo();
    void shortensForAxes_data();
    void shortensForAxes();
    void saysFieldsInWords();
    void writesValues();
    void makesInitials_data();
    void makesInitials();
};

void TestFormat::cleanup()
{
    QLocale::setDefault(QLocale::c());
}

void TestFormat::writesNumbersAsTheLanguageDoes()
{
    QLocale::setDefault(QLocale(u"en_GB"_s));
    QCOMPARE(formatCount(48210), u"48,210"_s);
    QCOMPARE(formatMoney(*Decimal::fromText(u"1234.5"_s), u"EUR"_s), u"€1,234.50"_s);
    QLocale::setDefault(QLocale(u"nl_NL"_s));
    QCOMPARE(formatCount(48210), u"48.210"_s);
    QVERIFY(formatMoney(*Decimal::fromText(u"1234.5"_s), u"EUR"_s).endsWith(u"1.234,50"_s));
    QVERIFY(formatMoney(*Decimal::fromText(u"1"_s), u"SEK"_s).contains(u"SEK"_s));
}

void TestFormat::writesMoments()
{
    QLocale::setDefault(QLocale(u"en_GB"_s));
    // Summer time in Amsterdam is two hours ahead.
    QCOMPARE(formatMoment(utc(5, 12, 22, 30), amsterdam()), u"13 May 2026 00:30"_s);
    QCOMPARE(formatDay(QDate(2026, 5, 12), QDate(2026, 5, 12)), u"Today"_s);
    QCOMPARE(formatDay(QDate(2025, 5, 12), QDate(2026, 5, 12)), u"Monday 12 May 2025"_s);
}

void TestFormat::tellsHowLongAgo_data()
{
    QTest::addColumn<qint64>("then");
    QTest::addColumn<QString>("text");
    QTest::newRow("a moment") << utc(5, 12, 12) - 5000 << u"just now"_s;
    QTest::newRow("minutes") << utc(5, 12, 11, 48) << u"12 minute(s) ago"_s;
    QTest::newRow("hours") << utc(5, 12, 9) << u"3 hour(s) ago"_s;
    QTest::newRow("before midnight there") << utc(5, 11, 21) << u"yesterday"_s;
    QTest::newRow("days") << utc(5, 2, 9) << u"2 May 2026"_s;
    QTest::newRow("not yet") << utc(5, 14, 9) << u"14 May 2026"_s;
}

void TestFormat::tellsHowLongAgo()
{
    QFETCH(qint64, then);
    QFETCH(QString, text);
    QLocale::setDefault(QLocale(u"en_GB"_s));
    QCOMPARE(formatAgo(then, utc(5, 12, 12), amsterdam()), text);
}

void TestFormat::shortensForAxes_data()
{
    QTest::addColumn<double>("number");
    QTest::addColumn<QString>("text");
    QTest::newRow("zero") << 0.0 << u"0"_s;
    QTest::newRow("below a thousand") << 950.0 << u"950"_s;
    QTest::newRow("thousands") << 12'000.0 << u"12k"_s;
    QTest::newRow("a broken thousand") << 1'500.0 << u"1.5k"_s;
    QTest::newRow("millions") << 2'300'000.0 << u"2.3M"_s;
}

void TestFormat::shortensForAxes()
{
    QFETCH(double, number);
    QFETCH(QString, text);
    QLocale::setDefault(QLocale(u"en_GB"_s));
    QCOMPARE(formatShort(number), text);
}

void TestFormat::saysFieldsInWords()
{
    QCOMPARE(traitName(u"first_name"_s), u"First name"_s);
    QCOMPARE(traitName(u"shoe_size"_s), u"Shoe size"_s);
    QCOMPARE(identifierName(u"customer_no"_s), u"Customer number"_s);
    QVERIFY(traitPlace(u"first_name"_s) < traitPlace(u"city"_s));
    QVERIFY(traitPlace(u"city"_s) < traitPlace(u"shoe_size"_s));
}

void TestFormat::writesValues()
{
    QLocale::setDefault(QLocale(u"en_GB"_s));
    QCOMPARE(valueText(ValueType::Boolean, u"true"_s, 1.0), u"Yes"_s);
    QCOMPARE(valueText(ValueType::Date, u"1984-05-12"_s, {}), u"12 May 1984"_s);
    QCOMPARE(valueText(ValueType::List, u"[\"vip\",\"blue\"]"_s, {}), u"vip, blue"_s);
    QCOMPARE(valueText(ValueType::Money, u"12.5 EUR"_s, 12.5), u"€12.50"_s);
    QCOMPARE(valueText(ValueType::Text, u"Utrecht"_s, {}), u"Utrecht"_s);
}

void TestFormat::makesInitials_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("initials");
    QTest::newRow("two words") << u"Sanne Boer"_s << u"SB"_s;
    QTest::newRow("particles") << u"sanne de boer"_s << u"SB"_s;
    QTest::newRow("one word") << u"Zoë"_s << u"Z"_s;
    QTest::newRow("nothing") << u"  "_s << QString();
}

void TestFormat::makesInitials()
{
    QFETCH(QString, name);
    QFETCH(QString, initials);
    QCOMPARE(Avatar::initials(name), initials);
}

QTEST_GUILESS_MAIN(TestFormat)
#include "tst_format.moc"
