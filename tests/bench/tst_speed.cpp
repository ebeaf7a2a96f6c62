#include "models/consent/gate.h"
#include "models/demo/shopgenerator.h"
#include "models/profiles/profilerepository.h"
#include "models/segments/definitionparser.h"
#include "models/segments/segmentengine.h"
#include "models/storage/statement.h"
#include "models/workspace/workspacefile.h"
#include "tests/bench/measured.h"
#include "tests/support/testworkspace.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace rondom;
using rondom::bench::milliseconds;
using rondom::bench::percentile;
using rondom::bench::Run;
using rondom::tests::must;

namespace {

constexpr qint64 kNow = 1'777'977'000'000; // 2026-05-05T10:30:00Z
const QString kClock = u"2026-05-05T10:30:00Z"_s;

struct Size
{
    int people = 50'000;
    qint64 events = 1'000'000;
    int delta = 10'000;
    bool isBig = false;
};

/// The invented shop in a workspace of ours and in tables of SQLite's own import.
class Shop
{
public:
    explicit Shop(const Size& size) : m_size(size)
    {
        JobContext context;
        m_files = must(demo::writeShop(m_folder.filePath(u"shop"_s),
                                       {size.people, 1, size.events, kNow}, context));
        for (const QString& file : m_files.files) {
            m_bytes += QFileInfo(file).size();
        }
    }

    QString workspace() const { return m_folder.filePath(u"shop.rondom"_s); }
    QString peer() const { return m_folder.filePath(u"peer.db"_s); }
    double megabytes() const { return double(m_bytes) / 1e6; }

    /// Every file through rondom-cli, as a person would.
    Run importOurs() const
    {
        Run total{true, 0, 0};
        for (const QString& file : m_files.files) {
            const demo::ImportAdvice advice = demo::importOf(file);
            QStringList words{u"import"_s,   file,          u"--source"_s,
                              advice.source, u"--notice"_s, u"Yes, send me the newsletter."_s};
            if (!advice.mapping.isEmpty()) {
                words += {u"--mapping"_s, advice.mapping};
            }
            add(total, commandLine(words));
        }
        return total;
    }

    /// Every file as it is, all text, nothing understood.
    Run importPeer() const
    {
        Run total{true, 0, 0};
        int table = 0;
        for (const QString& file : m_files.files) {
            add(total,
                bench::runProgram(u"sqlite3"_s, {peer(), u".mode csv"_s,
                                                 u".import \"%1\" t%2"_s.arg(file).arg(++table)}));
        }
        return total;
    }

    Run commandLine(const QStringList& words) const
    {
        return bench::runProgram(QStringLiteral(RONDOM_BINARY_DIR "/app/rondom-cli"),
                                 QStringList{u"--workspace"_s, workspace(), u"--quiet"_s,
                                             u"--json"_s, u"--now"_s, kClock} +
                                     words);
    }

    /// New events of people who are known already, in one file.
    Run importDelta() const
    {
        const auto file = must(
            workspace::WorkspaceFile::open(workspace(), workspace::WorkspaceFile::Access::Reader));
        auto select = must(file->connection().prepare(
            "SELECT email FROM profile WHERE email IS NOT NULL ORDER BY id % 9973 LIMIT ?"));
        select.bind(m_size.delta);
        QStringList mails;
        while (must(select.next())) {
            mails.append(select.text(0));
        }
        QFile csv(m_folder.filePath(u"delta.csv"_s));
        QFile mapping(m_folder.filePath(u"delta.json"_s));
        if (!csv.open(QIODevice::WriteOnly) || !mapping.open(QIODevice::WriteOnly)) {
            return {};
        }
        csv.write("mail,what,time,page\n");
        for (int i = 0; i < m_size.delta; ++i) {
            const qint64 at = kNow - qint64(m_size.delta - i) * 1000;
            csv.write((mails.at(i % mails.size()) + u",Page Viewed,"_s + toIsoUtc(at) +
                       u",/page/%1\n"_s.arg(i % 500))
                          .toUtf8());
        }
        csv.close();
        mapping.write(R"({"rondom": "mapping/1", "name": "New visits", "kind": "events",
            "event": {"column": "what"}, "at": {"column": "time"},
            "columns": {"mail": {"to": "identifier", "type": "email"},
                        "what": {"to": "ignore"}, "time": {"to": "ignore"},
                        "page": {"to": "property", "property": "page"}}})");
        mapping.close();
        return commandLine({u"import"_s, csv.fileName(), u"--mapping"_s, mapping.fileName(),
                            u"--source"_s, u"Web shop"_s});
    }

private:
    static void add(Run& total, const Run& run)
    {
        total.succeeded = total.succeeded && run.succeeded;
        total.seconds += run.seconds;
        total.megabytes = std::max(total.megabytes, run.megabytes);
    }

    Size m_size;
    QTemporaryDir m_folder;
    demo::ShopFiles m_files;
    qint64 m_bytes = 0;
};

/// Events as most would keep them: in the order they came, with an index.
void makeRowTable(const storage::Connection& ours, const QString& path)
{
    auto attach = must(ours.prepare("ATTACH ? AS rows"));
    must(attach.bind(path).run());
    must(ours.exec("CREATE TABLE rows.event_row AS SELECT * FROM event ORDER BY row, import_id; "
                   "CREATE INDEX rows.event_row_profile ON event_row(profile_id, ts)"));
}

std::vector<ProfileId> somePeople(const storage::Connection& connection, int count)
{
    auto select = must(connection.prepare("SELECT id FROM profile ORDER BY id"));
    std::vector<ProfileId> all;
    while (must(select.next())) {
        all.emplace_back(select.integer(0));
    }
    QRandomGenerator random(1);
    std::vector<ProfileId> some;
    for (int i = 0; i < count; ++i) {
        some.push_back(all[random.bounded(quint32(all.size()))]);
    }
    return some;
}

void measureTimeline(bench::Report& report, const storage::Connection& connection)
{
    const profiles::ProfileRepository repository(connection);
    auto peer = must(connection.prepare("SELECT ts, seq, kind_id, amount FROM rows.event_row WHERE "
                                        "profile_id = ? ORDER BY ts DESC, seq DESC LIMIT 100"));
    std::vector<double> ours;
    std::vector<double> theirs;
    for (const ProfileId person : somePeople(connection, 2000)) {
        ours.push_back(
            milliseconds([&] { must(repository.timeline(person, std::nullopt, 100, {})); }));
        theirs.push_back(milliseconds([&] {
            peer.bind(person);
            while (must(peer.next())) {
            }
        }));
    }
    report.bound(u"timeline of 100, p95, vs bare rows and an index"_s, percentile(ours, 0.95),
                 percentile(theirs, 0.95), u"ms"_s, 1.0);
}

void measureSearch(bench::Report& report, const storage::Connection& connection)
{
    const profiles::ProfileRepository repository(connection);
    auto peer =
        must(connection.prepare("SELECT id FROM profile WHERE name LIKE '%' || ?1 || '%' OR "
                                "email LIKE '%' || ?1 || '%' LIMIT 20"));
    std::vector<double> ours;
    std::vector<double> theirs;
    for (const ProfileId person : somePeople(connection, 25)) {
        const QString name = must(repository.summary(person))->name;
        // As it is typed: one keystroke after the other.
        for (int length = 1; length <= std::min(12, int(name.size())); ++length) {
            const QString typed = name.left(length);
            ours.push_back(milliseconds([&] { must(repository.find(typed, 20)); }));
            theirs.push_back(milliseconds([&] {
                peer.bind(typed);
                while (must(peer.next())) {
                }
            }));
        }
    }
    report.bound(u"search, a keystroke, p95, vs LIKE"_s, percentile(ours, 0.95),
                 percentile(theirs, 0.95), u"ms"_s, 100.0);
}

void measureSegments(bench::Report& report, const storage::Connection& connection)
{
    constexpr auto kRule = R"({"rondom": "segment/1", "name": "Compound", "where": {"all": [
        {"trait": "country", "op": "in", "value": ["NL", "BE"]},
        {"any": [
          {"event": "Order Completed", "count": {"op": ">=", "value": 2},
           "window": {"last": %1, "unit": "day"}},
          {"event": "Order Completed", "sum": {"property": "revenue", "op": ">", "value": 500},
           "window": {"last": 1, "unit": "year"}}]},
        {"event": "Email Clicked", "count": {"op": "=", "value": 0},
         "window": {"last": 180, "unit": "day"}}]}})";
    auto peer = must(connection.prepare(
        "SELECT count(*) FROM (SELECT e.profile_id FROM rows.event_row e JOIN event_kind k ON "
        "k.id = e.kind_id WHERE k.name = 'Order Completed' AND e.ts > ? GROUP BY 1 HAVING "
        "count(*) >= 2)"));
    std::vector<double> ours;
    std::vector<double> theirs;
    for (int days = 60; days < 120; days += 6) {
        const auto definition =
            must(segments::DefinitionParser::parse(QString::fromLatin1(kRule).arg(days).toUtf8()));
        ours.push_back(milliseconds([&] {
            JobContext context;
            must(segments::countSegment(connection, definition, kNow, context));
        }));
        theirs.push_back(milliseconds([&] {
            must(peer.bind(kNow - days * 86'400'000LL).next());
            peer.reset();
        }));
    }
    report.bound(u"segment of 4 conditions, p95, vs SQL of one of them"_s, percentile(ours, 0.95),
                 percentile(theirs, 0.95), u"ms"_s, 1000.0);
}

void measureGate(bench::Report& report, const storage::Connection& connection)
{
    auto select = must(connection.prepare("SELECT id FROM profile"));
    QList<ProfileId> everybody;
    while (must(select.next())) {
        everybody.append(ProfileId(select.integer(0)));
    }
    consent::Question question;
    question.purpose = u"newsletter"_s;
    question.now = kNow;
    const double all = milliseconds([&] {
        JobContext context;
        must(consent::Gate(connection).admit(everybody, question, context));
    });
    report.bound(u"consent of everybody, each"_s, all * 1000.0 / double(everybody.size()), {},
                 u"us"_s, 20.0);
}

int measure(const Size& size)
{
    if (QStandardPaths::findExecutable(u"sqlite3"_s).isEmpty()) {
        QTextStream(stderr) << "The sqlite3 command, the peer to compare with, is not installed.\n";
        return 2;
    }
    const Shop shop(size);
    QTextStream(stdout) << u"%1 people, %2 events, %3 MB of files"_s.arg(size.people)
                               .arg(size.events)
                               .arg(shop.megabytes(), 0, 'f', 0)
                        << Qt::endl;
    bench::Report report;
    if (!shop.commandLine({u"workspace"_s, u"create"_s, shop.workspace()}).succeeded) {
        return 1;
    }
    const Run ours = shop.importOurs();
    const Run peer = shop.importPeer();
    if (!ours.succeeded || !peer.succeeded) {
        QTextStream(stderr) << "An import failed.\n";
        return 1;
    }
    report.compare(u"import of all files vs sqlite3 .import"_s, ours.seconds, peer.seconds, u"s"_s,
                   size.isBig ? 1.3 : 1.2);
    report.bound(u"memory of the import"_s, ours.megabytes, peer.megabytes, u"MB"_s,
                 size.isBig ? 3500 : 1000);
    report.compare(u"workspace vs files"_s, double(QFileInfo(shop.workspace()).size()) / 1e6,
                   shop.megabytes(), u"MB"_s, 1.0);
    const Run again = shop.importOurs();
    report.compare(u"the same files again vs the first time"_s, again.seconds, ours.seconds, u"s"_s,
                   1.0);
    const Run delta = shop.importDelta();
    report.bound(u"%1 new events"_s.arg(size.delta), delta.seconds, {}, u"s"_s,
                 size.isBig ? 8.0 : 1.0);
    if (!again.succeeded || !delta.succeeded) {
        QTextStream(stderr) << "An import failed.\n";
        return 1;
    }

    const auto file = must(
        workspace::WorkspaceFile::open(shop.workspace(), workspace::WorkspaceFile::Access::Writer));
    makeRowTable(file->connection(), shop.peer());
    measureTimeline(report, file->connection());
    measureSearch(report, file->connection());
    measureSegments(report, file->connection());
    measureGate(report, file->connection());
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    Size size;
    const QString wanted =
        application.arguments().value(1, qEnvironmentVariable("RONDOM_BENCH", u"small"_s));
    if (wanted == u"big"_s) {
        size = {1'000'000, 15'000'000, 100'000, true};
    } else if (wanted != u"small"_s) {
        QTextStream(stderr) << "Usage: tst_speed [small|big]\n";
        return 2;
    }
    return measure(size);
}
