#include "models/workspace/folderwatcher.h"
#include "models/workspace/watchrepository.h"
#include "tests/workspace/diskworkspace.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::tests;
using namespace rondom::workspace;

namespace {

constexpr int kPatience = 20'000;
/// A copy in a test takes no time.
constexpr qint64 kSettleMs = 100;

const QByteArray kPeople = "id,first,last,city,mail,mobile\n"
                           "1,Sanne,Bakker,Utrecht,sanne@example.nl,0612345678\n";

/// A window's worth of watching, on a workspace with one folder.
class Watching
{
public:
    Watching()
    {
        QDir().mkpath(disk.path(u"incoming"_s));
        folder.path = disk.path(u"incoming"_s);
        must(WatchRepository(disk.connection()).keep(folder));
        disk.close();
        session = must(Session::open(disk.path()));
        watcher = std::make_unique<FolderWatcher>(*session, kSettleMs);
    }

    bool has(const QString& name) const { return QFileInfo::exists(folder.path + u'/' + name); }
    void change(const WatchedFolder& to) const
    {
        session->run(u"change"_s, [to](const WorkspaceFile& file, JobContext&) {
            return WatchRepository(file.connection()).keep(to);
        });
    }

    DiskWorkspace disk;
    WatchedFolder folder;
    std::unique_ptr<Session> session;
    std::unique_ptr<FolderWatcher> watcher;
};

WatchedFolder withMapping(WatchedFolder folder)
{
    folder.mapping = must(ingest::parseMapping(peopleMapping()));
    return folder;
}

} // namespace

class TestFolderWatcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void importsWhatArrivesWhileItRuns();
    void leavesAPausedFolderAlone();
    void triesAgainWhenTheRuleChanges();
    void putsAwayWhatWasImportedByHand();
};

void TestFolderWatcher::importsWhatArrivesWhileItRuns()
{
    Watching watching;
    watching.change(withMapping(watching.folder));
    QTRY_VERIFY_WITH_TIMEOUT(watching.watcher->folders().value(0).mapping.has_value(), kPatience);
    QSignalSpy handled(watching.watcher.get(), &FolderWatcher::fileHandled);

    watching.disk.write(u"incoming/people.csv"_s, kPeople);

    QTRY_COMPARE_WITH_TIMEOUT(handled.size(), 1, kPatience);
    QVERIFY(watching.has(u"done/people.csv"_s));
    QVERIFY(!watching.has(u"people.csv"_s));
}

void TestFolderWatcher::leavesAPausedFolderAlone()
{
    Watching watching;
    WatchedFolder paused = withMapping(watching.folder);
    paused.isPaused = true;
    watching.change(paused);
    QTRY_VERIFY_WITH_TIMEOUT(watching.watcher->folders().value(0).isPaused, kPatience);
    QSignalSpy handled(watching.watcher.get(), &FolderWatcher::fileHandled);
    watching.disk.write(u"incoming/people.csv"_s, kPeople);

    QTest::qWait(int(kSettleMs) * 4);
    QCOMPARE(handled.size(), 0);

    watching.change(withMapping(watching.folder));
    QTRY_COMPARE_WITH_TIMEOUT(handled.size(), 1, kPatience);
}

void TestFolderWatcher::triesAgainWhenTheRuleChanges()
{
    Watching watching;
    QSignalSpy handled(watching.watcher.get(), &FolderWatcher::fileHandled);
    watching.disk.write(u"incoming/mystery.csv"_s, kPeople);
    QTRY_COMPARE_WITH_TIMEOUT(handled.size(), 1, kPatience);
    QVERIFY(watching.has(u"mystery.csv"_s));

    watching.change(withMapping(watching.folder));

    QTRY_VERIFY_WITH_TIMEOUT(watching.has(u"done/mystery.csv"_s), kPatience);
}

void TestFolderWatcher::putsAwayWhatWasImportedByHand()
{
    Watching watching;
    QSignalSpy handled(watching.watcher.get(), &FolderWatcher::fileHandled);
    watching.disk.write(u"incoming/mystery.csv"_s, kPeople);
    QTRY_COMPARE_WITH_TIMEOUT(handled.size(), 1, kPatience);

    ImportRequest request;
    request.files = {watching.folder.path + u"/mystery.csv"_s};
    request.mapping = must(ingest::parseMapping(peopleMapping()));
    request.source = u"CRM"_s;
    watching.session->run(u"import"_s, [request](const WorkspaceFile& file, JobContext& context) {
        const auto report = Importer(file, DiskWorkspace::kNow).run(request, context);
        return report ? Result<void>() : Result<void>(report.error());
    });

    QTRY_VERIFY_WITH_TIMEOUT(watching.has(u"done/mystery.csv"_s), kPatience);
}

QTEST_GUILESS_MAIN(TestFolderWatcher)
#include "tst_folderwatcher.moc"
