#include "models/core/sha256.h"

#include <QCryptographicHash>
#include <QTest>

using namespace rondom;

class TestSha256 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesTheVectorsOfTheStandard_data();
    void givesTheVectorsOfTheStandard();
    void agreesWithAnotherImplementation();
    void canGoOnAfterAResult();
};

void TestSha256::givesTheVectorsOfTheStandard_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("hash");
    QTest::newRow("nothing") << QByteArray()
                             << QByteArray("e3b0c44298fc1c149afbf4c8996fb924"
                                           "27ae41e4649b934ca495991b7852b855");
    QTest::newRow("abc") << QByteArray("abc")
                         << QByteArray("ba7816bf8f01cfea414140de5dae2223"
                                       "b00361a396177a9cb410ff61f20015ad");
    QTest::newRow("two blocks") << QByteArray(
                                       "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
                                << QByteArray("248d6a61d20638b8e5c026930c3e6039"
                                              "a33ce45964ff2167f6ecedd419db06c1");
}

void TestSha256::givesTheVectorsOfTheStandard()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, hash);
    QCOMPARE(Sha256::of(bytes).toHex(), hash);
}

void TestSha256::agreesWithAnotherImplementation()
{
    QByteArray bytes;
    for (int size = 0; size < 300; ++size) {
        const QByteArray expected = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
        QCOMPARE(Sha256::of(bytes), expected);
        const qsizetype half = bytes.size() / 2;
        QCOMPARE(
            Sha256::of({QByteArrayView(bytes).first(half), QByteArrayView(bytes).sliced(half)}),
            expected);
        bytes.append(char(size));
    }
}

void TestSha256::canGoOnAfterAResult()
{
    Sha256 hash;
    hash.add("ab");
    QCOMPARE(hash.result(), Sha256::of("ab"));
    hash.add("c");
    QCOMPARE(hash.result(), Sha256::of("abc"));
}

QTEST_GUILESS_MAIN(TestSha256)
#include "tst_sha256.moc"
