#include "models/ingest/odsrows.h"

#include "tests/ingest/fixturefile.h"
#include "tests/ingest/tablefixture.h"
#include "tests/support/archivefixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::ingest;

namespace {

QByteArray textCell(const QByteArray& text)
{
    return "<table:table-cell office:value-type=\"string\"><text:p>" + text +
           "</text:p></table:table-cell>";
}

QByteArray row(const QByteArray& cells, const QByteArray& attributes = {})
{
    return "<table:table-row " + attributes + ">" + cells + "</table:table-row>";
}

QByteArray table(const QByteArray& name, const QByteArray& rows, const QByteArray& style = {})
{
    return "<table:table table:name=\"" + name + "\" table:style-name=\"" + style + "\">" + rows +
           "</table:table>";
}

const QByteArray kHead = row(textCell("code") + textCell("name"));

} // namespace

/// Workbooks of LibreOffice.
class OdsRowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsCells_data();
    void readsCells();
    void repeatsRowsAndCells();
    void skipsTheEmptyRestOfASheet();
    void takesSheetsAsPeopleSeeThem();
    void refusesWithASentence_data();
    void refusesWithASentence();

private:
    FixtureFolder m_files;
};

void OdsRowsTest::readsCells_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QString>("expected");
    const auto add = [](const char* name, const QByteArray& cell, const QString& expected) {
        QTest::newRow(name) << cell << expected;
    };
    add("text", textCell("02138"), u"02138"_s);
    add("number",
        "<table:table-cell office:value-type=\"float\" office:value=\"12.5\"><text:p>12,50"
        "</text:p></table:table-cell>",
        u"12.5"_s);
    add("money",
        "<table:table-cell office:value-type=\"currency\" office:value=\"7\"><text:p>€ 7,00"
        "</text:p></table:table-cell>",
        u"7"_s);
    add("code shown with zeros",
        "<table:table-cell office:value-type=\"float\" office:value=\"2138\"><text:p>02138"
        "</text:p></table:table-cell>",
        u"02138"_s);
    add("date",
        "<table:table-cell office:value-type=\"date\" office:date-value=\"2024-05-01\"><text:p>"
        "01-05-24</text:p></table:table-cell>",
        u"2024-05-01"_s);
    add("time", "<table:table-cell office:value-type=\"time\" office:time-value=\"PT09H05M07S\"/>",
        u"09:05:07"_s);
    add("yes",
        "<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"><text:p>"
        "WAAR</text:p></table:table-cell>",
        u"true"_s);
    add("paragraphs",
        "<table:table-cell><text:p>a<text:s text:c=\"2\"/>b<text:tab/>c</text:p><text:p>d"
        "<text:span>e</text:span></text:p></table:table-cell>",
        u"a  b\tc\nde"_s);
    add("comment",
        "<table:table-cell><office:annotation><text:p>no</text:p></office:annotation><text:p>yes"
        "</text:p></table:table-cell>",
        u"yes"_s);
    add("merged", "<table:covered-table-cell><text:p>x</text:p></table:covered-table-cell>", {});
    add("error", textCell("#DIV/0!"), {});
}

void OdsRowsTest::readsCells()
{
    QFETCH(QByteArray, cell);
    QFETCH(QString, expected);
    const ReadTable read =
        readTable(m_files.write(u"c.ods"_s, odsOf(table("S", kHead + row(cell + textCell("x"))))));
    QCOMPARE(read.error, QString());
    QCOMPARE(read.rows, QList<QStringList>({{expected, u"x"_s}}));
}

void OdsRowsTest::repeatsRowsAndCells()
{
    const ReadTable read = readTable(m_files.write(
        u"r.ods"_s,
        odsOf(table("S", kHead + row("<table:table-cell table:number-columns-repeated=\"2\">"
                                     "<text:p>x</text:p></table:table-cell>",
                                     "table:number-rows-repeated=\"3\"")))));
    QCOMPARE(read.rows, QList<QStringList>(3, {u"x"_s, u"x"_s}));
    QCOMPARE(read.lines, QList<qint64>({2, 3, 4}));
}

void OdsRowsTest::skipsTheEmptyRestOfASheet()
{
    const QByteArray rest = "<table:table-cell table:number-columns-repeated=\"16382\"/>";
    const ReadTable read = readTable(m_files.write(
        u"e.ods"_s, odsOf(table("S", kHead + row(rest, "table:number-rows-repeated=\"40\"") +
                                         row(textCell("1") + rest) +
                                         row(rest, "table:number-rows-repeated=\"1048000\"")))));
    QCOMPARE(read.error, QString());
    QCOMPARE(read.rows, QList<QStringList>({{u"1"_s}}));
    QCOMPARE(read.lines, QList<qint64>({42}));
}

void OdsRowsTest::takesSheetsAsPeopleSeeThem()
{
    const QByteArray styles = "<style:style style:name=\"h\" style:family=\"table\">"
                              "<style:table-properties table:display=\"false\"/></style:style>";
    const QString path = m_files.write(
        u"s.ods"_s, odsOf(table("Hidden", kHead + row(textCell("9")), "h") + table("Empty", "") +
                              table("People", kHead + row(textCell("1"))),
                          styles));
    const ReadTable read = readTable(path);
    QCOMPARE(read.sheet, u"People"_s);
    QCOMPARE(read.sheets, QStringList({u"Hidden"_s, u"Empty"_s, u"People"_s}));
    QCOMPARE(readTable(path, u"Hidden"_s).rows, QList<QStringList>({{u"9"_s}}));
    QCOMPARE(int(read.format), int(FileFormat::Ods));
}

void OdsRowsTest::refusesWithASentence_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("part");
    QTest::newRow("too many columns")
        << odsOf(table("S", row("<table:table-cell table:number-columns-repeated=\"20000\">"
                                "<text:p>x</text:p></table:table-cell>")))
        << u"beyond the last"_s;
    QTest::newRow("all empty") << odsOf(table("S", "")) << u"no sheet with anything"_s;
    QTest::newRow("cut off") << odsOf("<table:table><table:table-row>") << u"is damaged"_s;
    QTest::newRow("encrypted") << odsOf(table("S", kHead), {}, "<m><encryption-data/></m>")
                               << u"password"_s;
    QTest::newRow("definitions")
        << zipOf({{u"mimetype"_s, "application/vnd.oasis.opendocument.spreadsheet"},
                  {u"content.xml"_s,
                   "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\"><!ENTITY c "
                   "\"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;\">]>"
                   "<a>&d;</a>"}})
        << u"definitions of its own"_s;
}

void OdsRowsTest::refusesWithASentence()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, part);
    const QString error = readTable(m_files.write(u"x.ods"_s, content)).error;
    QVERIFY2(error.contains(part), qPrintable(error));
    QVERIFY2(error.contains(u"Nothing was changed"), qPrintable(error));
}

QTEST_GUILESS_MAIN(OdsRowsTest)
#include "tst_odsrows.moc"
