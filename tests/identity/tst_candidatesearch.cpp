#include "models/identity/candidatesearch.h"

#include "models/identity/levelshares.h"
#include "models/identity/matchtablebuilder.h"
#include "models/identity/matchtraining.h"
#include "tests/support/inventedpeople.h"
#include "tests/support/testworkspace.h"

#include <QTest>

#include <set>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::identity;
using rondom::tests::InventedPeople;
using rondom::tests::must;

namespace {

RawColumns columnsOf(const std::vector<tests::InventedRecord>& records)
{
    RawColumns raw;
    using Field = QByteArray tests::InventedRecord::*;
    const std::pair<const char16_t*, Field> fields[] = {
        {u"first_name", &tests::InventedRecord::given},
        {u"last_name", &tests::InventedRecord::family},
        {u"birthday", &tests::InventedRecord::birthday},
        {u"street", &tests::InventedRecord::street},
        {u"house_number", &tests::InventedRecord::houseNumber},
        {u"postal_code", &tests::InventedRecord::postalCode},
        {u"city", &tests::InventedRecord::city}};
    for (const auto& [key, field] : fields) {
        RawColumn column{QString::fromUtf16(key), false, ValueType::Text, {}, {}};
        for (const tests::InventedRecord& record : records) {
            column.codes.push_back(column.values.add((record.*field).toStdString()));
        }
        raw.columns.push_back(std::move(column));
    }
    for (std::size_t i = 0; i < records.size(); ++i) {
        raw.records.push_back(qint64(i) + 1);
        raw.profiles.push_back(qint64(i) + 1);
    }
    return raw;
}

Candidates search(const MatchTable& table)
{
    JobContext context;
    const auto met = must(meetRandomPairs(table, context));
    const MatchModel model = firstModel(table, met);
    return must(findCandidates(table, PairScore(table, model), context));
}

} // namespace

class TestCandidateSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comparesAllOfFewRecords();
    void losesNobodyWhoIsProbablyOne();
    void findsNearlyAllPairsOfManyRecords();
    void givesEachPairOnceAndInOrder();
    void leavesOutWhatTooManyAgreeOn();
    void findsNothingInNothing_data();
    void findsNothingInNothing();
    void stopsWhenAskedTo();
};

void TestCandidateSearch::comparesAllOfFewRecords()
{
    InventedPeople::Options options;
    options.records = 200;
    const MatchTable table = buildMatchTable(columnsOf(InventedPeople(options).records()));

    QCOMPARE(search(table).compared, qint64(200 * 199 / 2));
}

/// The search leaves pairs out by what they can have at most; here all are compared in full.
void TestCandidateSearch::losesNobodyWhoIsProbablyOne()
{
    InventedPeople::Options options;
    options.records = 1200;
    options.errors = 0.3;
    const MatchTable table = buildMatchTable(columnsOf(InventedPeople(options).records()));
    JobContext context;
    const MatchModel model = firstModel(table, must(meetRandomPairs(table, context)));
    const PairScore score(table, model);
    std::set<std::pair<quint32, quint32>> found;
    for (const CandidatePair& pair : must(findCandidates(table, score, context)).pairs) {
        found.emplace(pair.a, pair.b);
    }

    int probable = 0;
    PairComparison comparison(table);
    for (quint32 a = 0; a < table.size(); ++a) {
        for (quint32 b = a + 1; b < table.size(); ++b) {
            if (score.probability({a, b, comparison.compare(a, b)}) >= 0.5) {
                ++probable;
                QVERIFY2(found.contains({a, b}), qPrintable(u"%1 and %2"_s.arg(a).arg(b)));
            }
        }
    }
    QVERIFY2(probable > 100, qPrintable(QString::number(probable)));
}

void TestCandidateSearch::findsNearlyAllPairsOfManyRecords()
{
    InventedPeople::Options options;
    options.records = 8000;
    const InventedPeople people(options);
    const MatchTable table = buildMatchTable(columnsOf(people.records()));

    const Candidates candidates = search(table);

    qint64 real = 0;
    for (quint32 a = 0; a < table.size(); ++a) {
        for (quint32 b = a + 1; b < table.size(); ++b) {
            real += people.records()[a].person == people.records()[b].person ? 1 : 0;
        }
    }
    qint64 found = 0;
    for (const CandidatePair& pair : candidates.pairs) {
        found += people.records()[pair.a].person == people.records()[pair.b].person ? 1 : 0;
    }
    QVERIFY2(double(found) >= 0.97 * double(real), qPrintable(u"%1 of %2"_s.arg(found).arg(real)));
    QVERIFY(double(candidates.compared) < table.pairs() / 20);
}

void TestCandidateSearch::givesEachPairOnceAndInOrder()
{
    InventedPeople::Options options;
    options.records = 3000;
    const MatchTable table = buildMatchTable(columnsOf(InventedPeople(options).records()));

    const Candidates candidates = search(table);

    QVERIFY(!candidates.pairs.empty());
    for (std::size_t i = 0; i < candidates.pairs.size(); ++i) {
        const CandidatePair& pair = candidates.pairs[i];
        QVERIFY(pair.a < pair.b);
        QVERIFY(i == 0 || std::pair(candidates.pairs[i - 1].a, candidates.pairs[i - 1].b) <
                              std::pair(pair.a, pair.b));
    }
}

void TestCandidateSearch::leavesOutWhatTooManyAgreeOn()
{
    std::vector<tests::InventedRecord> records(4000);
    for (std::size_t i = 0; i < records.size(); ++i) {
        records[i].given = "Jan";
        records[i].family = "Jansen";
        records[i].city = i % 2 == 0 ? "Utrecht" : "Breda";
    }
    const Candidates candidates = search(buildMatchTable(columnsOf(records)));

    QVERIFY(candidates.skippedBlocks > 0);
    QVERIFY(candidates.pairs.empty());
}

void TestCandidateSearch::findsNothingInNothing_data()
{
    QTest::addColumn<int>("records");
    QTest::newRow("no record") << 0;
    QTest::newRow("one record") << 1;
    QTest::newRow("two that say nothing") << 2;
    QTest::newRow("many that say nothing") << 3000;
}

void TestCandidateSearch::findsNothingInNothing()
{
    QFETCH(int, records);

    const MatchTable table =
        buildMatchTable(columnsOf(std::vector<tests::InventedRecord>(std::size_t(records))));

    QVERIFY(search(table).pairs.empty());
}

void TestCandidateSearch::stopsWhenAskedTo()
{
    InventedPeople::Options options;
    options.records = 3000;
    const MatchTable table = buildMatchTable(columnsOf(InventedPeople(options).records()));
    const MatchModel model = priorModel(table);
    JobContext context({}, std::make_shared<std::atomic_bool>(true));

    const auto candidates = findCandidates(table, PairScore(table, model), context);

    QVERIFY(!candidates);
    QCOMPARE(candidates.error().code, Error::Code::Canceled);
}

QTEST_GUILESS_MAIN(TestCandidateSearch)
#include "tst_candidatesearch.moc"
