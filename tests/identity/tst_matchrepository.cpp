#include "models/identity/matchrepository.h"

#include "models/identity/recordmatcher.h"
#include "tests/support/testworkspace.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::identity;
using rondom::tests::must;
using rondom::tests::TestWorkspace;

/// What is kept of one run after the other.
class TestMatchRepository : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tellsTheRunThatHolds();
    void keepsTheRunThatHoldsThroughOthersThatWereTakenBack();
    void forgetsWhoWaitedLongAgoAndNoLink();
    void findsOnePair();

private:
    qint64 addRun(double probability = 0.8) const;

    std::unique_ptr<TestWorkspace> m_workspace;
    std::unique_ptr<MatchRepository> m_matches;
    QList<RecordId> m_records;
};

void TestMatchRepository::init()
{
    m_workspace = std::make_unique<TestWorkspace>();
    m_matches = std::make_unique<MatchRepository>(m_workspace->connection());
    m_records.clear();
    for (int i = 1; i <= 4; ++i) {
        m_records.append(m_workspace->addPerson(QString::number(i), u"p%1@example.nl"_s.arg(i)));
    }
}

/// The first two are one person, the others may be.
qint64 TestMatchRepository::addRun(double probability) const
{
    MatchResult result;
    result.matches = {
        {m_records[0], m_records[1], 0.999, true, "[]"},
        {m_records[2], m_records[3], probability, false,
         R"([{"field":"last_name","level":"exact","bits":6.5}])"},
    };
    return must(m_matches->add(result, MatchThresholds(), 1'000));
}

void TestMatchRepository::tellsTheRunThatHolds()
{
    QVERIFY(!must(m_matches->current()));
    const qint64 first = addRun();
    const qint64 second = addRun();
    QCOMPARE(must(m_matches->current())->id, second);
    must(m_matches->setUndone(second, 2'000));
    QCOMPARE(must(m_matches->current())->id, first);
    must(m_matches->setUndone(second, std::nullopt));
    QCOMPARE(must(m_matches->current())->id, second);
}

void TestMatchRepository::keepsTheRunThatHoldsThroughOthersThatWereTakenBack()
{
    const qint64 first = addRun(0.7);
    for (int i = 0; i < 10; ++i) {
        must(m_matches->setUndone(addRun(0.8), 2'000));
    }

    QCOMPARE(must(m_matches->current())->id, first);
    QCOMPARE(must(m_matches->linkedRecords()).size(), 2);
    const auto waiting = must(m_matches->candidates(10));
    QCOMPARE(waiting.size(), 1);
    QCOMPARE(waiting.first().probability, 0.7);
}

void TestMatchRepository::forgetsWhoWaitedLongAgoAndNoLink()
{
    QList<qint64> runs;
    for (int i = 0; i < 10; ++i) {
        runs.append(addRun());
    }
    QVERIFY(m_workspace->number("SELECT count(*) FROM match_pair WHERE is_link = 0") < 10);

    // However far somebody goes back, who was one is one again.
    for (qsizetype i = runs.size() - 1; i > 0; --i) {
        must(m_matches->setUndone(runs[i], 2'000));
        QCOMPARE(must(m_matches->linkedRecords()).size(), 2);
    }
}

void TestMatchRepository::findsOnePair()
{
    addRun();
    const ProfileId a(m_records[2].value());
    const ProfileId b(m_records[3].value());
    const auto found = must(m_matches->candidate(b, a));
    QVERIFY(found);
    QCOMPARE(found->a, a);
    QCOMPARE(found->recordB, m_records[3]);
    QCOMPARE(matchReasons(found->evidence).first().bits, 6.5);
    QCOMPARE(must(m_matches->candidateCount()), 1);
    QVERIFY(!must(m_matches->candidate(ProfileId(m_records[0].value()), a)));
}

QTEST_GUILESS_MAIN(TestMatchRepository)
#include "tst_matchrepository.moc"
