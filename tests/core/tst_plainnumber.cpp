#include "models/core/plainnumber.h"

#include <QRandomGenerator>
#include <QTest>

#include <phonenumbers/phonenumberutil.h>

using namespace Qt::StringLiterals;
using namespace rondom;
using i18n::phonenumbers::PhoneNumberUtil;

namespace {

constexpr int kNumbers = 60'000;

/// What libphonenumber makes of it; empty when it is no possible number.
QString slowly(const QString& text, const QString& country)
{
    const PhoneNumberUtil* const util = PhoneNumberUtil::GetInstance();
    i18n::phonenumbers::PhoneNumber number;
    const auto outcome = util->Parse(text.toStdString(), country.toStdString(), &number);
    if (outcome != PhoneNumberUtil::NO_PARSING_ERROR || !util->IsPossibleNumber(number)) {
        return {};
    }
    std::string formatted;
    util->Format(number, PhoneNumberUtil::E164, &formatted);
    return QString::fromStdString(formatted);
}

QString anyOf(QRandomGenerator& random, const QStringList& choices)
{
    return choices.at(qsizetype(random.bounded(quint32(choices.size()))));
}

/// A number as people write it, right or not.
QString randomNumber(QRandomGenerator& random)
{
    static const QStringList starts = {u"0"_s,   u"0"_s,   u"0"_s,    u"00"_s,  u"+31"_s, u"+32"_s,
                                       u"+33"_s, u"+41"_s, u"+43"_s,  u"+44"_s, u"+46"_s, u"+49"_s,
                                       u"+1"_s,  u"+0"_s,  u"+310"_s, u""_s,    u"31"_s,  u"06"_s};
    QString number = anyOf(random, starts);
    const int digits = 3 + int(random.bounded(11U));
    for (int i = 0; i < digits; ++i) {
        if (i > 0 && random.bounded(8U) == 0) {
            number += anyOf(random, {u" "_s, u"-"_s, u"."_s, u"/"_s, u"  "_s, u"("_s});
        }
        number += QChar(ushort('0' + random.bounded(10U)));
    }
    return number;
}

} // namespace

class TestPlainNumber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void understandsPlainNumbers_data();
    void understandsPlainNumbers();
    void leavesEverythingElse_data();
    void leavesEverythingElse();
    void agreesWithLibphonenumber();
};

void TestPlainNumber::understandsPlainNumbers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("number");
    QTest::newRow("national") << u"0612345678"_s << u"NL"_s << u"+31612345678"_s;
    QTest::newRow("in parts") << u"06-1234 5678"_s << u"NL"_s << u"+31612345678"_s;
    QTest::newRow("Belgian") << u"0475/12.34.56"_s << u"BE"_s << u"+32475123456"_s;
    QTest::newRow("international") << u"+49 151 23456789"_s << u"NL"_s << u"+4915123456789"_s;
    QTest::newRow("no country needed") << u"+31612345678"_s << u"ZZ"_s << u"+31612345678"_s;
}

void TestPlainNumber::understandsPlainNumbers()
{
    QFETCH(const QString, text);
    QFETCH(const QString, country);
    QFETCH(const QString, number);
    const auto plain = plainPhoneNumber(text, country);
    QVERIFY(plain);
    QCOMPARE(*plain, number);
}

void TestPlainNumber::leavesEverythingElse_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("country");
    QTest::newRow("empty") << u""_s << u"NL"_s;
    QTest::newRow("a plus alone") << u"+"_s << u"NL"_s;
    QTest::newRow("a zero alone") << u"0"_s << u"NL"_s;
    QTest::newRow("two zeros") << u"0031612345678"_s << u"NL"_s;
    QTest::newRow("brackets") << u"+31 (0)6 12345678"_s << u"NL"_s;
    QTest::newRow("ends in a hyphen") << u"0612345678-"_s << u"NL"_s;
    QTest::newRow("too short") << u"0612"_s << u"NL"_s;
    QTest::newRow("too long") << u"061234567890123456789"_s << u"NL"_s;
    QTest::newRow("a country that keeps its zero") << u"0612345678"_s << u"IT"_s;
    QTest::newRow("no country") << u"0612345678"_s << u"ZZ"_s;
    QTest::newRow("an extension") << u"0301234567 x12"_s << u"NL"_s;
}

void TestPlainNumber::leavesEverythingElse()
{
    QFETCH(const QString, text);
    QFETCH(const QString, country);
    QVERIFY(!plainPhoneNumber(text, country));
}

void TestPlainNumber::agreesWithLibphonenumber()
{
    QRandomGenerator random(20260504);
    int understood = 0;
    for (int i = 0; i < kNumbers; ++i) {
        const QString text = randomNumber(random);
        const QString country = anyOf(random, {u"NL"_s, u"BE"_s, u"FR"_s, u"CH"_s, u"AT"_s, u"GB"_s,
                                               u"SE"_s, u"DE"_s, u"IT"_s, u"US"_s, u"ZZ"_s});
        if (const auto plain = plainPhoneNumber(text, country)) {
            ++understood;
            QVERIFY2(*plain == slowly(text, country), qPrintable(text + u" in "_s + country));
        }
    }
    // Otherwise the comparison says nothing.
    QVERIFY(understood > kNumbers / 10);
}

QTEST_GUILESS_MAIN(TestPlainNumber)
#include "tst_plainnumber.moc"
