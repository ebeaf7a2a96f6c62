#include "models/columns/columnstore.h"
#include "models/segments/catalog.h"
#include "models/segments/definitionparser.h"
#include "models/segments/moments.h"
#include "models/segments/segmentengine.h"
#include "models/workspace/importer.h"
#include "models/workspace/workspacefile.h"
#include "tests/bench/flatworkspace.h"
#include "tests/support/testworkspace.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace rondom;
using rondom::tests::must;

namespace {

constexpr int kEdits = 400;
constexpr int kPeerRuns = 11;

/// What the question is made of; one edit changes one of them.
struct Question
{
    QString country = u"NL"_s;
    QString domain = u"mail7"_s;
    int orders = 2;
    int orderDays = 90;
    int revenue = 500;
    int revenueDays = 365;
    QString url = u"/p/7"_s;
    int hours = 168;
    int quietDays = 180;
    int opened = 3;

    /// People in a country or of a mail domain who bought often or much, did not look at a product
    /// without buying soon after, and were not quiet; or who open mails and never click.
    QJsonObject json() const
    {
        const auto event = [](const QString& name) { return QJsonObject{{u"event"_s, name}}; };
        const auto window = [](int days) {
            return QJsonObject{{u"last"_s, days}, {u"unit"_s, u"day"_s}};
        };
        const auto number = [](const QString& op, int value) {
            return QJsonObject{{u"op"_s, op}, {u"value"_s, value}};
        };
        const auto all = [](const QJsonArray& of) { return QJsonObject{{u"all"_s, of}}; };
        const auto any = [](const QJsonArray& of) { return QJsonObject{{u"any"_s, of}}; };
        const auto no = [](const QJsonObject& of) { return QJsonObject{{u"not"_s, of}}; };
        QJsonObject often = event(u"Order Completed"_s);
        often.insert(u"count"_s, number(u">="_s, orders));
        often.insert(u"window"_s, window(orderDays));
        QJsonObject much = event(u"Order Completed"_s);
        QJsonObject sum = number(u">"_s, revenue);
        sum.insert(u"property"_s, u"revenue"_s);
        much.insert(u"sum"_s, sum);
        much.insert(u"window"_s, window(revenueDays));
        QJsonObject viewed = event(u"Product Viewed"_s);
        viewed.insert(u"where"_s,
                      QJsonObject{{u"property"_s, u"url"_s}, {u"op"_s, u"="_s}, {u"value"_s, url}});
        QJsonObject notBought = event(u"Order Completed"_s);
        notBought.insert(u"did"_s, false);
        notBought.insert(u"within"_s, QJsonObject{{u"n"_s, hours}, {u"unit"_s, u"hour"_s}});
        QJsonObject seen = event(u"Page Viewed"_s);
        seen.insert(u"window"_s, window(quietDays));
        QJsonObject opens = event(u"Email Opened"_s);
        opens.insert(u"count"_s, number(u">="_s, opened));
        const QJsonObject where = any(
            {all({any({QJsonObject{
                           {u"trait"_s, u"country"_s}, {u"op"_s, u"="_s}, {u"value"_s, country}},
                       QJsonObject{{u"trait"_s, u"email"_s},
                                   {u"op"_s, u"contains"_s},
                                   {u"value"_s, domain}}}),
                  any({often, much}),
                  no(QJsonObject{{u"sequence"_s, QJsonArray{viewed, notBought}}}), seen}),
             all({opens, no(event(u"Email Clicked"_s))})});
        return {{u"rondom"_s, u"segment/1"_s}, {u"name"_s, u"Question"_s}, {u"where"_s, where}};
    }

    QString sql(const Calendar& calendar, qint64 now) const
    {
        const auto since = [&](int days) {
            return QString::number(calendar.startOfLast(days, TimeUnit::Day, now));
        };
        const qint64 within = qint64(hours) * 3'600'000;
        return u"SELECT count(*) FROM people WHERE ((country = '%1' OR contains(email, '%2')) AND "
               "(id IN (SELECT person FROM events WHERE kind = 'Order Completed' AND ts >= %3 "
               "GROUP BY person HAVING count(*) >= %4) OR id IN (SELECT person FROM events WHERE "
               "kind = 'Order Completed' AND ts >= %5 GROUP BY person HAVING sum(amount) > %6)) "
               "AND id NOT IN (SELECT v.person FROM events v WHERE v.kind = 'Product Viewed' AND "
               "v.url = '%7' AND v.ts + %8 < %9 AND NOT EXISTS (SELECT 1 FROM events o WHERE "
               "o.kind = 'Order Completed' AND o.person = v.person AND o.ts >= v.ts AND o.ts <= "
               "v.ts + %8)) "_s.arg(country, domain, since(orderDays))
                   .arg(orders)
                   .arg(since(revenueDays))
                   .arg(qint64(revenue) * 1'000'000)
                   .arg(url)
                   .arg(within)
                   .arg(now) +
               u"AND id IN (SELECT person FROM events WHERE kind = 'Page Viewed' AND ts >= %1)) "
               "OR (id IN (SELECT person FROM events WHERE kind = 'Email Opened' GROUP BY person "
               "HAVING count(*) >= %2) AND id NOT IN (SELECT person FROM events WHERE kind = "
               "'Email Clicked'))"_s.arg(since(quietDays))
                   .arg(opened);
    }
};

/// What the edits change in turn.
const QStringList kParts{
    u"country"_s,    u"mail domain"_s,           u"number of orders"_s, u"days of orders"_s,
    u"revenue"_s,    u"days of revenue"_s,       u"product"_s,          u"hours"_s,
    u"quiet days"_s, u"number of opened mails"_s};

/// One edit: the next value of the next part.
void edit(Question& question, int step)
{
    const int turn = step / int(kParts.size());
    switch (step % kParts.size()) {
    case 0:
        question.country = QStringList{u"BE"_s, u"DE"_s, u"NL"_s}.at(turn % 3);
        break;
    case 1:
        question.domain = u"mail%1"_s.arg(turn * 13 % 1000);
        break;
    case 2:
        question.orders = 1 + turn % 5;
        break;
    case 3:
        question.orderDays = 30 + turn * 7;
        break;
    case 4:
        question.revenue = 100 + turn * 50;
        break;
    case 5:
        question.revenueDays = 100 + turn * 11;
        break;
    case 6:
        question.url = u"/p/%1"_s.arg(turn * 7 % 550);
        break;
    case 7:
        question.hours = 24 + turn * 12;
        break;
    case 8:
        question.quietDays = 60 + turn * 9;
        break;
    default:
        question.opened = 2 + turn % 6;
        break;
    }
}

/// What one process holds in memory that is no file's.
double anonymousMegabytes()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly)) {
        return 0;
    }
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray& line : lines) {
        if (line.startsWith("RssAnon:")) {
            return line.mid(8).trimmed().split(' ').first().toDouble() / 1024;
        }
    }
    return 0;
}

/// What the peer reads: people and events, without a head.
void writeForPeer(const storage::Connection& connection, const QString& people,
                  const QString& events)
{
    const auto write = [&connection](const QString& path, const char* sql) {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly)) {
            qFatal("the benchmark cannot write its files");
        }
        auto rows = must(connection.prepare(sql));
        while (must(rows.next())) {
            QByteArray line;
            for (int column = 0; column < rows.columnCount(); ++column) {
                line += column == 0 ? "" : ",";
                line += rows.textView(column);
            }
            file.write(line + '\n');
        }
    };
    write(people, "SELECT p.id, (SELECT text FROM profile_trait t WHERE t.profile_id = p.id AND "
                  "t.trait_id = (SELECT id FROM trait WHERE key = 'country')), p.email FROM "
                  "profile p");
    write(events, "SELECT k.name, e.ts, e.profile_id, e.amount, CASE k.name WHEN 'Order "
                  "Completed' THEN NULL ELSE json ->> 'url' END FROM event e JOIN event_kind k ON "
                  "k.id = e.kind_id JOIN property_set s ON s.id = e.properties_id WHERE "
                  "e.profile_id > 0");
}

struct Peer
{
    qint64 count = 0;
    double milliseconds = 0;
};

std::optional<Peer> runPeer(const QString& people, const QString& events, const QString& sql)
{
    QProcess process;
    process.start(u"node"_s, {QStringLiteral(RONDOM_SOURCE_DIR "/tests/bench/countpeer.cjs"),
                              people, events, sql, QString::number(kPeerRuns)});
    if (!process.waitForFinished(-1) || process.exitCode() != 0) {
        return std::nullopt;
    }
    const QList<QByteArray> words = process.readAllStandardOutput().simplified().split(' ');
    return Peer{words.value(0).toLongLong(), words.value(1).toDouble()};
}

qint64 countOf(const storage::Connection& connection, const Question& question, qint64 now)
{
    JobContext unwatched;
    const auto definition = must(segments::DefinitionParser::parse(question.json()));
    return must(segments::countSegment(connection, definition, now, unwatched)).count;
}

} // namespace

/// How quickly a segment is counted again after one edit, by columns, beside DuckDB running the
/// same question again.
///
/// RONDOM_COUNT_WORKSPACE names a workspace made of the big files before, which is imported into;
/// without it they are made and imported first.
int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QString wanted =
        application.arguments().value(1, qEnvironmentVariable("RONDOM_BENCH", u"small"_s));
    const bool isBig = wanted == u"big"_s;
    const QTemporaryDir folder;
    qputenv("XDG_CACHE_HOME", folder.path().toUtf8());
    const QString given = qEnvironmentVariable("RONDOM_COUNT_WORKSPACE");
    const QString path = given.isEmpty() ? folder.filePath(u"count.rondom"_s) : given;
    bench::FlatFiles::Size size;
    if (isBig && given.isEmpty()) {
        size = {1'000'000, 5'000'000, 15'000'000};
    }
    bench::FlatFiles files(folder.path(), size);
    if (given.isEmpty() && !bench::makeWorkspace(path, files)) {
        return 1;
    }
    bench::Report report;
    const auto file =
        must(workspace::WorkspaceFile::open(path, workspace::WorkspaceFile::Access::Writer));
    const auto reader = must(storage::Connection::open(path, storage::Connection::Access::Reader));
    JobContext unwatched;
    report.tell(u"column files"_s, bench::milliseconds([&] {
                                       must(columns::ColumnStore::prepare(*reader, unwatched));
                                   }) / 1000,
                u"s"_s);
    const Calendar calendar = must(segments::Catalog::load(*reader)).calendar();
    auto latest = must(reader->prepare("SELECT max(last_seen) FROM profile"));
    must(latest.next());
    const qint64 now = latest.integer(0) + 1;
    latest.reset();

    Question question;
    const qint64 count = countOf(*reader, question, now);
    std::vector<double> times;
    for (int step = 0; step < kEdits; ++step) {
        edit(question, step);
        times.push_back(bench::milliseconds([&] { countOf(*reader, question, now); }));
    }
    for (int part = 0; part < kParts.size(); ++part) {
        std::vector<double> ofPart;
        for (std::size_t step = std::size_t(part); step < times.size();
             step += std::size_t(kParts.size())) {
            ofPart.push_back(times[step]);
        }
        report.tell(u"  after another "_s + kParts.at(part), bench::percentile(ofPart, 0.5),
                    u"ms"_s);
    }
    const double median = bench::percentile(times, 0.5);
    const double p95 = bench::percentile(times, 0.95);
    report.tell(u"count after one edit, median"_s, median, u"ms"_s);
    report.bound(u"count after one edit, 95 of 100"_s, p95, std::nullopt, u"ms"_s, isBig ? 20 : 2);
    report.bound(u"memory apart from files"_s, anonymousMegabytes(), std::nullopt, u"MB"_s, 200);

    const QString people = folder.filePath(u"people.csv"_s);
    const QString events = folder.filePath(u"peer-events.csv"_s);
    writeForPeer(*reader, people, events);
    if (const auto peer = runPeer(people, events, Question().sql(calendar, now))) {
        report.compare(u"count after one edit against DuckDB"_s, p95, peer->milliseconds, u"ms"_s,
                       0.1);
        report.require(u"  the same count"_s, peer->count == count);
    } else {
        report.tell(u"DuckDB is not there"_s, 0, u"ms"_s);
    }

    // A thousand more events, imported, then counted for the first time.
    files.writeDelta(1000);
    workspace::ImportRequest request;
    request.files = {files.path(u"delta.csv"_s)};
    request.mapping = must(ingest::loadMapping(files.path(u"events.json"_s)));
    request.source = u"Shop"_s;
    const auto imported = must(workspace::Importer(*file, now).run(request, unwatched));
    report.tell(u"  columns brought up to date"_s,
                bench::milliseconds([&] { must(columns::ColumnStore::snapshot(*reader)); }),
                u"ms"_s);
    report.bound(u"count after 1,000 more events"_s,
                 bench::milliseconds([&] { countOf(*reader, question, now); }), std::nullopt,
                 u"ms"_s, 100);
    must(workspace::Importer(*file, now).undo(imported.import, unwatched));
    return report.isAllMet() ? 0 : 1;
}
