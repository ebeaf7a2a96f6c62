#include "models/core/phonenumber.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;

class TestPhoneNumber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void normalizes_data();
    void normalizes();
    void refuses_data();
    void refuses();
    void neverGuessesTheCountryOfANationalNumber();
    void keepsTheNumberOutOfTheLog();
};

void TestPhoneNumber::normalizes_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("normalized");

    const QString sanne = u"+31612345678"_s;
    QTest::newRow("international") << u"+31 6 12345678"_s << u""_s << sanne;
    QTest::newRow("national") << u"0612345678"_s << u"NL"_s << sanne;
    QTest::newRow("national with a hyphen") << u"06-12345678"_s << u"NL"_s << sanne;
    QTest::newRow("country in small letters") << u"06 1234 5678"_s << u"nl"_s << sanne;
    QTest::newRow("double zero") << u"0031612345678"_s << u"NL"_s << sanne;
    QTest::newRow("double zero, no country") << u"0031612345678"_s << u""_s << sanne;
    QTest::newRow("double zero, another country") << u"0031 6 12345678"_s << u"US"_s << sanne;
    QTest::newRow("zero between brackets") << u"+31 (0)6 1234 5678"_s << u""_s << sanne;
    QTest::newRow("zero after the country") << u"+31 06 12345678"_s << u"NL"_s << sanne;
    QTest::newRow("its own country wins") << u"+31612345678"_s << u"BE"_s << sanne;
    QTest::newRow("white space around") << u" 0612345678\t"_s << u"NL"_s << sanne;
    QTest::newRow("full-width digits") << u"０６１２３４５６７８"_s << u"NL"_s << sanne;
    QTest::newRow("fixed line") << u"030 123 4567"_s << u"NL"_s << u"+31301234567"_s;
    QTest::newRow("Belgian") << u"0475/12.34.56"_s << u"BE"_s << u"+32475123456"_s;
    QTest::newRow("German") << u"0151 23456789"_s << u"DE"_s << u"+4915123456789"_s;
    QTest::newRow("Italian keeps its zero") << u"06 1234 5678"_s << u"IT"_s << u"+390612345678"_s;
    QTest::newRow("extension") << u"030 123 4567 ext. 12"_s << u"NL"_s << u"+31301234567"_s;
    QTest::newRow("double zero and brackets") << u"0031 (0)6 12345678"_s << u"NL"_s << sanne;
    QTest::newRow("no-break spaces") << u"06\u00A012\u00A034\u00A056\u00A078"_s << u"NL"_s << sanne;
    QTest::newRow("British") << u"07911 123456"_s << u"GB"_s << u"+447911123456"_s;
    QTest::newRow("French") << u"06.12.34.56.78"_s << u"FR"_s << u"+33612345678"_s;
    QTest::newRow("American") << u"(415) 555-2671"_s << u"US"_s << u"+14155552671"_s;
}

void TestPhoneNumber::normalizes()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, country);
    QFETCH(const QString, normalized);

    const auto number = PhoneNumber::parse(typed, country);

    QVERIFY(number.has_value());
    QCOMPARE(number->toString(), normalized);
}

void TestPhoneNumber::refuses_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("country");

    QTest::newRow("empty") << u""_s << u"NL"_s;
    QTest::newRow("a word") << u"unknown"_s << u"NL"_s;
    QTest::newRow("a dash") << u"-"_s << u"NL"_s;
    QTest::newRow("too short") << u"0612"_s << u"NL"_s;
    QTest::newRow("too long") << u"06123456789012"_s << u"NL"_s;
    QTest::newRow("spreadsheet damage") << u"6.12346E+08"_s << u"NL"_s;
    QTest::newRow("only a country") << u"+31"_s << u""_s;
    QTest::newRow("unknown country code") << u"+999 12345678"_s << u""_s;
    QTest::newRow("no such country") << u"0612345678"_s << u"XX"_s;
    QTest::newRow("double zero alone") << u"00"_s << u"NL"_s;
}

void TestPhoneNumber::refuses()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, country);

    const auto number = PhoneNumber::parse(typed, country);

    QVERIFY2(!number.has_value(), number ? qPrintable(number->toString()) : "");
    QCOMPARE(number.error().code, Error::Code::InvalidInput);
}

void TestPhoneNumber::neverGuessesTheCountryOfANationalNumber()
{
    QVERIFY(!PhoneNumber::parse(u"0612345678"_s, {}).has_value());
    QVERIFY(!PhoneNumber::parse(u"612345678"_s, {}).has_value());
}

void TestPhoneNumber::keepsTheNumberOutOfTheLog()
{
    QVERIFY(!PhoneNumber::parse(u"0612"_s, u"NL"_s).error().detail.contains(u"0612"_s));
}

QTEST_GUILESS_MAIN(TestPhoneNumber)
#include "tst_phonenumber.moc"
