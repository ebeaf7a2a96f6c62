#include "models/demo/shopgenerator.h"
#include "models/profiles/profilerepository.h"
#include "models/storage/statement.h"
#include "models/workspace/workspacecheck.h"
#include "tests/bench/desk.h"
#include "tests/bench/heartbeat.h"
#include "tests/bench/measured.h"
#include "tests/support/testworkspace.h"
#include "tests/ui/answereddialogs.h"
#include "ui/common/lazytablemodel.h"
#include "ui/common/theme.h"
#include "ui/profiles/timelinemodel.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/workspaceview.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPointer>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::ui;
using bench::Desk;
using bench::Heartbeat;
using bench::waitFor;
using rondom::bench::percentile;
using rondom::tests::must;

namespace {

/// The most the window may be deaf, while it works in the background and while somebody looks.
constexpr double kImportLimitMs = 100;
constexpr double kTableLimitMs = 50;
constexpr double kCancelLimitMs = 1000;

struct Size
{
    int people = 50'000;
    int more = 20'000; ///< imported while the window is looked at
    int ordersOfBusy = 10'000;
};

/// Two exports of the invented shop: one that is in the workspace, one to import while somebody
/// looks at the window.
class Shops
{
public:
    explicit Shops(const Size& size) : m_size(size)
    {
        const QString ready = qEnvironmentVariable("RONDOM_BENCH_FOLDER");
        if (!ready.isEmpty()) {
            m_folder = ready;
        }
    }

    QString workspace() const { return m_folder + u"/shop.rondom"_s; }
    QString moreCustomers() const { return m_folder + u"/more/customers_export.csv"_s; }
    QString busyMail() const { return u"busy.person@example.com"_s; }

    /// Seconds the command line took to import everything; nothing where it failed.
    std::optional<double> make() const
    {
        JobContext context;
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        if (!QFileInfo::exists(moreCustomers())) {
            must(demo::writeShop(m_folder + u"/more"_s, {m_size.more, 2, 0, now}, context));
        }
        if (QFileInfo::exists(workspace())) {
            return 0;
        }
        const auto shop = must(demo::writeShop(m_folder + u"/shop"_s,
                                               {m_size.people, 1, m_size.people, now}, context));
        QElapsedTimer timer;
        timer.start();
        bool isGood = commandLine({u"workspace"_s, u"create"_s, workspace()});
        for (const QString& file : shop.files) {
            const demo::ImportAdvice advice = demo::importOf(file);
            QStringList words{u"import"_s,   file,          u"--source"_s,
                              advice.source, u"--notice"_s, u"Yes, send me the newsletter."_s};
            if (!advice.mapping.isEmpty()) {
                words += {u"--mapping"_s, advice.mapping};
            }
            isGood = isGood && commandLine(words);
        }
        const double seconds = double(timer.elapsed()) / 1000.0;
        isGood = isGood && importBusyPerson(now);
        return isGood ? std::optional(seconds) : std::nullopt;
    }

private:
    bool commandLine(const QStringList& words) const
    {
        return bench::runProgram(QStringLiteral(RONDOM_BINARY_DIR "/app/rondom-cli"),
                                 QStringList{u"--workspace"_s, workspace(), u"--quiet"_s} + words)
            .succeeded;
    }

    /// Somebody who did more than anybody would scroll through.
    bool importBusyPerson(qint64 now) const
    {
        QFile csv(m_folder + u"/busy.csv"_s);
        QFile mapping(m_folder + u"/busy.json"_s);
        if (!csv.open(QIODevice::WriteOnly) || !mapping.open(QIODevice::WriteOnly)) {
            return false;
        }
        csv.write("mail,what,time,page\n");
        for (int i = 0; i < m_size.ordersOfBusy; ++i) {
            const QString what = i % 7 == 0 ? u"Email Opened"_s : u"Page Viewed"_s;
            csv.write(
                u"%1,%2,%3,/page/%4\n"_s.arg(busyMail(), what, toIsoUtc(now - i * 3'600'000LL))
                    .arg(i % 50)
                    .toUtf8());
        }
        mapping.write(R"({"rondom": "mapping/1", "name": "Visits", "kind": "events",
            "event": {"column": "what"}, "at": {"column": "time"},
            "columns": {"mail": {"to": "identifier", "type": "email"},
                        "what": {"to": "ignore"}, "time": {"to": "ignore"},
                        "page": {"to": "property", "property": "page"}}})");
        csv.close();
        mapping.close();
        return commandLine({u"import"_s, csv.fileName(), u"--mapping"_s, mapping.fileName(),
                            u"--source"_s, u"Web shop"_s});
    }

    Size m_size;
    QTemporaryDir m_scratch;
    QString m_folder = m_scratch.path();
};

/// The counts that tell whether anything changed.
QList<qint64> countsOf(const QString& workspace)
{
    const auto file =
        must(workspace::WorkspaceFile::open(workspace, workspace::WorkspaceFile::Access::Reader));
    const auto counts = must(file->counts(QDateTime::currentMSecsSinceEpoch()));
    return {counts.profiles, counts.sourceRecords, counts.events,  counts.identifiers,
            counts.imports,  counts.known,         counts.revenue, counts.mailable};
}

/// The first and the last row that show are real.
bool showsRows(const QTableView& table)
{
    const QAbstractItemModel& model = *table.model();
    if (model.rowCount() == 0) {
        return false;
    }
    const int top = std::max(0, table.rowAt(0));
    const int under = table.rowAt(table.viewport()->height() - 1);
    const int bottom = under < 0 ? model.rowCount() - 1 : under;
    return !model.index(top, 0).data().toString().isEmpty() &&
           !model.index(bottom, 0).data().toString().isEmpty();
}

/// How deaf the window was, and how much of that it made itself.
void bound(bench::Report& report, const QString& name, const Heartbeat& heart)
{
    report.bound(u"%1: stall"_s.arg(name), heart.longest(), {}, u"ms"_s, kTableLimitMs);
    report.tell(u"%1: longest work of the window"_s.arg(name), heart.longestWork(), u"ms"_s);
}

/// Does something to the table and measures until its rows are there, and how deaf the window was.
template <typename Act>
void measureTable(bench::Report& report, Desk& desk, Heartbeat& heart, const QString& name,
                  bool readsAgain, Act act)
{
    auto& model = *qobject_cast<LazyTableModel*>(desk.table().model());
    QSignalSpy loaded(&model, &LazyTableModel::loaded);
    heart.start();
    act();
    const double shown = waitFor([&] {
        return (!readsAgain || loaded.count() > 0) &&
               (model.rowCount() == 0 || showsRows(desk.table()));
    });
    desk.turnIdle();
    heart.stop();
    bound(report, name, heart);
    report.tell(u"%1: rows shown after"_s.arg(name), shown, u"ms"_s);
}

void measureCustomers(bench::Report& report, Desk& desk, Heartbeat& heart)
{
    auto& table = desk.table();
    measureTable(report, desk, heart, u"customers open"_s, true,
                 [&] { desk.view().showPage(PageId::Customers); });
    table.setFocus();
    table.setCurrentIndex(table.model()->index(0, 0));
    measureTable(report, desk, heart, u"page down held, 100 times"_s, false, [&] {
        for (int i = 0; i < 100; ++i) {
            QTest::keyClick(&table, Qt::Key_PageDown);
            QTest::qWait(30);
        }
    });
    measureTable(report, desk, heart, u"End"_s, false,
                 [&] { QTest::keyClick(&table, Qt::Key_End, Qt::ControlModifier); });
    measureTable(report, desk, heart, u"Home"_s, false,
                 [&] { QTest::keyClick(&table, Qt::Key_Home, Qt::ControlModifier); });
    measureTable(report, desk, heart, u"drag of the scroll bar"_s, false, [&] {
        QScrollBar& bar = *table.verticalScrollBar();
        bar.setSliderDown(true);
        for (int step = 0; step <= 200; ++step) {
            bar.setSliderPosition(int(qint64(bar.maximum()) * step / 230));
            QTest::qWait(10);
        }
        bar.setSliderDown(false);
    });
    auto& header = *table.horizontalHeader();
    const auto& columns = qobject_cast<LazyTableModel*>(table.model())->columns();
    for (int column = 0; column < columns.size(); ++column) {
        if (!columns.at(column).isSortable) {
            continue;
        }
        for (int time = 0; time < 2; ++time) {
            measureTable(report, desk, heart,
                         u"sort by %1, click %2"_s.arg(columns.at(column).title).arg(time + 1),
                         true, [&] {
                             const QPoint middle(header.sectionViewportPosition(column) +
                                                     header.sectionSize(column) / 2,
                                                 header.height() / 2);
                             QTest::mouseClick(header.viewport(), Qt::LeftButton, {}, middle);
                         });
        }
    }
    auto& search = desk.find<QLineEdit>(u"customersSearch"_s);
    search.setFocus();
    const QString typed = u"sanne de"_s;
    for (int i = 0; i < typed.size(); ++i) {
        // A blank at the end finds the same people: nothing is read again.
        const bool readsAgain = typed.at(i) != u' ';
        measureTable(report, desk, heart, u"search \"%1\""_s.arg(typed.left(i + 1)), readsAgain,
                     [&] { QTest::keyClick(&search, typed.at(i).toLatin1()); });
    }
    measureTable(report, desk, heart, u"search emptied"_s, true,
                 [&] { QTest::keyClick(&search, Qt::Key_Escape); });
    measureTable(report, desk, heart, u"eight letters, one after the other"_s, true, [&] {
        for (const QChar letter : typed) {
            QTest::keyClick(&search, letter.toLatin1());
            QTest::qWait(60);
        }
    });
    measureTable(report, desk, heart, u"search emptied again"_s, true,
                 [&] { QTest::keyClick(&search, Qt::Key_Escape); });
    for (const int part : {1, 2, 0}) {
        auto& chip = desk.find<QAbstractButton>(u"customersPart%1"_s.arg(part));
        measureTable(report, desk, heart, u"chip \"%1\""_s.arg(chip.text()), true,
                     [&] { QTest::mouseClick(&chip, Qt::LeftButton); });
    }
}

void measurePerson(bench::Report& report, Desk& desk, Heartbeat& heart, ProfileId person)
{
    auto& timeline = desk.find<QListView>(u"profileTimeline"_s);
    heart.start();
    desk.view().openProfile(person);
    const double shown = waitFor([&] { return timeline.model()->rowCount() > 1; });
    desk.turnIdle();
    heart.stop();
    bound(report, u"page of a busy person"_s, heart);
    report.bound(u"page of a busy person: events shown after"_s, shown, {}, u"ms"_s, 500);

    heart.start();
    QScrollBar& bar = *timeline.verticalScrollBar();
    QElapsedTimer timer;
    timer.start();
    int last = -1;
    // To the very end: the list asks for the next hundred whenever its end comes into sight.
    while (timer.elapsed() < 60'000) {
        bar.setValue(bar.maximum());
        QTest::qWait(10);
        if (bar.maximum() == last && !timeline.model()->canFetchMore({})) {
            QTest::qWait(100);
            if (bar.maximum() == last && !timeline.model()->canFetchMore({})) {
                break;
            }
        }
        last = bar.maximum();
    }
    heart.stop();
    bound(report, u"timeline of 10,000 scrolled to its end"_s, heart);
    report.tell(u"timeline of 10,000 scrolled to its end: all"_s, double(timer.elapsed()), u"ms"_s);
}

/// Puts the file on the page and presses Import; the job is under way when it returns.
Job* startImport(Desk& desk, const QString& file)
{
    auto& clear = desk.find<QAbstractButton>(u"importClear"_s);
    desk.view().showPage(PageId::Import);
    if (clear.isVisible()) {
        QTest::mouseClick(&clear, Qt::LeftButton);
    }
    desk.view().importFiles({file});
    auto& start = desk.find<QAbstractButton>(u"importStart"_s);
    waitFor([&] { return start.isVisible() && start.isEnabled(); });
    QTest::mouseClick(&start, Qt::LeftButton);
    Job* job = nullptr;
    waitFor([&] {
        const QList<Job*> jobs = desk.window().session()->runningJobs();
        job = jobs.isEmpty() || jobs.last()->state() != Job::State::Running ? nullptr : jobs.last();
        return job != nullptr;
    });
    return job;
}

void undoImport(Desk& desk)
{
    desk.turnIdle();
    desk.view().undo();
    waitFor([&] { return !desk.window().session()->runningJobs().isEmpty(); });
    waitFor([&] { return desk.window().session()->runningJobs().isEmpty(); });
}

/// The milliseconds the whole import takes, for the moments to cancel at.
double measureImport(bench::Report& report, Desk& desk, Heartbeat& heart, const QString& file)
{
    Job* job = startImport(desk, file);
    bool isRunning = true;
    QObject::connect(job, &Job::stateChanged, job,
                     [&](Job::State state) { isRunning = state == Job::State::Running; });
    QElapsedTimer timer;
    timer.start();
    std::vector<double> beats;
    double longest = 0;
    double work = 0;
    for (int turn = 0; isRunning; ++turn) {
        heart.start();
        desk.view().showPage(turn % 2 == 0 ? PageId::Home : PageId::Customers);
        if (turn % 2 == 1) {
            QTest::keyClick(&desk.table(), Qt::Key_PageDown);
        }
        QElapsedTimer onPage;
        onPage.start();
        waitFor([&] { return !isRunning || onPage.elapsed() > 1000; });
        if (!isRunning) {
            // What the end of the import sets off belongs to it.
            QTest::qWait(3000);
        }
        heart.stop();
        beats.insert(beats.end(), heart.stalls().begin(), heart.stalls().end());
        longest = std::max(longest, heart.longest());
        work = std::max(work, heart.longestWork());
    }
    const double took = double(timer.elapsed());
    report.tell(u"import of more customers, with a window"_s, took / 1000.0, u"s"_s);
    report.bound(u"import: longest stall"_s, longest, {}, u"ms"_s, kImportLimitMs);
    report.tell(u"import: longest work of the window"_s, work, u"ms"_s);
    report.bound(u"import: stall, p99"_s, percentile(beats, 0.99), {}, u"ms"_s, kImportLimitMs);
    return took;
}

void measureCancel(bench::Report& report, Desk& desk, const Shops& shops, double importMs)
{
    const QList<qint64> before = countsOf(shops.workspace());
    double longest = 0;
    bool isAsBefore = true;
    for (const double share : {0.1, 0.35, 0.6, 0.75, 0.9}) {
        // A job that has ended deletes itself: without anybody looking around it is quicker.
        const QPointer<Job> job = startImport(desk, shops.moreCustomers());
        auto state = Job::State::Running;
        QObject::connect(job, &Job::stateChanged, job, [&](Job::State now) { state = now; });
        QTest::qWait(int(importMs * share));
        auto& cancel = desk.find<QAbstractButton>(u"progressCancel"_s);
        QElapsedTimer timer;
        timer.start();
        if (cancel.isVisible()) {
            QTest::mouseClick(&cancel, Qt::LeftButton);
        } else if (job) {
            job->cancel();
        }
        waitFor([&] { return state != Job::State::Running; });
        const double took = double(timer.elapsed());
        report.tell(u"  cancelled at %1 %: stopped after"_s.arg(int(share * 100)), took, u"ms"_s);
        if (state == Job::State::Canceled) {
            longest = std::max(longest, took);
            isAsBefore = isAsBefore && countsOf(shops.workspace()) == before;
        } else {
            // It was quicker than the last one, and is in: the next begins as this one did.
            report.tell(u"  (it had ended already)"_s, 0, u"ms"_s);
            undoImport(desk);
        }
    }
    report.bound(u"cancel of an import, the slowest"_s, longest, {}, u"ms"_s, kCancelLimitMs);
    report.require(u"the counts after a cancel are those before"_s, isAsBefore);
}

void checkFile(bench::Report& report, const QString& workspace)
{
    const auto file =
        must(workspace::WorkspaceFile::open(workspace, workspace::WorkspaceFile::Access::Reader));
    JobContext context;
    report.require(u"the check of the workspace finds nothing"_s,
                   must(workspace::checkWorkspace(file->connection(), context)).isOk());
}

int measure(const Size& size)
{
    const Shops shops(size);
    const auto seconds = shops.make();
    if (!seconds) {
        QTextStream(stderr) << "The workspace could not be made.\n";
        return 1;
    }
    bench::Report report;
    report.tell(u"%L1 people imported by the command line"_s.arg(size.people), *seconds, u"s"_s);
    Heartbeat heart;
    {
        Desk desk(shops.workspace());
        waitFor([&] {
            return !desk.find<QLabel>(u"statusCounts"_s).text().isEmpty() &&
                   desk.window().session()->runningJobs().isEmpty();
        });
        desk.turnIdle();
        ProfileId busy;
        {
            const auto file = must(workspace::WorkspaceFile::open(
                shops.workspace(), workspace::WorkspaceFile::Access::Reader));
            busy = must(profiles::ProfileRepository(file->connection()).find(shops.busyMail(), 1))
                       .value(0)
                       .profile.id;
        }
        measureCustomers(report, desk, heart);
        measurePerson(report, desk, heart, busy);
        if (!qEnvironmentVariableIsSet("RONDOM_BENCH_NO_IMPORT")) {
            const double took = measureImport(report, desk, heart, shops.moreCustomers());
            undoImport(desk);
            measureCancel(report, desk, shops, took);
        }
    }
    checkFile(report, shops.workspace());
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    QStandardPaths::setTestModeEnabled(true);
    const QApplication application(argc, argv);
    QLocale::setDefault(QLocale(u"en_GB"_s));
    Size size;
    const QString wanted =
        application.arguments().value(1, qEnvironmentVariable("RONDOM_BENCH", u"small"_s));
    if (wanted == u"big"_s) {
        size = {1'000'000, 50'000, 10'000};
    } else if (wanted != u"small"_s) {
        QTextStream(stderr) << "Usage: tst_heartbeat [small|big]\n";
        return 2;
    }
    return measure(size);
}
