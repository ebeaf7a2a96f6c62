#include "models/workspace/importer.h"

#include "models/profiles/profilerepository.h"
#include "models/workspace/workspacecheck.h"
#include "tests/workspace/diskworkspace.h"

#include <QDir>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::workspace;
using namespace rondom::tests;

namespace {

constexpr int kPeople = 150;

/// Asks to stop at the n-th report of progress.
class CancelAt
{
public:
    explicit CancelAt(int step) : m_step(step) {}

    JobContext context()
    {
        return JobContext(
            [this](qint64, qint64) {
                if (++m_seen == m_step) {
                    m_flag->store(true);
                }
            },
            m_flag);
    }
    int seen() const { return m_seen; }

private:
    int m_step;
    int m_seen = 0;
    std::shared_ptr<std::atomic_bool> m_flag = std::make_shared<std::atomic_bool>(false);
};

QString numbersOf(const ImportReport& report)
{
    const RowBalance& rows = report.rows;
    QStringList numbers;
    for (const qint64 number :
         {rows.read, rows.created, rows.updated, rows.unchanged, rows.rejected, rows.skipped,
          rows.merged, rows.anonymous, report.eventsCreated, report.eventsUpdated,
          report.eventDuplicates, report.amountsWithoutRate, report.consentsGranted,
          report.consentsWithdrawn, report.consentClaims, report.suppressions,
          report.warningCount}) {
        numbers.append(QString::number(number));
    }
    return numbers.join(u' ');
}

} // namespace

/// Imports as a whole: all of one is there or nothing, and what is told about it is so.
class TestImporter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void bringsTheDemoShopIn();
    void promisesInADryRunWhatItDoes();
    void changesNothingTheSecondTime();
    void leavesNothingWhenCancelledAnywhere();
    void tellsWhenEveryFileIsKnown();
    void readsTwoFilesIntoOneImport();
    void takesAllFilesOrNone();
    void refusesWhatCannotBeRead_data();
    void refusesWhatCannotBeRead();
    void namesSourcesWithoutRegardToCase();
    void keepsTheHistory();

private:
    std::unique_ptr<DemoFiles> m_demo;
};

void TestImporter::initTestCase()
{
    m_demo = std::make_unique<DemoFiles>(kPeople);
}

void TestImporter::bringsTheDemoShopIn()
{
    const DiskWorkspace workspace;
    for (const ImportRequest& request : m_demo->requests()) {
        const ImportReport report = workspace.import(request);
        QVERIFY2(report.rows.closes(), qPrintable(request.files.first()));
        QVERIFY(report.rows.read > 0);
        QVERIFY(report.rows.created + report.rows.updated + report.rows.unchanged > 0);
        QCOMPARE(report.source, request.source);
        QCOMPARE(workspace.number("SELECT sum(rows) FROM import_file WHERE import_id = ?",
                                  report.import),
                 report.rows.read);
    }

    JobContext context;
    const CheckReport check = must(checkWorkspace(workspace.connection(), context));
    QCOMPARE(check.physical, QStringList());
    QCOMPARE(check.rules, QStringList());
    QVERIFY(check.ledger.isOk());
    const WorkspaceCounts counts = must(workspace.file().counts(DiskWorkspace::kNow));
    QVERIFY(counts.profiles > kPeople / 2);
    QVERIFY(counts.profiles < counts.sourceRecords);
    QVERIFY(counts.events > kPeople * 6);
    QVERIFY(counts.mailable > 0);
    QVERIFY(counts.revenue > 0);
}

void TestImporter::promisesInADryRunWhatItDoes()
{
    const DiskWorkspace workspace;
    for (ImportRequest request : m_demo->requests()) {
        const TableContents before = contents(workspace.connection());
        request.isDryRun = true;
        const ImportReport promised = workspace.import(request);
        QVERIFY(promised.isDryRun);
        QCOMPARE(difference(before, contents(workspace.connection())), QString());

        request.isDryRun = false;
        const ImportReport done = workspace.import(request);
        QVERIFY(!done.isDryRun);
        QCOMPARE(numbersOf(promised), numbersOf(done));
    }
}

void TestImporter::changesNothingTheSecondTime()
{
    const DiskWorkspace workspace;
    const QList<ImportRequest> requests = m_demo->requests();
    for (const ImportRequest& request : requests) {
        workspace.import(request);
    }
    const QStringList history = {u"action"_s, u"import"_s, u"import_file"_s};
    // Files of one recipe each leave the mapping that fitted them, so it is compared at the end.
    const QStringList changing = history + QStringList{u"source_recipe"_s};
    const TableContents before = contents(workspace.connection(), history);
    TableContents beforeEach = before;
    beforeEach.remove(u"source_recipe"_s);

    for (const ImportRequest& request : requests) {
        const ImportReport again = workspace.import(request, DiskWorkspace::kNow + 1000);
        const QByteArray file = request.files.first().toUtf8();
        QVERIFY2(again.isKnown, file.constData());
        QVERIFY2(again.rows.closes(), file.constData());
        QVERIFY2(again.rows.created == 0 && again.rows.updated == 0 && again.eventsCreated == 0 &&
                     again.eventsUpdated == 0 && again.consentsGranted == 0 &&
                     again.consentsWithdrawn == 0,
                 qPrintable(request.files.first() + u": "_s + numbersOf(again)));
        QCOMPARE(difference(beforeEach, contents(workspace.connection(), changing)), QString());
    }
    QCOMPARE(difference(before, contents(workspace.connection(), history)), QString());
}

void TestImporter::leavesNothingWhenCancelledAnywhere()
{
    const DiskWorkspace workspace;
    const QList<ImportRequest> requests = m_demo->requests();
    workspace.import(requests.first());
    ImportRequest everything;
    for (const ImportRequest& request : requests) {
        if (!request.mapping) {
            everything.files += request.files;
        }
    }
    everything.source = u"Web shop"_s;
    everything.notice = u"Yes, send me the newsletter."_s;
    everything.rejectsFile = workspace.path(u"rejects.csv"_s);
    const TableContents before = contents(workspace.connection());
    CancelAt never(-1);
    JobContext watched = never.context();
    ImportRequest dryRun = everything;
    dryRun.isDryRun = true;
    dryRun.rejectsFile.clear();
    must(Importer(workspace.file(), DiskWorkspace::kNow).run(dryRun, watched));
    QVERIFY(never.seen() > 3);

    for (int step = 1; step <= never.seen(); ++step) {
        CancelAt cancel(step);
        JobContext context = cancel.context();
        const auto report =
            Importer(workspace.file(), DiskWorkspace::kNow).run(everything, context);
        QVERIFY(!report.has_value());
        QCOMPARE(report.error().code, Error::Code::Canceled);
        QCOMPARE(difference(before, contents(workspace.connection())), QString());
        QVERIFY(!QFile::exists(everything.rejectsFile));
    }

    // And nothing stands in the way of doing it after all.
    QVERIFY(workspace.import(everything).rows.closes());
}

void TestImporter::tellsWhenEveryFileIsKnown()
{
    const DiskWorkspace workspace;
    const ImportRequest first =
        workspace.request(u"CRM"_s, peopleMapping(), "id,first,last,city,mail,mobile\n1,A,B,C,,\n");
    QVERIFY(!workspace.import(first).isKnown);
    const ImportReport again = workspace.import(first);
    QVERIFY(again.isKnown);
    workspace.undo(again.import);
    QVERIFY(workspace.import(first).isKnown);
    QVERIFY(
        !workspace.import(u"CRM"_s, peopleMapping(), "id,first,last,city,mail,mobile\n1,A,B,D,,\n")
             .isKnown);
}

void TestImporter::readsTwoFilesIntoOneImport()
{
    const DiskWorkspace workspace;
    ImportRequest request;
    request.mapping = must(ingest::parseMapping(peopleMapping()));
    request.source = u"CRM"_s;
    request.files = {workspace.write(u"one.csv"_s, "id,first,last,city,mail,mobile\n"
                                                   "1,Anna,Berg,Utrecht,anna@example.nl,\n"
                                                   "2,Bert,Dijk,Zeist,bert@example.nl,\n"),
                     workspace.write(u"two.csv"_s, "id,first,last,city,mail,mobile\n"
                                                   "3,Cees,Vos,Breda,cees@example.nl,\n"
                                                   "4,Dirk,Smit,Assen,dirk@example.nl,\n")};

    const ImportReport report = workspace.import(request);

    QCOMPARE(report.rows.read, qint64(4));
    QCOMPARE(report.rows.created, qint64(4));
    QCOMPARE(workspace.number("SELECT count(*) FROM import"), qint64(1));
    const profiles::ProfileRepository people(workspace.connection());
    const auto originOf = [&](const QString& mail) {
        const auto details = must(people.details(workspace.profileOf(mail)));
        const profiles::TraitWithOrigin& trait = details->traits.first();
        return u"%1:%2"_s.arg(trait.file).arg(trait.row);
    };
    QCOMPARE(originOf(u"anna@example.nl"_s), u"one.csv:1"_s);
    QCOMPARE(originOf(u"bert@example.nl"_s), u"one.csv:2"_s);
    QCOMPARE(originOf(u"cees@example.nl"_s), u"two.csv:1"_s);
    QCOMPARE(originOf(u"dirk@example.nl"_s), u"two.csv:2"_s);
}

void TestImporter::takesAllFilesOrNone()
{
    const DiskWorkspace workspace;
    const TableContents before = contents(workspace.connection());
    ImportRequest request = workspace.request(
        u"CRM"_s, peopleMapping(), "id,first,last,city,mail,mobile\n1,Anna,Berg,Utrecht,,\n");
    request.files.append(workspace.write(u"empty.csv"_s, {}));
    JobContext context;

    const auto report = Importer(workspace.file(), 0).run(request, context);

    QVERIFY(!report.has_value());
    QCOMPARE(report.error().code, Error::Code::InvalidInput);
    QCOMPARE(difference(before, contents(workspace.connection())), QString());
}

void TestImporter::refusesWhatCannotBeRead_data()
{
    QTest::addColumn<QString>("kind");

    for (const char* kind : {"no files", "missing", "folder", "empty", "binary", "wrong columns",
                             "unknown recipe", "no recipe fits"}) {
        QTest::newRow(kind) << QString::fromLatin1(kind);
    }
}

void TestImporter::refusesWhatCannotBeRead()
{
    QFETCH(QString, kind);
    const DiskWorkspace workspace;
    const TableContents before = contents(workspace.connection());
    ImportRequest request =
        workspace.request(u"CRM"_s, peopleMapping(), "id,first\n1,Anna\n2,Bert\n");
    if (kind == u"no files"_s) {
        request.files.clear();
    } else if (kind == u"missing"_s) {
        request.files = {workspace.path(u"missing.csv"_s)};
    } else if (kind == u"folder"_s) {
        request.files = {workspace.folder()};
    } else if (kind == u"empty"_s) {
        workspace.write(u"CRM.csv"_s, {});
    } else if (kind == u"binary"_s) {
        QByteArray bytes;
        for (int i = 0; i < 20'000; ++i) {
            bytes.append(char((i * 7919 >> 3) & 0xff));
        }
        workspace.write(u"CRM.csv"_s, bytes);
    } else if (kind == u"unknown recipe"_s) {
        request.mapping.reset();
        request.recipe = u"no_such_recipe"_s;
    } else if (kind == u"no recipe fits"_s) {
        request.mapping.reset();
    }
    JobContext context;

    const auto report = Importer(workspace.file(), DiskWorkspace::kNow).run(request, context);

    QVERIFY(!report.has_value());
    QVERIFY2(!report.error().message.isEmpty(), qPrintable(report.error().detail));
    QCOMPARE(difference(before, contents(workspace.connection())), QString());
}

void TestImporter::namesSourcesWithoutRegardToCase()
{
    const DiskWorkspace workspace;
    const QByteArray file = "id,first,last,city,mail,mobile\n1,Anna,Berg,Utrecht,,\n";
    workspace.import(u"Web shop"_s, peopleMapping(), file);

    QCOMPARE(workspace.import(u"WEB SHOP"_s, peopleMapping(), file).rows.unchanged, qint64(1));
    QCOMPARE(workspace.number("SELECT count(*) FROM source"), qint64(1));
}

void TestImporter::keepsTheHistory()
{
    const DiskWorkspace workspace;
    const ImportReport report =
        workspace.import(u"CRM"_s, peopleMapping(),
                         "id,first,last,city,mail,mobile\n1,Anna,Berg,Utrecht,,\n,,,,,\n");

    const auto imports = must(ingest::SourceRepository(workspace.connection()).imports());

    QCOMPARE(imports.size(), 1);
    QCOMPARE(imports.first().id, report.import);
    QCOMPARE(imports.first().at, DiskWorkspace::kNow);
    QCOMPARE(imports.first().mode, u"upsert"_s);
    QVERIFY(!imports.first().isUndone);
    QCOMPARE(imports.first().files.size(), 1);
    QCOMPARE(imports.first().files.first().name, u"CRM.csv"_s);
    QCOMPARE(imports.first().files.first().sourceName, u"CRM"_s);
    QCOMPARE(imports.first().files.first().rows, report.rows.read);
    const QJsonObject rows = imports.first().counts.value(u"rows"_s).toObject();
    QCOMPARE(rows.value(u"read"_s).toInteger(), report.rows.read);
    QCOMPARE(rows.value(u"created"_s).toInteger(), qint64(1));
    QVERIFY(imports.first().files.first().sha256.size() == 64);
}

QTEST_GUILESS_MAIN(TestImporter)
#include "tst_importer.moc"
