#include "models/core/decimal.h"

#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace rondom;

namespace {

Decimal decimal(const QString& text)
{
    const auto parsed = Decimal::fromText(text);
    Q_ASSERT(parsed);
    return *parsed;
}

} // namespace

class TestDecimal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsText_data();
    void readsText();
    void refusesText_data();
    void refusesText();
    void addsExactly();
    void addsAMillionCentsExactly();
    void multiplies_data();
    void multiplies();
    void takesTheNumberPeopleSeeOfADouble_data();
    void takesTheNumberPeopleSeeOfADouble();
    void givesTheDoubleItsTextStandsFor();
    void roundsMicrosHalfAwayFromZero_data();
    void roundsMicrosHalfAwayFromZero();
    void ordersAcrossZero();
};

void TestDecimal::readsText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("canonical");

    QTest::newRow("integer") << u"12"_s << u"12"_s;
    QTest::newRow("zero") << u"0"_s << u"0"_s;
    QTest::newRow("minus zero") << u"-0.00"_s << u"0"_s;
    QTest::newRow("trailing zeros") << u"12.500"_s << u"12.5"_s;
    QTest::newRow("leading zeros") << u"007"_s << u"7"_s;
    QTest::newRow("plus") << u"+3"_s << u"3"_s;
    QTest::newRow("negative") << u"-0.5"_s << u"-0.5"_s;
    QTest::newRow("nothing before the point") << u".5"_s << u"0.5"_s;
    QTest::newRow("nothing after the point") << u"5."_s << u"5"_s;
    QTest::newRow("exponent") << u"1e3"_s << u"1000"_s;
    QTest::newRow("negative exponent") << u"25E-2"_s << u"0.25"_s;
    QTest::newRow("nine decimals") << u"0.123456789"_s << u"0.123456789"_s;
    QTest::newRow("rounds up") << u"0.1234567895"_s << u"0.12345679"_s;
    QTest::newRow("rounds away from zero") << u"-0.0000000005"_s << u"-0.000000001"_s;
    QTest::newRow("too small to keep") << u"1e-50"_s << u"0"_s;
    QTest::newRow("large") << u"12345678901234567890"_s << u"12345678901234567890"_s;
    QTest::newRow("many decimals")
        << u"0.3333333333333333333333333333333333333333333333333"_s << u"0.333333333"_s;
}

void TestDecimal::readsText()
{
    QFETCH(const QString, text);
    QFETCH(const QString, canonical);

    const auto number = Decimal::fromText(text);

    QVERIFY(number.has_value());
    QCOMPARE(number->toString(), canonical);
    QVERIFY(*Decimal::fromText(canonical) == *number);
}

void TestDecimal::refusesText_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("empty") << u""_s;
    QTest::newRow("sign alone") << u"-"_s;
    QTest::newRow("point alone") << u"."_s;
    QTest::newRow("word") << u"twelve"_s;
    QTest::newRow("comma") << u"12,5"_s;
    QTest::newRow("two points") << u"1.2.3"_s;
    QTest::newRow("space inside") << u"1 000"_s;
    QTest::newRow("unit") << u"12 EUR"_s;
    QTest::newRow("exponent alone") << u"e3"_s;
    QTest::newRow("exponent without a number") << u"1e"_s;
    QTest::newRow("hexadecimal") << u"0x10"_s;
    QTest::newRow("not a number") << u"nan"_s;
    QTest::newRow("infinity") << u"inf"_s;
    QTest::newRow("other digits") << u"１２"_s;
    QTest::newRow("too large") << u"1e40"_s;
    QTest::newRow("too many digits") << QString(45, u'9');
}

void TestDecimal::refusesText()
{
    QFETCH(const QString, text);

    QVERIFY(!Decimal::fromText(text).has_value());
}

void TestDecimal::addsExactly()
{
    QVERIFY(decimal(u"0.1"_s) + decimal(u"0.2"_s) == decimal(u"0.3"_s));
    QVERIFY((decimal(u"19.99"_s) - decimal(u"19.99"_s)).isZero());
    QVERIFY((decimal(u"1"_s) - decimal(u"1.01"_s)).isNegative());
}

void TestDecimal::addsAMillionCentsExactly()
{
    Decimal sum;
    const Decimal cent = decimal(u"0.01"_s);
    for (int i = 0; i < 1'000'000; ++i) {
        sum += cent;
    }

    QCOMPARE(sum.toString(), u"10000"_s);
}

void TestDecimal::multiplies_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<QString>("product");

    QTest::newRow("plain") << u"3"_s << u"19.99"_s << u"59.97"_s;
    QTest::newRow("negative") << u"-2"_s << u"0.5"_s << u"-1"_s;
    QTest::newRow("rounds away from zero") << u"0.000000001"_s << u"0.5"_s << u"0.000000001"_s;
    QTest::newRow("rounds away from zero below")
        << u"-0.000000001"_s << u"0.5"_s << u"-0.000000001"_s;
    QTest::newRow("large times large")
        << u"1000000000000000"_s << u"1000000000"_s << u"1000000000000000000000000"_s;
    QTest::newRow("large with decimals")
        << u"1000000000000.000000001"_s << u"1000000"_s << u"1000000000000000000.001"_s;
    QTest::newRow("half of a large one")
        << u"20000000000000000001"_s << u"0.5"_s << u"10000000000000000000.5"_s;
}

void TestDecimal::multiplies()
{
    QFETCH(const QString, a);
    QFETCH(const QString, b);
    QFETCH(const QString, product);

    QCOMPARE((decimal(a) * decimal(b)).toString(), product);
    QCOMPARE((decimal(b) * decimal(a)).toString(), product);
}

void TestDecimal::takesTheNumberPeopleSeeOfADouble_data()
{
    QTest::addColumn<double>("number");
    QTest::addColumn<QString>("text");

    QTest::newRow("a tenth") << 0.1 << u"0.1"_s;
    QTest::newRow("a sum that is off") << 0.1 + 0.2 << u"0.3"_s;
    QTest::newRow("money") << 1234.56 << u"1234.56"_s;
    QTest::newRow("negative") << -2.5 << u"-2.5"_s;
    QTest::newRow("scientific") << 1e21 << u"1000000000000000000000"_s;
    QTest::newRow("tiny") << 1e-12 << u"0"_s;
    QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN() << u"0"_s;
    QTest::newRow("infinity") << std::numeric_limits<double>::infinity() << u"0"_s;
}

void TestDecimal::takesTheNumberPeopleSeeOfADouble()
{
    QFETCH(const double, number);
    QFETCH(const QString, text);

    QCOMPARE(Decimal::fromDouble(number).toString(), text);
}

void TestDecimal::givesTheDoubleItsTextStandsFor()
{
    QCOMPARE(decimal(u"0.1"_s).toDouble(), 0.1);
    QCOMPARE(decimal(u"-1234.56"_s).toDouble(), -1234.56);
}

void TestDecimal::roundsMicrosHalfAwayFromZero_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("micros");

    QTest::newRow("money") << u"19.99"_s << qint64(19'990'000);
    QTest::newRow("half up") << u"0.0000005"_s << qint64(1);
    QTest::newRow("below half") << u"0.000000499"_s << qint64(0);
    QTest::newRow("half down") << u"-0.0000005"_s << qint64(-1);
}

void TestDecimal::roundsMicrosHalfAwayFromZero()
{
    QFETCH(const QString, text);
    QFETCH(const qint64, micros);

    QCOMPARE(decimal(text).toMicros(), micros);
    QCOMPARE(Decimal::fromMicros(micros).toMicros(), micros);
}

void TestDecimal::ordersAcrossZero()
{
    QVERIFY(decimal(u"-2"_s) < decimal(u"-1.5"_s));
    QVERIFY(decimal(u"-0.1"_s) < Decimal());
    QVERIFY(decimal(u"10"_s) > decimal(u"9.999999999"_s));
}

QTEST_GUILESS_MAIN(TestDecimal)
#include "tst_decimal.moc"
