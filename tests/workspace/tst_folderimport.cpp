#include "models/workspace/folderimport.h"
#include "models/workspace/folderlisting.h"
#include "models/workspace/settledfiles.h"
#include "models/workspace/watchrepository.h"
#include "tests/workspace/diskworkspace.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::tests;
using namespace rondom::workspace;

namespace {

using Outcome = WatchResult::Outcome;

const QByteArray kPeople = "id,first,last,city,mail,mobile\n"
                           "1,Sanne,Bakker,Utrecht,sanne@example.nl,0612345678\n"
                           "2,Bo,Smit,Zwolle,bo@example.nl,0687654321\n";

/// A workspace that watches one folder.
class Watched
{
public:
    Watched()
    {
        QDir().mkpath(path());
        folder.path = path();
        folder.mapping = must(ingest::parseMapping(peopleMapping()));
        folder.source = u"CRM"_s;
    }

    QString path(const QString& name = {}) const
    {
        const QString incoming = disk.path(u"incoming"_s);
        return name.isEmpty() ? incoming : QString(incoming + u'/' + name);
    }
    QString write(const QString& name, const QByteArray& content) const
    {
        return disk.write(u"incoming/"_s + name, content);
    }
    WatchResult run(const QString& name, JobContext context = {}) const
    {
        return must(
            FolderImport(disk.file(), DiskWorkspace::kNow).run(folder, path(name), context));
    }
    QByteArray read(const QString& name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    bool has(const QString& name) const { return QFileInfo::exists(path(name)); }
    WatchRepository repository() const { return WatchRepository(disk.connection()); }

    DiskWorkspace disk;
    WatchedFolder folder;
};

} // namespace

class TestFolderImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void importsAFileAndPutsItAway();
    void numbersNamesThatAreTaken();
    void doesNotImportTheSameContentTwice();
    void onlyMovesWhatWasImportedBeforeACrash();
    void saysBesideAFailedFileWhyItFailed();
    void savesRejectedRowsBesideTheFile();
    void letsAFileWaitWhoseColumnsNobodyKnows();
    void letsAFileWaitWhoseDatesAreAmbiguous();
    void forgetsThatAFileWaitsOnceItIsGone();
    void leavesTheFileWhenTheImportIsCancelled();
    void keepsFoldersWithTheirMapping();
    void passesOverTemporaryFiles_data();
    void passesOverTemporaryFiles();
    void waitsUntilAFileNoLongerChanges();
#if defined(Q_OS_LINUX) || defined(Q_OS_WIN)
    void seesThatAFileIsHeldOpen();
#endif
};

void TestFolderImport::importsAFileAndPutsItAway()
{
    const Watched watched;
    watched.write(u"people.csv"_s, kPeople);

    const WatchResult result = watched.run(u"people.csv"_s);

    QCOMPARE(result.outcome, Outcome::Imported);
    QCOMPARE(result.created, 2);
    QVERIFY(!watched.has(u"people.csv"_s));
    QCOMPARE(watched.read(u"done/people.csv"_s), kPeople);
    QCOMPARE(QDir(watched.path(u"done"_s)).entryList(QDir::Files), QStringList{u"people.csv"_s});
    QCOMPARE(must(watched.repository().results()).first().import, result.import);
    QCOMPARE(watched.disk.number("SELECT count(*) FROM source WHERE name = 'CRM'"), 1);
}

void TestFolderImport::numbersNamesThatAreTaken()
{
    const Watched watched;
    for (const QByteArray& more : {QByteArray(), QByteArray("3,Cas,Vos,Ede,cas@example.nl,\n"),
                                   QByteArray("4,Dirk,Bos,Ede,dirk@example.nl,\n")}) {
        watched.write(u"people.csv"_s, kPeople + more);
        QCOMPARE(watched.run(u"people.csv"_s).outcome, Outcome::Imported);
    }

    QCOMPARE(QDir(watched.path(u"done"_s)).entryList(QDir::Files),
             (QStringList{u"people (2).csv"_s, u"people (3).csv"_s, u"people.csv"_s}));
}

void TestFolderImport::doesNotImportTheSameContentTwice()
{
    const Watched watched;
    watched.write(u"people.csv"_s, kPeople);
    watched.run(u"people.csv"_s);
    watched.write(u"again.csv"_s, kPeople);

    const WatchResult result = watched.run(u"again.csv"_s);

    QCOMPARE(result.outcome, Outcome::Known);
    QVERIFY(watched.has(u"done/again.csv"_s));
    QCOMPARE(watched.disk.number("SELECT count(*) FROM import"), 1);
    // Nobody needs to read about it.
    QCOMPARE(must(watched.repository().results()).size(), 1);
}

void TestFolderImport::onlyMovesWhatWasImportedBeforeACrash()
{
    const Watched watched;
    watched.write(u"people.csv"_s, kPeople);
    // The import is in, and then the power failed.
    ImportRequest request;
    request.files = {watched.path(u"people.csv"_s)};
    request.mapping = watched.folder.mapping;
    request.source = watched.folder.source;
    watched.disk.import(request);

    QCOMPARE(watched.run(u"people.csv"_s).outcome, Outcome::Known);
    QVERIFY(watched.has(u"done/people.csv"_s));
    QCOMPARE(watched.disk.number("SELECT count(*) FROM import"), 1);
}

void TestFolderImport::saysBesideAFailedFileWhyItFailed()
{
    const Watched watched;
    watched.write(u"broken.xlsx"_s, "PK\x03\x04 this is no workbook");

    const WatchResult result = watched.run(u"broken.xlsx"_s);

    QCOMPARE(result.outcome, Outcome::Failed);
    QVERIFY(watched.has(u"failed/broken.xlsx"_s));
    QCOMPARE(QString::fromUtf8(watched.read(u"failed/broken.xlsx.reason.txt"_s)).trimmed(),
             result.reason);
    QVERIFY(!result.reason.isEmpty());
    QCOMPARE(watched.disk.number("SELECT count(*) FROM import"), 0);
}

void TestFolderImport::savesRejectedRowsBesideTheFile()
{
    const Watched watched;
    watched.write(u"people.csv"_s, kPeople + "5,,,,,\n,Nobody,,,,\n");

    const WatchResult result = watched.run(u"people.csv"_s);

    QCOMPARE(result.outcome, Outcome::Imported);
    QCOMPARE(result.rejected, 1);
    QVERIFY(watched.read(u"done/people.rejected.csv"_s).contains("Nobody"));
}

void TestFolderImport::letsAFileWaitWhoseColumnsNobodyKnows()
{
    Watched watched;
    watched.folder.mapping.reset();
    watched.write(u"mystery.csv"_s, "zetel,kleur\nlinks,rood\n");

    const WatchResult result = watched.run(u"mystery.csv"_s);

    QCOMPARE(result.outcome, Outcome::Waits);
    QVERIFY(result.reason.contains(u"mystery.csv"_s));
    QVERIFY(watched.has(u"mystery.csv"_s));
    QCOMPARE(must(watched.repository().results()).size(), 1);
    // Looking again says it once.
    watched.run(u"mystery.csv"_s);
    QCOMPARE(must(watched.repository().results()).size(), 1);
}

void TestFolderImport::letsAFileWaitWhoseDatesAreAmbiguous()
{
    Watched watched;
    watched.folder.mapping = must(ingest::parseMapping(R"({"rondom": "mapping/1", "name": "CRM",
        "kind": "people", "record_id": "id", "columns": {
            "id":   {"to": "identifier", "type": "crm_id"},
            "born": {"to": "trait", "trait": "birthday", "type": "date"}}})"));
    watched.write(u"born.csv"_s, "id,born\n1,03/04/1990\n2,05/06/1991\n3,01/02/1980\n");

    QCOMPARE(watched.run(u"born.csv"_s).outcome, Outcome::Waits);
    QCOMPARE(watched.disk.number("SELECT count(*) FROM import"), 0);
}

void TestFolderImport::forgetsThatAFileWaitsOnceItIsGone()
{
    Watched watched;
    watched.folder.mapping.reset();
    watched.write(u"mystery.csv"_s, "zetel,kleur\nlinks,rood\n");
    watched.run(u"mystery.csv"_s);
    QFile::remove(watched.path(u"mystery.csv"_s));

    QVERIFY(must(watched.repository().results()).isEmpty());
}

void TestFolderImport::leavesTheFileWhenTheImportIsCancelled()
{
    const Watched watched;
    watched.write(u"people.csv"_s, kPeople);
    JobContext canceled({}, std::make_shared<std::atomic_bool>(true));

    const auto result = FolderImport(watched.disk.file(), DiskWorkspace::kNow)
                            .run(watched.folder, watched.path(u"people.csv"_s), canceled);

    QVERIFY(!result);
    QCOMPARE(result.error().code, Error::Code::Canceled);
    QVERIFY(watched.has(u"people.csv"_s));
    QVERIFY(!watched.has(u"failed/people.csv"_s));
    QCOMPARE(watched.run(u"people.csv"_s).created, 2);
}

void TestFolderImport::keepsFoldersWithTheirMapping()
{
    const Watched watched;
    const WatchRepository repository = watched.repository();
    must(repository.keep(watched.folder));
    WatchedFolder other;
    other.path = u"/somewhere/else"_s;
    other.recipe = u"shopify_orders"_s;
    must(repository.keep(other));
    other.isPaused = true;
    must(repository.keep(other));

    QCOMPARE(must(repository.folders()), (QList<WatchedFolder>{watched.folder, other}));
    must(repository.remove(other.path));
    QCOMPARE(must(repository.folders()), QList<WatchedFolder>{watched.folder});
    QCOMPARE(repository.remove(other.path).error().code, Error::Code::NotFound);
}

void TestFolderImport::passesOverTemporaryFiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isTemporary");
    for (const char* name :
         {"list.csv.part", "list.csv.crdownload", "list.csv.download", "~$list.xlsx",
          ".~lock.list.ods#", ".DS_Store", "Thumbs.db", "desktop.ini", "list.csv.tmp", "list.csv~",
          "list.mapping.json", "shop.rondom"}) {
        QTest::newRow(name) << QString::fromLatin1(name) << true;
    }
    for (const char* name : {"list.csv", "~list.csv", "party.csv", "part", "orders.json.gz"}) {
        QTest::newRow(name) << QString::fromLatin1(name) << false;
    }
}

void TestFolderImport::passesOverTemporaryFiles()
{
    QFETCH(const QString, name);
    QFETCH(const bool, isTemporary);
    const Watched watched;
    watched.write(name, "a,b\n");

    QCOMPARE(filesToImport(watched.path()).isEmpty(), isTemporary);
}

void TestFolderImport::waitsUntilAFileNoLongerChanges()
{
    SettledFiles settled(3'000);
    const FoundFile start{u"/f/a.csv"_s, 10, 1};
    const FoundFile grown{u"/f/a.csv"_s, 20, 1};

    QVERIFY(settled.look({start}, 0).isEmpty());
    QVERIFY(settled.isWaiting());
    QVERIFY(settled.look({grown}, 3'000).isEmpty());
    QVERIFY(settled.look({grown}, 5'999).isEmpty());
    QCOMPARE(settled.look({grown}, 6'000), QList<FoundFile>{grown});
    QVERIFY(!settled.isWaiting());
    // One that was away is new again.
    settled.look({}, 7'000);
    QVERIFY(settled.look({grown}, 8'000).isEmpty());
}

#if defined(Q_OS_LINUX) || defined(Q_OS_WIN)
void TestFolderImport::seesThatAFileIsHeldOpen()
{
    const Watched watched;
    const QString path = watched.write(u"people.csv"_s, kPeople);
    QVERIFY(!isBeingWritten(path));
    QFile writer(path);
    QVERIFY(writer.open(QIODevice::Append));
    QVERIFY(isBeingWritten(path));
    writer.close();
    QVERIFY(!isBeingWritten(path));
}
#endif

QTEST_GUILESS_MAIN(TestFolderImport)
#include "tst_folderimport.moc"
