#include "models/workspace/workspacecheck.h"
#include "tests/support/failingdrive.h"
#include "tests/workspace/diskworkspace.h"

#include <QRegularExpression>
#include <QStorageInfo>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::tests;
using namespace rondom::workspace;

namespace {

constexpr int kPeople = 200;
constexpr int kMoments = 20;

/// The shop's exports that need no mapping, together: some thousand writes.
ImportRequest everything(const DemoFiles& demo)
{
    ImportRequest everything;
    for (const ImportRequest& request : demo.requests()) {
        if (!request.mapping) {
            everything.files += request.files;
        }
    }
    everything.source = u"Web shop"_s;
    everything.notice = u"Yes, send me the newsletter."_s;
    return everything;
}

} // namespace

/// A drive that becomes full, or fails, in the middle of an import.
class TestFullDrive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void leavesTheWorkspaceAsItWas_data();
    void leavesTheWorkspaceAsItWas();

private:
    std::unique_ptr<DemoFiles> m_demo;
};

void TestFullDrive::initTestCase()
{
    m_demo = std::make_unique<DemoFiles>(kPeople);
}

void TestFullDrive::leavesTheWorkspaceAsItWas_data()
{
    QTest::addColumn<int>("code");
    QTest::newRow("full") << int(SQLITE_FULL);
    QTest::newRow("cannot be written") << int(SQLITE_IOERR_WRITE);
}

void TestFullDrive::leavesTheWorkspaceAsItWas()
{
    QFETCH(const int, code);
    FailingDrive drive;
    const ImportRequest request = everything(*m_demo);
    // How many writes an import takes, and what is there afterwards.
    qint64 writes = 0;
    TableContents expected;
    // The ledger and the workspace itself have numbers that are drawn by chance.
    const QStringList leftOut = historyTables() + ledgerTables() + QStringList{u"workspace"_s};
    const QByteArray people = "id,first,last,city,mail,mobile\n1,A,B,C,a@example.nl,\n";
    {
        const DiskWorkspace workspace;
        // Little room in memory makes SQLite write all through the import, as a large one does.
        must(workspace.connection().exec("PRAGMA cache_size = 50"));
        workspace.import(u"CRM"_s, peopleMapping(), people);
        const qint64 before = drive.writes();
        workspace.import(request);
        writes = drive.writes() - before;
        expected = contents(workspace.connection(), leftOut);
    }
    QVERIFY2(writes > 10 * kMoments, qPrintable(QString::number(writes)));

    const DiskWorkspace workspace;
    must(workspace.connection().exec("PRAGMA cache_size = 50"));
    workspace.import(u"CRM"_s, peopleMapping(), people);
    const TableContents before = contents(workspace.connection());
    int failed = 0;
    // Up to half: what comes after the commit moves the log, and may fail without harm.
    for (int moment = 0; moment < kMoments; ++moment) {
        drive.failAfter(writes / 2 * moment / kMoments, code);
        JobContext context;
        const auto report = Importer(workspace.file(), DiskWorkspace::kNow).run(request, context);
        drive.free();
        QVERIFY2(!report, qPrintable(QString::number(moment)));
        ++failed;
        QCOMPARE(report.error().code, Error::Code::StorageFailed);
        const QString message = report.error().message;
        QVERIFY2(message.contains(u"Nothing was changed"_s), qPrintable(message));
        QVERIFY2(message.contains(u"The drive /"_s), qPrintable(message));
        if (code == SQLITE_FULL) {
            static const QRegularExpression kNeeded(u"needs up to about [1-9][0-9]* MB"_s);
            QVERIFY2(message.contains(kNeeded), qPrintable(message));
        }
        QCOMPARE(difference(before, contents(workspace.connection())), QString());
    }
    QCOMPARE(failed, kMoments);
    QVERIFY(drive.failures() >= kMoments);

    // With room again it is done as if nothing had happened.
    QVERIFY(workspace.import(request).rows.closes());
    QCOMPARE(difference(expected, contents(workspace.connection(), leftOut)), QString());
    JobContext context;
    const CheckReport check = must(checkWorkspace(workspace.connection(), context));
    QCOMPARE(check.physical, QStringList());
    QCOMPARE(check.rules, QStringList());
}

QTEST_GUILESS_MAIN(TestFullDrive)
#include "tst_fulldrive.moc"
