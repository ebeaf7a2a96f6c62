#include "models/workspace/importer.h"
#include "tests/support/archivefixture.h"
#include "tests/workspace/diskworkspace.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::workspace;
using namespace rondom::tests;

namespace {

ImportRequest requestFor(const QString& path)
{
    ingest::Mapping mapping;
    mapping.name = u"Address book"_s;
    ingest::ColumnRule email;
    email.column = u"email"_s;
    email.target = ingest::ColumnRule::Target::Identifier;
    email.name = u"email"_s;
    mapping.columns = {email};
    ImportRequest request;
    request.files = {path};
    request.mapping = mapping;
    return request;
}

} // namespace

/// Imports from every kind of file.
class TestImportFormats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bringsInEveryFileOfAnArchive();
    void knowsTheSameFilesPackedAnotherWay();
    void bringsInTheSheetThatIsNamed();
    void leavesNothingWhenOneFileOfAnArchiveIsBroken();
};

void TestImportFormats::bringsInEveryFileOfAnArchive()
{
    const DiskWorkspace disk;
    XlsxFixture book;
    book.sheets = {{u"S"_s,
                    "<row><c t=\"str\"><v>email</v></c><c t=\"str\"><v>name</v></c></row><row>"
                    "<c t=\"str\"><v>dirk@example.nl</v></c><c t=\"str\"><v>D</v></c></row>"}};
    const QString path = disk.write(
        u"all.zip"_s, zipOf({{u"a.csv"_s, "email,name\nanna@example.nl,Anna\n,\n"},
                             {u"b.jsonl"_s, "{\"email\":\"bob@example.nl\"}\n{\"email\"\n"},
                             {u"c.vcf"_s, "BEGIN:VCARD\nFN:C\nEMAIL:carl@example.nl\nEND:VCARD\n"},
                             {u"d.xlsx"_s, book.bytes()}}));
    JobContext job;
    const auto report = must(Importer(disk.file(), DiskWorkspace::kNow).run(requestFor(path), job));
    QCOMPARE(report.rows.read, 6);
    QCOMPARE(report.rows.created, 4);
    QCOMPARE(report.rows.rejected, 1);
    QCOMPARE(report.rows.skipped, 1);
    QVERIFY(report.rows.closes());
    QCOMPARE(report.files.size(), 4);

    const auto again = must(Importer(disk.file(), DiskWorkspace::kNow).run(requestFor(path), job));
    QCOMPARE(again.rows.unchanged, 4);
    QVERIFY(again.isKnown);
}

void TestImportFormats::knowsTheSameFilesPackedAnotherWay()
{
    const DiskWorkspace disk;
    const QByteArray content = "email,name\nanna@example.nl,Anna\nbob@example.nl,Bob\n";
    JobContext job;
    const Importer importer(disk.file(), DiskWorkspace::kNow);
    QVERIFY(!must(importer.run(requestFor(disk.write(u"p.csv"_s, content)), job)).isKnown);
    const QString gzip = disk.write(u"p.csv.gz"_s, gzipOf(content));
    QVERIFY(must(importer.run(requestFor(gzip), job)).isKnown);
    const QString zip = disk.write(u"p.zip"_s, zipOf({{u"p.csv"_s, content}}));
    QVERIFY(must(importer.run(requestFor(zip), job)).isKnown);
    QVERIFY(must(importer.run(requestFor(zip + u"/p.csv"), job)).isKnown);
}

void TestImportFormats::bringsInTheSheetThatIsNamed()
{
    const DiskWorkspace disk;
    const QByteArray head = "<row><c t=\"str\"><v>email</v></c><c t=\"str\"><v>x</v></c></row>";
    XlsxFixture book;
    book.sheets = {{u"One"_s, head + "<row><c t=\"str\"><v>a@example.nl</v></c></row>"},
                   {u"Two"_s, head + "<row><c t=\"str\"><v>b@example.nl</v></c></row><row>"
                                     "<c t=\"str\"><v>c@example.nl</v></c></row>"}};
    ImportRequest request = requestFor(disk.write(u"two.xlsx"_s, book.bytes()));
    request.sheet = u"Two"_s;
    JobContext job;
    const Importer importer(disk.file(), DiskWorkspace::kNow);
    QCOMPARE(must(importer.run(request, job)).rows.created, 2);
    request.sheet = u"Three"_s;
    const auto refused = importer.run(request, job);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::NotFound);
}

void TestImportFormats::leavesNothingWhenOneFileOfAnArchiveIsBroken()
{
    const DiskWorkspace disk;
    const QString path =
        disk.write(u"half.zip"_s, zipOf({{u"a.csv"_s, "email,name\nanna@example.nl,Anna\n"},
                                         {u"b.json"_s, "[{\"email\":\"b@example.nl\"},"}}));
    const TableContents before = contents(disk.file().connection());
    JobContext job;
    const auto refused = Importer(disk.file(), DiskWorkspace::kNow).run(requestFor(path), job);
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains(u"half.zip/b.json"),
             qPrintable(refused.error().message));
    QCOMPARE(difference(before, contents(disk.file().connection())), QString());
}

QTEST_GUILESS_MAIN(TestImportFormats)
#include "tst_importformats.moc"
