#include "models/identity/similarity.h"

#include "models/identity/fieldvalues.h"
#include "models/identity/nicknames.h"
#include "models/identity/soundcode.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom::identity;

class TestSimilarity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesWinklersPublishedFigures_data();
    void givesWinklersPublishedFigures();
    void isTheSameBothWays();
    void countsChanges_data();
    void countsChanges();
    void soundsTheSame_data();
    void soundsTheSame();
    void soundsDifferent_data();
    void soundsDifferent();
    void knowsNicknames_data();
    void knowsNicknames();
    void readsDates_data();
    void readsDates();
    void spellsValuesOneWay_data();
    void spellsValuesOneWay();
};

void TestSimilarity::givesWinklersPublishedFigures_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addColumn<double>("expected");
    QTest::newRow("martha") << QByteArray("martha") << QByteArray("marhta") << 0.9611;
    QTest::newRow("dixon") << QByteArray("dixon") << QByteArray("dicksonx") << 0.8133;
    QTest::newRow("dwayne") << QByteArray("dwayne") << QByteArray("duane") << 0.8400;
    QTest::newRow("jones") << QByteArray("jones") << QByteArray("johnson") << 0.8324;
    QTest::newRow("equal") << QByteArray("anna") << QByteArray("anna") << 1.0;
    QTest::newRow("nothing in common") << QByteArray("abc") << QByteArray("xyz") << 0.0;
    QTest::newRow("empty") << QByteArray("") << QByteArray("xyz") << 0.0;
}

void TestSimilarity::givesWinklersPublishedFigures()
{
    QFETCH(QByteArray, a);
    QFETCH(QByteArray, b);
    QFETCH(double, expected);

    const double similarity = jaroWinkler(a.toStdString(), b.toStdString());

    QVERIFY2(std::abs(similarity - expected) < 0.00006, qPrintable(QString::number(similarity)));
}

void TestSimilarity::isTheSameBothWays()
{
    const std::string names[] = {"jan", "johannes", "maria",   "marie",
                                 "mia", "o",        "schmidt", "smit"};
    for (const std::string& a : names) {
        for (const std::string& b : names) {
            QCOMPARE(jaroWinkler(a, b), jaroWinkler(b, a));
            QCOMPARE(damerauLevenshtein(a, b, 3), damerauLevenshtein(b, a, 3));
        }
    }
}

void TestSimilarity::countsChanges_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addColumn<int>("limit");
    QTest::addColumn<int>("expected");
    QTest::newRow("equal") << QByteArray("1234") << QByteArray("1234") << 2 << 0;
    QTest::newRow("replaced") << QByteArray("1234") << QByteArray("1254") << 2 << 1;
    QTest::newRow("removed") << QByteArray("1234") << QByteArray("134") << 2 << 1;
    QTest::newRow("inserted") << QByteArray("1234") << QByteArray("12034") << 2 << 1;
    QTest::newRow("swapped") << QByteArray("1234") << QByteArray("1324") << 2 << 1;
    QTest::newRow("swapped at the end")
        << QByteArray("19560409") << QByteArray("19560490") << 2 << 1;
    QTest::newRow("kitten") << QByteArray("kitten") << QByteArray("sitting") << 5 << 3;
    QTest::newRow("no part changed twice") << QByteArray("ca") << QByteArray("abc") << 5 << 3;
    QTest::newRow("more than the limit") << QByteArray("kitten") << QByteArray("sitting") << 2 << 3;
    QTest::newRow("much longer") << QByteArray("a") << QByteArray("abcdefgh") << 2 << 3;
    QTest::newRow("empty") << QByteArray("") << QByteArray("ab") << 2 << 2;
}

void TestSimilarity::countsChanges()
{
    QFETCH(QByteArray, a);
    QFETCH(QByteArray, b);
    QFETCH(int, limit);
    QFETCH(int, expected);

    QCOMPARE(damerauLevenshtein(a.toStdString(), b.toStdString(), limit), expected);
}

void TestSimilarity::soundsTheSame_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::newRow("Meyer") << QByteArray("meijer") << QByteArray("meyer");
    QTest::newRow("Maier") << QByteArray("maier") << QByteArray("meier");
    QTest::newRow("Schmidt") << QByteArray("schmidt") << QByteArray("schmitt");
    QTest::newRow("Smit") << QByteArray("smit") << QByteArray("smid");
    QTest::newRow("Philip") << QByteArray("philip") << QByteArray("filip");
    QTest::newRow("Catherine") << QByteArray("catherine") << QByteArray("katherine");
    QTest::newRow("Mueller") << QByteArray("mueller") << QByteArray("muller");
    QTest::newRow("Vries") << QByteArray("vries") << QByteArray("fries");
}

void TestSimilarity::soundsTheSame()
{
    QFETCH(QByteArray, a);
    QFETCH(QByteArray, b);

    QVERIFY(!soundCode(a.toStdString()).empty());
    QCOMPARE(soundCode(a.toStdString()), soundCode(b.toStdString()));
}

void TestSimilarity::soundsDifferent_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::newRow("Jansen, Bakker") << QByteArray("jansen") << QByteArray("bakker");
    QTest::newRow("Emma, Emmeline") << QByteArray("emma") << QByteArray("emmeline");
    QTest::newRow("Wolf, Wolters") << QByteArray("wolf") << QByteArray("wolters");
}

void TestSimilarity::soundsDifferent()
{
    QFETCH(QByteArray, a);
    QFETCH(QByteArray, b);

    QVERIFY(soundCode(a.toStdString()) != soundCode(b.toStdString()));
}

void TestSimilarity::knowsNicknames_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addColumn<bool>("expected");
    QTest::newRow("English") << QByteArray("robert") << QByteArray("bob") << true;
    QTest::newRow("Dutch") << QByteArray("johannes") << QByteArray("jan") << true;
    QTest::newRow("German") << QByteArray("wilhelm") << QByteArray("willi") << true;
    QTest::newRow("French") << QByteArray("jacques") << QByteArray("jacob") << true;
    QTest::newRow("two names") << QByteArray("robert") << QByteArray("william") << false;
    QTest::newRow("no name known") << QByteArray("xyzzy") << QByteArray("xyzzy") << false;
}

void TestSimilarity::knowsNicknames()
{
    QFETCH(QByteArray, a);
    QFETCH(QByteArray, b);
    QFETCH(bool, expected);
    const Nicknames& names = Nicknames::builtIn();

    QCOMPARE(Nicknames::areRelated(names.groups(a.toStdString()), names.groups(b.toStdString())),
             expected);
}

void TestSimilarity::readsDates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("ISO") << u"1956-04-09"_s << QByteArray("19560409");
    QTest::newRow("digits") << u"19560409"_s << QByteArray("19560409");
    QTest::newRow("digits, day first") << u"09041956"_s << QByteArray("19560409");
    QTest::newRow("day first") << u"9/4/1956"_s << QByteArray("19560409");
    QTest::newRow("month first, where nothing else can be")
        << u"4/29/1956"_s << QByteArray("19560429");
    QTest::newRow("single digits") << u"1956-4-9"_s << QByteArray("19560409");
    QTest::newRow("a day that is not there") << u"1956-13-09"_s << QByteArray("19561309");
    QTest::newRow("a number") << u"1804974"_s << QByteArray();
    QTest::newRow("a word") << u"unknown"_s << QByteArray();
    QTest::newRow("nothing") << QString() << QByteArray();
}

void TestSimilarity::readsDates()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, expected);

    QCOMPARE(QByteArray::fromStdString(comparedDate(text)), expected);
}

void TestSimilarity::spellsValuesOneWay_data()
{
    QTest::addColumn<FieldKind>("kind");
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::newRow("accents") << FieldKind::GivenName << u"Ren\u00e9e"_s << u"RENEE"_s;
    QTest::newRow("hyphen") << FieldKind::GivenName << u"Anne-Marie"_s << u"anne marie"_s;
    QTest::newRow("particles") << FieldKind::FamilyName << u"van den Berg"_s << u"Berg"_s;
    QTest::newRow("apostrophe") << FieldKind::FamilyName << u"O'Neill"_s << u"ONeill"_s;
    QTest::newRow("street") << FieldKind::Street << u"Dorpsstraat"_s << u"Dorpsstr."_s;
    QTest::newRow("German street") << FieldKind::Street << u"Hauptstra\u00dfe"_s << u"Hauptstr."_s;
    QTest::newRow("road") << FieldKind::Street << u"Mill Road"_s << u"mill rd"_s;
    QTest::newRow("postcode") << FieldKind::PostalCode << u"1234 ab"_s << u"1234AB"_s;
    QTest::newRow("number") << FieldKind::HouseNumber << u"12 a"_s << u"12"_s;
    QTest::newRow("phone") << FieldKind::Phone << u"+31612345678"_s << u"0612345678"_s;
}

void TestSimilarity::spellsValuesOneWay()
{
    QFETCH(FieldKind, kind);
    QFETCH(QString, a);
    QFETCH(QString, b);

    QCOMPARE(QByteArray::fromStdString(comparedText(kind, a)),
             QByteArray::fromStdString(comparedText(kind, b)));
}

QTEST_GUILESS_MAIN(TestSimilarity)
#include "tst_similarity.moc"
