#include "models/workspace/workspacefile.h"

#include "models/storage/migrator.h"
#include "models/storage/transaction.h"
#include "tests/workspace/diskworkspace.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QTest>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::workspace;
using rondom::tests::DiskWorkspace;
using rondom::tests::must;
using Access = WorkspaceFile::Access;

namespace {

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// While it exists, an administrator, who may write everywhere, is held by permissions as others.
class OrdinaryUser
{
public:
#ifdef Q_OS_UNIX
    OrdinaryUser() : m_before(geteuid())
    {
        constexpr uid_t kNobody = 65534;
        if (m_before == 0 && seteuid(kNobody) != 0) {
            qFatal("cannot become an ordinary user");
        }
    }
    ~OrdinaryUser()
    {
        if (m_before == 0 && seteuid(m_before) != 0) {
            qFatal("cannot become an administrator again");
        }
    }
    Q_DISABLE_COPY_MOVE(OrdinaryUser)

private:
    uid_t m_before;
#endif
};

} // namespace

class TestWorkspaceFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesAWorkspaceWithItsSettings();
    void isReadableByItsOwnerAlone();
    void doesNotOverwriteAFile();
    void leavesNothingWhenItCannotBeMade_data();
    void leavesNothingWhenItCannotBeMade();
    void opensWhatItMade_data();
    void opensWhatItMade();
    void refusesWhatIsNoWorkspace_data();
    void refusesWhatIsNoWorkspace();
    void refusesANewerFileAndLeavesIt();
    void refusesASecondWriter();
    void refusesASecondWriterThroughALink();
    void freesTheFileWhenItIsClosed();
    void isReadWhileSomebodyWrites();
    void cannotBeChangedByAReader();
    void countsNothingInANewWorkspace();
    void countsWhatIsThere();
    void refusesToWriteInAFolderThatCannotBeWritten();
};

void TestWorkspaceFile::makesAWorkspaceWithItsSettings()
{
    const QTemporaryDir folder;
    const WorkspaceSettings settings{u"be"_s, u"usd"_s, u"Europe/Brussels"_s, u"nl"_s};

    const auto file =
        must(WorkspaceFile::create(folder.filePath(u"a.rondom"_s), settings, DiskWorkspace::kNow));

    QCOMPARE(file->settings().country, u"BE"_s);
    QCOMPARE(file->settings().currency, u"USD"_s);
    QCOMPARE(file->settings().timezone, u"Europe/Brussels"_s);
    QCOMPARE(file->settings().language, u"nl"_s);
    QCOMPARE(file->calendar().zone().id(), QByteArray("Europe/Brussels"));
    QCOMPARE(must(file->counts(DiskWorkspace::kNow)).schemaVersion,
             storage::Migrator::builtIn().newestVersion());
}

void TestWorkspaceFile::isReadableByItsOwnerAlone()
{
    const DiskWorkspace workspace;

    QCOMPARE(QFile::permissions(workspace.path()) &
                 (QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther |
                  QFileDevice::WriteOther | QFileDevice::ExeOwner),
             QFileDevice::Permissions());
}

void TestWorkspaceFile::doesNotOverwriteAFile()
{
    const DiskWorkspace workspace;
    const QString other = workspace.write(u"precious.rondom"_s, "my thesis");

    for (const QString& path : {workspace.path(), other}) {
        const QByteArray before = bytesOf(path);
        const auto made = WorkspaceFile::create(path, {}, 0);
        QVERIFY(!made.has_value());
        QVERIFY(!made.error().message.isEmpty());
        QCOMPARE(bytesOf(path), before);
    }
}

void TestWorkspaceFile::leavesNothingWhenItCannotBeMade_data()
{
    QTest::addColumn<WorkspaceSettings>("settings");
    QTest::addColumn<QString>("name");

    const auto with = [](const QString& country, const QString& currency, const QString& zone) {
        return WorkspaceSettings{country, currency, zone, u"en"_s};
    };
    QTest::newRow("unknown zone") << with(u"NL"_s, u"EUR"_s, u"Europe/Atlantis"_s) << u"a.rondom"_s;
    QTest::newRow("no zone") << with(u"NL"_s, u"EUR"_s, QString()) << u"a.rondom"_s;
    QTest::newRow("country in full")
        << with(u"Netherlands"_s, u"EUR"_s, u"Europe/Amsterdam"_s) << u"a.rondom"_s;
    QTest::newRow("currency sign") << with(u"NL"_s, u"€"_s, u"Europe/Amsterdam"_s) << u"a.rondom"_s;
    QTest::newRow("folder missing") << WorkspaceSettings() << u"missing/a.rondom"_s;
}

void TestWorkspaceFile::leavesNothingWhenItCannotBeMade()
{
    QFETCH(WorkspaceSettings, settings);
    QFETCH(QString, name);
    const QTemporaryDir folder;

    const auto made = WorkspaceFile::create(folder.filePath(name), settings, 0);

    QVERIFY(!made.has_value());
    QVERIFY(!made.error().message.isEmpty());
    QVERIFY(QDir(folder.path()).isEmpty());
}

void TestWorkspaceFile::opensWhatItMade_data()
{
    QTest::addColumn<Access>("access");

    QTest::newRow("to write") << Access::Writer;
    QTest::newRow("to read") << Access::Reader;
}

void TestWorkspaceFile::opensWhatItMade()
{
    QFETCH(Access, access);
    DiskWorkspace workspace;
    workspace.run("INSERT INTO source(name) VALUES ('Web shop')");
    workspace.close();

    const auto file = must(WorkspaceFile::open(workspace.path(), access));

    QCOMPARE(file->settings().timezone, u"Europe/Amsterdam"_s);
    auto select = must(file->connection().prepare("SELECT name FROM source"));
    QVERIFY(must(select.next()));
    QCOMPARE(select.text(0), u"Web shop"_s);
}

void TestWorkspaceFile::refusesWhatIsNoWorkspace_data()
{
    QTest::addColumn<QString>("kind");

    for (const char* kind : {"missing", "folder", "empty", "text", "binary", "other database"}) {
        QTest::newRow(kind) << QString::fromLatin1(kind);
    }
}

void TestWorkspaceFile::refusesWhatIsNoWorkspace()
{
    QFETCH(QString, kind);
    const DiskWorkspace workspace;
    const QString path = workspace.path(u"other"_s);
    if (kind == u"folder"_s) {
        QVERIFY(QDir().mkdir(path));
    } else if (kind == u"empty"_s) {
        workspace.write(u"other"_s, {});
    } else if (kind == u"text"_s) {
        workspace.write(u"other"_s, "id,name\n1,Anna\n");
    } else if (kind == u"binary"_s) {
        workspace.write(u"other"_s, QByteArray(5000, '\0'));
    } else if (kind == u"other database"_s) {
        const auto foreign = must(storage::Connection::create(path));
        must(foreign->exec("CREATE TABLE song(title TEXT); PRAGMA application_id = 0"));
    }
    const QByteArray before = bytesOf(path);

    for (const Access access : {Access::Writer, Access::Reader}) {
        const auto opened = WorkspaceFile::open(path, access);
        QVERIFY(!opened.has_value());
        QCOMPARE(opened.error().code, Error::Code::StorageFailed);
        QVERIFY(!opened.error().message.isEmpty());
    }

    QCOMPARE(bytesOf(path), before);
    QVERIFY(!QFileInfo::exists(path + u".lock"_s));
    QCOMPARE(QFileInfo::exists(path), kind != u"missing"_s);
}

void TestWorkspaceFile::refusesANewerFileAndLeavesIt()
{
    DiskWorkspace workspace;
    const int newer = storage::Migrator::builtIn().newestVersion() + 1;
    must(workspace.connection().exec(u"PRAGMA user_version = %1"_s.arg(newer)));
    workspace.close();
    const QByteArray before = bytesOf(workspace.path());

    for (const Access access : {Access::Writer, Access::Reader}) {
        const auto opened = WorkspaceFile::open(workspace.path(), access);
        QVERIFY(!opened.has_value());
        QCOMPARE(opened.error().code, Error::Code::SchemaTooNew);
        QVERIFY(!opened.error().message.isEmpty());
    }
    QCOMPARE(bytesOf(workspace.path()), before);
}

void TestWorkspaceFile::refusesASecondWriter()
{
    const DiskWorkspace workspace;

    const auto second = WorkspaceFile::open(workspace.path(), Access::Writer);

    QVERIFY(!second.has_value());
    QCOMPARE(second.error().code, Error::Code::StorageBusy);
    QVERIFY(!second.error().message.isEmpty());
    // The first is none the worse for it.
    workspace.run("INSERT INTO source(name) VALUES ('Web shop')");
}

void TestWorkspaceFile::refusesASecondWriterThroughALink()
{
    const DiskWorkspace workspace;
    const QString link = workspace.path(u"link.rondom"_s);
    QVERIFY(QFile::link(workspace.path(), link));

    const auto linked = WorkspaceFile::open(link, Access::Writer);
    QVERIFY(!linked.has_value());
    QCOMPARE(linked.error().code, Error::Code::StorageBusy);

    const auto dotted =
        WorkspaceFile::open(workspace.folder() + u"/./test.rondom"_s, Access::Writer);
    QVERIFY(!dotted.has_value());
    QCOMPARE(dotted.error().code, Error::Code::StorageBusy);
}

void TestWorkspaceFile::freesTheFileWhenItIsClosed()
{
    DiskWorkspace workspace;
    workspace.close();

    QVERIFY(WorkspaceFile::open(workspace.path(), Access::Writer).has_value());
    QCOMPARE(QDir(workspace.folder()).entryList(QDir::Files | QDir::Hidden),
             QStringList{u"test.rondom"_s});
}

void TestWorkspaceFile::isReadWhileSomebodyWrites()
{
    const DiskWorkspace workspace;
    workspace.run("INSERT INTO source(name) VALUES ('before')");
    auto transaction = must(storage::Transaction::begin(workspace.connection()));
    workspace.run("INSERT INTO source(name) VALUES ('while')");

    const auto reader = must(WorkspaceFile::open(workspace.path(), Access::Reader));
    const auto sources = [&reader] {
        auto select = must(reader->connection().prepare("SELECT count(*) FROM source"));
        return must(select.next()) ? select.integer(0) : -1;
    };

    QCOMPARE(sources(), qint64(1));
    must(transaction.commit());
    QCOMPARE(sources(), qint64(2));
}

void TestWorkspaceFile::cannotBeChangedByAReader()
{
    const DiskWorkspace workspace;
    const auto reader = must(WorkspaceFile::open(workspace.path(), Access::Reader));

    QVERIFY(!reader->connection().exec("INSERT INTO source(name) VALUES ('x')").has_value());
    QVERIFY(!storage::Transaction::begin(reader->connection()).has_value());
    QCOMPARE(workspace.number("SELECT count(*) FROM source"), qint64(0));
}

void TestWorkspaceFile::countsNothingInANewWorkspace()
{
    const DiskWorkspace workspace;

    const WorkspaceCounts counts = must(workspace.file().counts(DiskWorkspace::kNow));

    QCOMPARE(counts.profiles + counts.sourceRecords + counts.events + counts.identifiers +
                 counts.segments + counts.imports + counts.known + counts.active + counts.mailable +
                 counts.revenue,
             qint64(0));
    QVERIFY(counts.sizeBytes > 0);
}

void TestWorkspaceFile::countsWhatIsThere()
{
    const DiskWorkspace workspace;
    workspace.import(u"Shop"_s, tests::orderMapping(),
                     "order,time,mail,city,sku,quantity,price\n"
                     "1,2026-05-01T10:00:00Z,a@example.nl,Utrecht,L,2,10.25\n"
                     "2,2025-01-01T10:00:00Z,b@example.nl,Zeist,L,1,5\n"
                     "3,2026-05-02T10:00:00Z,a@example.nl,Utrecht,L,-1,10.25\n"
                     "4,2026-05-02T11:00:00Z,,Utrecht,L,1,1\n");

    const WorkspaceCounts counts = must(workspace.file().counts(DiskWorkspace::kNow));

    QCOMPARE(counts.profiles, qint64(2));
    QCOMPARE(counts.sourceRecords, qint64(2));
    QCOMPARE(counts.events, qint64(4));
    QCOMPARE(counts.identifiers, qint64(2));
    QCOMPARE(counts.imports, qint64(1));
    QCOMPARE(counts.known, qint64(2));
    QCOMPARE(counts.active, qint64(1));
    // The sale that names nobody counts in revenue, never as a customer.
    QCOMPARE(counts.revenue, qint64(16'250'000));
}

void TestWorkspaceFile::refusesToWriteInAFolderThatCannotBeWritten()
{
    DiskWorkspace workspace;
    workspace.close();
    using Permission = QFileDevice::Permission;
    const QFileDevice::Permissions looking =
        Permission::ReadOwner | Permission::ExeOwner | Permission::ReadOther | Permission::ExeOther;
    QVERIFY(QFile::setPermissions(workspace.path(),
                                  looking | Permission::WriteOwner | Permission::WriteOther));
    QVERIFY(QFile::setPermissions(workspace.folder(), looking));

    const auto opened = [&workspace] {
        const OrdinaryUser user;
        return WorkspaceFile::open(workspace.path(), Access::Writer);
    }();

    QFile::setPermissions(workspace.folder(), looking | Permission::WriteOwner);
    QVERIFY(!opened.has_value());
    QCOMPARE(opened.error().code, Error::Code::StorageFailed);
}

QTEST_GUILESS_MAIN(TestWorkspaceFile)
#include "tst_workspacefile.moc"
