#include "models/ingest/opentable.h"
#include "tests/bench/measured.h"
#include "tests/support/testworkspace.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <limits>

using namespace Qt::StringLiterals;
using namespace rondom;
using rondom::tests::must;

namespace {

/// Where the npm package @duckdb/node-api lies; the peer is missing when it says nothing.
constexpr auto kModulesVariable = "NODE_PATH";
constexpr int kRuns = 3;

/// Visits of a shop as JSON lines: text, a time, a number, a field that is there now and then.
void writeVisits(const QString& path, int rows)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        qFatal("The file cannot be written.");
    }
    QRandomGenerator random(11);
    QByteArray line;
    for (int row = 0; row < rows; ++row) {
        const auto person = QByteArray::number(random.bounded(50'000));
        line = "{\"email\": \"anna." + person + "@mail" + QByteArray::number(row % 700) +
               ".test\", \"event\": \"Email Clicked\", \"at\": \"2022-01-01T00:00:33Z\", \"url\": "
               "\"/p/" +
               QByteArray::number(random.bounded(2'000)) + "\", \"n\": " + QByteArray::number(row);
        line += row % 5 == 0 ? ", \"city\": \"Köln\"}\n" : "}\n";
        file.write(line);
    }
}

/// Seconds to read every cell of every row.
double ours(const QString& path, int rows)
{
    double best = std::numeric_limits<double>::infinity();
    for (int run = 0; run < kRuns; ++run) {
        int seen = 0;
        qint64 letters = 0;
        const double took = bench::milliseconds([&] {
            const auto table = must(ingest::openTable(path));
            ingest::CsvRecord record;
            while (must(table.reader->next(record))) {
                ++seen;
                for (qsizetype cell = 0; cell < record.size(); ++cell) {
                    letters += record.bytes(cell).size();
                }
            }
        });
        if (seen != rows || letters == 0) {
            qFatal("The file was not read to its end.");
        }
        best = std::min(best, took / 1000);
    }
    return best;
}

std::optional<double> duckDb(const QString& path)
{
    if (qEnvironmentVariableIsEmpty(kModulesVariable)) {
        return std::nullopt;
    }
    QProcess node;
    node.start(u"node"_s, {QStringLiteral(RONDOM_SOURCE_DIR "/tests/bench/readjson.cjs"), path,
                           u"email"_s, u"event"_s, u"at"_s, u"url"_s, u"n"_s, u"city"_s});
    node.waitForFinished(-1);
    bool isNumber = false;
    const double seconds = node.readAllStandardOutput().trimmed().toDouble(&isNumber);
    return isNumber ? std::optional(seconds) : std::nullopt;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const bool isBig = QCoreApplication::arguments().contains(u"big"_s);
    const int rows = isBig ? 5'000'000 : 750'000;
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"visits.ndjson"_s);
    writeVisits(path, rows);

    bench::Report report;
    const double seconds = ours(path, rows);
    const auto peer = duckDb(path);
    const QString name = u"%1 JSON lines read, vs DuckDB read_json"_s.arg(rows);
    if (peer) {
        report.compare(name, seconds, *peer, u"s"_s, 1.0);
    } else {
        report.tell(name + u" (not there: NODE_PATH)"_s, seconds, u"s"_s);
    }
    return report.isAllMet() ? 0 : 1;
}
