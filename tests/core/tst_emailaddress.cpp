#include "models/core/emailaddress.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;

class TestEmailAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void normalizes_data();
    void normalizes();
    void keepsNormalizedTextAsItIs_data() { normalizes_data(); }
    void keepsNormalizedTextAsItIs();
    void keepsDifferentAddressesApart_data();
    void keepsDifferentAddressesApart();
    void refuses_data();
    void refuses();
    void keepsTheAddressOutOfTheLog();
    void knowsItsDomain();
    void ordersByText();
};

void TestEmailAddress::normalizes_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("normalized");

    QTest::newRow("plain") << u"jan@x.nl"_s << u"jan@x.nl"_s;
    QTest::newRow("case and a blank") << u"Jan@X.NL "_s << u"jan@x.nl"_s;
    QTest::newRow("surrounding white space") << u"\t jan@x.nl\n"_s << u"jan@x.nl"_s;
    QTest::newRow("composed local part") << u"jürgen@x.nl"_s << u"jürgen@x.nl"_s;
    QTest::newRow("decomposed local part") << u"ju\u0308rgen@x.nl"_s << u"jürgen@x.nl"_s;
    QTest::newRow("domain in letters") << u"a@München.de"_s << u"a@xn--mnchen-3ya.de"_s;
    QTest::newRow("decomposed domain") << u"a@mu\u0308nchen.de"_s << u"a@xn--mnchen-3ya.de"_s;
    QTest::newRow("domain in punycode") << u"a@xn--mnchen-3ya.de"_s << u"a@xn--mnchen-3ya.de"_s;
    QTest::newRow("punycode in capitals") << u"a@XN--MNCHEN-3YA.DE"_s << u"a@xn--mnchen-3ya.de"_s;
    QTest::newRow("capital i with a dot") << u"İlk@x.nl"_s << u"i\u0307lk@x.nl"_s;
    QTest::newRow("plus label") << u"jan+news@x.nl"_s << u"jan+news@x.nl"_s;
    QTest::newRow("apostrophe") << u"O'Brien@x.ie"_s << u"o'brien@x.ie"_s;
    QTest::newRow("sharp s stays") << u"STRAßE@x.de"_s << u"straße@x.de"_s;
}

void TestEmailAddress::normalizes()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, normalized);

    const auto address = EmailAddress::parse(typed);

    QVERIFY(address.has_value());
    QCOMPARE(address->toString(), normalized);
}

void TestEmailAddress::keepsNormalizedTextAsItIs()
{
    QFETCH(const QString, normalized);

    QCOMPARE(EmailAddress::parse(normalized)->toString(), normalized);
}

void TestEmailAddress::keepsDifferentAddressesApart_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");

    QTest::newRow("a label") << u"jan+news@x.nl"_s << u"jan@x.nl"_s;
    QTest::newRow("dots") << u"jan.b@x.nl"_s << u"janb@x.nl"_s;
    QTest::newRow("i with and without a dot") << u"İlk@x.nl"_s << u"ilk@x.nl"_s;
    QTest::newRow("sharp s and ss") << u"straße@x.de"_s << u"strasse@x.de"_s;
    QTest::newRow("sharp s in the domain") << u"a@faß.de"_s << u"a@fass.de"_s;
    QTest::newRow("an accent") << u"zoë@x.nl"_s << u"zoe@x.nl"_s;
}

void TestEmailAddress::keepsDifferentAddressesApart()
{
    QFETCH(const QString, one);
    QFETCH(const QString, other);

    const auto first = EmailAddress::parse(one);
    const auto second = EmailAddress::parse(other);

    QVERIFY(first.has_value());
    QVERIFY(second.has_value());
    QVERIFY(*first != *second);
}

void TestEmailAddress::refuses_data()
{
    QTest::addColumn<QString>("typed");

    QTest::newRow("empty") << u""_s;
    QTest::newRow("blank") << u"  "_s;
    QTest::newRow("a word") << u"sanne"_s;
    QTest::newRow("nothing before the at") << u"@x.nl"_s;
    QTest::newRow("nothing after the at") << u"jan@"_s;
    QTest::newRow("two ats") << u"jan@@x.nl"_s;
    QTest::newRow("two addresses") << u"jan@x.nl;piet@x.nl"_s;
    QTest::newRow("a comma") << u"jan@x,nl"_s;
    QTest::newRow("a space inside") << u"jan de@x.nl"_s;
    QTest::newRow("a line end inside") << u"jan\n@x.nl"_s;
    QTest::newRow("no top domain") << u"jan@localhost"_s;
    QTest::newRow("ends with a dot") << u"jan@x."_s;
    QTest::newRow("two dots in the domain") << u"jan@x..nl"_s;
    QTest::newRow("domain starts with a hyphen") << u"jan@-x.nl"_s;
    QTest::newRow("name and address") << u"Jan <jan@x.nl>"_s;
    QTest::newRow("local part starts with a dot") << u".jan@x.nl"_s;
    QTest::newRow("local part ends with a dot") << u"jan.@x.nl"_s;
    QTest::newRow("local part too long") << QString(65, u'a') + u"@x.nl"_s;
    QTest::newRow("too long") << u"a@"_s + QString(260, u'b') + u".nl"_s;
    QTest::newRow("a control character") << u"jan\u0007@x.nl"_s;
}

void TestEmailAddress::refuses()
{
    QFETCH(const QString, typed);

    const auto address = EmailAddress::parse(typed);

    QVERIFY(!address.has_value());
    QCOMPARE(address.error().code, Error::Code::InvalidInput);
}

void TestEmailAddress::keepsTheAddressOutOfTheLog()
{
    QVERIFY(!EmailAddress::parse(u"sanne de boer"_s).error().detail.contains(u"sanne"_s));
}

void TestEmailAddress::knowsItsDomain()
{
    QCOMPARE(EmailAddress::parse(u"Jan@Shop.NL"_s)->domain(), u"shop.nl"_s);
}

void TestEmailAddress::ordersByText()
{
    QVERIFY(*EmailAddress::parse(u"a@x.nl"_s) < *EmailAddress::parse(u"B@x.nl"_s));
}

QTEST_GUILESS_MAIN(TestEmailAddress)
#include "tst_emailaddress.moc"
