#include "models/workspace/visitrepository.h"
#include "tests/support/testworkspace.h"

#include <QTest>

using namespace rondom;
using namespace rondom::tests;
using namespace rondom::workspace;

namespace {

constexpr qint64 kMinute = 60 * 1000;
constexpr qint64 kMonday = 1'777'881'600'000;
constexpr qint64 kDay = 24 * 60 * kMinute;

} // namespace

class TestVisitRepository : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsNothingBeforeTheSecondVisit();
    void takesAShortBreakForTheSameVisit();
    void countsFromTheEndOfTheVisitBefore();
    void bearsAClockThatIsPutBack();
    void makesNoCachedAnswerOld();
};

void TestVisitRepository::knowsNothingBeforeTheSecondVisit()
{
    const TestWorkspace workspace;
    const VisitRepository visits(workspace.connection());

    QVERIFY(!must(visits.previousEnd()));
    QVERIFY(!must(visits.note(kMonday)));
    QVERIFY(!must(visits.previousEnd()));
}

void TestVisitRepository::takesAShortBreakForTheSameVisit()
{
    const TestWorkspace workspace;
    const VisitRepository visits(workspace.connection());
    must(visits.note(kMonday));
    must(visits.note(kMonday + kDay));

    // Every visit within half an hour of the last sign of life goes on.
    for (qint64 minutes = 29; minutes < 29 * 8; minutes += 29) {
        QCOMPARE(must(visits.note(kMonday + kDay + minutes * kMinute)), kMonday);
    }
    QCOMPARE(must(visits.previousEnd()), kMonday);
}

void TestVisitRepository::countsFromTheEndOfTheVisitBefore()
{
    const TestWorkspace workspace;
    const VisitRepository visits(workspace.connection());
    must(visits.note(kMonday));
    must(visits.note(kMonday + 20 * kMinute));

    QCOMPARE(must(visits.note(kMonday + 50 * kMinute)), kMonday + 20 * kMinute);
    QCOMPARE(must(visits.note(kMonday + kDay)), kMonday + 50 * kMinute);
}

void TestVisitRepository::bearsAClockThatIsPutBack()
{
    const TestWorkspace workspace;
    const VisitRepository visits(workspace.connection());
    must(visits.note(kMonday));
    must(visits.note(kMonday + kDay));

    QCOMPARE(must(visits.note(kMonday - kDay)), kMonday);
    QCOMPARE(must(visits.note(kMonday)), kMonday - kDay);
}

void TestVisitRepository::makesNoCachedAnswerOld()
{
    const TestWorkspace workspace;
    const VisitRepository visits(workspace.connection());
    const qint64 before = workspace.number("SELECT data_version FROM workspace");
    must(visits.note(kMonday));
    must(visits.note(kMonday + kDay));

    QCOMPARE(workspace.number("SELECT data_version FROM workspace"), before);
    QCOMPARE(workspace.number("SELECT count(*) FROM action"), qint64(0));
}

QTEST_GUILESS_MAIN(TestVisitRepository)
#include "tst_visitrepository.moc"
