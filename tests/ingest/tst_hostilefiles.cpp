#include "models/ingest/entryreader.h"
#include "models/ingest/inspection.h"
#include "tests/ingest/fixturefile.h"
#include "tests/ingest/tablefixture.h"
#include "tests/support/archivefixture.h"
#include "tests/support/mutation.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::ingest;

namespace {

const QByteArray kLines = "{\"email\":\"a@e.nl\",\"tags\":[\"x\",\"y\"],\"n\":1.5}\n"
                          "{\"email\":\"b@e.nl\",\"address\":{\"city\":\"Delft\"}}\n";
const QByteArray kArray = "{\"users\": [ {\"email\": \"a@e.nl\", \"l\": [{\"k\": 1}]},\n"
                          " {\"email\": \"b\\u00eb@e.nl\", \"p\": [{\"key\": \"x\", \"value\": "
                          "{\"int_value\": 3}}]} ], \"count\": 2 }";
const QByteArray kCards = "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE"
                          ":=C3=91;A;;;\r\nTEL;CELL;PREF:06 12345678\r\nEMAIL:a@e.nl\r\nADR;HOME:;;"
                          "Dam 1;Amsterdam;;1012 JS;NL\r\nPHOTO;ENCODING=BASE64:AAAA\r\n BBBB\r\n"
                          "END:VCARD\r\nBEGIN:VCARD\r\nFN:B\r\n folded\r\nEND:VCARD\r\n";

QByteArray workbook()
{
    XlsxFixture fixture;
    fixture.styles = {0, 14};
    fixture.sharedStrings = "<si><t>email</t></si><si><t>a@e.nl</t></si>";
    fixture.sheets = {{u"S"_s,
                       "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"str\"><v>since"
                       "</v></c></row><row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c><c r=\"B2\" "
                       "s=\"1\"><v>45413.5</v></c></row>"}};
    return fixture.bytes();
}

QByteArray libreWorkbook()
{
    return odsOf("<table:table table:name=\"S\"><table:table-row><table:table-cell><text:p>email"
                 "</text:p></table:table-cell><table:table-cell><text:p>mail</text:p>"
                 "</table:table-cell></table:table-row><table:table-row "
                 "table:number-rows-repeated=\"3\"><table:table-cell "
                 "table:number-columns-repeated=\"2\"><text:p>a@e.nl</text:p></table:table-cell>"
                 "</table:table-row></table:table>");
}

} // namespace

/// Files somebody damaged, by chance or with intent: an answer or a sentence, never a crash, a hang
/// or a lost row.
class HostileFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void survivesEveryMutation_data();
    void survivesEveryMutation();
    void readsTwentyThousandColumns_data();
    void readsTwentyThousandColumns();
    void countsEveryRow_data();
    void countsEveryRow();

private:
    FixtureFolder m_files;
};

void HostileFilesTest::survivesEveryMutation_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("csv") << QByteArray("email,name\n\"a@e.nl\",\"A \"\"x\"\"\"\nb@e.nl,B\n");
    QTest::newRow("lines") << kLines;
    QTest::newRow("envelope") << kArray;
    QTest::newRow("cards") << kCards;
    QTest::newRow("xlsx") << workbook();
    QTest::newRow("ods") << libreWorkbook();
    QTest::newRow("zip") << zipOf({{u"a.jsonl"_s, kLines}, {u"b.vcf"_s, kCards}});
    QTest::newRow("gzip") << gzipOf(kLines);
}

void HostileFilesTest::survivesEveryMutation()
{
    QFETCH(QByteArray, content);
    const int rounds = qEnvironmentVariableIsSet("RONDOM_SLOW") ? 10'000 : 300;
    QRandomGenerator random(20'260'501);
    QElapsedTimer timer;
    for (int i = 0; i < rounds; ++i) {
        const QString path = m_files.write(u"mutant"_s, tests::mutated(content, random.generate()));
        timer.start();
        const auto paths = tablePaths(path);
        if (!paths) {
            QVERIFY(!paths.error().message.isEmpty());
            continue;
        }
        for (const QString& one : *paths) {
            const auto inspection = inspect(one);
            QVERIFY(inspection || !inspection.error().message.isEmpty());
            const ReadTable table = readTable(one);
            QVERIFY(inspection || !table.error.isEmpty());
        }
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(i)));
    }
}

void HostileFilesTest::readsTwentyThousandColumns_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("columns");
    QByteArray object = "[{";
    QByteArray header;
    QByteArray cells;
    for (int i = 0; i < 20'000; ++i) {
        const QByteArray number = QByteArray::number(i);
        object += (i > 0 ? ",\"c" : "\"c") + number + "\":" + number;
        header += (i > 0 ? ",c" : "c") + number;
        cells += (i > 0 ? "," : "") + number;
    }
    QTest::newRow("csv") << header + "\n" + cells + "\n" << 20'000;
    QTest::newRow("json") << object + "}]" << 2'001;
}

void HostileFilesTest::readsTwentyThousandColumns()
{
    QFETCH(QByteArray, content);
    QFETCH(int, columns);
    const ReadTable table = readTable(m_files.write(u"wide"_s, content));
    QCOMPARE(table.error, QString());
    QCOMPARE(table.header.size(), columns);
    QCOMPARE(table.rows.size(), 1);
}

void HostileFilesTest::countsEveryRow_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("entries");
    QTest::addColumn<int>("rejects");
    QTest::addColumn<int>("blanks");
    QTest::newRow("lines") << kLines + "{\"email\":\n{}\n{\"email\":\"no\"}\n[1]\n" << 2 << 3 << 1;
    QTest::newRow("words that are nearly null")
        << QByteArray("{\"email\":\"a@e.nl\",\"b\":null}\n{\"email\":nope}\n{\"email\":nul}\n"
                      "{\"email\":nulll}\n")
        << 1 << 3 << 0;
    QTest::newRow("cards") << kCards + "BEGIN:VCARD\nEMAIL:c@e.nl\n" << 1 << 2 << 0;
    QTest::newRow("xlsx") << workbook() << 1 << 0 << 0;
    QTest::newRow("ods") << libreWorkbook() << 3 << 0 << 0;
}

void HostileFilesTest::countsEveryRow()
{
    QFETCH(QByteArray, content);
    QFETCH(int, entries);
    QFETCH(int, rejects);
    QFETCH(int, blanks);
    Mapping mapping;
    ColumnRule rule;
    rule.column = u"email"_s;
    rule.target = ColumnRule::Target::Identifier;
    rule.name = u"email"_s;
    mapping.columns = {rule};
    auto reader = EntryReader::open(m_files.write(u"rows"_s, content), mapping, {});
    QVERIFY2(reader, reader ? "" : qPrintable(reader.error().message));
    int counts[3] = {0, 0, 0};
    for (;;) {
        const auto item = (*reader)->next();
        QVERIFY(item);
        if (std::holds_alternative<EntryReader::End>(*item)) {
            break;
        }
        ++counts[item->index()];
        if (const auto* reject = std::get_if<Reject>(&*item)) {
            QVERIFY(reject->line > 0);
            QVERIFY(!reject->reason.isEmpty());
        }
    }
    QCOMPARE(counts[0], entries);
    QCOMPARE(counts[1], rejects);
    QCOMPARE(counts[2], blanks);
}

QTEST_GUILESS_MAIN(HostileFilesTest)
#include "tst_hostilefiles.moc"
