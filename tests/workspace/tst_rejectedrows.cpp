#include "tests/support/archivefixture.h"
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

/// The people of the other files as a workbook.
QByteArray workbook()
{
    const auto row = [](const QByteArrayList& cells) -> QByteArray {
        QByteArray xml = "<row>";
        for (const QByteArray& cell : cells) {
            xml += "<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>";
        }
        return xml + "</row>";
    };
    XlsxFixture book;
    book.sheets = {{u"People"_s, row({"id", "mail", "city"}) +
                                     row({"1", "anna@example.nl", "Ede"}) + row({"", "", "Wijk"})}};
    return book.bytes();
}

QByteArray spreadsheet()
{
    const auto row = [](const QByteArrayList& cells) -> QByteArray {
        QByteArray xml = "<table:table-row>";
        for (const QByteArray& cell : cells) {
            xml += "<table:table-cell office:value-type=\"string\"><text:p>" + cell +
                   "</text:p></table:table-cell>";
        }
        return xml + "</table:table-row>";
    };
    return odsOf("<table:table table:name=\"People\">" + row({"id", "mail", "city"}) +
                 row({"1", "anna@example.nl", "Ede"}) + row({"", "", "Wijk"}) + "</table:table>");
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
    void readsRepairedCards();
    void rejectsAgainWhatWasNotRepaired();
    void keepsFilesOfOtherColumnsApart();
    void bringsARepairedOrderBackWhole_data();
    void bringsARepairedOrderBackWhole();
    void storesNothingOfAnOrderThatBreaksLater();
    void asksWhenColumnsWereReadInTwoWays();
};

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
    QTest::newRow("workbook of Excel") << u"people.xlsx"_s << workbook();
    QTest::newRow("workbook of LibreOffice") << u"people.ods"_s << spreadsheet();
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

void TestRejectedRows::readsRepairedCards()
{
    const DiskWorkspace workspace;
    ImportRequest request;
    request.files = {workspace.write(
        u"contacts.vcf"_s,
        "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Berg;Anna;;;\r\nFN:Anna Berg\r\n"
        "EMAIL:anna@example.nl\r\nEND:VCARD\r\n"
        "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Smit;Bo;;;\r\nFN:Bo Smit\r\nEMAIL:bo(at)example\r\n"
        "END:VCARD\r\n")};
    request.source = u"Phone"_s;
    request.rejectsFile = workspace.path(u"rejects.csv"_s);
    const ImportReport first = workspace.import(request);
    QCOMPARE(first.rows.created, 1);
    QCOMPARE(first.rows.rejected, 1);

    ImportRequest repaired;
    repaired.files = {workspace.write(
        u"repaired.csv"_s, bytesOf(request.rejectsFile).replace("bo(at)example", "bo@example.nl"))};
    const ImportReport report = workspace.import(repaired);

    QCOMPARE(report.source, u"Phone"_s);
    QCOMPARE(report.rows.created, 1);
    QCOMPARE(report.rows.rejected, 0);
    QCOMPARE(workspace.text("SELECT name FROM v_profile WHERE email = 'bo@example.nl'"),
             u"Bo Smit"_s);
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

void TestRejectedRows::bringsARepairedOrderBackWhole_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<qint64>("rejected");
    const QByteArray good = "1,2026-05-01,anna@example.nl,Ede,A,1,10\n";
    const QByteArray bad = "1,2026-05-01,anna@example.nl,Ede,B,two,5\n";
    const QByteArray more = "1,2026-05-01,anna@example.nl,Ede,C,1,2\n";
    const QByteArray other = "2,2026-05-02,bo@example.nl,Wijk,A,1,10\n";
    QTest::newRow("in one piece") << good + bad + more + other << qint64(3);
    QTest::newRow("first line") << other + bad + good << qint64(2);
    QTest::newRow("comes back broken") << good + other + bad << qint64(2);
    QTest::newRow("broken, comes back") << good + bad + other + more << qint64(3);
}

void TestRejectedRows::bringsARepairedOrderBackWhole()
{
    QFETCH(const QByteArray, rows);
    QFETCH(const qint64, rejected);
    const QByteArray header = "order,time,mail,city,sku,quantity,price\n";
    const QStringList views{u"v_profile"_s, u"v_order"_s, u"v_event"_s, u"v_identifier"_s};
    const auto viewed = [&views](const DiskWorkspace& workspace) {
        QStringList all;
        for (const QString& view : views) {
            // Numbers given in the order of arrival and moments of import may differ.
            auto columns = must(workspace.connection().prepare(
                "SELECT group_concat('\"' || name || '\"', ', ') FROM pragma_table_info(?) WHERE "
                "name NOT IN ('profile_id', 'event_id', 'first_seen', 'last_seen')"));
            columns.bind(view);
            if (!must(columns.next())) {
                qFatal("no columns");
            }
            auto found = must(workspace.connection().prepare(
                QString(u"SELECT "_s + columns.text(0) + u" FROM "_s + view)));
            QStringList texts;
            while (must(found.next())) {
                texts.append(view + u": "_s + rowText(found));
            }
            texts.sort();
            all += texts;
        }
        return all;
    };
    const DiskWorkspace expected;
    expected.import(u"Shop"_s, orderMapping(), header + QByteArray(rows).replace("two", "2"));

    const DiskWorkspace workspace;
    ImportRequest request = workspace.request(u"Shop"_s, orderMapping(), header + rows);
    request.rejectsFile = workspace.path(u"rejects.csv"_s);
    request.isDryRun = true;
    const ImportReport tried = workspace.import(request);
    request.isDryRun = false;
    const ImportReport report = workspace.import(request);

    QCOMPARE(report.rows.rejected, rejected);
    QCOMPARE(report.rows.created, 1);
    QVERIFY(report.rows.closes());
    QCOMPARE(tried.rows.rejected, rejected);
    QCOMPARE(tried.rows.created, 1);
    QCOMPARE(tried.rows.read, report.rows.read);
    QCOMPARE(workspace.number("SELECT count(*) FROM v_order"), 1);
    QCOMPARE(workspace.profileOf(u"anna@example.nl"_s).value(), 0);

    ImportRequest repaired;
    repaired.files = {
        workspace.write(u"repaired.csv"_s, bytesOf(request.rejectsFile).replace(",two,", ",2,"))};
    const ImportReport second = workspace.import(repaired);

    QCOMPARE(second.rows.rejected, 0);
    QCOMPARE(second.rows.created, rejected);
    QCOMPARE(viewed(workspace), viewed(expected));
}

void TestRejectedRows::storesNothingOfAnOrderThatBreaksLater()
{
    const DiskWorkspace workspace;
    const QByteArray header = "order,time,mail,city,sku,quantity,price\n";
    const QByteArray before = "2,2026-05-02,bo@example.nl,Wijk,A,1,10\n";
    const QByteArray part = "1,2026-05-01,anna@example.nl,Ede,A,1,10\n";
    const QByteArray bad = "1,2026-05-01,anna@example.nl,Ede,B,two,5\n";
    workspace.import(u"Shop"_s, orderMapping(), header + before + part);
    const TableContents contentsBefore = contents(workspace.connection(), historyTables());

    const ImportReport report =
        workspace.import(u"Shop"_s, orderMapping(), header + part + before + bad);

    QCOMPARE(report.rows.read, 3);
    QCOMPARE(report.rows.rejected, 2);
    QCOMPARE(report.rows.unchanged, 1);
    QCOMPARE(difference(contentsBefore, contents(workspace.connection(), historyTables())),
             QString());
    JobContext context;
    const auto both = must(
        Importer(workspace.file(), DiskWorkspace::kNow)
            .tryAll({workspace.request(u"Shop"_s, orderMapping(), header + part + before + bad),
                     workspace.request(u"Other"_s, orderMapping(), header + part)},
                    context));
    QCOMPARE(both.size(), 2);
    QCOMPARE(both.at(0).rows.rejected, 2);
    QCOMPARE(both.at(1).rows.created, 1);
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

QTEST_GUILESS_MAIN(TestRejectedRows)
#include "tst_rejectedrows.moc"
