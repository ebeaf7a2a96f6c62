#include "models/profiles/eventstage.h"

#include "tests/support/testworkspace.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace rondom;
using namespace rondom::profiles;
using rondom::tests::must;

class TestEventStage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasNothingAtFirst();
    void givesBackWhatWasChanged();
    void sortsLikeASortInMemory_data();
    void sortsLikeASortInMemory();
};

void TestEventStage::hasNothingAtFirst()
{
    EventStage stage;
    stage.assignProfiles({0});
    std::vector<StagedEvent> events;
    while (must(stage.nextRange(events))) {
        QVERIFY(events.empty());
    }
}

void TestEventStage::givesBackWhatWasChanged()
{
    EventStage stage;
    StagedEvent event;
    event.record = 1;
    event.at = 10;
    const std::size_t number = stage.keep(event);
    event.record = 2;
    event.at = 20;
    stage.keepInstead(number, event);
    stage.assignProfiles({0, 1, 7});
    std::vector<StagedEvent> events;
    QVERIFY(must(stage.nextRange(events)));
    QCOMPARE(events.size(), std::size_t(1));
    QCOMPARE(events[0].at, qint64(20));
    QCOMPARE(events[0].profile, quint32(7));
    QVERIFY(!must(stage.nextRange(events)));
}

void TestEventStage::sortsLikeASortInMemory_data()
{
    QTest::addColumn<int>("mostInMemory");
    QTest::newRow("all in memory") << 1'000'000;
    QTest::newRow("some in a file") << 3'000;
    QTest::newRow("nearly all in a file") << 100;
}

void TestEventStage::sortsLikeASortInMemory()
{
    QFETCH(const int, mostInMemory);
    constexpr quint32 kRecords = 500;
    QRandomGenerator random(3);
    std::vector<quint32> profileOf(kRecords + 1);
    for (quint32 record = 1; record <= kRecords; ++record) {
        profileOf[record] = record - (record % 3 == 0 ? 1 : 0);
    }
    EventStage stage{std::size_t(mostInMemory)};
    std::vector<StagedEvent> expected;
    for (quint32 row = 1; row <= 10'000; ++row) {
        StagedEvent event;
        event.record = random.bounded(kRecords + 1);
        event.at = random.bounded(50);
        event.seq = random.bounded(5);
        event.row = row;
        if (row % 7 == 0) {
            stage.keep(event);
        } else {
            must(stage.add(event));
        }
        event.profile = profileOf[event.record];
        expected.push_back(event);
    }
    std::sort(expected.begin(), expected.end());
    stage.assignProfiles(profileOf);
    std::vector<StagedEvent> all;
    std::vector<StagedEvent> range;
    while (must(stage.nextRange(range))) {
        all.insert(all.end(), range.begin(), range.end());
    }
    QCOMPARE(all.size(), expected.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        QCOMPARE(all[i].row, expected[i].row);
        QCOMPARE(all[i].profile, expected[i].profile);
    }
}

QTEST_GUILESS_MAIN(TestEventStage)
#include "tst_eventstage.moc"
