#include "models/workspace/importcounts.h"
#include "tests/workspace/diskworkspace.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::workspace;
using namespace rondom::tests;

namespace {

const QByteArray kHeader = "id,first,last,city,mail,mobile\n";

/// The first outcome whose rows are not as many as its number says; empty when all are.
QString outcomeOutOfStep(const ImportReport& report)
{
    for (std::size_t i = 0; i < kRowOutcomes; ++i) {
        const auto outcome = RowOutcome(i);
        const qint64 number = numberOf(report, outcome);
        const qint64 rows = report.samples.rows(outcome).size();
        if (rows != std::min<qint64>(number, RowSamples::kMost)) {
            return u"outcome %1: %2 in the report, %3 rows"_s.arg(i).arg(number).arg(rows);
        }
    }
    return {};
}

/// "line: text" of each row.
QStringList linesOf(const ImportReport& report, RowOutcome outcome)
{
    QStringList lines;
    for (const SampleRow& row : report.samples.rows(outcome)) {
        lines.append(QString::number(row.line) + u": "_s + row.text);
    }
    return lines;
}

ImportRequest peopleRequest(const DiskWorkspace& workspace, const QByteArray& rows,
                            const QString& source = u"CRM"_s)
{
    ImportRequest request = workspace.request(source, peopleMapping(), kHeader + rows);
    request.keepsRows = true;
    return request;
}

} // namespace

class TestRowSamples : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsNothingUnlessAsked();
    void hasTheRowsOfEveryNumberInTheDemoShop();
    void tellsWhereARowStandsAndWhatItSays();
    void tellsWhatAnUpdateChanged();
    void tellsAnAddressThatTookThePlaceOfAnother();
    void countsFieldsThatWereOverwritten();
    void putsRowsThatChangedNothingInTheEndUnderUnchanged();
    void tellsWhomARowJoined();
    void tellsWhyRowsWereRejectedAndSkipped();
    void tellsWhyPeopleWereSkipped_data();
    void tellsWhyPeopleWereSkipped();
    void tellsTheCellOfAWarning();
    void tellsWhatWasSaidAboutConsent();
    void givesTheRowsOfAnOrderItsOutcome();
    void keepsTheFirstThousandOfEachNumber();
    void countsRowsThroughSeveralFiles();
    void addsTheRowsOfAnotherImport();
};

void TestRowSamples::keepsNothingUnlessAsked()
{
    const DiskWorkspace workspace;
    ImportRequest request = peopleRequest(workspace, "1,Anna,Bos,Utrecht,anna@example.nl,\n");
    request.keepsRows = false;
    const ImportReport report = workspace.import(request);
    QCOMPARE(report.rows.created, 1);
    for (std::size_t i = 0; i < kRowOutcomes; ++i) {
        QVERIFY(report.samples.rows(RowOutcome(i)).isEmpty());
    }
}

void TestRowSamples::hasTheRowsOfEveryNumberInTheDemoShop()
{
    const DiskWorkspace workspace;
    const DemoFiles demo(100);
    QSet<int> seen;
    // The second time everything is unchanged.
    for (int round = 0; round < 2; ++round) {
        for (ImportRequest request : demo.requests()) {
            request.keepsRows = true;
            request.isDryRun = true;
            const ImportReport promised = workspace.import(request);
            QCOMPARE(outcomeOutOfStep(promised), QString());
            request.isDryRun = false;
            const ImportReport done = workspace.import(request);
            QCOMPARE(outcomeOutOfStep(done), QString());
            for (std::size_t i = 0; i < kRowOutcomes; ++i) {
                const auto outcome = RowOutcome(i);
                QCOMPARE(numberOf(promised, outcome), numberOf(done, outcome));
                QCOMPARE(linesOf(promised, outcome), linesOf(done, outcome));
                if (numberOf(done, outcome) > 0) {
                    seen.insert(int(i));
                }
            }
        }
    }
    // The shop has something for these; the others have tests of their own.
    for (const RowOutcome outcome :
         {RowOutcome::Read, RowOutcome::Created, RowOutcome::Unchanged, RowOutcome::Merged,
          RowOutcome::ConsentGranted, RowOutcome::ConsentWithdrawn}) {
        QVERIFY2(seen.contains(int(outcome)), qPrintable(QString::number(int(outcome))));
    }
}

void TestRowSamples::tellsWhereARowStandsAndWhatItSays()
{
    const DiskWorkspace workspace;
    const ImportReport report =
        workspace.import(peopleRequest(workspace, "1,Anna,Bos,\"Utrecht\nOost\",anna@example.nl,\n"
                                                  "2,Bo,,Leiden,bo@example.nl,\n"));
    QCOMPARE(linesOf(report, RowOutcome::Created),
             QStringList({u"2: 1 · Anna · Bos · Utrecht Oost · anna@example.nl"_s,
                          u"4: 2 · Bo · Leiden · bo@example.nl"_s}));
    QCOMPARE(report.samples.rows(RowOutcome::Created).first().file, u"CRM.csv"_s);
    QCOMPARE(report.samples.rows(RowOutcome::Created).last().row, 2);
}

void TestRowSamples::tellsWhatAnUpdateChanged()
{
    const DiskWorkspace workspace;
    workspace.import(peopleRequest(workspace, "1,Anna,Bos,Utrecht,anna@example.nl,\n"
                                              "2,Bo,Bakker,Leiden,bo@example.nl,\n"));
    const ImportReport report =
        workspace.import(peopleRequest(workspace, "1,Anna,Vos,Delft,anna@example.nl,\n"
                                                  "2,Bo,Bakker,Leiden,bo@example.nl,\n"));
    QCOMPARE(outcomeOutOfStep(report), QString());
    const QList<SampleRow>& updated = report.samples.rows(RowOutcome::Updated);
    QCOMPARE(updated.size(), 1);
    QStringList changes;
    for (const FieldChange& change : updated.first().changes) {
        changes.append(change.field + u' ' + change.before + u" > "_s + change.after);
    }
    changes.sort();
    QCOMPARE(changes, QStringList({u"city Utrecht > Delft"_s, u"last_name Bos > Vos"_s}));
    QCOMPARE(linesOf(report, RowOutcome::Unchanged).size(), 1);
}

void TestRowSamples::tellsAnAddressThatTookThePlaceOfAnother()
{
    const DiskWorkspace workspace;
    workspace.import(peopleRequest(workspace, "1,Anna,Bos,Utrecht,anna@example.nl,\n"));
    const ImportReport report =
        workspace.import(peopleRequest(workspace, "1,Anna,Bos,Utrecht,anna@example.com,\n"));
    QCOMPARE(outcomeOutOfStep(report), QString());
    const SampleRow row = report.samples.rows(RowOutcome::Updated).value(0);
    QCOMPARE(row.changes.size(), 1);
    QVERIFY(row.changes.first().isIdentifier);
    QCOMPARE(row.changes.first().before, u"anna@example.nl"_s);
    QCOMPARE(row.changes.first().after, u"anna@example.com"_s);
}

void TestRowSamples::countsFieldsThatWereOverwritten()
{
    const DiskWorkspace workspace;
    const ImportReport first = workspace.import(
        peopleRequest(workspace, "1,Anna,Bos,Utrecht,anna@example.nl,\n"
                                 "2,Bo,,Leiden,bo@example.nl,\n3,Cees,Kok,Ede,c@example.nl,\n"));
    QCOMPARE(first.fieldsOverwritten, 0);
    // Two fields of one, a new one of another, and one that changes twice and one that changes
    // back.
    const ImportReport second = workspace.import(
        peopleRequest(workspace, "1,Anna,Vos,Delft,anna@example.nl,\n"
                                 "2,Bo,Bakker,Leiden,bo@example.nl,\n"
                                 "3,Cees,Kort,Epe,c@example.nl,\n3,Cees,Kok,Elst,c@example.nl,\n"));
    QCOMPARE(second.fieldsOverwritten, 3);
}

void TestRowSamples::putsRowsThatChangedNothingInTheEndUnderUnchanged()
{
    const DiskWorkspace workspace;
    workspace.import(peopleRequest(workspace, "1,Anna,Bos,Utrecht,anna@example.nl,\n"));
    const ImportReport report =
        workspace.import(peopleRequest(workspace, "1,Anna,Bos,Delft,anna@example.nl,\n"
                                                  "1,Anna,Bos,Utrecht,anna@example.nl,\n"));
    QCOMPARE(report.rows.updated, 0);
    QCOMPARE(report.rows.unchanged, 2);
    QCOMPARE(report.fieldsOverwritten, 0);
    QCOMPARE(outcomeOutOfStep(report), QString());
}

void TestRowSamples::tellsWhomARowJoined()
{
    const DiskWorkspace workspace;
    workspace.import(peopleRequest(workspace, "77,Anna,Bos,Utrecht,anna@example.nl,\n", u"Till"_s));
    const ImportReport report = workspace.import(
        peopleRequest(workspace, "1,Anna,Bos,Utrecht,anna@example.nl,\n2,Bo,,,bo@example.nl,\n"));
    QCOMPARE(report.rows.merged, 1);
    QCOMPARE(outcomeOutOfStep(report), QString());
    const SampleRow row = report.samples.rows(RowOutcome::Merged).first();
    QCOMPARE(row.line, 2);
    QCOMPARE(row.person, u"Anna Bos"_s);
    QCOMPARE(row.knownAs, QStringList(u"Till: 77"_s));
}

void TestRowSamples::tellsWhyRowsWereRejectedAndSkipped()
{
    const DiskWorkspace workspace;
    const ImportReport report =
        workspace.import(peopleRequest(workspace, "1,Anna,Bos,Utrecht,anna@example.nl,\n"
                                                  ",,,,,\n"
                                                  ",Bo,Bakker,Leiden,,\n"));
    QCOMPARE(outcomeOutOfStep(report), QString());
    const SampleRow skipped = report.samples.rows(RowOutcome::Skipped).value(0);
    QCOMPARE(skipped.line, 3);
    QVERIFY(!skipped.reason.isEmpty());
    const SampleRow rejected = report.samples.rows(RowOutcome::Rejected).value(0);
    QCOMPARE(rejected.line, 4);
    QCOMPARE(rejected.text, u"Bo · Bakker · Leiden"_s);
    QCOMPARE(rejected.reason, report.rejects.first().reason);
}

void TestRowSamples::tellsWhyPeopleWereSkipped_data()
{
    QTest::addColumn<ingest::ImportMode>("mode");
    QTest::addColumn<int>("line");
    QTest::newRow("only new ones") << ingest::ImportMode::CreateOnly << 2;
    QTest::newRow("only known ones") << ingest::ImportMode::UpdateOnly << 3;
}

void TestRowSamples::tellsWhyPeopleWereSkipped()
{
    QFETCH(const ingest::ImportMode, mode);
    QFETCH(const int, line);
    const DiskWorkspace workspace;
    workspace.import(peopleRequest(workspace, "1,Anna,Bos,Utrecht,anna@example.nl,\n"));
    ImportRequest request = peopleRequest(workspace, "1,Anna,Bos,Utrecht,anna@example.nl,\n"
                                                     "2,Bo,Bakker,Leiden,bo@example.nl,\n");
    request.mode = mode;
    const ImportReport report = workspace.import(request);
    QCOMPARE(report.rows.skipped, 1);
    QCOMPARE(outcomeOutOfStep(report), QString());
    QCOMPARE(report.samples.rows(RowOutcome::Skipped).first().line, line);
    QVERIFY(!report.samples.rows(RowOutcome::Skipped).first().reason.isEmpty());
}

void TestRowSamples::tellsTheCellOfAWarning()
{
    const DiskWorkspace workspace;
    const ImportReport report =
        workspace.import(peopleRequest(workspace, "1,Anna,Bos,Utrecht,anna@example.nl,\n"
                                                  "2,Bo,Bakker,Leiden,bo@example.nl,call me\n"));
    QCOMPARE(report.warningCount, 1);
    QCOMPARE(outcomeOutOfStep(report), QString());
    const SampleRow row = report.samples.rows(RowOutcome::Warned).first();
    QCOMPARE(row.line, 3);
    QCOMPARE(row.column, u"mobile"_s);
    QCOMPARE(row.cell, u"call me"_s);
    QCOMPARE(row.reason, report.warnings.first().reason);
}

void TestRowSamples::tellsWhatWasSaidAboutConsent()
{
    const DiskWorkspace workspace;
    ImportRequest request = workspace.request(u"Letters"_s, consentMapping(),
                                              "mail,newsletter,optin\n"
                                              "anna@example.nl,yes,2026-01-02T10:00:00Z\n"
                                              "bo@example.nl,no,\n"
                                              "cees@example.nl,yes,\n"
                                              "dana@example.nl,,\n");
    request.keepsRows = true;
    const ImportReport report = workspace.import(request);
    QCOMPARE(report.consentsGranted, 1);
    QCOMPARE(report.consentsWithdrawn, 1);
    QCOMPARE(report.consentClaims, 1);
    QCOMPARE(outcomeOutOfStep(report), QString());
    int line = 2;
    for (const RowOutcome outcome :
         {RowOutcome::ConsentGranted, RowOutcome::ConsentWithdrawn, RowOutcome::ConsentClaimed}) {
        const SampleRow row = report.samples.rows(outcome).first();
        QCOMPARE(row.line, line++);
        QCOMPARE(row.purpose, u"newsletter"_s);
        QCOMPARE(row.channel, u"email"_s);
    }
}

void TestRowSamples::givesTheRowsOfAnOrderItsOutcome()
{
    const QByteArray header = "order,time,mail,city,sku,quantity,price\n";
    const QByteArray known = "7,2026-01-02T10:00:00Z,anna@example.nl,,lamp,1,10\n"
                             "7,2026-01-02T10:00:00Z,anna@example.nl,,chair,2,20\n";
    const DiskWorkspace workspace;
    workspace.import(u"Shop"_s, orderMapping(), header + known);
    // An order of three rows with a blank one between them and two more behind another order's, one
    // that names nobody, and the known one.
    ImportRequest request =
        workspace.request(u"Shop"_s, orderMapping(),
                          header +
                              "8,2026-01-03T10:00:00Z,bo@example.nl,,lamp,1,10\n"
                              ",,,,,,\n"
                              "8,2026-01-03T10:00:00Z,bo@example.nl,,bed,1,90\n"
                              "9,2026-01-03T11:00:00Z,,,lamp,1,10\n"
                              "8,2026-01-03T10:00:00Z,bo@example.nl,,rug,1,30\n" +
                              known);
    request.keepsRows = true;
    const ImportReport report = workspace.import(request);
    QCOMPARE(report.rows.created, 4);
    QCOMPARE(report.rows.anonymous, 1);
    QCOMPARE(report.rows.unchanged, 2);
    QCOMPARE(report.rows.skipped, 1);
    QCOMPARE(outcomeOutOfStep(report), QString());
    QList<qint64> lines;
    for (const SampleRow& row : report.samples.rows(RowOutcome::Created)) {
        lines.append(row.line);
    }
    QCOMPARE(lines, QList<qint64>({2, 4, 5, 6}));
    QCOMPARE(report.samples.rows(RowOutcome::Anonymous).first().line, 5);
    QCOMPARE(report.samples.rows(RowOutcome::Unchanged).last().line, 8);
}

void TestRowSamples::keepsTheFirstThousandOfEachNumber()
{
    QByteArray rows;
    for (int i = 1; i <= 1200; ++i) {
        const QByteArray number = QByteArray::number(i);
        rows += number + ",Anna,Bos,Utrecht,anna" + number + "@example.nl,\n";
    }
    const DiskWorkspace workspace;
    const ImportReport report = workspace.import(peopleRequest(workspace, rows));
    QCOMPARE(report.rows.created, 1200);
    QCOMPARE(report.samples.rows(RowOutcome::Created).size(), RowSamples::kMost);
    QCOMPARE(report.samples.rows(RowOutcome::Created).last().line, 1001);
    QCOMPARE(outcomeOutOfStep(report), QString());
}

void TestRowSamples::countsRowsThroughSeveralFiles()
{
    const DiskWorkspace workspace;
    ImportRequest request = peopleRequest(workspace, "1,Anna,Bos,Utrecht,anna@example.nl,\n");
    request.files.append(
        workspace.write(u"more.csv"_s, kHeader + "2,Bo,Bakker,Leiden,bo@example.nl,call me\n"));
    const ImportReport report = workspace.import(request);
    QCOMPARE(outcomeOutOfStep(report), QString());
    const SampleRow row = report.samples.rows(RowOutcome::Created).last();
    QCOMPARE(row.file, u"more.csv"_s);
    QCOMPARE(row.row, 1);
    QCOMPARE(row.line, 2);
    QCOMPARE(report.samples.rows(RowOutcome::Warned).first().file, u"more.csv"_s);
}

void TestRowSamples::addsTheRowsOfAnotherImport()
{
    RowSamples all;
    RowSamples more;
    for (int i = 0; i < 700; ++i) {
        SampleRow row;
        row.row = i;
        all.add(RowOutcome::Created, row);
        more.add(RowOutcome::Created, row);
    }
    more.add(RowOutcome::Skipped, {});
    all.append(more);
    QCOMPARE(all.rows(RowOutcome::Created).size(), RowSamples::kMost);
    QCOMPARE(all.rows(RowOutcome::Created).at(700).row, 0);
    QCOMPARE(all.rows(RowOutcome::Skipped).size(), 1);
}

QTEST_GUILESS_MAIN(TestRowSamples)
#include "tst_rowsamples.moc"
