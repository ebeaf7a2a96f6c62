#include "models/segments/definitionparser.h"
#include "tests/bench/desk.h"
#include "tests/bench/flatworkspace.h"
#include "tests/bench/heartbeat.h"
#include "tests/support/testworkspace.h"
#include "ui/segments/segmentbuilder.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace rondom;
using bench::Desk;
using bench::Heartbeat;
using bench::waitFor;
using tests::must;

namespace {

constexpr double kStallLimitMs = 50;
constexpr int kKeys = 60;
/// How long a quick typist takes from one key to the next.
constexpr int kBetweenKeysMs = 80;

/// A rule with a condition of every kind that is looked at event by event.
const QByteArray kRule = R"({"rondom": "segment/1", "name": "Typed", "where": {"all": [
    {"event": "Order Completed", "count": {"op": ">=", "value": 2},
     "window": {"last": 90, "unit": "day"}},
    {"trait": "country", "op": "in", "value": ["NL", "BE"]},
    {"any": [{"event": "Email Opened", "count": {"op": ">=", "value": 3}},
             {"not": {"event": "Email Clicked"}}]},
    {"not": {"sequence": [{"event": "Product Viewed"},
                          {"event": "Order Completed", "did": false,
                           "within": {"n": 7, "unit": "day"}}]}}]}})";

/// Types into a number of the rule, a key at a time, and takes every other one back.
void typeInto(bench::Report& report, Desk& desk, ui::SegmentBuilder& builder, Heartbeat& heart,
              const QString& field)
{
    std::vector<double> stalls;
    double longest = 0;
    double work = 0;
    for (int key = 0; key < kKeys; ++key) {
        // A field is made anew when the sentence takes another shape.
        auto& number = desk.find<QLineEdit>(field);
        number.setFocus();
        heart.start();
        QTest::keyClick(&number,
                        key % 2 == 0 ? Qt::Key(Qt::Key_0 + key / 2 % 10) : Qt::Key_Backspace);
        QElapsedTimer pause;
        pause.start();
        waitFor([&] { return pause.elapsed() >= kBetweenKeysMs; });
        heart.stop();
        stalls.insert(stalls.end(), heart.stalls().begin(), heart.stalls().end());
        longest = std::max(longest, heart.longest());
        work = std::max(work, heart.longestWork());
    }
    waitFor([&] { return builder.count().has_value(); });
    std::vector<double> counted;
    for (int key = 0; key < kKeys; ++key) {
        auto& number = desk.find<QLineEdit>(field);
        QTest::keyClick(&number,
                        key % 2 == 0 ? Qt::Key(Qt::Key_0 + key / 2 % 10) : Qt::Key_Backspace);
        counted.push_back(waitFor([&] { return builder.count().has_value(); }));
    }
    report.bound(u"typing, longest stall"_s, longest, {}, u"ms"_s, kStallLimitMs);
    report.tell(u"typing, longest work of the window"_s, work, u"ms"_s);
    report.tell(u"typing, stall, p99"_s, bench::percentile(stalls, 0.99), u"ms"_s);
    report.tell(u"from a key to its number, median"_s, bench::percentile(counted, 0.5), u"ms"_s);
    report.tell(u"from a key to its number, p95"_s, bench::percentile(counted, 0.95), u"ms"_s);
}

} // namespace

/// How long the window is deaf while somebody types a number into a rule.
///
/// RONDOM_COUNT_WORKSPACE names a workspace made of the big files of tst_countspeed before; without
/// it a workspace is made first.
int main(int argc, char** argv)
{
    QStandardPaths::setTestModeEnabled(true);
    const QApplication application(argc, argv);
    QLocale::setDefault(QLocale(u"en_GB"_s));
    const QTemporaryDir folder;
    qputenv("XDG_CACHE_HOME", folder.path().toUtf8());
    const QString given = qEnvironmentVariable("RONDOM_COUNT_WORKSPACE");
    const QString path = given.isEmpty() ? folder.filePath(u"typing.rondom"_s) : given;
    const bench::FlatFiles files(folder.path(), {});
    if (given.isEmpty() && !bench::makeWorkspace(path, files)) {
        return 1;
    }
    bench::Report report;
    Heartbeat heart;
    Desk desk(path);
    waitFor([&] { return !desk.find<QLabel>(u"statusCounts"_s).text().isEmpty(); });
    desk.view().showPage(ui::PageId::Segments);
    desk.view().startSegment();
    auto* builder = desk.window().findChild<ui::SegmentBuilder*>();
    builder->setDefinition(must(segments::DefinitionParser::parse(kRule)));
    // The first count may have to wait for the columns, which the window makes by itself.
    report.tell(u"first count, columns made meanwhile"_s,
                waitFor([&] {
                    return builder->count().has_value() &&
                           desk.window().session()->runningJobs().isEmpty();
                }) / 1000,
                u"s"_s);
    desk.turnIdle();
    typeInto(report, desk, *builder, heart, u"builderField_/where/all/0/count/value"_s);
    return 0;
}
