#include "models/core/texttable.h"

#include <QHash>
#include <QRandomGenerator>
#include <QTest>

using namespace rondom;

class TestTextTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsNothingAtFirst();
    void keepsPlacesApart();
    void findsWhatAHashMapFinds();
};

void TestTextTable::findsNothingAtFirst()
{
    const TextTable table;
    QCOMPARE(table.find({1, 1}, "a"), TextTable::kNone);
    QCOMPARE(table.size(), 0);
}

void TestTextTable::keepsPlacesApart()
{
    TextTable table;
    QCOMPARE(table.add({1, 2}, "1001"), 0);
    QCOMPARE(table.add({2, 1}, "1001"), 1);
    QCOMPARE(table.add({1, 2}, ""), 2);
    QCOMPARE(table.find({1, 2}, "1001"), 0);
    QCOMPARE(table.find({2, 1}, "1001"), 1);
    QCOMPARE(table.find({1, 2}, ""), 2);
    QCOMPARE(table.find({2, 2}, "1001"), TextTable::kNone);
    QCOMPARE(table.text(1).toByteArray(), QByteArray("1001"));
}

void TestTextTable::findsWhatAHashMapFinds()
{
    QRandomGenerator random(1);
    TextTable table;
    QHash<QByteArray, qint32> reference;
    for (int i = 0; i < 50'000; ++i) {
        const QByteArray text = QByteArray::number(random.bounded(20'000U));
        const TextTable::Place place{random.bounded(3U), 7};
        const QByteArray key = QByteArray::number(place.source) + '/' + text;
        const qint32 found = table.find(place, text);
        QCOMPARE(found, reference.value(key, TextTable::kNone));
        if (found == TextTable::kNone) {
            reference.insert(key, table.add(place, text));
        }
    }
    QCOMPARE(table.size(), qint32(reference.size()));
}

QTEST_GUILESS_MAIN(TestTextTable)
#include "tst_texttable.moc"
