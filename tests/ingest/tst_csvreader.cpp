#include "models/ingest/csvreader.h"

#include "tests/ingest/fixturefile.h"

#include <QHash>
#include <QStringEncoder>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::ingest;

namespace {

using Table = QList<QStringList>;

/// All records after the header; the header first.
Table readTable(const QString& path, const CsvDialect& dialect)
{
    auto reader = CsvReader::open(path, dialect);
    if (!reader) {
        return {};
    }
    Table table{(*reader)->header()};
    CsvRecord record;
    for (auto isThere = (*reader)->next(record); isThere && *isThere;
         isThere = (*reader)->next(record)) {
        table.append(record.texts());
    }
    return table;
}

/// \a text in the bytes of an encoding of one byte a letter, for the letters of the tests.
QByteArray inOneByte(const QString& text, const QHash<QChar, char>& letters)
{
    QByteArray bytes;
    for (const QChar letter : text) {
        bytes.append(letters.value(letter, letter.toLatin1()));
    }
    return bytes;
}

QByteArray savedAs(const QString& text, const QString& encoding)
{
    if (encoding == u"UTF-8 with mark") {
        return "\xEF\xBB\xBF" + text.toUtf8();
    }
    if (encoding == u"UTF-16LE") {
        return "\xFF\xFE" + QByteArray(QStringEncoder(QStringConverter::Utf16LE)(text));
    }
    if (encoding == u"UTF-16BE") {
        return "\xFE\xFF" + QByteArray(QStringEncoder(QStringConverter::Utf16BE)(text));
    }
    if (encoding == u"windows-1252") {
        return inOneByte(text, {{u'€', '\x80'}});
    }
    if (encoding == u"ISO-8859-15") {
        return inOneByte(text, {{u'€', '\xA4'}});
    }
    if (encoding == u"Mac Roman") {
        return inOneByte(text, {{u'€', '\xDB'},
                                {u'ë', '\x91'},
                                {u'é', '\x8E'},
                                {u'ü', '\x9F'},
                                {u'ç', '\x8D'},
                                {u'ö', '\x9A'},
                                {u'ú', '\x9C'},
                                {u'è', '\x8F'}});
    }
    return text.toUtf8();
}

CsvDialect plainDialect()
{
    CsvDialect dialect;
    dialect.encoding = u"UTF-8"_s;
    dialect.headerRow = 0;
    return dialect;
}

} // namespace

class CsvReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsCells_data();
    void readsCells();
    void readsTheSameFromEveryEncoding_data();
    void readsTheSameFromEveryEncoding();
    void findsTheSameTableHoweverItIsSaved_data();
    void findsTheSameTableHoweverItIsSaved();
    void namesEveryColumnOnce();
    void countsRowsAndPhysicalLines();
    void losesOneLineToAnUnclosedQuote();
    void readsRecordsLongerThanABlock();
    void losesOneRowToALineThatIsTooLong();
    void marksRowsWithZeroBytes();
    void readsTheFirstRecordAsDataWithoutAHeader();
    void reportsProgressUpToTheSizeOfTheFile();

private:
    FixtureFolder m_files;
};

void CsvReaderTest::readsCells_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("quote");
    QTest::addColumn<bool>("isBackslash");
    QTest::addColumn<Table>("expected");

    const auto row = [](const char* name, const QByteArray& content, const Table& expected,
                        const QString& quote = u"\""_s, bool isBackslash = false) {
        QTest::newRow(name) << content << quote << isBackslash << expected;
    };
    row("plain", "a,b\n1,2\n", {{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}});
    row("no line end at the end", "a,b\n1,2", {{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}});
    row("header only", "a,b\n", {{u"a"_s, u"b"_s}});
    row("header only without line end", "a,b", {{u"a"_s, u"b"_s}});
    row("CRLF", "a,b\r\n1,2\r\n", {{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}});
    row("lone CR", "a,b\r1,2\r", {{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}});
    row("mixed line ends", "a,b\r\n1,2\n3,4\r5,6",
        {{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}, {u"3"_s, u"4"_s}, {u"5"_s, u"6"_s}});
    row("empty cells", "a,b,c\n,,\n", {{u"a"_s, u"b"_s, u"c"_s}, {{}, {}, {}}});
    row("trailing delimiter at the end of the file", "a,b\n1,", {{u"a"_s, u"b"_s}, {u"1"_s, {}}});
    row("quoted delimiter", "a,b\n\"1,2\",3\n", {{u"a"_s, u"b"_s}, {u"1,2"_s, u"3"_s}});
    row("quoted line break", "a,b\n\"1\n2\",3\n", {{u"a"_s, u"b"_s}, {u"1\n2"_s, u"3"_s}});
    row("quoted CRLF", "a\n\"1\r\n2\"\n", {{u"a"_s}, {u"1\r\n2"_s}});
    row("doubled quotes", "a\n\"ha \"\"ha\"\" ha\"\n", {{u"a"_s}, {u"ha \"ha\" ha"_s}});
    row("only doubled quotes", "a,b\n\"\"\"\",\"\"\n", {{u"a"_s, u"b"_s}, {u"\""_s, {}}});
    row("quote inside an unquoted cell", "a,b\n5\" pipe,2\n",
        {{u"a"_s, u"b"_s}, {u"5\" pipe"_s, u"2"_s}});
    row("text behind the closing quote", "a,b\n\"Big\" Bob \"\"x\"\",2\n",
        {{u"a"_s, u"b"_s}, {u"Big Bob \"\"x\"\""_s, u"2"_s}});
    row("space behind the closing quote", "a,b\n\"1\" ,2\n", {{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}});
    row("ragged rows", "a,b\n1\n1,2,3\n", {{u"a"_s, u"b"_s}, {u"1"_s}, {u"1"_s, u"2"_s, u"3"_s}});
    row("blank lines", "a\n\n1\n\n", {{u"a"_s}, {{}}, {u"1"_s}, {{}}});
    row("single quotes", "a,b\n'1,2','it''s'\n", {{u"a"_s, u"b"_s}, {u"1,2"_s, u"it's"_s}}, u"'"_s);
    row("backslash", "a,b\n\"1\\\"2\",\"C:\\temp\\\\\"\n",
        {{u"a"_s, u"b"_s}, {u"1\"2"_s, u"C:\\temp\\"_s}}, u"\""_s, true);
    row("no quotes at all", "a,b\n\"1,2\"\n", {{u"a"_s, u"b"_s}, {u"\"1"_s, u"2\""_s}}, u""_s);
    row("beyond ASCII", "näme\nZoë €\n", {{u"näme"_s}, {u"Zoë €"_s}});
}

void CsvReaderTest::readsCells()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, quote);
    QFETCH(bool, isBackslash);
    QFETCH(Table, expected);

    CsvDialect dialect = plainDialect();
    dialect.quote = quote.isEmpty() ? '\0' : quote.front().toLatin1();
    dialect.escape = isBackslash ? CsvDialect::Escape::Backslash : CsvDialect::Escape::Doubled;
    QCOMPARE(readTable(m_files.write(u"cells.csv"_s, content), dialect), expected);
}

void CsvReaderTest::readsTheSameFromEveryEncoding_data()
{
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QByteArray>("content");

    const QByteArray text = "naam,plaats\nZo\xC3\xAB,K\xC3\xB6ln\n";
    const QString decoded = QString::fromUtf8(text);
    const auto encoded = [&decoded](QStringConverter::Encoding encoding) {
        return QByteArray(QStringEncoder(encoding)(decoded));
    };
    QTest::newRow("UTF-8") << u"UTF-8"_s << text;
    QTest::newRow("UTF-8 with mark") << u"UTF-8"_s << "\xEF\xBB\xBF" + text;
    QTest::newRow("UTF-16LE") << u"UTF-16LE"_s << encoded(QStringConverter::Utf16LE);
    QTest::newRow("UTF-16LE with mark")
        << u"UTF-16LE"_s << "\xFF\xFE" + encoded(QStringConverter::Utf16LE);
    QTest::newRow("UTF-16BE with mark")
        << u"UTF-16BE"_s << "\xFE\xFF" + encoded(QStringConverter::Utf16BE);
    QTest::newRow("UTF-32LE") << u"UTF-32LE"_s << encoded(QStringConverter::Utf32LE);
    QTest::newRow("windows-1252") << u"windows-1252"_s << decoded.toLatin1();
    QTest::newRow("ISO-8859-15") << u"ISO-8859-15"_s << decoded.toLatin1();
    QTest::newRow("macintosh") << u"macintosh"_s << QByteArray("naam,plaats\nZo\x91,K\x9Aln\n");
}

void CsvReaderTest::readsTheSameFromEveryEncoding()
{
    QFETCH(QString, encoding);
    QFETCH(QByteArray, content);
    CsvDialect dialect = plainDialect();
    dialect.encoding = encoding;
    const Table expected{{u"naam"_s, u"plaats"_s}, {u"Zoë"_s, u"Köln"_s}};
    QCOMPARE(readTable(m_files.write(u"encoded.csv"_s, content), dialect), expected);
}

void CsvReaderTest::findsTheSameTableHoweverItIsSaved_data()
{
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QString>("delimiter");
    QTest::addColumn<QString>("lineEnd");
    const QStringList encodings{u"UTF-8"_s,    u"UTF-8 with mark"_s, u"UTF-16LE"_s,
                                u"UTF-16BE"_s, u"windows-1252"_s,    u"ISO-8859-15"_s,
                                u"Mac Roman"_s};
    for (const QString& encoding : encodings) {
        for (const QString& delimiter : {u","_s, u";"_s, u"\t"_s, u"|"_s}) {
            for (const QString& lineEnd : {u"\n"_s, u"\r\n"_s, u"\r"_s}) {
                const QByteArray end = lineEnd.toLatin1().toHex();
                QTest::addRow("%s %s %s", qPrintable(encoding), qPrintable(delimiter),
                              end.constData())
                    << encoding << delimiter << lineEnd;
            }
        }
    }
}

void CsvReaderTest::findsTheSameTableHoweverItIsSaved()
{
    QFETCH(QString, encoding);
    QFETCH(QString, delimiter);
    QFETCH(QString, lineEnd);
    Table table{{u"naam"_s, u"e-mail"_s, u"plaats"_s, u"bedrag"_s}};
    const QStringList names{u"Zoë"_s,   u"Renée"_s, u"Jan"_s,   u"Jürgen"_s, u"François"_s,
                            u"Chloé"_s, u"Ana"_s,   u"Björn"_s, u"Núria"_s,  u"Piet"_s};
    QString text = table.first().join(delimiter) + lineEnd;
    for (const QString& name : names) {
        const QString mail = u"p%1@example.nl"_s.arg(table.size());
        table.append({name, mail, u"Liège"_s, u"€ 12,50"_s});
        // Quoted, since the amount holds a comma.
        text += name + delimiter + mail + delimiter + u"Liège"_s + delimiter + u"\"€ 12,50\""_s +
                lineEnd;
    }
    const QString path = m_files.write(u"saved.csv"_s, savedAs(text, encoding));
    auto dialect = detectDialect(path);
    QVERIFY(dialect);
    QCOMPARE(readTable(path, *dialect), table);
}

void CsvReaderTest::namesEveryColumnOnce()
{
    QCOMPARE(CsvReader::uniqueNames({u"Name"_s, u"Email"_s, u""_s, u" Name "_s, u"Name"_s, {}}),
             QStringList({u"Name"_s, u"Email"_s, u"(column 3)"_s, u"Name (2)"_s, u"Name (3)"_s,
                          u"(column 6)"_s}));
    QCOMPARE(CsvReader::uniqueNames({u"A (2)"_s, u"A"_s, u"A"_s}),
             QStringList({u"A (2)"_s, u"A"_s, u"A (3)"_s}));
}

void CsvReaderTest::countsRowsAndPhysicalLines()
{
    const QString path = m_files.write(u"lines.csv"_s, "a,b\n\"1\n\n2\",x\n\n3,y\r\n4,z");
    auto reader = CsvReader::open(path, plainDialect());
    QVERIFY(reader);
    CsvRecord record;
    QList<std::pair<qint64, qint64>> found;
    while (*(*reader)->next(record)) {
        found.append({record.row(), record.line()});
    }
    const QList<std::pair<qint64, qint64>> expected{{1, 2}, {2, 5}, {3, 6}, {4, 7}};
    QCOMPARE(found, expected);
}

void CsvReaderTest::losesOneLineToAnUnclosedQuote()
{
    const QString path = m_files.write(u"unclosed.csv"_s, "a,b\n1,2\n\"3,4\n5,6\n7,8\n");
    auto reader = CsvReader::open(path, plainDialect());
    QVERIFY(reader);
    CsvRecord record;
    QVERIFY(*(*reader)->next(record));
    QCOMPARE(record.damage(), CsvRecord::Damage::None);
    QVERIFY(*(*reader)->next(record));
    QCOMPARE(record.damage(), CsvRecord::Damage::UnclosedQuote);
    QCOMPARE(record.texts(), QStringList({u"\"3"_s, u"4"_s}));
    QCOMPARE(record.line(), 3);
    QVERIFY(*(*reader)->next(record));
    QCOMPARE(record.damage(), CsvRecord::Damage::None);
    QCOMPARE(record.texts(), QStringList({u"5"_s, u"6"_s}));
    QVERIFY(*(*reader)->next(record));
    QVERIFY(!*(*reader)->next(record));
}

void CsvReaderTest::readsRecordsLongerThanABlock()
{
    const QByteArray big(5 * 1024 * 1024, 'x');
    QByteArray content = "a,b\n\"" + big + "\n\"\"" + big + "\",1\n";
    for (int i = 0; i < 3000; ++i) {
        content += QByteArray(i, 'y') + ",\"q\r\n\"\"" + QByteArray::number(i) + "\"\r\n";
    }
    auto reader = CsvReader::open(m_files.write(u"big.csv"_s, content), plainDialect());
    QVERIFY(reader);
    CsvRecord record;
    QVERIFY(*(*reader)->next(record));
    QCOMPARE(record.bytes(0).size(), 2 * big.size() + 2);
    QCOMPARE(record.text(1), u"1"_s);
    for (int i = 0; i < 3000; ++i) {
        QVERIFY(*(*reader)->next(record));
        QCOMPARE(record.bytes(0).size(), i);
        QCOMPARE(record.text(1), u"q\r\n\"%1"_s.arg(i));
    }
    QVERIFY(!*(*reader)->next(record));
}

void CsvReaderTest::losesOneRowToALineThatIsTooLong()
{
    const QByteArray big(20 * 1024 * 1024, 'x');
    const QString path =
        m_files.write(u"long.csv"_s, "a,b\n1,2\n3,\"" + big + "\"\r\n5," + big + "\n7,8\n");
    auto reader = CsvReader::open(path, plainDialect());
    QVERIFY(reader);
    CsvRecord record;
    QList<CsvRecord::Damage> damages;
    qint64 lastLine = 0;
    while (*(*reader)->next(record)) {
        damages.append(record.damage());
        lastLine = record.line();
    }
    QCOMPARE(damages,
             QList<CsvRecord::Damage>({CsvRecord::Damage::None, CsvRecord::Damage::UnclosedQuote,
                                       CsvRecord::Damage::TooLong, CsvRecord::Damage::None}));
    QCOMPARE(lastLine, 5);
}

void CsvReaderTest::marksRowsWithZeroBytes()
{
    const QString path = m_files.write(u"zero.csv"_s, QByteArray("a,b\n1,x\0y\n2,z\n", 14));
    auto reader = CsvReader::open(path, plainDialect());
    QVERIFY(reader);
    CsvRecord record;
    QVERIFY(*(*reader)->next(record));
    QCOMPARE(record.damage(), CsvRecord::Damage::ZeroBytes);
    QVERIFY(*(*reader)->next(record));
    QCOMPARE(record.damage(), CsvRecord::Damage::None);
}

void CsvReaderTest::readsTheFirstRecordAsDataWithoutAHeader()
{
    CsvDialect dialect = plainDialect();
    dialect.headerRow = -1;
    const QString path = m_files.write(u"headless.csv"_s, "\"a \"\"b\"\"\",2\n3,4\n");
    const Table expected{
        {u"(column 1)"_s, u"(column 2)"_s}, {u"a \"b\""_s, u"2"_s}, {u"3"_s, u"4"_s}};
    QCOMPARE(readTable(path, dialect), expected);
}

void CsvReaderTest::reportsProgressUpToTheSizeOfTheFile()
{
    const QString path = m_files.write(u"progress.csv"_s, "a\n1\n2\n3\n");
    auto reader = CsvReader::open(path, plainDialect());
    QVERIFY(reader);
    QCOMPARE((*reader)->size(), 8);
    QCOMPARE((*reader)->position(), 2);
    CsvRecord record;
    QVERIFY(*(*reader)->next(record));
    QCOMPARE((*reader)->position(), 4);
    while (*(*reader)->next(record)) {
    }
    QCOMPARE((*reader)->position(), 8);
}

QTEST_GUILESS_MAIN(CsvReaderTest)
#include "tst_csvreader.moc"
