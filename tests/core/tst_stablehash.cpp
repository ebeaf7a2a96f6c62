#include "models/core/stablehash.h"

#include <QSet>
#include <QTest>

using namespace rondom;

class TestStableHash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neverChanges_data();
    void neverChanges();
    void keepsNeighbouringTextsApart();
    void dependsOnItsSeed();
    void isNeverNegativeWhenKept();
    void spreadsSmallNumbers();
};

void TestStableHash::neverChanges_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<quint64>("hash");

    // Workspaces hold these numbers: another result would import everything a second time.
    QTest::newRow("empty") << QByteArray("") << quint64(8922497616986557598ULL);
    QTest::newRow("letter") << QByteArray("a") << quint64(5940268431787433215ULL);
    QTest::newRow("order") << QByteArray("#1001") << quint64(701277563455594205ULL);
    QTest::newRow("bytes above 127") << QByteArray("Zo\xc3\xab") << quint64(5505224232707646939ULL);
}

void TestStableHash::neverChanges()
{
    QFETCH(const QByteArray, text);
    QFETCH(const quint64, hash);

    QCOMPARE(StableHash().add(text).result(), hash);
}

void TestStableHash::keepsNeighbouringTextsApart()
{
    QVERIFY(StableHash().add("ab").add("c").result() != StableHash().add("a").add("bc").result());
    QVERIFY(StableHash().add("ab").add("").result() != StableHash().add("ab").result());
}

void TestStableHash::dependsOnItsSeed()
{
    QVERIFY(StableHash(1).add("a").result() != StableHash(2).add("a").result());
}

void TestStableHash::isNeverNegativeWhenKept()
{
    for (qint64 i = -1000; i < 1000; ++i) {
        QVERIFY(StableHash().add(i).positive() >= 0);
    }
}

void TestStableHash::spreadsSmallNumbers()
{
    constexpr int kNumbers = 100'000;
    QSet<qint64> hashes;
    QSet<qint64> tenths;
    for (qint64 i = 0; i < kNumbers; ++i) {
        const qint64 hash = StableHash().add(i).positive();
        hashes.insert(hash);
        tenths.insert(hash % 10);
    }

    QCOMPARE(hashes.size(), qsizetype(kNumbers));
    QCOMPARE(tenths.size(), qsizetype(10));
}

QTEST_GUILESS_MAIN(TestStableHash)
#include "tst_stablehash.moc"
