#include "models/ingest/csvreader.h"
#include "models/ingest/entryreader.h"
#include "models/ingest/inspection.h"
#include "tests/ingest/fixturefile.h"

#include <QElapsedTimer>
#include <QTest>

#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::ingest;

namespace {

/// What became of the rows of a file.
struct Outcome
{
    QString refusal; ///< empty when the file was read
    int entries = 0;
    int rejects = 0;
    int skipped = 0;
    int warnings = 0;
    qint64 lastRow = 0;
    QStringList emails;
};

Outcome outcomeOf(const QString& path)
{
    Outcome outcome;
    const auto inspection = inspect(path);
    if (!inspection) {
        outcome.refusal = inspection.error().message;
        return outcome;
    }
    Mapping mapping;
    for (const QString& column : inspection->headers()) {
        if (column.trimmed().startsWith(u"email") || column == u"(column 1)") {
            ColumnRule rule;
            rule.column = column;
            rule.target = ColumnRule::Target::Identifier;
            rule.name = u"email"_s;
            mapping.columns = {rule};
            break;
        }
    }
    auto reader = EntryReader::open(path, mapping, {});
    if (!reader) {
        outcome.refusal = reader.error().message;
        return outcome;
    }
    for (;;) {
        const auto item = (*reader)->next();
        if (!item) {
            outcome.refusal = item.error().message;
            return outcome;
        }
        if (const auto* entry = std::get_if<Entry>(&*item)) {
            outcome.entries += entry->rowCount;
            outcome.warnings += int(entry->warnings.size());
            for (const IdentifierFact& fact : entry->identifiers) {
                outcome.emails.append(fact.value);
            }
        } else if (std::holds_alternative<Reject>(*item)) {
            ++outcome.rejects;
        } else if (std::holds_alternative<EntryReader::BlankRow>(*item)) {
            ++outcome.skipped;
        } else {
            return outcome;
        }
    }
}

/// Data records as the reader counts them.
int recordsOf(const QString& path)
{
    const auto dialect = detectDialect(path);
    auto reader = CsvReader::open(path, *dialect);
    CsvRecord record;
    int records = 0;
    while (*(*reader)->next(record)) {
        ++records;
    }
    return records;
}

} // namespace

/// One file for every way to spoil a CSV file, and what becomes of it. Nothing is ever lost without
/// a word: the rows that are read are entries, rejects or skipped.
class HostileCsvTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasAnOutcomeFor_data();
    void hasAnOutcomeFor();
    void refuses_data();
    void refuses();
    void refusesTenGigabytesOfZerosAtOnce();
    void survivesACellOfAHundredMegabytes();
    void findsALetterFarBeyondTheSample();
    void namesLettersThatWereEncodedTwice();
    void skipsTotalsWithAReason_data();
    void skipsTotalsWithAReason();

private:
    FixtureFolder m_files;
};

void HostileCsvTest::hasAnOutcomeFor_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("entries");
    QTest::addColumn<int>("rejects");
    QTest::addColumn<int>("skipped");
    QTest::addColumn<int>("warnings");
    const auto row = [](const char* name, const QByteArray& content, int entries, int rejects,
                        int skipped, int warnings = 0) {
        QTest::newRow(name) << content << entries << rejects << skipped << warnings;
    };
    QTest::newRow("a zero byte in one row")
        << QByteArray("email,n\na@x.nl,1\nb@x.nl,\0\nc@x.nl,3\n", 35) << 2 << 1 << 0 << 0;
    QTest::newRow("a zero byte in one of many rows")
        << QByteArray("email,n\na@x.nl,1\n" + QByteArray("b@x.nl,2\n").repeated(30) + "c@x.nl,") +
               QByteArray(1, '\0') + "\n"
        << 31 << 1 << 0 << 0;
    row("lone CR", "email,n\ra@x.nl,1\rb@x.nl,2\r", 2, 0, 0);
    row("mixed line ends", "email,n\r\na@x.nl,1\nb@x.nl,2\rc@x.nl,3", 3, 0, 0);
    row("a quote that is never closed", "email,n\na@x.nl,1\n\"b@x.nl,2\nc@x.nl,3\n", 2, 1, 0);
    row("a quote opened in the last cell", "email,n\na@x.nl,1\nb@x.nl,\"2\n", 1, 1, 0);
    row("duplicate headers", "email,email,email\na@x.nl,b@x.nl,c@x.nl\n", 1, 0, 0);
    row("header only", "email,n\n", 0, 0, 0);
    row("header only without a line end", "email,n", 0, 0, 0);
    row("trailing delimiter", "email,n,\na@x.nl,1,\nb@x.nl,2,\n", 2, 0, 0);
    row("trailing delimiter below only", "email,n\na@x.nl,1,\nb@x.nl,2,\n", 2, 0, 0);
    row("one cell too many", "email,n\na@x.nl,1\nb@x.nl,2,3\nc@x.nl,3\n", 2, 1, 0);
    row("one cell too few", "email,n,m\na@x.nl,1,2\nb@x.nl\nc@x.nl,3,4\n", 3, 0, 0);
    row("blank rows and rows of delimiters", "email,n\n\na@x.nl,1\n,\n\t\n", 1, 0, 3);
    row("sep line", "sep=;\nemail;n\na@x.nl;1\n", 1, 0, 0);
    row("sep line after a mark", "\xEF\xBB\xBFsep=;\r\nemail;n\r\na@x.nl;1\r\n", 1, 0, 0);
    row("two marks",
        "\xEF\xBB\xBF\xEF\xBB\xBF"
        "email,n\na@x.nl,1\n",
        1, 0, 0);
    row("invalid UTF-8 in one row",
        "email,naam\na@x.nl,Zo\xC3\xAB\nb@x.nl,Ren\xE9\nc@x.nl,J\xC3\xB6rg\nd@x.nl,Ma\xC3\xAFs\n"
        "e@x.nl,No\xC3\xABl\n",
        5, 0, 0, 1);
    row("overlong forms",
        "email,naam\na@x.nl,Zo\xC3\xAB\nb@x.nl,\xC3\xA9\xC3\xA9n\nc@x.nl,J\xC3\xB6rg \xC3\xBC\xC3"
        "\xBC\xC3\xBC\xC3\xBC\xC3\xBC\xC3\xBC\xC3\xBC\nd@x.nl,\xC0\xAF\n",
        4, 0, 0, 1);
    row("CESU-8",
        "email,naam\na@x.nl,Zo\xC3\xAB\nb@x.nl,\xC3\xA9\xC3\xA9n\xC3\xA9\xC3\xA9n\xC3\xA9\xC3\xA9n"
        "\xC3\xA9\xC3\xA9n\xC3\xA9\xC3\xA9n\xC3\xA9\xC3\xA9n\xC3\xA9\xC3\xA9n\xC3\xA9\xC3\xA9n\n"
        "c@x.nl,\xED\xA0\xBD\xED\xB8\x80\n",
        3, 0, 0, 1);
    row("a character that was lost before", "email,naam\na@x.nl,Zo\xEF\xBF\xBD\nb@x.nl,Jan\n", 2, 0,
        0, 1);
    row("writing turned around",
        "email,naam\na@x.nl,\xE2\x80\xAE"
        "gpj.exe\n",
        1, 0, 0);
    row("a formula", "email,naam\na@x.nl,=cmd|' /C calc'!A0\n", 1, 0, 0);
    row("no names and rows of two widths", "a@x.nl,1\nb@x.nl,2,3\nc@x.nl,4,5\n", 3, 0, 0);
    row("only delimiters", ",,,\n,,,\n", 0, 0, 2);
    row("spaces around everything", " email , n \n a@x.nl , 1 \n", 1, 0, 0);
}

void HostileCsvTest::hasAnOutcomeFor()
{
    QFETCH(QByteArray, content);
    QFETCH(int, entries);
    QFETCH(int, rejects);
    QFETCH(int, skipped);
    QFETCH(int, warnings);
    const QString path = m_files.write(u"hostile.csv"_s, content);
    const Outcome outcome = outcomeOf(path);
    QCOMPARE(outcome.refusal, QString());
    QCOMPARE(outcome.entries, entries);
    QCOMPARE(outcome.rejects, rejects);
    QCOMPARE(outcome.skipped, skipped);
    QCOMPARE(outcome.warnings, warnings);
    QCOMPARE(recordsOf(path), entries + rejects + skipped);
}

void HostileCsvTest::refuses_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("an empty file") << QByteArray();
    QTest::newRow("blank lines") << QByteArray("\n\r\n \n");
    QTest::newRow("a mark and nothing else") << QByteArray("\xEF\xBB\xBF");
    QTest::newRow("zeros") << QByteArray(100'000, '\0');
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1", 24);
    QTest::newRow("an old workbook") << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
}

void HostileCsvTest::refuses()
{
    QFETCH(QByteArray, content);
    QVERIFY(!outcomeOf(m_files.write(u"refused.csv"_s, content)).refusal.isEmpty());
}

void HostileCsvTest::refusesTenGigabytesOfZerosAtOnce()
{
    const QString path = m_files.write(u"zeros.csv"_s, {});
    // Takes no room: the file has no blocks.
    QVERIFY(QFile::resize(path, 10LL * 1024 * 1024 * 1024));
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!outcomeOf(path).refusal.isEmpty());
    QVERIFY(timer.elapsed() < 2000);
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
#if !defined(__SANITIZE_ADDRESS__)
    QVERIFY(usage.ru_maxrss < 300 * 1024);
#endif
}

void HostileCsvTest::survivesACellOfAHundredMegabytes()
{
    for (const QByteArray& quote : {QByteArray(), QByteArray("\"")}) {
        const QString path = m_files.write(u"long.csv"_s, "email,n\na@x.nl," + quote +
                                                              QByteArray(100 * 1024 * 1024, 'x') +
                                                              quote + "\nb@x.nl,2\n");
        QElapsedTimer timer;
        timer.start();
        const Outcome outcome = outcomeOf(path);
        QCOMPARE(outcome.refusal, QString());
        QCOMPARE(outcome.entries + outcome.rejects, 2);
        QCOMPARE(outcome.rejects, 1);
        QVERIFY(timer.elapsed() < 100'000);
    }
}

void HostileCsvTest::findsALetterFarBeyondTheSample()
{
    QByteArray content = "email,naam\n";
    for (int i = 0; i < 50'000; ++i) {
        content += "p" + QByteArray::number(i) + "@example.nl,Jan\n";
    }
    const QString western = m_files.write(u"late.csv"_s, content + "z@example.nl,Ren\xE9\n");
    QCOMPARE(detectDialect(western)->encoding, u"windows-1252"_s);
    const QString unicode = m_files.write(u"late8.csv"_s, content + "z@example.nl,Ren\xC3\xA9\n");
    QCOMPARE(detectDialect(unicode)->encoding, u"UTF-8"_s);
}

void HostileCsvTest::namesLettersThatWereEncodedTwice()
{
    const QString twice = m_files.write(u"twice.csv"_s, "email,naam\na@x.nl,Ren\xC3\x83\xC2\xA9\n");
    QVERIFY(inspect(twice)->looksDoubleEncoded);
    const QString once = m_files.write(u"once.csv"_s, "email,naam\na@x.nl,S\xC3\x83O \xC3\xA2 l\n");
    QVERIFY(!inspect(once)->looksDoubleEncoded);
}

void HostileCsvTest::skipsTotalsWithAReason_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<bool>("isTotal");
    QTest::newRow("English") << QByteArray("Total,,12.50") << true;
    QTest::newRow("Dutch") << QByteArray("Totaal:,,12.50") << true;
    QTest::newRow("German") << QByteArray("SUMME,,12.50") << true;
    QTest::newRow("Italian, later column") << QByteArray(",TOTALI,12.50") << true;
    QTest::newRow("a person of that name") << QByteArray("Total,t@x.nl,12.50") << false;
    QTest::newRow("a name and nothing to add up") << QByteArray("Total,,") << false;
    QTest::newRow("a longer name") << QByteArray("Total Oil,,12.50") << false;
}

void HostileCsvTest::skipsTotalsWithAReason()
{
    QFETCH(QByteArray, row);
    QFETCH(bool, isTotal);
    const QString path = m_files.write(
        u"totals.csv"_s, "name,email,amount\nAnna,a@x.nl,5.50\nBob,b@x.nl,7.00\n" + row + "\n");
    const Outcome outcome = outcomeOf(path);
    QCOMPARE(outcome.skipped, isTotal ? 1 : 0);
    QCOMPARE(outcome.entries + outcome.rejects, isTotal ? 2 : 3);
}

QTEST_GUILESS_MAIN(HostileCsvTest)
#include "tst_hostilecsv.moc"
