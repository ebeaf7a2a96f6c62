#include "models/ingest/filecontent.h"

#include "models/ingest/fileformat.h"
#include "tests/ingest/fixturefile.h"
#include "tests/ingest/tablefixture.h"
#include "tests/support/archivefixture.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::ingest;

namespace {

const QByteArray kTable = "email,name\nanna@example.nl,Anna\nbob@example.nl,Bob\n";

} // namespace

/// Files and archive members, packed or not, and what is wrong with some of them.
class FileContentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsATableHoweverItIsPacked_data();
    void readsATableHoweverItIsPacked();
    void readsEveryStreamOfAGzipFile();
    void givesEveryMemberAPathOfItsOwn();
    void leavesOutWhatSystemsAdd();
    void namesMembersAndTables();
    void knowsTheSameContentPackedOrNot();
    void knowsAFileByItsContentNotItsName_data();
    void knowsAFileByItsContentNotItsName();
    void refusesWithASentence_data();
    void refusesWithASentence();
    void refusesBombsAtOnce_data();
    void refusesBombsAtOnce();

private:
    FixtureFolder m_files;
};

void FileContentTest::readsATableHoweverItIsPacked_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("plain") << u"t.csv"_s << kTable;
    QTest::newRow("gzip") << u"t.csv.gz"_s << gzipOf(kTable);
    QTest::newRow("gzip without its name") << u"t.csv"_s << gzipOf(kTable);
    QTest::newRow("gzip with padding") << u"t.gz"_s << gzipOf(kTable) + QByteArray(512, 0);
    QTest::newRow("zip") << u"t.zip"_s << zipOf({{u"a/people.csv"_s, kTable}});
    XlsxFixture book;
    book.sheets = {
        {u"S"_s, "<row><c t=\"str\"><v>email</v></c><c t=\"str\"><v>name</v></c></row>"
                 "<row><c t=\"str\"><v>anna@example.nl</v></c><c t=\"str\"><v>Anna</v></c></row>"
                 "<row><c t=\"str\"><v>bob@example.nl</v></c><c t=\"str\"><v>Bob</v></c></row>"}};
    QTest::newRow("workbook") << u"t.xlsx"_s << book.bytes();
    QTest::newRow("workbook in a zip") << u"t.zip"_s << zipOf({{u"b.xlsx"_s, book.bytes()}});
    QTest::newRow("workbook in gzip") << u"t.xlsx.gz"_s << gzipOf(book.bytes());
}

void FileContentTest::readsATableHoweverItIsPacked()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    const ReadTable table = readTable(m_files.write(name, content));
    QCOMPARE(table.error, QString());
    QCOMPARE(table.header, QStringList({u"email"_s, u"name"_s}));
    QCOMPARE(table.rows, QList<QStringList>(
                             {{u"anna@example.nl"_s, u"Anna"_s}, {u"bob@example.nl"_s, u"Bob"_s}}));
    QVERIFY(table.size > 0);
    QCOMPARE(table.position, table.size);
}

void FileContentTest::readsEveryStreamOfAGzipFile()
{
    const QString path = m_files.write(
        u"log.gz"_s, gzipOf("email,name\n") + gzipOf("a@example.nl,A\n") + gzipOf("b@e.nl,B\n"));
    QCOMPARE(readTable(path).rows.size(), 2);
}

void FileContentTest::givesEveryMemberAPathOfItsOwn()
{
    const QString path = m_files.write(
        u"export.zip"_s,
        zipOf({{u"subscribed.csv"_s, kTable}, {u"deep/er/cleaned.csv"_s, "email\nx@e.nl\n"}}));
    const auto paths = tablePaths(path);
    QVERIFY(paths);
    QCOMPARE(*paths, QStringList({path + u"/subscribed.csv", path + u"/deep/er/cleaned.csv"}));
    QCOMPARE(readTable(paths->at(0)).rows.size(), 2);
    QCOMPARE(readTable(paths->at(1)).rows, QList<QStringList>({{u"x@e.nl"_s}}));
}

void FileContentTest::leavesOutWhatSystemsAdd()
{
    const QString path = m_files.write(u"mac.zip"_s, zipOf({{u"a.csv"_s, kTable},
                                                            {u"folder/"_s, ""},
                                                            {u"__MACOSX/._a.csv"_s, "x"},
                                                            {u".DS_Store"_s, "x"}}));
    const auto paths = tablePaths(path);
    QVERIFY(paths);
    QCOMPARE(*paths, QStringList({path + u"/a.csv"}));
}

void FileContentTest::namesMembersAndTables()
{
    const QString path = m_files.write(u"n.zip"_s, zipOf({{u"d/a.csv"_s, kTable}}));
    QCOMPARE(shownName(path), u"n.zip"_s);
    QCOMPARE(shownName(path + u"/d/a.csv"), u"n.zip/d/a.csv"_s);
    QCOMPARE(contentName(path + u"/d/a.csv"), u"a.csv"_s);
    QCOMPARE(contentName(u"x/people.csv.gz"_s), u"people.csv"_s);
    QVERIFY(isMemberPath(path + u"/d/a.csv"));
    QVERIFY(!isMemberPath(path));
}

void FileContentTest::knowsTheSameContentPackedOrNot()
{
    const QString plain = contentHash(m_files.write(u"h.csv"_s, kTable));
    QCOMPARE(plain.size(), 64);
    QCOMPARE(contentHash(m_files.write(u"h.csv.gz"_s, gzipOf(kTable))), plain);
    const QString zip = m_files.write(u"h.zip"_s, zipOf({{u"h.csv"_s, kTable}}));
    QCOMPARE(contentHash(zip + u"/h.csv"), plain);
    QCOMPARE(contentHash(zip + u"/other.csv"), QString());
}

void FileContentTest::knowsAFileByItsContentNotItsName_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("format");
    QTest::newRow("csv") << kTable << u"csv"_s;
    QTest::newRow("array") << QByteArray(" [\n {\"a\": 1}]") << u"json"_s;
    QTest::newRow("object") << QByteArray("\xEF\xBB\xBF{\"a\": 1}") << u"json"_s;
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFE{\0\"\0a\0\"\0:\0001\0}\0", 16) << u"json"_s;
    QTest::newRow("card") << QByteArray("begin:vcard\r\nFN:A\r\nend:vcard\r\n") << u"vcard"_s;
    QTest::newRow("brackets in a header") << QByteArray("[id],[name]\n1,A\n") << u"csv"_s;
    QTest::newRow("braces in a header") << QByteArray("{{id}},name\n1,A\n") << u"csv"_s;
    QTest::newRow("zip") << zipOf({{u"a"_s, "b"}}) << u"zip"_s;
    QTest::newRow("workbook") << XlsxFixture{{{u"S"_s, ""}}}.bytes() << u"xlsx"_s;
    QTest::newRow("ods") << odsOf("") << u"ods"_s;
}

void FileContentTest::knowsAFileByItsContentNotItsName()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, format);
    const auto found = detectFormat(m_files.write(u"file.dat"_s, content));
    QVERIFY(found);
    QCOMPARE(fileFormatName(*found), format);
}

void FileContentTest::refusesWithASentence_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("part");
    const QByteArray noise = [] {
        QByteArray bytes = "email,name\n";
        quint32 state = 1;
        for (int i = 0; i < 20'000; ++i) {
            state = state * 1664525 + 1013904223;
            bytes += QByteArray::number(state) + ',' + QByteArray::number(state % 977) + '\n';
        }
        return bytes;
    }();
    const QByteArray gzip = gzipOf(noise);
    const QByteArray zip = zipOf({{u"a.csv"_s, noise}});
    QTest::newRow("gzip cut off") << gzip.first(gzip.size() / 2) << u"ends too early"_s;
    QByteArray wrongSum = gzip;
    wrongSum[wrongSum.size() - 6] = char(wrongSum[wrongSum.size() - 6] ^ 0x55);
    QTest::newRow("gzip with a wrong sum") << wrongSum << u"is damaged"_s;
    QTest::newRow("zip cut off") << zip.first(zip.size() / 2) << u"is damaged"_s;
    QByteArray wrongCrc = zip;
    // The sum stands in the list of members, 16 bytes behind its mark.
    const qsizetype entry = wrongCrc.lastIndexOf("PK\x01\x02");
    wrongCrc[entry + 16] = char(wrongCrc[entry + 16] ^ 0x55);
    wrongCrc[14] = char(wrongCrc[14] ^ 0x55);
    QTest::newRow("zip with a wrong sum") << wrongCrc << u"is damaged"_s;
    QByteArray encrypted = zip;
    encrypted[6] = char(encrypted[6] | 1);
    encrypted[entry + 8] = char(encrypted[entry + 8] | 1);
    QTest::newRow("encrypted zip") << encrypted << u"password"_s;
    QTest::newRow("empty zip") << zipOf({{u"folder/"_s, ""}}) << u"holds no files"_s;
    QTest::newRow("zip in zip") << zipOf({{u"b.zip"_s, zip}}) << u"one inside another"_s;
    QTest::newRow("gzip in zip") << zipOf({{u"b.csv.gz"_s, gzip}}) << u"one inside another"_s;
    QTest::newRow("zip in gzip") << gzipOf(zip) << u"one inside another"_s;
    QTest::newRow("gzip in gzip") << gzipOf(gzip) << u"one inside another"_s;
    QTest::newRow("7z") << QByteArray("7z\xBC\xAF\x27\x1C\0\4abcdefgh", 16) << u"does not open"_s;
    QTest::newRow("old workbook") << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") << u".xls"_s;
    QTest::newRow("binary workbook") << zipOf({{u"xl/workbook.bin"_s, "x"}}) << u".xlsb"_s;
    QTest::newRow("letter") << zipOf({{u"word/document.xml"_s, "x"}}) << u"is a document"_s;
    QTest::newRow("empty") << QByteArray() << u"is empty"_s;
    QTest::newRow("no records") << QByteArray("[]") << u"no list of records"_s;
    Members many;
    for (int i = 0; i < 10'001; ++i) {
        many.append({QString::number(i), "x"});
    }
    QTest::newRow("too many members") << zipOf(many) << u"more than the 10000"_s;
}

void FileContentTest::refusesWithASentence()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, part);
    const QString path = m_files.write(u"bad.file"_s, content);
    const QString error = readTable(path).error;
    QVERIFY2(error.contains(part), qPrintable(error));
    QVERIFY2(error.contains(u"Nothing was changed"), qPrintable(error));
}

void FileContentTest::refusesBombsAtOnce_data()
{
    QTest::addColumn<QByteArray>("content");
    const QByteArray zeros(64 * 1024 * 1024, '1');
    QTest::newRow("gzip") << gzipOf(zeros);
    const QByteArray zip = zipOf({{u"a.csv"_s, zeros}});
    QTest::newRow("zip") << zip;
    // The list of members says that it is small.
    QByteArray lying = zip;
    const qsizetype entry = lying.lastIndexOf("PK\x01\x02");
    lying.replace(entry + 24, 4, QByteArray("\0\x10\0\0", 4));
    QTest::newRow("zip that says otherwise") << lying;
    XlsxFixture sheet;
    sheet.sheets = {{u"S"_s, "<row><c><v>" + zeros + "</v></c></row>"}};
    QTest::newRow("sheet") << sheet.bytes();
    XlsxFixture texts;
    texts.sheets = {{u"S"_s, "<row><c t=\"s\"><v>0</v></c></row>"}};
    texts.sharedStrings = "<si><t>" + zeros + "</t></si>";
    QTest::newRow("shared texts") << texts.bytes();
    QTest::newRow("ods") << odsOf("<table:table><table:table-row><table:table-cell><text:p>" +
                                  zeros + "</text:p>");
    QTest::newRow("repeated cells") << odsOf(
        "<table:table><table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell "
        "table:number-columns-repeated=\"16000\"><text:p>x</text:p></table:table-cell>"
        "</table:table-row></table:table>");
}

void FileContentTest::refusesBombsAtOnce()
{
    QFETCH(QByteArray, content);
    const QString path = m_files.write(u"bomb"_s, content);
    QElapsedTimer timer;
    timer.start();
    const auto table = openTable(path);
    QString error;
    if (table) {
        CsvRecord record;
        for (auto isThere = table->reader->next(record);; isThere = table->reader->next(record)) {
            if (!isThere || !*isThere) {
                error = isThere ? QString() : isThere.error().message;
                break;
            }
        }
    } else {
        error = table.error().message;
    }
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY2(error.contains(u"grow beyond") || error.contains(u"more text than"),
             qPrintable(error));
}

QTEST_GUILESS_MAIN(FileContentTest)
#include "tst_filecontent.moc"
