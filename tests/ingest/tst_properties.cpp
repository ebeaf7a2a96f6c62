#include "models/ingest/properties.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using rondom::ingest::Properties;

namespace {

QByteArray asQtWritesIt(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString someText(QRandomGenerator& random)
{
    static const QStringList pieces{u"a"_s,          u"Zoë"_s,  u"\""_s, u"\\"_s,   u"\n"_s,
                                    u"\t"_s,         u"\x01"_s, u"/"_s,  u"\x7F"_s, u"€"_s,
                                    u"\U0001F600"_s, u" "_s,    u"é"_s,  u"\r"_s,   u"<&>"_s};
    QString text;
    for (quint32 i = random.bounded(6U); i > 0; --i) {
        text += pieces.at(random.bounded(int(pieces.size())));
    }
    return text;
}

} // namespace

class TestProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isEmptyAtFirst();
    void writesNumbersLikeQt_data();
    void writesNumbersLikeQt();
    void writesAnyNumberLikeQt();
    void writesAnyObjectLikeQt();
    void repairsWhatIsNoUtf8();
    void setsAPropertyAgain();
    void takesAPropertyOut();
    void knowsNothingOfOthers();
    void keepsCopiesApart();
};

void TestProperties::isEmptyAtFirst()
{
    const Properties none;
    QVERIFY(none.isEmpty());
    QCOMPARE(none.json(), QByteArray("{}"));
    QCOMPARE(none.toObject(), QJsonObject());
}

void TestProperties::writesNumbersLikeQt_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"0", "1", "-1", "0.1", "0.01", "0.05", "0.001", "0.000000001", "12.5",
                             "-12.5", "999999.999999999", "1000000", "100000", "123456789.12",
                             "1e15", "1e22", "0.1234567", "100", "1000000.5"}) {
        QTest::newRow(text) << QString::fromLatin1(text);
    }
}

void TestProperties::writesNumbersLikeQt()
{
    QFETCH(const QString, text);
    const Decimal number = *Decimal::fromText(text);
    Properties properties;
    properties.insertNumber(u"n"_s, number);
    QCOMPARE(properties.json(), asQtWritesIt({{u"n"_s, number.toDouble()}}));
    QCOMPARE(properties.value(u"n"_s).toDouble(), number.toDouble());
}

void TestProperties::writesAnyNumberLikeQt()
{
    QRandomGenerator random(1);
    for (int i = 0; i < 20'000; ++i) {
        const qint64 units = qint64(random.generate64() >> random.bounded(64U));
        const QString sign = random.bounded(2U) == 0 ? u"-"_s : u""_s;
        const QString text =
            sign + QString::number(units) + u"e-"_s + QString::number(random.bounded(12U));
        const auto number = Decimal::fromText(text);
        if (!number) {
            continue;
        }
        Properties properties;
        properties.insertNumber(u"n"_s, *number);
        QCOMPARE(properties.json(), asQtWritesIt({{u"n"_s, number->toDouble()}}));
    }
}

void TestProperties::writesAnyObjectLikeQt()
{
    QRandomGenerator random(2);
    for (int i = 0; i < 2'000; ++i) {
        QJsonObject object;
        Properties properties;
        for (quint32 field = random.bounded(8U); field > 0; --field) {
            const QString name = someText(random);
            if (random.bounded(3U) == 0) {
                const QJsonValue value = QJsonArray{someText(random), 1.5, true, QJsonValue()};
                object.insert(name, value);
                properties.insert(name, value);
            } else {
                const QString text = someText(random);
                object.insert(name, text);
                properties.insertText(name, text.toUtf8());
            }
        }
        QCOMPARE(properties.json(), asQtWritesIt(object));
        QCOMPARE(properties.toObject(), object);
        QCOMPARE(Properties(object).json(), properties.json());
    }
}

void TestProperties::repairsWhatIsNoUtf8()
{
    Properties properties;
    properties.insertText(u"name"_s, "Zo\xEB");
    QCOMPARE(properties.value(u"name"_s).toString(), u"Zo\uFFFD"_s);
}

void TestProperties::setsAPropertyAgain()
{
    Properties properties{{u"a"_s, u"before"_s}};
    QCOMPARE(properties.json(), QByteArray(R"({"a":"before"})"));
    properties.insertText(u"a"_s, "after");
    QCOMPARE(properties.json(), QByteArray(R"({"a":"after"})"));
}

void TestProperties::takesAPropertyOut()
{
    Properties properties{{u"a"_s, 1}, {u"b"_s, u"two"_s}};
    QCOMPARE(properties.take(u"a"_s).toInt(), 1);
    QVERIFY(!properties.contains(u"a"_s));
    QCOMPARE(properties.json(), QByteArray(R"({"b":"two"})"));
}

void TestProperties::knowsNothingOfOthers()
{
    Properties properties{{u"a"_s, 1}};
    QVERIFY(properties.value(u"b"_s).isUndefined());
    QVERIFY(properties.take(u"b"_s).isUndefined());
    QVERIFY(!properties.contains(u"b"_s));
}

void TestProperties::keepsCopiesApart()
{
    Properties first{{u"a"_s, 1}};
    Properties second = first;
    QCOMPARE(first.json(), second.json());
    second.insertText(u"b"_s, "more");
    QCOMPARE(first.json(), QByteArray(R"({"a":1})"));
    QCOMPARE(second.json(), QByteArray(R"({"a":1,"b":"more"})"));
    QVERIFY(!(first == second));
}

QTEST_GUILESS_MAIN(TestProperties)
#include "tst_properties.moc"
