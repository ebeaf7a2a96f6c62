#include "models/ingest/csvdialect.h"
#include "tests/ingest/fixturefile.h"
#include "tests/ingest/tabletexts.h"

#include <QDir>
#include <QHash>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom::ingest;

namespace {

/// What of \a table was not found; empty when everything was.
QString mistakeIn(const GeneratedTable& table, const QString& path)
{
    const auto dialect = detectDialect(path);
    if (!dialect) {
        return u"refused"_s;
    }
    if (readAsEncoding(table.bytes, dialect->encoding) != table.text) {
        return u"encoding %1"_s.arg(dialect->encoding);
    }
    if (dialect->delimiter != table.delimiter) {
        return u"delimiter '%1'"_s.arg(QLatin1Char(dialect->delimiter));
    }
    if (table.hasQuotes && dialect->quote != table.quote) {
        return u"quote"_s;
    }
    if (table.hasBackslashes && dialect->escape != CsvDialect::Escape::Backslash) {
        return u"escape"_s;
    }
    if (dialect->headerRow != table.headerRow) {
        return u"header %1"_s.arg(dialect->headerRow);
    }
    return {};
}

} // namespace

/// How often a dialect is right, over some thousands of realistic files.
class DialectAccuracyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsNearlyEveryDialect();
};

void DialectAccuracyTest::findsNearlyEveryDialect()
{
    const bool isSlow = qEnvironmentVariableIsSet("RONDOM_SLOW");
    const int files = isSlow ? 10'000 : 2'000;
    const FixtureFolder folder;
    // A folder named here keeps the files that were not understood.
    const QString kept = qEnvironmentVariable("RONDOM_KEEP_MISTAKES");
    QRandomGenerator random(20'190'711);
    QHash<QString, int> mistakes;
    int right = 0;
    for (int i = 0; i < files; ++i) {
        const GeneratedTable table = generateTable(random);
        const QString mistake = mistakeIn(table, folder.write(u"table.csv"_s, table.bytes));
        if (mistake.isEmpty()) {
            ++right;
            continue;
        }
        ++mistakes[mistake.section(u' ', 0, 0)];
        if (!kept.isEmpty()) {
            qInfo().noquote() << i << mistake << "instead of" << table.description();
            QFile::copy(folder.path() + u"/table.csv"_s, QDir(kept).filePath(u"%1.csv"_s.arg(i)));
        }
    }
    qInfo("%d of %d dialects are right (%.2f %%)", right, files, 100.0 * right / files);
    for (auto it = mistakes.cbegin(); it != mistakes.cend(); ++it) {
        qInfo("  %s: %d", qPrintable(it.key()), it.value());
    }
    QVERIFY(right * 100 >= files * 98);
}

QTEST_GUILESS_MAIN(DialectAccuracyTest)
#include "tst_dialectaccuracy.moc"
