#include "models/identity/identityrepository.h"
#include "models/workspace/workspacefile.h"
#include "tests/bench/rondomcli.h"
#include "tests/support/inventedpeople.h"
#include "tests/support/pairquality.h"
#include "tests/support/testworkspace.h"

#include <QCoreApplication>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace rondom;
using rondom::bench::cli;
using rondom::bench::Run;
using rondom::tests::InventedPeople;
using rondom::tests::must;

namespace {

void write(const QString& path, const QByteArray& content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
        qFatal("the benchmark cannot write its files");
    }
}

} // namespace

/// How long it takes to find the same people among many, and how well it is done.
int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QString wanted =
        application.arguments().value(1, qEnvironmentVariable("RONDOM_BENCH", u"small"_s));
    const bool isBig = wanted == u"big"_s;
    const QTemporaryDir folder;
    const QString workspace = folder.filePath(u"people.rondom"_s);
    InventedPeople::Options options;
    options.records = isBig ? 1'000'000 : 50'000;
    options.duplicates = 0.15;
    const InventedPeople people(options);
    write(folder.filePath(u"people.csv"_s), people.csv());
    write(folder.filePath(u"people.json"_s), InventedPeople::mapping());
    const bool isReady =
        cli(workspace, {u"workspace"_s, u"create"_s, workspace}).succeeded &&
        cli(workspace, {u"import"_s, folder.filePath(u"people.csv"_s), u"--mapping"_s,
                        folder.filePath(u"people.json"_s), u"--source"_s, u"List"_s})
            .succeeded;
    const Run run = cli(workspace, {u"identity"_s, u"resolve"_s});
    if (!isReady || !run.succeeded) {
        return 1;
    }
    tests::PairQuality<int, qint64> quality;
    const auto file =
        must(workspace::WorkspaceFile::open(workspace, workspace::WorkspaceFile::Access::Reader));
    const auto clusters = must(identity::IdentityRepository(file->connection()).clusters());
    for (const identity::ClusterRow& row : clusters) {
        quality.add(people.records()[row.recordId.toUInt() - 1].person, row.profile.value());
    }
    bench::Report report;
    report.bound(u"matching of %1 records"_s.arg(options.records), run.seconds, std::nullopt,
                 u"s"_s, isBig ? 20 : 5);
    report.bound(u"memory of it"_s, run.megabytes, std::nullopt, u"MB"_s, 2048);
    report.tell(u"  precision"_s, 100 * quality.precision(), u"%"_s);
    report.tell(u"  recall"_s, 100 * quality.recall(), u"%"_s);
    return report.isAllMet() ? 0 : 1;
}
