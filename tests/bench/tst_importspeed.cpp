#include "models/storage/statement.h"
#include "models/workspace/workspacefile.h"
#include "tests/bench/flatfiles.h"
#include "tests/bench/rondomcli.h"
#include "tests/support/testworkspace.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace rondom;
using rondom::bench::cli;
using rondom::bench::FlatFiles;
using rondom::bench::Run;
using rondom::tests::must;

namespace {

/// A sales file of half a million lines, not part of these sources: the benchmark reads it where
/// this variable says.
constexpr auto kRetailVariable = "RONDOM_ONLINE_RETAIL";

Run peerImport(const QString& database, const QString& csv, const QString& table)
{
    return bench::runProgram(u"sqlite3"_s,
                             {database, u".mode csv"_s, u".import \"%1\" %2"_s.arg(csv, table)});
}

/// What an import may add to.
QString contentOf(const QString& workspace)
{
    const auto file =
        must(workspace::WorkspaceFile::open(workspace, workspace::WorkspaceFile::Access::Reader));
    auto counts = must(file->connection().prepare(
        "SELECT (SELECT count(*) FROM source_record) || ' ' || (SELECT count(*) FROM identifier) "
        "|| ' ' || (SELECT count(*) FROM trait_value) || ' ' || (SELECT count(*) FROM event) "
        "|| ' ' || (SELECT count(*) FROM consent_event) || ' ' || (SELECT count(*) FROM profile)"));
    must(counts.next());
    return counts.text(0);
}

struct Total
{
    double ours = 0;
    double peer = 0;
    double megabytes = 0;
    bool succeeded = true;
};

void add(Total& total, const Run& ours, const Run& peer)
{
    total.ours += ours.seconds;
    total.peer += peer.seconds;
    total.megabytes = std::max(total.megabytes, ours.megabytes);
    total.succeeded = total.succeeded && ours.succeeded && peer.succeeded;
}

bool measureShop(bench::Report& report, const FlatFiles::Size& size, bool isBig)
{
    const QTemporaryDir folder;
    FlatFiles files(folder.path(), size);
    const QString workspace = folder.filePath(u"shop.rondom"_s);
    const QString peer = folder.filePath(u"peer.db"_s);
    Total total;
    total.succeeded = cli(workspace, {u"workspace"_s, u"create"_s, workspace}).succeeded;
    for (const QString& kind : FlatFiles::kinds()) {
        const Run ours = cli(workspace, files.importWords(kind));
        const Run theirs = peerImport(peer, files.path(kind + u".csv"_s), kind);
        add(total, ours, theirs);
        report.tell(u"  %1, times sqlite3 .import"_s.arg(kind), ours.seconds / theirs.seconds,
                    u"x"_s);
    }
    if (!total.succeeded) {
        return false;
    }
    report.compare(u"import of %1 customers, %2 lines, %3 events"_s.arg(size.customers)
                       .arg(size.lines)
                       .arg(size.events),
                   total.ours, total.peer, u"s"_s, isBig ? 2.0 : 1.5);
    report.bound(u"memory of the import"_s, total.megabytes, std::nullopt, u"MB"_s, 1024);
    const QString before = contentOf(workspace);
    Total again;
    for (const QString& kind : FlatFiles::kinds()) {
        add(again, cli(workspace, files.importWords(kind)), Run{true, 0, 0});
    }
    report.require(u"the same files again add nothing"_s,
                   again.succeeded && contentOf(workspace) == before);
    report.tell(u"  the same files again"_s, again.ours, u"s"_s);
    const int delta = isBig ? 100'000 : 10'000;
    files.writeDelta(delta);
    const Run more = cli(workspace, {u"import"_s, files.path(u"delta.csv"_s), u"--source"_s,
                                     u"Shop"_s, u"--mapping"_s, files.path(u"events.json"_s)});
    report.compare(u"%1 more events vs the whole .import"_s.arg(delta), more.seconds, total.peer,
                   u"s"_s, 0.4);
    return again.succeeded && more.succeeded;
}

bool measureRetail(bench::Report& report)
{
    const QString csv = qEnvironmentVariable(kRetailVariable);
    if (csv.isEmpty()) {
        QTextStream(stdout) << "online_retail.csv: not measured, " << kRetailVariable
                            << " does not say where it is\n";
        return true;
    }
    const QTemporaryDir folder;
    const QString workspace = folder.filePath(u"retail.rondom"_s);
    const bool isMade = cli(workspace, {u"workspace"_s, u"create"_s, workspace}).succeeded;
    const Run ours = cli(
        workspace, {u"import"_s, csv, u"--mapping"_s,
                    QStringLiteral(RONDOM_SOURCE_DIR "/tests/data/online_retail.mapping.json")});
    const Run peer = peerImport(folder.filePath(u"peer.db"_s), csv, u"sales"_s);
    if (!isMade || !ours.succeeded || !peer.succeeded) {
        return false;
    }
    report.compare(u"import of online_retail.csv"_s, ours.seconds, peer.seconds, u"s"_s, 2.0);
    report.bound(u"memory of it"_s, ours.megabytes, peer.megabytes, u"MB"_s, 300);
    return true;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QString wanted =
        application.arguments().value(1, qEnvironmentVariable("RONDOM_BENCH", u"small"_s));
    const bool isBig = wanted == u"big"_s;
    if (!isBig && wanted != u"small"_s) {
        QTextStream(stderr) << "Usage: tst_importspeed [small|big]\n";
        return 2;
    }
    if (QStandardPaths::findExecutable(u"sqlite3"_s).isEmpty()) {
        QTextStream(stderr) << "The sqlite3 command, the peer to compare with, is not installed.\n";
        return 2;
    }
    bench::Report report;
    const FlatFiles::Size size =
        isBig ? FlatFiles::Size{1'000'000, 5'000'000, 15'000'000} : FlatFiles::Size();
    if (!measureShop(report, size, isBig) || !measureRetail(report)) {
        QTextStream(stderr) << "An import failed.\n";
        return 1;
    }
    return 0;
}
