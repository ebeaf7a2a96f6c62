#include "models/identity/matchtraining.h"

#include "models/identity/candidatesearch.h"
#include "models/identity/matchtablebuilder.h"
#include "tests/support/inventedpeople.h"
#include "tests/support/testworkspace.h"

#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::identity;
using rondom::tests::must;

namespace {

constexpr std::size_t kFields = 4;
constexpr double kAgree[kFields] = {0.9, 0.8, 0.95, 0.7};
constexpr int kValues[kFields] = {200, 500, 1000, 100};
constexpr int kPeople = 2000;

/// Two records of each person, in whose fields a known share of the values was replaced.
RawColumns simulated()
{
    std::mt19937 random(17);
    RawColumns raw;
    for (std::size_t field = 0; field < kFields; ++field) {
        raw.columns.push_back({u"field_%1"_s.arg(field), false, ValueType::Text, {}, {}});
    }
    for (int person = 0; person < kPeople; ++person) {
        for (int copy = 0; copy < 2; ++copy) {
            const qint64 id = person * 2 + copy + 1;
            raw.records.push_back(id);
            raw.profiles.push_back(id);
        }
        for (std::size_t field = 0; field < kFields; ++field) {
            // Words that have nothing in common but for their equals.
            const auto word = [&] {
                std::string text;
                std::mt19937 letters(quint32(random() % quint32(kValues[field])) +
                                     1000 * quint32(field));
                for (int i = 0; i < 8; ++i) {
                    text += char('a' + letters() % 26);
                }
                return text;
            };
            RawColumn& column = raw.columns[field];
            const quint32 code = column.values.add(word());
            column.codes.push_back(code);
            const bool agrees = double(quint32(random() % 10'000)) / 10'000 < kAgree[field];
            column.codes.push_back(agrees ? code : column.values.add(word()));
        }
    }
    return raw;
}

} // namespace

class TestMatchTraining : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void learnsWhatWasSimulated();
    void learnsTheSameFromDifferentStarts();
    void believesThePriorWhereThereIsNothingToLearn();
    void givesTheSameEveryTime();

private:
    MatchTable m_table;
    std::vector<MetShares> m_met;
    std::vector<CandidatePair> m_pairs;
};

void TestMatchTraining::initTestCase()
{
    m_table = buildMatchTable(simulated());
    QCOMPARE(m_table.fields.size(), kFields);
    JobContext context;
    m_met = must(meetRandomPairs(m_table, context));
    const MatchModel first = firstModel(m_table, m_met);
    m_pairs = must(findCandidates(m_table, PairScore(m_table, first), context)).pairs;
}

void TestMatchTraining::learnsWhatWasSimulated()
{
    JobContext context;
    const MatchModel model =
        must(trainModel(m_table, m_met, m_pairs, firstModel(m_table, m_met), context));

    for (const FieldModel& field : model.fields) {
        const auto number = std::size_t(field.key.last(1).toInt());
        const double m = field.same[std::size_t(Level::Exact)];
        const double u = field.different[std::size_t(Level::Exact)];
        const double expectedM = kAgree[number] + (1 - kAgree[number]) / kValues[number];
        QVERIFY2(std::abs(m - expectedM) < 0.02, qPrintable(u"%1: m %2"_s.arg(field.key).arg(m)));
        QVERIFY2(std::abs(u - 1.0 / kValues[number]) < 0.002,
                 qPrintable(u"%1: u %2"_s.arg(field.key).arg(u)));
    }
    const double same = kPeople / m_table.pairs();
    QVERIFY2(std::abs(model.same / same - 1) < 0.1, qPrintable(QString::number(model.same / same)));
}

void TestMatchTraining::learnsTheSameFromDifferentStarts()
{
    JobContext context;
    const MatchModel usual =
        must(trainModel(m_table, m_met, m_pairs, firstModel(m_table, m_met), context));
    for (const double exact : {0.5, 0.7, 0.99}) {
        MatchModel start = firstModel(m_table, m_met);
        start.same *= 5;
        for (FieldModel& field : start.fields) {
            for (std::size_t level = 1; level < kLevels; ++level) {
                if (field.same[level] > 0) {
                    field.same[level] = Level(level) == Level::Exact ? exact : (1 - exact) / 4;
                }
            }
        }

        const MatchModel model = must(trainModel(m_table, m_met, m_pairs, start, context));

        for (std::size_t field = 0; field < kFields; ++field) {
            for (std::size_t level = 1; level < kLevels; ++level) {
                QVERIFY(std::abs(model.fields[field].same[level] -
                                 usual.fields[field].same[level]) < 0.02);
            }
        }
    }
}

void TestMatchTraining::believesThePriorWhereThereIsNothingToLearn()
{
    RawColumns raw;
    raw.records = {1, 2};
    raw.profiles = {1, 2};
    RawColumn name{u"last_name"_s, false, ValueType::Text, {}, {}};
    name.codes = {name.values.add("Jansen"), name.values.add("Bakker")};
    raw.columns.push_back(std::move(name));
    const MatchTable table = buildMatchTable(std::move(raw));
    JobContext context;
    const auto met = must(meetRandomPairs(table, context));

    const MatchModel model = must(trainModel(table, met, {}, firstModel(table, met), context));

    QCOMPARE(model.fields.size(), std::size_t(1));
    QCOMPARE(model.fields.front().same, priorOfSame(FieldKind::FamilyName));
}

void TestMatchTraining::givesTheSameEveryTime()
{
    JobContext context;
    const MatchModel first = firstModel(m_table, m_met);
    const MatchModel once = must(trainModel(m_table, m_met, m_pairs, first, context));
    const MatchModel again = must(trainModel(m_table, m_met, m_pairs, first, context));

    QCOMPARE(once.same, again.same);
    for (std::size_t field = 0; field < kFields; ++field) {
        QCOMPARE(once.fields[field].same, again.fields[field].same);
    }
}

QTEST_GUILESS_MAIN(TestMatchTraining)
#include "tst_matchtraining.moc"
