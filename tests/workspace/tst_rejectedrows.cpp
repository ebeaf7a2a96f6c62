#include "tests/workspace/diskworkspace.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::tests;
using namespace rondom::workspace;

namespace {

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestRejectedRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesRejectsThatCanBeRepaired();
    void writesRejectsWithNothingInThem();
    void leavesNothingWhenTheRejectsCannotBeWritten();
    void readsARepairedFileAsItsOriginal_data();
    void readsARepairedFileAsItsOriginal();
    void readsARepairedFileByItsRecipe();
    void rejectsAgainWhatWasNotRepaired();
    void keepsFilesOfOtherColumnsApart();
    void asksWhenColumnsWereReadInTwoWays();
};

void TestRejectedRows::writesRejectsThatCanBeRepaired()
{
    const DiskWorkspace workspace;
    ImportRequest request = workspace.request(u"Shop"_s, orderMapping(),
                                              "order,time,mail,city,sku,quantity,price\n"
                                              "1,2026-05-01T10:00:00Z,a@example.nl,Utrecht,L,2,10\n"
                                              "2,not a time,b@example.nl,\"Wijk, \"\"bij\"\" D\","
                                              "L,1,5\n"
                                              "3,2026-05-02T10:00:00Z,c@example.nl,Zeist,L,1,1\n");
    request.rejectsFile = workspace.path(u"rejects.csv"_s);

    const ImportReport report = workspace.import(request);

    QCOMPARE(report.rows.rejected, qint64(1));
    QCOMPARE(report.rejects.size(), 1);
    QCOMPARE(report.rejects.first().row, qint64(2));
    QCOMPARE(report.rejects.first().line, qint64(3));
    QVERIFY(!report.rejects.first().reason.isEmpty());
    QCOMPARE(report.rejectsFile, request.rejectsFile);
    const QByteArray rejects = bytesOf(request.rejectsFile);
    const QList<QByteArray> lines = rejects.trimmed().split('\n');
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines.at(0).trimmed(),
             QByteArray("order,time,mail,city,sku,quantity,price,line,error"));
    QVERIFY(lines.at(1).startsWith("2,not a time,b@example.nl,\"Wijk, \"\"bij\"\" D\",L,1,5,3,"));
    QCOMPARE(QFile::permissions(request.rejectsFile) &
                 (QFileDevice::ReadGroup | QFileDevice::ReadOther),
             QFileDevice::Permissions());

    // Repaired in a spreadsheet it goes in, with the two columns it came with.
    ImportRequest repaired = request;
    repaired.files = {workspace.write(
        u"repaired.csv"_s, QByteArray(rejects).replace("not a time", "2026-05-03T10:00:00Z"))};
    repaired.rejectsFile.clear();
    const ImportReport second = workspace.import(repaired);
    QCOMPARE(second.rows.created, qint64(1));
    QCOMPARE(second.rows.rejected, qint64(0));
    QCOMPARE(workspace.text("SELECT city FROM v_profile WHERE email = 'b@example.nl'"),
             u"Wijk, \"bij\" D"_s);
}

void TestRejectedRows::writesRejectsWithNothingInThem()
{
    const DiskWorkspace workspace;
    ImportRequest request = workspace.request(
        u"CRM"_s, peopleMapping(), "id,first,last,city,mail,mobile\n1,Anna,Berg,Utrecht,,\n");
    request.rejectsFile = workspace.path(u"rejects.csv"_s);

    QCOMPARE(workspace.import(request).rows.rejected, qint64(0));

    // Whatever a script finds there belongs to this import.
    QVERIFY(QFile::exists(request.rejectsFile));
    QCOMPARE(bytesOf(request.rejectsFile), QByteArray());
}

void TestRejectedRows::leavesNothingWhenTheRejectsCannotBeWritten()
{
    const DiskWorkspace workspace;
    const TableContents before = contents(workspace.connection());
    ImportRequest request = workspace.request(
        u"CRM"_s, peopleMapping(), "id,first,last,city,mail,mobile\n1,Anna,Berg,Utrecht,,\n");
    request.rejectsFile = workspace.path(u"missing/rejects.csv"_s);
    JobContext context;

    const auto report = Importer(workspace.file(), 0).run(request, context);

    QVERIFY(!report.has_value());
    QVERIFY(!report.error().message.isEmpty());
    QCOMPARE(difference(before, contents(workspace.connection())), QString());
}

void TestRejectedRows::readsARepairedFileAsItsOriginal_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("comma") << u"people.csv"_s
                           << QByteArray("id,mail,city\n1,anna@example.nl,Ede\n,,Wijk\n");
    QTest::newRow("semicolon") << u"people.csv"_s
                               << QByteArray("id;mail;city\n1;anna@example.nl;Ede\n;;Wijk\n");
    QTest::newRow("json lines")
        << u"people.jsonl"_s
        << QByteArray("{\"id\": 1, \"mail\": \"anna@example.nl\", \"city\": \"Ede\"}\n"
                      "{\"id\": null, \"mail\": \"\", \"city\": \"Wijk\"}\n");
}

void TestRejectedRows::readsARepairedFileAsItsOriginal()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, content);
    const DiskWorkspace workspace;
    ImportRequest request;
    request.files = {workspace.write(name, content)};
    request.source = u"CRM"_s;
    request.mapping = must(ingest::parseMapping(R"({"rondom": "mapping/1", "name": "My CRM",
        "kind": "people", "record_id": "id", "other_columns": "trait", "columns": {
            "id":   {"to": "identifier", "type": "crm_id"},
            "mail": {"to": "identifier", "type": "email"}}})"));
    request.rejectsFile = workspace.path(u"rejects.csv"_s);
    QCOMPARE(workspace.import(request).rows.rejected, 1);
    const QByteArray rejects = bytesOf(request.rejectsFile);
    QVERIFY(rejects.startsWith("id,mail,city,line,error\r\n,,Wijk,"));

    ImportRequest repaired;
    repaired.files = {workspace.write(
        u"repaired.csv"_s, QByteArray(rejects).replace("\n,,Wijk", "\n2,bo@example.nl,Wijk"))};
    const ImportReport report = workspace.import(repaired);

    QCOMPARE(report.source, u"CRM"_s);
    QCOMPARE(report.rows.created, 1);
    QCOMPARE(report.rows.rejected, 0);
    QCOMPARE(workspace.number("SELECT count(*) FROM trait WHERE key IN ('line', 'error')"), 0);
    QCOMPARE(workspace.text("SELECT city FROM v_profile WHERE email = 'bo@example.nl'"), u"Wijk"_s);
}

void TestRejectedRows::readsARepairedFileByItsRecipe()
{
    const DiskWorkspace workspace;
    ImportRequest request;
    const QByteArray header = "Customer ID,First Name,Last Name,Email,Accepts Email Marketing,"
                              "Total Spent,Total Orders,Note,Tax Exempt,Tags\n";
    request.files = {workspace.write(u"customers_export.csv"_s,
                                     header + "7,Anna,Berg,anna@example.nl,no,1.00,1,,no,\n"
                                              ",Bo,Smit,,no,2.00,1,,no,\n")};
    request.rejectsFile = workspace.path(u"rejects.csv"_s);
    QCOMPARE(workspace.import(request).rows.rejected, 1);

    ImportRequest repaired;
    repaired.files = {workspace.write(u"repaired.csv"_s,
                                      bytesOf(request.rejectsFile).replace("\n,Bo", "\n8,Bo"))};
    const ImportReport report = workspace.import(repaired);

    QCOMPARE(report.recipe, u"shopify_customers"_s);
    QCOMPARE(report.rows.created, 1);
    QCOMPARE(workspace.number("SELECT count(*) FROM trait WHERE key IN ('line', 'error')"), 0);
}

void TestRejectedRows::rejectsAgainWhatWasNotRepaired()
{
    const DiskWorkspace workspace;
    ImportRequest request =
        workspace.request(u"CRM"_s, peopleMapping(),
                          "id,first,last,city,mail,mobile\n,Anna,Berg,Ede,,\n,Bo,Smit,Ede,,\n");
    request.rejectsFile = workspace.path(u"rejects.csv"_s);
    QCOMPARE(workspace.import(request).rows.rejected, 2);

    ImportRequest repaired;
    repaired.files = {workspace.write(u"repaired.csv"_s,
                                      bytesOf(request.rejectsFile).replace("\n,Bo", "\n2,Bo"))};
    repaired.rejectsFile = workspace.path(u"again.csv"_s);
    const ImportReport report = workspace.import(repaired);

    QCOMPARE(report.rows.created, 1);
    QCOMPARE(report.rows.rejected, 1);
    const QList<QByteArray> lines = bytesOf(repaired.rejectsFile).split('\n');
    QCOMPARE(lines.at(0).trimmed(), QByteArray("id,first,last,city,mail,mobile,line,error"));
    QVERIFY(lines.at(1).startsWith(",Anna,Berg,Ede,,,2,"));
}

void TestRejectedRows::keepsFilesOfOtherColumnsApart()
{
    const DiskWorkspace workspace;
    ImportRequest request =
        workspace.request(u"CRM"_s, peopleMapping(), "id,first,last,city,mail,mobile\n,Anna,,,,\n");
    request.files.append(workspace.write(u"more.csv"_s, "id,first,last,city,mail,mobile,shoe\n"
                                                        ",Bo,,,,,44\n"));
    request.rejectsFile = workspace.path(u"rejects.csv"_s);
    workspace.write(u"rejects-2.csv"_s, "somebody's own");
    QCOMPARE(workspace.import(request).rows.rejected, 2);

    QVERIFY(bytesOf(workspace.path(u"rejects.csv"_s)).contains("\n,Anna"));
    QCOMPARE(bytesOf(workspace.path(u"rejects-2.csv"_s)), QByteArray("somebody's own"));
    QVERIFY(bytesOf(workspace.path(u"rejects-3.csv"_s)).contains("mobile,shoe,line,error"));
    QVERIFY(bytesOf(workspace.path(u"rejects-3.csv"_s)).contains("\n,Bo"));
}

void TestRejectedRows::asksWhenColumnsWereReadInTwoWays()
{
    const DiskWorkspace workspace;
    const QByteArray content = "id,first,last,city,mail,mobile\n1,Anna,Berg,Ede,,\n";
    workspace.import(u"CRM"_s, peopleMapping(), content);
    workspace.import(u"Till"_s, peopleMapping(), content);
    ImportRequest request;
    request.files = {workspace.write(u"new.csv"_s, content + "2,Bo,Smit,Ede,,\n")};
    JobContext context;

    const auto report = Importer(workspace.file(), DiskWorkspace::kNow).run(request, context);

    QVERIFY(!report);
    QCOMPARE(report.error().code, Error::Code::InvalidInput);
}

QTEST_GUILESS_MAIN(TestRejectedRows)
#include "tst_rejectedrows.moc"
