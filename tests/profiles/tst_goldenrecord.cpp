#include "models/profiles/goldenrecord.h"

#include <QTest>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::profiles;

namespace {

constexpr qint64 kTrait = 7;

TraitClaim claim(int record, const QString& text, qint64 at, int import = 1)
{
    return {RecordId(record), kTrait, text, std::nullopt, ImportId(import), record * 10, at};
}

TraitClaim listClaim(int record, const QStringList& items, qint64 at)
{
    return claim(record, Value::ofList(items).text, at);
}

QString goldenText(const std::vector<TraitClaim>& claims, ValueType type = ValueType::Text)
{
    GoldenRecord golden;
    for (const TraitClaim& stated : claims) {
        golden.take(stated, type);
    }
    return golden.values().front().claim.text;
}

} // namespace

class TestGoldenRecord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasNothingOfNothing();
    void takesTheNewest();
    void prefersTheLaterImportAtTheSameTime();
    void prefersTheFirstRecordWhenAllElseIsEqual();
    void takesOnlyWhatARecordStatedLast();
    void doesNotDependOnTheOrder();
    void joinsLists();
    void joinsOnlyWhatEachRecordHoldsNow();
    void keepsWhereTheValueCameFrom();
    void keepsTraitsApart();
};

void TestGoldenRecord::hasNothingOfNothing()
{
    QVERIFY(GoldenRecord().values().empty());
}

void TestGoldenRecord::takesTheNewest()
{
    QCOMPARE(goldenText({claim(1, u"Utrecht"_s, 100), claim(2, u"Zeist"_s, 200)}), u"Zeist"_s);
    QCOMPARE(goldenText({claim(1, u"Utrecht"_s, 300), claim(2, u"Zeist"_s, 200, 9)}), u"Utrecht"_s);
}

void TestGoldenRecord::prefersTheLaterImportAtTheSameTime()
{
    QCOMPARE(goldenText({claim(1, u"Utrecht"_s, 100, 1), claim(2, u"Zeist"_s, 100, 2)}),
             u"Zeist"_s);
}

void TestGoldenRecord::prefersTheFirstRecordWhenAllElseIsEqual()
{
    QCOMPARE(goldenText({claim(2, u"Zeist"_s, 100), claim(1, u"Utrecht"_s, 100)}), u"Utrecht"_s);
}

void TestGoldenRecord::takesOnlyWhatARecordStatedLast()
{
    // Record 1 corrected itself: its earlier word no longer counts, however new it once was.
    QCOMPARE(goldenText({claim(1, u"Utrecht"_s, 100, 1), claim(1, u"Zeist"_s, 100, 2),
                         claim(2, u"Breda"_s, 50, 3)}),
             u"Zeist"_s);
}

void TestGoldenRecord::doesNotDependOnTheOrder()
{
    std::vector<TraitClaim> claims = {
        claim(1, u"a"_s, 100, 1), claim(1, u"b"_s, 100, 2), claim(2, u"c"_s, 100, 2),
        claim(3, u"d"_s, 90, 3),  claim(3, u"e"_s, 100, 2),
    };
    std::vector<std::size_t> order = {0, 1, 2, 3, 4};
    const QString expected = goldenText(claims);
    do {
        std::vector<TraitClaim> shuffled;
        for (const std::size_t place : order) {
            shuffled.push_back(claims[place]);
        }
        QCOMPARE(goldenText(shuffled), expected);
    } while (std::next_permutation(order.begin(), order.end()));
}

void TestGoldenRecord::joinsLists()
{
    QCOMPARE(goldenText({listClaim(1, {u"vip"_s, u"lamp"_s}, 100),
                         listClaim(2, {u"newsletter"_s, u"vip"_s}, 200)},
                        ValueType::List),
             Value::ofList({u"newsletter"_s, u"vip"_s, u"lamp"_s}).text);
}

void TestGoldenRecord::joinsOnlyWhatEachRecordHoldsNow()
{
    QCOMPARE(goldenText({listClaim(1, {u"vip"_s, u"old"_s}, 100), listClaim(1, {u"vip"_s}, 200),
                         listClaim(2, {u"till"_s}, 150)},
                        ValueType::List),
             Value::ofList({u"vip"_s, u"till"_s}).text);
}

void TestGoldenRecord::keepsWhereTheValueCameFrom()
{
    GoldenRecord golden;
    golden.take(claim(1, u"Utrecht"_s, 100), ValueType::Text);
    golden.take(claim(2, u"Zeist"_s, 200, 4), ValueType::Text);

    const GoldenRecord::Golden value = golden.values().front();

    QCOMPARE(value.claim.record, RecordId(2));
    QCOMPARE(value.claim.import, ImportId(4));
    QCOMPARE(value.claim.row, qint64(20));
    QCOMPARE(value.claim.at, qint64(200));
}

void TestGoldenRecord::keepsTraitsApart()
{
    GoldenRecord golden;
    golden.take(claim(1, u"Utrecht"_s, 100), ValueType::Text);
    TraitClaim other = claim(1, u"Anna"_s, 50);
    other.trait = 8;
    golden.take(other, ValueType::Text);

    const std::vector<GoldenRecord::Golden> values = golden.values();
    QCOMPARE(values.size(), std::size_t(2));
    QCOMPARE(values.front().claim.trait, kTrait);
    QCOMPARE(values.back().claim.trait, qint64(8));
    QCOMPARE(values.back().claim.text, u"Anna"_s);
}

QTEST_GUILESS_MAIN(TestGoldenRecord)
#include "tst_goldenrecord.moc"
