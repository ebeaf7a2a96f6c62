#include "models/profiles/changelog.h"
#include "tests/support/testworkspace.h"

#include <QTest>

#include <numeric>

using namespace rondom;
using namespace rondom::profiles;
using rondom::tests::must;

using Profiles = std::vector<qint64>;

class TestChangeLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhoChangedSince();
    void tellsAProfileOnce();
    void knowsNoFuture();
    void takesVeryManyForEverybody();
    void forgetsWhatIsRolledBack();
};

void TestChangeLog::tellsWhoChangedSince()
{
    const tests::TestWorkspace workspace;
    const ChangeLog log(workspace.connection());
    const auto start = must(log.stamp());
    QCOMPARE(must(log.changedSince(start)), std::optional(Profiles()));
    must(log.note(Profiles{7, 3}));
    const auto between = must(log.stamp());
    QVERIFY(!(between == start));
    must(log.note(QSet<ProfileId>{ProfileId(5)}));
    QCOMPARE(must(log.changedSince(start)), std::optional(Profiles({3, 5, 7})));
    QCOMPARE(must(log.changedSince(between)), std::optional(Profiles({5})));
}

void TestChangeLog::tellsAProfileOnce()
{
    const tests::TestWorkspace workspace;
    const ChangeLog log(workspace.connection());
    must(log.note(Profiles{4}));
    const auto after = must(log.stamp());
    must(log.note(Profiles{4}));
    QCOMPARE(must(log.changedSince(after)), std::optional(Profiles({4})));
    must(log.note(Profiles()));
    QCOMPARE(must(log.changedSince(after)), std::optional(Profiles({4})));
}

void TestChangeLog::knowsNoFuture()
{
    const tests::TestWorkspace workspace;
    const ChangeLog log(workspace.connection());
    auto stamp = must(log.stamp());
    stamp.token += 1;
    QCOMPARE(must(log.changedSince(stamp)), std::nullopt);
    stamp = must(log.stamp());
    stamp.version += 1;
    QCOMPARE(must(log.changedSince(stamp)), std::nullopt);
}

void TestChangeLog::takesVeryManyForEverybody()
{
    const tests::TestWorkspace workspace;
    const ChangeLog log(workspace.connection());
    const auto start = must(log.stamp());
    Profiles many(ChangeLog::kMostNoted);
    std::iota(many.begin(), many.end(), 1);
    must(log.note(many));
    QCOMPARE(must(log.changedSince(start)), std::optional(many));
    many.push_back(qint64(many.size()) + 1);
    must(log.note(many));
    QCOMPARE(must(log.changedSince(start)), std::nullopt);
    QCOMPARE(must(log.changedSince(must(log.stamp()))), std::optional(Profiles()));
    QCOMPARE(workspace.number("SELECT count(*) FROM changed_profile"), 0);
}

void TestChangeLog::forgetsWhatIsRolledBack()
{
    const tests::TestWorkspace workspace;
    const ChangeLog log(workspace.connection());
    must(workspace.connection().begin());
    must(log.note(Profiles{1}));
    const auto gone = must(log.stamp());
    workspace.connection().rollback();
    must(log.note(Profiles{2}));
    // The same number, another history.
    QCOMPARE(must(log.stamp()).version, gone.version);
    QCOMPARE(must(log.changedSince(gone)), std::nullopt);
}

QTEST_GUILESS_MAIN(TestChangeLog)
#include "tst_changelog.moc"
