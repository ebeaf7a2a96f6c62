#include "models/ingest/csvdialect.h"

#include "tests/ingest/fixturefile.h"

#include <QStringEncoder>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::ingest;

class CsvDialectTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsDelimiterAndQuote_data();
    void findsDelimiterAndQuote();
    void findsTheHeader_data();
    void findsTheHeader();
    void findsTheLineEnding_data();
    void findsTheLineEnding();
    void findsTheEncoding_data();
    void findsTheEncoding();
    void findsAnEncodingThatShowsLate();
    void refusesWhatIsNoText_data();
    void refusesWhatIsNoText();
    void refusesMissingFilesAndFolders();

private:
    FixtureFolder m_files;
};

void CsvDialectTest::findsDelimiterAndQuote_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<char>("delimiter");
    QTest::addColumn<char>("quote");
    QTest::addColumn<bool>("isBackslash");

    const auto row = [](const char* name, const QByteArray& content, char delimiter,
                        char quote = '"', bool isBackslash = false) {
        QTest::newRow(name) << content << delimiter << quote << isBackslash;
    };
    row("comma", "name,email\nJan,jan@x.nl\nPiet,piet@x.nl\n", ',');
    row("semicolon", "name;email\nJan;jan@x.nl\n", ';');
    row("tab", "name\temail\nJan\tjan@x.nl\n", '\t');
    row("pipe", "name|email\nJan|jan@x.nl\n", '|');
    row("caret", "name^email\nJan^jan@x.nl\n", '^');
    row("tilde", "name~email\nJan~jan@x.nl\n", '~');
    row("decimal commas between semicolons", "name;a;b\nx;1,5;2,5\ny;3,25;4,0\nz;1,0;2,0\n", ';');
    row("names with commas between semicolons",
        "naam;plaats\nJansen, Jan;Utrecht\nVries, Piet de;Ede\n", ';');
    row("addresses with commas in quotes",
        "name,address\nJan,\"Street 1, Town\"\nPiet,\"Road 2, City\"\n", ',');
    row("semicolons inside quoted cells",
        "id,list,name\n1,\"a;b;c\",Jan\n2,\"d;e\",Piet\n3,\"f;g;h;i\",Klaas\n", ',');
    row("one column", "email\na@x.nl\nb@x.nl\n", ',');
    row("single quotes", "a,b\n'x, y','z'\n'p, q','r'\n", ',', '\'');
    row("apostrophe guards",
        "id,name,zip\n'7210448301122,Jan,'1234AB\n'7210448301123,O'Neil,'75008\n", ',');
    row("backslash", "id,text\n1,\"say \\\"hi\\\", twice\"\n2,\"and \\\"bye\\\", once\"\n", ',',
        '"', true);
    row("one quote that is never closed", "id,text\n1,a\n2,\"b\n3,c\n", ',');
    row("quotes that never close", "id,size\n1,\"big\n2,\"small\n3,\"wide\n4,\"low\n", ',', '\0');
    row("sep line", "sep=;\na;b\n1,5;2\n", ';');
    row("quoted sep line", "\"sep=|\"\na|b\n1;2|3\n", '|');
}

void CsvDialectTest::findsDelimiterAndQuote()
{
    QFETCH(QByteArray, content);
    QFETCH(char, delimiter);
    QFETCH(char, quote);
    QFETCH(bool, isBackslash);
    auto dialect = detectDialect(m_files.write(u"dialect.csv"_s, content));
    QVERIFY(dialect);
    QCOMPARE(dialect->delimiter, delimiter);
    QCOMPARE(dialect->quote, quote);
    QCOMPARE(dialect->escape == CsvDialect::Escape::Backslash, isBackslash);
}

void CsvDialectTest::findsTheHeader_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<qint64>("headerRow");

    const auto row = [](const char* name, const QByteArray& content, qint64 headerRow) {
        QTest::newRow(name) << content << headerRow;
    };
    row("first row", "name,email\nJan,jan@x.nl\n", 0);
    row("header only", "name,email\n", 0);
    row("data from the start", "Jan,jan@x.nl\nPiet,piet@x.nl\n", -1);
    row("numbers from the start", "1,2,3\n4,5,6\n", -1);
    row("words that come back below", "Jan,Utrecht\nPiet,Utrecht\nKlaas,Ede\n", -1);
    row("title above", "Customer report\n\nname,email,city\nJan,jan@x.nl,Ede\n", 2);
    row("title and date above", "Report,,\n2026-05-01,,\nname,email,city\nJan,jan@x.nl,Ede\n", 2);
    row("comment above", "# template\nEmail,First Name,Last Name\na@x.nl,A,B\n", 1);
    row("sep line", "sep=;\nname;email\nJan;jan@x.nl\n", 1);
    row("blank lines above", "\n\nname,email\nJan,jan@x.nl\n", 2);
    row("empty headers", "name,,email,\nJan,x,jan@x.nl,y\n", 0);
    row("unknown words", "shoe,hat\nred,blue\ngreen,black\n", 0);
    row("rows that end in a delimiter",
        "id,first_name,last_name,email,city\n1,Jan,J,j@x.nl,Ede,\n2,Piet,P,p@x.nl,Ede,\n", 0);
    row("one column", "email\na@x.nl\n", 0);
    row("one column of data", "a@x.nl\nb@x.nl\n", -1);
}

void CsvDialectTest::findsTheHeader()
{
    QFETCH(QByteArray, content);
    QFETCH(qint64, headerRow);
    auto dialect = detectDialect(m_files.write(u"header.csv"_s, content));
    QVERIFY(dialect);
    QCOMPARE(dialect->headerRow, headerRow);
}

void CsvDialectTest::findsTheLineEnding_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("name");
    QTest::newRow("LF") << QByteArray("a,b\n1,2\n") << u"LF"_s;
    QTest::newRow("CRLF") << QByteArray("a,b\r\n1,2\r\n") << u"CRLF"_s;
    QTest::newRow("CR") << QByteArray("a,b\r1,2\r") << u"CR"_s;
    QTest::newRow("mixed") << QByteArray("a,b\r\n1,2\n") << u"mixed"_s;
    QTest::newRow("another one inside quotes") << QByteArray("a,b\r\n\"1\n1\",2\r\n") << u"CRLF"_s;
}

void CsvDialectTest::findsTheLineEnding()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, name);
    auto dialect = detectDialect(m_files.write(u"ending.csv"_s, content));
    QVERIFY(dialect);
    QCOMPARE(lineEndingName(dialect->lineEnding), name);
}

void CsvDialectTest::findsTheEncoding_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<bool>("bom");

    const auto row = [](const char* name, const QByteArray& content, const QString& encoding,
                        bool bom = false) { QTest::newRow(name) << content << encoding << bom; };
    const QString text = u"naam;plaats;bedrag\nZoë;Köln;€ 5\nRenée;Liège;€ 7\nBjörn;Ede;€ 9\n"_s;
    const auto wide = [&text](QStringConverter::Encoding encoding) {
        return QByteArray(QStringEncoder(encoding)(text));
    };
    row("ASCII", "a;b\n1;2\n", u"UTF-8"_s);
    row("UTF-8", text.toUtf8(), u"UTF-8"_s);
    row("UTF-8 with mark", "\xEF\xBB\xBF" + text.toUtf8(), u"UTF-8"_s, true);
    row("UTF-16LE", wide(QStringConverter::Utf16LE), u"UTF-16LE"_s);
    row("UTF-16LE with mark", "\xFF\xFE" + wide(QStringConverter::Utf16LE), u"UTF-16LE"_s, true);
    row("UTF-16BE", wide(QStringConverter::Utf16BE), u"UTF-16BE"_s);
    row("UTF-16BE with mark", "\xFE\xFF" + wide(QStringConverter::Utf16BE), u"UTF-16BE"_s, true);
    row("UTF-32LE with mark", QByteArray("\xFF\xFE\0\0", 4) + wide(QStringConverter::Utf32LE),
        u"UTF-32LE"_s, true);
    row("windows-1252",
        "naam;plaats;bedrag\nZo\xEB;K\xF6ln;\x80 5\nRen\xE9"
        "e;Li\xE8ge;\x80 7\n",
        u"windows-1252"_s);
    row("ISO-8859-1 reads as windows-1252",
        "naam;plaats\nZo\xEB;K\xF6ln\nRen\xE9"
        "e;Li\xE8ge\n",
        u"windows-1252"_s);
    row("ISO-8859-15",
        "naam;plaats;bedrag\nZo\xEB;K\xF6ln;\xA4 5\nRen\xE9"
        "e;Li\xE8ge;\xA4 7\n",
        u"ISO-8859-15"_s);
    row("Mac Roman",
        "naam;plaats;bedrag\nZo\x91;K\x9Aln;\xDB 5\nRen\x8E"
        "e;Li\x8Fge;\xDB 7\n",
        u"macintosh"_s);
    row("windows-1250", "imie;miasto\n\xA3ukasz;Krak\xF3w\nGra\xBFyna;\x8Cwiecie\n",
        u"windows-1250"_s);
    row("ISO-8859-2",
        "imie;miasto\n\xA3ukasz;Krak\xF3w\nGra\xBFyna;\xA6wi\xEA"
        "cie\n",
        u"ISO-8859-2"_s);
    row("IBM850",
        "naam;plaats\nZo\x89;K\x94ln\nRen\x82"
        "e;Li\x8Age\n",
        u"IBM850"_s);
}

void CsvDialectTest::findsTheEncoding()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, encoding);
    QFETCH(bool, bom);
    auto dialect = detectDialect(m_files.write(u"encoding.csv"_s, content));
    QVERIFY(dialect);
    QCOMPARE(dialect->encoding, encoding);
    QCOMPARE(dialect->bom, bom);
    QCOMPARE(dialect->delimiter, ';');
}

void CsvDialectTest::findsAnEncodingThatShowsLate()
{
    QByteArray content = "name;city\n";
    for (int i = 0; i < 200'000; ++i) {
        content += "Jan;Ede\n";
    }
    auto late = detectDialect(m_files.write(u"late.csv"_s, content + "Zo\xEB;K\xF6ln\n"));
    QVERIFY(late);
    QCOMPARE(late->encoding, u"windows-1252"_s);
    auto unicode = detectDialect(m_files.write(u"late.csv"_s, content + "Zo\xC3\xAB;Ede\n"));
    QVERIFY(unicode);
    QCOMPARE(unicode->encoding, u"UTF-8"_s);
}

void CsvDialectTest::refusesWhatIsNoText_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("white space") << QByteArray("\n \r\n\t\n");
    QTest::newRow("only a mark") << QByteArray("\xEF\xBB\xBF");
    QTest::newRow("zero bytes") << QByteArray(5000, '\0');
    QTest::newRow("a workbook") << QByteArray("PK\x03\x04\x14\x00\x06\x00", 8);
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\1\0", 20);
}

void CsvDialectTest::refusesWhatIsNoText()
{
    QFETCH(QByteArray, content);
    auto dialect = detectDialect(m_files.write(u"binary.csv"_s, content));
    QVERIFY(!dialect);
    QCOMPARE(dialect.error().code, Error::Code::InvalidInput);
    QVERIFY(dialect.error().message.contains(u"binary.csv"));
    QVERIFY(dialect.error().message.contains(u"Nothing was changed."));
}

void CsvDialectTest::refusesMissingFilesAndFolders()
{
    auto missing = detectDialect(m_files.path() + u"/missing.csv"_s);
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, Error::Code::NotFound);
    auto folder = detectDialect(m_files.path());
    QVERIFY(!folder);
    QCOMPARE(folder.error().code, Error::Code::InvalidInput);
}

QTEST_GUILESS_MAIN(CsvDialectTest)
#include "tst_csvdialect.moc"
