#include "models/ingest/xlsxrows.h"

#include "models/ingest/inspection.h"
#include "tests/ingest/fixturefile.h"
#include "tests/ingest/tablefixture.h"
#include "tests/support/archivefixture.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::ingest;

namespace {

const QByteArray kHead = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>code</v></c>"
                         "<c r=\"B1\" t=\"str\"><v>name</v></c></row>";

} // namespace

/// Workbooks of Excel and of those who write the same.
class XlsxRowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsCells_data();
    void readsCells();
    void countsDaysFrom1904WhenTheWorkbookDoes();
    void takesSharedTexts();
    void keepsManySharedTextsOutsideTheMemory();
    void leavesGapsWhereCellsAreMissing();
    void findsTheHeaderBelowATitle();
    void namesColumnsTheHeaderDoesNot();
    void takesTheFirstSheetWithAnythingInIt();
    void takesTheSheetThatIsNamed();
    void tellsItsSheetsWhenInspected();
    void marksCellsWhoseFormulaFailed();
    void refusesWithASentence_data();
    void refusesWithASentence();
    void readsAsManyRowsAsASheetHas();

private:
    QString book(const XlsxFixture& fixture) { return m_files.write(u"b.xlsx"_s, fixture.bytes()); }

    FixtureFolder m_files;
};

void XlsxRowsTest::readsCells_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const QByteArray& cell, const QString& expected) {
        QTest::newRow(name) << cell << expected;
    };
    row("whole number", "<c r=\"A2\"><v>12</v></c>", u"12"_s);
    row("number as it is shown", "<c r=\"A2\"><v>19.989999999999998</v></c>", u"19.99"_s);
    row("small number", "<c r=\"A2\"><v>1.0000000000000001E-5</v></c>", u"0.00001"_s);
    row("phone number", "<c r=\"A2\"><v>31612345678</v></c>", u"31612345678"_s);
    row("number in exponents", "<c r=\"A2\"><v>3.1612345678E10</v></c>", u"31612345678"_s);
    row("code kept as text", "<c r=\"A2\" t=\"inlineStr\"><is><t>02138</t></is></c>", u"02138"_s);
    row("phone kept as text", "<c r=\"A2\" t=\"str\"><v>0612345678</v></c>", u"0612345678"_s);
    row("code shown with zeros", "<c r=\"A2\" s=\"4\"><v>2138</v></c>", u"02138"_s);
    row("date", "<c r=\"A2\" s=\"1\"><v>45413</v></c>", u"2024-05-01"_s);
    row("date before March 1900", "<c r=\"A2\" s=\"1\"><v>59</v></c>", u"1900-02-28"_s);
    row("date in March 1900", "<c r=\"A2\" s=\"1\"><v>61</v></c>", u"1900-03-01"_s);
    row("time of a day", "<c r=\"A2\" s=\"2\"><v>45413.604166666664</v></c>",
        u"2024-05-01T14:30:00"_s);
    row("date in a format of one's own", "<c r=\"A2\" s=\"3\"><v>45413</v></c>", u"2024-05-01"_s);
    row("amount in colours", "<c r=\"A2\" s=\"5\"><v>12.5</v></c>", u"12.5"_s);
    row("hours", "<c r=\"A2\" s=\"6\"><v>0.5</v></c>", u"12:00:00"_s);
    row("yes", "<c r=\"A2\" t=\"b\"><v>1</v></c>", u"true"_s);
    row("no", "<c r=\"A2\" t=\"b\"><v>0</v></c>", u"false"_s);
    row("formula", "<c r=\"A2\"><f>A1*2</f><v>24</v></c>", u"24"_s);
    row("formula with text", "<c r=\"A2\" t=\"str\"><f>\"a\"&amp;\"b\"</f><v>ab</v></c>", u"ab"_s);
    row("runs", "<c r=\"A2\" t=\"inlineStr\"><is><r><t>Zo</t></r><r><t>ë</t></r></is></c>",
        u"Zoë"_s);
    row("sounds", "<c r=\"A2\" t=\"inlineStr\"><is><t>A</t><rPh><t>b</t></rPh></is></c>", u"A"_s);
    row("escape", "<c r=\"A2\" t=\"str\"><v>a_x000D_b_x00zz_</v></c>", u"a\rb_x00zz_"_s);
    row("ISO date", "<c r=\"A2\" t=\"d\"><v>2024-05-01T10:00:00</v></c>", u"2024-05-01T10:00:00"_s);
    row("nothing but a format", "<c r=\"A2\" s=\"1\"/>", QString());
    row("unknown style", "<c r=\"A2\" s=\"99\"><v>7</v></c>", u"7"_s);
}

void XlsxRowsTest::readsCells()
{
    QFETCH(QByteArray, cell);
    QFETCH(QString, expected);
    XlsxFixture fixture;
    fixture.numberFormats = "<numFmt numFmtId=\"164\" formatCode=\"[$-413]d\\-mmm\\-yyyy;@\"/>"
                            "<numFmt numFmtId=\"165\" formatCode=\"00000\"/>"
                            "<numFmt numFmtId=\"166\" formatCode=\"[Red]&quot;days&quot; 0.00\"/>"
                            "<numFmt numFmtId=\"167\" formatCode=\"[h]:mm\"/>";
    fixture.styles = {0, 14, 22, 164, 165, 166, 167};
    fixture.sheets = {
        {u"S"_s, kHead + "<row r=\"2\">" + cell + "<c r=\"B2\" t=\"str\"><v>x</v></c></row>"}};
    const ReadTable table = readTable(book(fixture));
    QCOMPARE(table.error, QString());
    QCOMPARE(table.rows, QList<QStringList>({{expected, u"x"_s}}));
}

void XlsxRowsTest::countsDaysFrom1904WhenTheWorkbookDoes()
{
    XlsxFixture fixture;
    fixture.isFrom1904 = true;
    fixture.styles = {0, 14};
    fixture.sheets = {{u"S"_s, kHead + "<row><c s=\"1\"><v>0</v></c></row><row><c s=\"1\"><v>43951"
                                       "</v></c></row>"}};
    const ReadTable table = readTable(book(fixture));
    QCOMPARE(table.cell(0, u"code"_s), u"1904-01-01"_s);
    QCOMPARE(table.cell(1, u"code"_s), u"2024-05-01"_s);
}

void XlsxRowsTest::takesSharedTexts()
{
    XlsxFixture fixture;
    fixture.sharedStrings = "<si><t>code</t></si><si><t xml:space=\"preserve\"> 02138 </t></si>"
                            "<si><r><t>Jan</t></r><r><t>sen</t></r><rPh><t>x</t></rPh></si>";
    fixture.sheets = {{u"S"_s, "<row><c t=\"s\"><v>0</v></c><c t=\"str\"><v>name</v></c></row>"
                               "<row><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c></row>"
                               "<row><c t=\"s\"><v>77</v></c><c t=\"s\"><v>-1</v></c></row>"
                               "<row><c t=\"s\"><v>2</v></c></row>"}};
    const ReadTable table = readTable(book(fixture));
    QCOMPARE(table.rows, QList<QStringList>({{u" 02138 "_s, u"Jansen"_s}, {u"Jansen"_s}}));
}

void XlsxRowsTest::keepsManySharedTextsOutsideTheMemory()
{
    SharedTexts texts;
    const QByteArray text(100'000, 'x');
    for (int i = 0; i < 500; ++i) {
        QVERIFY(texts.add(QByteArray(QByteArray::number(i) + text)));
    }
    QVERIFY(texts.finish());
    QCOMPARE(texts.size(), 500);
    for (int i = 0; i < 500; ++i) {
        QCOMPARE(texts.at(i).toByteArray(), QByteArray(QByteArray::number(i) + text));
    }
    QVERIFY(texts.at(500).isEmpty());
}

void XlsxRowsTest::leavesGapsWhereCellsAreMissing()
{
    XlsxFixture fixture;
    fixture.sheets = {{u"S"_s, kHead + "<row r=\"5\"/><row r=\"900\"><c r=\"B900\" t=\"str\">"
                                       "<v>Anna</v></c></row><row r=\"1048576\"><c r=\"A1048576\">"
                                       "<v>1</v></c></row>"}};
    const ReadTable table = readTable(book(fixture));
    QCOMPARE(table.error, QString());
    QCOMPARE(table.rows, QList<QStringList>({{QString(), u"Anna"_s}, {u"1"_s}}));
    QCOMPARE(table.lines, QList<qint64>({900, 1048576}));
}

void XlsxRowsTest::findsTheHeaderBelowATitle()
{
    XlsxFixture fixture;
    fixture.sheets = {{u"S"_s, "<row r=\"1\"><c t=\"str\"><v>Customers of 2026</v></c></row>"
                               "<row r=\"3\"><c t=\"str\"><v>E-mail</v></c><c t=\"str\"><v>Name"
                               "</v></c></row><row r=\"4\"><c t=\"str\"><v>a@e.nl</v></c>"
                               "<c t=\"str\"><v>Anna</v></c></row>"}};
    const auto inspection = inspect(book(fixture));
    QVERIFY(inspection);
    QCOMPARE(inspection->dialect.headerRow, 2);
    QCOMPARE(inspection->headers(), QStringList({u"E-mail"_s, u"Name"_s}));
    QCOMPARE(inspection->rowsSampled, 1);
}

void XlsxRowsTest::namesColumnsTheHeaderDoesNot()
{
    XlsxFixture fixture;
    fixture.sheets = {{u"S"_s, kHead + "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>x</v></c>"
                                       "<c r=\"D2\" t=\"str\"><v>note</v></c></row>"}};
    const ReadTable table = readTable(book(fixture));
    QCOMPARE(table.header, QStringList({u"code"_s, u"name"_s, u"(column 3)"_s, u"(column 4)"_s}));
    QCOMPARE(table.cell(0, u"(column 4)"_s), u"note"_s);
}

void XlsxRowsTest::takesTheFirstSheetWithAnythingInIt()
{
    XlsxFixture fixture;
    fixture.sheets = {{u"Hidden"_s, kHead, "hidden"},
                      {u"Deeper"_s, kHead, "veryHidden"},
                      {u"Empty"_s, "<row r=\"1\"><c r=\"A1\" s=\"1\"/></row>"},
                      {u"People"_s, kHead},
                      {u"More"_s, kHead}};
    const ReadTable table = readTable(book(fixture));
    QCOMPARE(table.sheet, u"People"_s);
    QCOMPARE(table.sheets.size(), 5);
}

void XlsxRowsTest::takesTheSheetThatIsNamed()
{
    XlsxFixture fixture;
    fixture.sheets = {{u"One"_s, kHead + "<row><c><v>1</v></c></row>"},
                      {u"Two"_s, kHead + "<row><c><v>2</v></c></row>", "hidden"}};
    QCOMPARE(readTable(book(fixture), u"Two"_s).rows, QList<QStringList>({{u"2"_s}}));
    const QString error = readTable(book(fixture), u"Three"_s).error;
    QVERIFY2(error.contains(u"no sheet Three") && error.contains(u"One, Two"), qPrintable(error));
}

void XlsxRowsTest::tellsItsSheetsWhenInspected()
{
    XlsxFixture fixture;
    fixture.sheets = {{u"One"_s, kHead}, {u"Two"_s, kHead}};
    const auto inspection = inspect(book(fixture), {}, u"Two"_s);
    QVERIFY(inspection);
    const QJsonObject json = toJson(*inspection);
    QCOMPARE(json[u"format"_s].toString(), u"xlsx"_s);
    QCOMPARE(json[u"sheet"_s].toString(), u"Two"_s);
    QCOMPARE(json[u"sheets"_s].toArray(), QJsonArray({u"One"_s, u"Two"_s}));
    QVERIFY(json[u"delimiter"_s].isNull());
    QVERIFY(json[u"line_ending"_s].isNull());
    QCOMPARE(json[u"header_row"_s].toInt(), 0);
}

void XlsxRowsTest::marksCellsWhoseFormulaFailed()
{
    XlsxFixture fixture;
    fixture.sheets = {{u"S"_s, kHead + "<row><c t=\"e\"><v>#N/A</v></c><c t=\"str\"><v>x</v></c>"
                                       "</row>"}};
    const auto table = openTable(book(fixture));
    QVERIFY(table);
    CsvRecord record;
    QVERIFY(*table->reader->next(record));
    QCOMPARE(record.texts(), QStringList({QString(), u"x"_s}));
    QCOMPARE(record.errorColumns().size(), size_t(1));
}

void XlsxRowsTest::refusesWithASentence_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QString>("part");
    QTest::newRow("beyond the last column")
        << QByteArray("<row r=\"2\"><c r=\"XFE2\"><v>1</v></c></row>") << u"beyond the last"_s;
    QTest::newRow("beyond the last row")
        << QByteArray("<row r=\"1048577\"><c r=\"A1048577\"><v>1</v></c></row>")
        << u"beyond the last"_s;
    QTest::newRow("absurd cell") << QByteArray("<row><c r=\"XFE1048577\"><v>1</v></c></row>")
                                 << u"beyond the last"_s;
    QTest::newRow("no such row") << QByteArray("<row r=\"-4\"/>") << u"beyond the last"_s;
    QTest::newRow("broken") << QByteArray("<row><c><v>1</c></row>") << u"is damaged"_s;
    QTest::newRow("cut off") << QByteArray("<row><c><v>1") << u"is damaged"_s;
    QByteArray noise;
    for (quint32 i = 1; noise.size() < 6'000'000; i = i * 1664525 + 1013904223) {
        noise += QByteArray::number(i, 36);
    }
    QTest::newRow("enormous cell")
        << "<row><c t=\"str\"><v>" + noise + "</v></c></row>" << u"more text than"_s;
    QTest::newRow("unknown entity")
        << QByteArray("<row><c><v>&bomb;</v></c></row>") << u"damaged"_s;
}

void XlsxRowsTest::refusesWithASentence()
{
    QFETCH(QByteArray, rows);
    QFETCH(QString, part);
    XlsxFixture fixture;
    fixture.sheets = {{u"S"_s, kHead + rows}};
    const QString error = readTable(book(fixture)).error;
    QVERIFY2(error.contains(part), qPrintable(error));
    QVERIFY2(error.contains(u"Nothing was changed"), qPrintable(error));
}

void XlsxRowsTest::readsAsManyRowsAsASheetHas()
{
    QByteArray rows = kHead;
    quint32 state = 7;
    for (int i = 2; i <= 1'048'576; ++i) {
        state = state * 1664525 + 1013904223;
        const QByteArray number = QByteArray::number(i);
        rows += "<row r=\"" + number + "\"><c r=\"A" + number + "\"><v>" +
                QByteArray::number(state) + "</v></c></row>";
    }
    XlsxFixture fixture;
    fixture.sheets = {{u"S"_s, rows}};
    const auto table = openTable(book(fixture));
    QVERIFY(table);
    CsvRecord record;
    qint64 count = 0;
    while (*table->reader->next(record)) {
        ++count;
    }
    QCOMPARE(count, 1'048'576);
}

QTEST_GUILESS_MAIN(XlsxRowsTest)
#include "tst_xlsxrows.moc"
