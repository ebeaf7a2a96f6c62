#include "models/core/bytefinder.h"

#include <QRandomGenerator>
#include <QTest>

using namespace rondom;

class TestByteFinder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatQtFinds();
    void findsAtBothEnds();
};

void TestByteFinder::findsWhatQtFinds()
{
    QRandomGenerator random(11);
    int found = 0;
    for (int i = 0; i < 20'000; ++i) {
        // Few letters, so that there are many half matches.
        const auto letters = [&random](int size) {
            QByteArray text;
            for (int k = 0; k < size; ++k) {
                text += char('a' + random.bounded(3));
            }
            return text;
        };
        const QByteArray text = letters(random.bounded(120));
        const QByteArray wanted = letters(1 + random.bounded(6));
        const int from = random.bounded(int(text.size()) + 1);
        const qsizetype expected = text.indexOf(wanted, from);
        QCOMPARE(ByteFinder(wanted).find(text, from), expected);
        found += expected >= 0 ? 1 : 0;
    }
    QVERIFY(found > 1'000);
}

void TestByteFinder::findsAtBothEnds()
{
    const QByteArray text = QByteArray("begin") + QByteArray(100, '.') + "end";
    QCOMPARE(ByteFinder("begin").find(text, 0), 0);
    QCOMPARE(ByteFinder("end").find(text, 0), 105);
    QCOMPARE(ByteFinder("ended").find(text, 0), -1);
    QCOMPARE(ByteFinder("x").find({}, 0), -1);
}

QTEST_GUILESS_MAIN(TestByteFinder)
#include "tst_bytefinder.moc"
