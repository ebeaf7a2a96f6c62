#include "models/core/value.h"

#include "models/core/calendar.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;

class TestValue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spellsEveryType_data();
    void spellsEveryType();
    void givesBackTheItemsOfAList_data();
    void givesBackTheItemsOfAList();
    void givesTheOneTextOfWhatIsNoList();
    void isEqualByTypeAndText();
    void namesEveryType();
};

void TestValue::spellsEveryType_data()
{
    QTest::addColumn<Value>("value");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    QTest::addColumn<bool>("hasNumber");
    QTest::addColumn<double>("number");

    QTest::newRow("text") << Value::ofText(u"Zoë"_s) << u"Zoë"_s << u"zoe"_s << false << 0.0;
    QTest::newRow("number") << Value::ofNumber(*Decimal::fromText(u"12.50"_s)) << u"12.5"_s
                            << u"12.5"_s << true << 12.5;
    QTest::newRow("true") << Value::ofBoolean(true) << u"true"_s << u"true"_s << true << 1.0;
    QTest::newRow("false") << Value::ofBoolean(false) << u"false"_s << u"false"_s << true << 0.0;
    QTest::newRow("date") << Value::ofDate(QDate(1970, 1, 11)) << u"1970-01-11"_s << u"1970-01-11"_s
                          << true << 10.0;
    QTest::newRow("date before 1970")
        << Value::ofDate(QDate(1969, 12, 31)) << u"1969-12-31"_s << u"1969-12-31"_s << true << -1.0;
    QTest::newRow("instant") << Value::ofDateTime(1500) << u"1970-01-01T00:00:01.500Z"_s
                             << u"1970-01-01T00:00:01.500Z"_s << true << 1500.0;
    QTest::newRow("list") << Value::ofList({u"VIP"_s, u"Café"_s}) << u"[\"VIP\",\"Café\"]"_s
                          << u"[\"vip\",\"cafe\"]"_s << false << 0.0;
    QTest::newRow("money") << Value::ofMoney(*Decimal::fromText(u"12.50"_s), u"eur"_s)
                           << u"12.5 EUR"_s << u"12.5 eur"_s << true << 12.5;
    QTest::newRow("money without currency")
        << Value::ofMoney(*Decimal::fromText(u"3"_s), {}) << u"3"_s << u"3"_s << true << 3.0;
}

void TestValue::spellsEveryType()
{
    QFETCH(const Value, value);
    QFETCH(const QString, text);
    QFETCH(const QString, folded);
    QFETCH(const bool, hasNumber);
    QFETCH(const double, number);

    QCOMPARE(value.text, text);
    QCOMPARE(value.folded, folded);
    QCOMPARE(value.number.has_value(), hasNumber);
    QCOMPARE(value.number.value_or(0.0), number);
}

void TestValue::givesBackTheItemsOfAList_data()
{
    QTest::addColumn<QStringList>("items");

    QTest::newRow("none") << QStringList();
    QTest::newRow("one") << QStringList{u"employee"_s};
    QTest::newRow("separators") << QStringList{u"a,b"_s, u"c;d"_s, u"[e]"_s};
    QTest::newRow("quotes") << QStringList{u"say \"hi\""_s, u"back\\slash"_s};
    QTest::newRow("empty item") << QStringList{u""_s, u"x"_s};
    QTest::newRow("emoji") << QStringList{u"💡 Lamp"_s};
}

void TestValue::givesBackTheItemsOfAList()
{
    QFETCH(const QStringList, items);

    QCOMPARE(Value::ofList(items).items(), items);
}

void TestValue::givesTheOneTextOfWhatIsNoList()
{
    QCOMPARE(Value::ofText(u"[\"a\"]"_s).items(), QStringList{u"[\"a\"]"_s});
}

void TestValue::isEqualByTypeAndText()
{
    QVERIFY(Value::ofText(u"7"_s) == Value::ofText(u"7"_s));
    QVERIFY(!(Value::ofText(u"7"_s) == Value::ofNumber(Decimal::fromInteger(7))));
    QVERIFY(!(Value::ofText(u"a"_s) == Value::ofText(u"A"_s)));
}

void TestValue::namesEveryType()
{
    for (const ValueType type :
         {ValueType::Text, ValueType::Number, ValueType::Boolean, ValueType::Date,
          ValueType::DateTime, ValueType::List, ValueType::Money}) {
        QVERIFY(valueTypeFromName(valueTypeName(type)) == type);
    }
    QVERIFY(!valueTypeFromName(u"blob").has_value());
}

QTEST_GUILESS_MAIN(TestValue)
#include "tst_value.moc"
