#include "models/ingest/csvdialect.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom::ingest;

namespace {

const QString kFolder = QStringLiteral(RONDOM_SOURCE_DIR "/tests/data/dialects");

QString delimiterName(char delimiter)
{
    static const QHash<char, QString> names{{',', u"comma"_s},
                                            {';', u"semicolon"_s},
                                            {'\t', u"tab"_s},
                                            {'|', u"pipe"_s},
                                            {'^', u"caret"_s},
                                            {'~', u"tilde"_s},
                                            {':', u"colon"_s},
                                            {' ', u"space"_s},
                                            {'#', u"hash"_s},
                                            {'+', u"plus"_s},
                                            {'\x1f', u"unit separator"_s}};
    return names.value(delimiter, u"another"_s);
}

/// As a row of expected.tsv says it.
QStringList described(const CsvDialect& dialect)
{
    return {delimiterName(dialect.delimiter),
            dialect.quote == '"'    ? u"double"_s
            : dialect.quote == '\'' ? u"single"_s
                                    : u"none"_s,
            dialect.escape == CsvDialect::Escape::Backslash ? u"backslash"_s : u"doubled"_s,
            lineEndingName(dialect.lineEnding),
            dialect.headerRow < 0 ? u"none"_s : QString::number(dialect.headerRow),
            dialect.encoding,
            QString::number(dialect.unitRows)};
}

} // namespace

/// tests/data/dialects: one small file for every habit of those who write CSV, and beside them
/// expected.tsv, which says what is true of each.
class DialectFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsEveryFile();
    void findsTheDialectOf_data();
    void findsTheDialectOf();

private:
    static QList<QStringList> expectations();
};

QList<QStringList> DialectFilesTest::expectations()
{
    QFile file(kFolder + u"/expected.tsv"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    QList<QStringList> rows;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString& line : lines.sliced(1)) {
        rows.append(line.split(u'\t'));
    }
    return rows;
}

void DialectFilesTest::knowsEveryFile()
{
    QStringList expected;
    for (const QStringList& row : expectations()) {
        expected.append(row.first());
    }
    QStringList files = QDir(kFolder).entryList({u"*.csv"_s}, QDir::Files);
    expected.sort();
    files.sort();
    QCOMPARE(files, expected);
}

void DialectFilesTest::findsTheDialectOf_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QStringList>("expected");
    for (const QStringList& row : expectations()) {
        QTest::newRow(qPrintable(row.first())) << row.first() << row.sliced(1);
    }
}

void DialectFilesTest::findsTheDialectOf()
{
    QFETCH(QString, file);
    QFETCH(QStringList, expected);
    const auto dialect = detectDialect(kFolder + u'/' + file);
    QVERIFY2(dialect, dialect ? "" : qPrintable(dialect.error().message));
    QCOMPARE(described(*dialect), expected);
}

QTEST_GUILESS_MAIN(DialectFilesTest)
#include "tst_dialectfiles.moc"
