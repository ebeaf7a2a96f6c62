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
    return {RecordId(record), kTrait, text, std::nullopt, ImportId(import), record * 10, at,
            SourceId(record), false};
}

TraitClaim numberClaim(int record, const Value& value, qint64 at)
{
    TraitClaim stated = claim(record, value.text, at);
    stated.number = value.number;
    return stated;
}

CompiledSurvivors by(Survivor survivor, const QList<SourceId>& sources = {})
{
    CompiledSurvivors survivors;
    survivors.set(kTrait, survivor, sources);
    return survivors;
}

TraitClaim listClaim(int record, const QStringList& items, qint64 at)
{
    return claim(record, Value::ofList(items).text, at);
}

const CompiledSurvivors kUsual;

QString goldenText(const std::vector<TraitClaim>& claims, ValueType type = ValueType::Text,
                   const CompiledSurvivors& survivors = kUsual)
{
    GoldenRecord golden(survivors);
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
    void choosesByTheRule_data();
    void choosesByTheRule();
    void takesTheFirstThatWasEverStated();
    void addsMoneyOfOneCurrencyOnly();
    void takesTheNewestListAloneWhenAsked();
    void letsAPinGoBeforeEveryRule();
    void takesTheNewestOfSeveralPins();
};

void TestGoldenRecord::hasNothingOfNothing()
{
    QVERIFY(GoldenRecord(kUsual).values().empty());
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
    GoldenRecord golden(kUsual);
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
    GoldenRecord golden(kUsual);
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

void TestGoldenRecord::choosesByTheRule_data()
{
    QTest::addColumn<Survivor>("survivor");
    QTest::addColumn<ValueType>("type");
    QTest::addColumn<std::vector<TraitClaim>>("claims");
    QTest::addColumn<QString>("golden");

    using Claims = std::vector<TraitClaim>;
    const Claims cities{claim(1, u"Utrecht"_s, 100), claim(2, u"Ede"_s, 300),
                        claim(3, u"amersfoort"_s, 200)};
    const auto number = [](const char16_t* text) {
        return Value::ofNumber(*Decimal::fromText(QStringView(text)));
    };
    const Claims numbers{numberClaim(1, number(u"9"), 100), numberClaim(2, number(u"10"), 300),
                         numberClaim(3, number(u"0.5"), 200)};
    const Claims answers{numberClaim(1, Value::ofBoolean(true), 100),
                         numberClaim(2, Value::ofBoolean(false), 300)};

    QTest::newRow("usual") << Survivor::Usual << ValueType::Text << cities << u"Ede"_s;
    QTest::newRow("newest") << Survivor::Newest << ValueType::Text << cities << u"Ede"_s;
    QTest::newRow("first") << Survivor::First << ValueType::Text << cities << u"Utrecht"_s;
    QTest::newRow("trusted") << Survivor::Trusted << ValueType::Text << cities << u"amersfoort"_s;
    QTest::newRow("longest") << Survivor::Longest << ValueType::Text << cities << u"amersfoort"_s;
    QTest::newRow("first by the alphabet")
        << Survivor::Smallest << ValueType::Text << cities << u"amersfoort"_s;
    QTest::newRow("last by the alphabet")
        << Survivor::Largest << ValueType::Text << cities << u"Utrecht"_s;
    QTest::newRow("least number") << Survivor::Smallest << ValueType::Number << numbers << u"0.5"_s;
    QTest::newRow("greatest number")
        << Survivor::Largest << ValueType::Number << numbers << u"10"_s;
    QTest::newRow("sum") << Survivor::Sum << ValueType::Number << numbers << u"19.5"_s;
    QTest::newRow("the sum of texts is the newest")
        << Survivor::Sum << ValueType::Text << cities << u"Ede"_s;
    QTest::newRow("any") << Survivor::Any << ValueType::Boolean << answers << u"true"_s;
    QTest::newRow("all") << Survivor::All << ValueType::Boolean << answers << u"false"_s;
}

void TestGoldenRecord::choosesByTheRule()
{
    QFETCH(Survivor, survivor);
    QFETCH(ValueType, type);
    QFETCH(std::vector<TraitClaim>, claims);
    QFETCH(QString, golden);

    QCOMPARE(goldenText(claims, type, by(survivor, {SourceId(3), SourceId(1)})), golden);
}

void TestGoldenRecord::takesTheFirstThatWasEverStated()
{
    // Also what the same record has corrected since, but not what has no time of its own.
    QCOMPARE(
        goldenText({claim(1, u"Utrecht"_s, 100), claim(1, u"Ede"_s, 200), claim(2, u"Zeist"_s, -1)},
                   ValueType::Text, by(Survivor::First)),
        u"Utrecht"_s);
}

void TestGoldenRecord::addsMoneyOfOneCurrencyOnly()
{
    const auto money = [](const char16_t* amount, const QString& currency) {
        return Value::ofMoney(*Decimal::fromText(QStringView(amount)), currency);
    };
    QCOMPARE(goldenText({numberClaim(1, money(u"10.10", u"EUR"_s), 100),
                         numberClaim(2, money(u"5.05", u"EUR"_s), 200)},
                        ValueType::Money, by(Survivor::Sum)),
             u"15.15 EUR"_s);
    QCOMPARE(goldenText({numberClaim(1, money(u"10.10", u"EUR"_s), 100),
                         numberClaim(2, money(u"5.05", u"USD"_s), 200)},
                        ValueType::Money, by(Survivor::Sum)),
             u"5.05 USD"_s);
}

void TestGoldenRecord::takesTheNewestListAloneWhenAsked()
{
    QCOMPARE(goldenText({listClaim(1, {u"vip"_s}, 100), listClaim(2, {u"till"_s}, 200)},
                        ValueType::List, by(Survivor::Newest)),
             Value::ofList({u"till"_s}).text);
}

void TestGoldenRecord::letsAPinGoBeforeEveryRule()
{
    TraitClaim pinned = claim(1, u"Arnhem"_s, 50);
    pinned.isPinned = true;
    const std::vector<TraitClaim> claims{claim(1, u"Utrecht"_s, 100), pinned,
                                         claim(2, u"Zeist"_s, 200)};

    QCOMPARE(goldenText(claims), u"Arnhem"_s);
    QCOMPARE(goldenText(claims, ValueType::Text, by(Survivor::Longest)), u"Arnhem"_s);
    QCOMPARE(goldenText({pinned}), u"Arnhem"_s);
}

void TestGoldenRecord::takesTheNewestOfSeveralPins()
{
    TraitClaim earlier = claim(1, u"Arnhem"_s, 50);
    TraitClaim later = claim(2, u"Breda"_s, 60);
    earlier.isPinned = true;
    later.isPinned = true;

    QCOMPARE(goldenText({later, earlier}), u"Breda"_s);
}

QTEST_GUILESS_MAIN(TestGoldenRecord)
#include "tst_goldenrecord.moc"
