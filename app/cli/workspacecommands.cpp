#include "app/cli/command.h"
#include "app/cli/commandtext.h"

#include "models/core/decimal.h"
#include "models/demo/shopgenerator.h"
#include "models/workspace/changesrepository.h"
#include "models/workspace/query.h"
#include "models/workspace/visitrepository.h"
#include "models/workspace/workspacecheck.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::cli {

namespace {

Result<Answer> create(Invocation& invocation)
{
    const Arguments& arguments = invocation.arguments();
    workspace::WorkspaceSettings settings;
    settings.country = arguments.value(u"country"_s, settings.country);
    settings.currency = arguments.value(u"currency"_s, settings.currency);
    settings.timezone = arguments.value(u"timezone"_s, settings.timezone);
    settings.language = arguments.value(u"language"_s, settings.language);
    const QString path = arguments.word(0);
    const auto file = workspace::WorkspaceFile::create(path, settings, invocation.now());
    if (!file) {
        return file.error();
    }
    const auto counts = (*file)->counts(invocation.now());
    if (!counts) {
        return counts.error();
    }
    return Answer(QJsonObject{{u"workspace"_s, path}, {u"schema_version"_s, counts->schemaVersion}},
                  CommandLine::tr("Made the workspace %1.").arg(path));
}

Result<Answer> info(Invocation& invocation)
{
    const auto file = invocation.openForReading();
    if (!file) {
        return file.error();
    }
    const auto counts = (*file)->counts(invocation.now());
    if (!counts) {
        return counts.error();
    }
    const workspace::WorkspaceSettings& settings = (*file)->settings();
    return Answer(QJsonObject{{u"workspace"_s, (*file)->path()},
                              {u"profiles"_s, counts->profiles},
                              {u"known"_s, counts->known},
                              {u"active"_s, counts->active},
                              {u"mailable"_s, counts->mailable},
                              {u"revenue"_s, Decimal::fromMicros(counts->revenue).toDouble()},
                              {u"source_records"_s, counts->sourceRecords},
                              {u"events"_s, counts->events},
                              {u"identifiers"_s, counts->identifiers},
                              {u"segments"_s, counts->segments},
                              {u"imports"_s, counts->imports},
                              {u"schema_version"_s, counts->schemaVersion},
                              {u"size_bytes"_s, counts->sizeBytes},
                              {u"country"_s, settings.country},
                              {u"currency"_s, settings.currency},
                              {u"timezone"_s, settings.timezone},
                              {u"language"_s, settings.language}});
}

Result<Answer> check(Invocation& invocation)
{
    const auto file = invocation.openForReading();
    if (!file) {
        return file.error();
    }
    const auto report = workspace::checkWorkspace((*file)->connection(), invocation.job());
    if (!report) {
        return report.error();
    }
    const auto part = [](const QStringList& problems) {
        return QJsonObject{{u"ok"_s, problems.isEmpty()},
                           {u"problems"_s, QJsonArray::fromStringList(problems)}};
    };
    const auto firstBad = report->ledger.firstBad;
    const QJsonObject ledger{
        {u"ok"_s, report->ledger.isOk()},
        {u"events"_s, report->ledger.events},
        {u"first_bad"_s, firstBad ? QJsonValue(firstBad->value()) : QJsonValue()}};
    return Answer(QJsonObject{{u"physical"_s, part(report->physical)},
                              {u"rules"_s, part(report->rules)},
                              {u"ledger"_s, ledger}},
                  {}, report->isOk() ? 0 : 5);
}

/// The moment to compare with: the one that was asked for, or when the window was last left.
Result<qint64> changesStart(const Invocation& invocation, const workspace::WorkspaceFile& file)
{
    if (invocation.arguments().has(u"since"_s)) {
        const auto since = fromIso(invocation.arguments().value(u"since"_s), file.calendar());
        return since ? Result<qint64>(*since)
                     : usageError(
                           CommandLine::tr("--since wants a time as in 2026-05-05T10:00:00Z."));
    }
    const auto visit = workspace::VisitRepository(file.connection()).previousEnd();
    if (!visit) {
        return visit.error();
    }
    return *visit ? Result<qint64>(**visit)
                  : usageError(CommandLine::tr("--%1 is needed.").arg(u"since"_s));
}

QString changesText(const workspace::Changes& changes, const QString& currency)
{
    const QString since =
        CommandLine::tr("What changed since %1:").arg(toIsoUtc(changes.since)) + u'\n';
    QString text;
    const auto add = [&text](qint64 count, const QString& what) {
        if (count != 0) {
            text += u"\n%1  %2"_s.arg(count, 9).arg(what);
        }
    };
    add(changes.newCustomers, CommandLine::tr("new customers"));
    add(changes.newOrders, CommandLine::tr("new orders"));
    if (!changes.revenue.isZero()) {
        text += u"\n%1  %2"_s.arg(changes.revenue.toString(), 9)
                    .arg(CommandLine::tr("%1 of revenue").arg(currency));
    }
    add(changes.newlyMailable, CommandLine::tr("people said yes to the newsletter by e-mail"));
    add(changes.withdrawn, CommandLine::tr("people withdrew or refused consent"));
    add(changes.expired, CommandLine::tr("people whose consent expired"));
    add(changes.imports, CommandLine::tr("imports, of %1 rows").arg(changes.importedRows));
    add(changes.exports, CommandLine::tr("exports, of %1 people").arg(changes.exportedPeople));
    for (const workspace::SegmentChange& segment : changes.segments) {
        text += segment.before
                    ? u"\n%1  %2"_s
                          .arg((segment.difference() > 0 ? u"+"_s : QString()) +
                                   QString::number(segment.difference()),
                               9)
                          .arg(CommandLine::tr("in the segment %1, now %2")
                                   .arg(segment.name)
                                   .arg(segment.size))
                    : u"\n%1  %2"_s.arg(segment.size, 9)
                          .arg(CommandLine::tr("in the new segment %1").arg(segment.name));
    }
    if (text.isEmpty()) {
        text = u'\n' + CommandLine::tr("Nothing.");
    }
    if (changes.expiringSoon > 0) {
        text += u"\n\n"_s + CommandLine::tr("The consent of %n person(s) expires within 30 days.",
                                            nullptr, int(changes.expiringSoon));
    }
    return since + text;
}

Result<Answer> changes(Invocation& invocation)
{
    const auto file = invocation.openForReading();
    if (!file) {
        return file.error();
    }
    const auto since = changesStart(invocation, **file);
    if (!since) {
        return since.error();
    }
    const auto found = workspace::ChangesRepository((*file)->connection())
                           .between(*since, std::max(*since, invocation.now()));
    if (!found) {
        return found.error();
    }
    QJsonArray segments;
    for (const workspace::SegmentChange& segment : found->segments) {
        segments.append(
            QJsonObject{{u"name"_s, segment.name},
                        {u"before"_s, segment.before ? QJsonValue(*segment.before) : QJsonValue()},
                        {u"size"_s, segment.size},
                        {u"difference"_s, segment.difference()}});
    }
    const QString currency = (*file)->settings().currency;
    return Answer(
        QJsonObject{{u"since"_s, toIsoUtc(found->since)},
                    {u"until"_s, toIsoUtc(found->until)},
                    {u"customers"_s, QJsonObject{{u"new"_s, found->newCustomers}}},
                    {u"orders"_s, QJsonObject{{u"new"_s, found->newOrders},
                                              {u"buyers"_s, found->newBuyers},
                                              {u"revenue"_s, found->revenue.toDouble()},
                                              {u"currency"_s, currency}}},
                    {u"consent"_s, QJsonObject{{u"newly_mailable"_s, found->newlyMailable},
                                               {u"withdrawn"_s, found->withdrawn},
                                               {u"expired"_s, found->expired},
                                               {u"expiring_soon"_s, found->expiringSoon}}},
                    {u"segments"_s, segments},
                    {u"imports"_s,
                     QJsonObject{{u"count"_s, found->imports}, {u"rows"_s, found->importedRows}}},
                    {u"exports"_s, QJsonObject{{u"count"_s, found->exports},
                                               {u"people"_s, found->exportedPeople}}}},
        changesText(*found, currency));
}

Result<Answer> demo(Invocation& invocation)
{
    demo::ShopOptions options;
    const auto people = invocation.arguments().number(u"people"_s, options.people);
    const auto seed = invocation.arguments().number(u"seed"_s, qint64(options.seed));
    const auto events = invocation.arguments().number(u"events"_s, options.events);
    for (const auto* number : {&people, &seed, &events}) {
        if (!*number) {
            return number->error();
        }
    }
    constexpr qint64 kMostPeople = 10'000'000;
    if (*people > kMostPeople) {
        return usageError(CommandLine::tr("At most %1 people can be invented.").arg(kMostPeople));
    }
    options.people = int(*people);
    options.seed = quint64(*seed);
    options.events = *events;
    options.now = invocation.now();
    const QString folder = QDir(invocation.arguments().word(0)).absolutePath();
    const auto shop = demo::writeShop(folder, options, invocation.job());
    if (!shop) {
        return shop.error();
    }
    return Answer(QJsonObject{{u"files"_s, QJsonArray::fromStringList(shop->files)},
                              {u"people"_s, shop->people},
                              {u"truth_file"_s, shop->truthFile}},
                  CommandLine::tr("Wrote the exports of an invented shop:") + u"\n  "_s +
                      shop->files.join(u"\n  "_s));
}

Result<Answer> query(Invocation& invocation)
{
    const auto file = invocation.openForReading();
    if (!file) {
        return file.error();
    }
    const auto answer = workspace::runQuery((*file)->connection(), invocation.arguments().word(0));
    if (!answer) {
        return answer.error();
    }
    QJsonArray rows;
    for (const QList<QJsonValue>& cells : answer->rows) {
        QJsonObject row;
        for (qsizetype i = 0; i < cells.size(); ++i) {
            row.insert(answer->columns.at(i), cells.at(i));
        }
        rows.append(row);
    }
    return Answer(rows);
}

} // namespace

QList<Command> workspaceCommands()
{
    return {
        {u"workspace create"_s,
         u"FILE"_s,
         CommandLine::tr("Makes an empty workspace."),
         {{u"country"_s, u"NL"_s, CommandLine::tr("where the shop is")},
          {u"currency"_s, u"EUR"_s, CommandLine::tr("what it counts in")},
          {u"timezone"_s, u"ZONE"_s, CommandLine::tr("where its days begin, as Europe/Amsterdam")},
          {u"language"_s, u"nl"_s, CommandLine::tr("the language of its texts")}},
         1,
         1,
         create},
        {u"workspace info"_s,
         {},
         CommandLine::tr("Counts what is in the workspace."),
         {},
         0,
         0,
         info},
        {u"workspace check"_s,
         {},
         CommandLine::tr("Checks the file, the rules of the data and the consent ledger."),
         {},
         0,
         0,
         check},
        {u"workspace changes"_s,
         u"--since TIME"_s,
         CommandLine::tr("Tells what changed since a moment."),
         {{u"since"_s, u"TIME"_s,
           CommandLine::tr("from when; else when the window was last left")}},
         0,
         0,
         changes},
        {u"demo"_s,
         u"DIR"_s,
         CommandLine::tr("Writes the exports of an invented shop."),
         {{u"people"_s, u"N"_s, CommandLine::tr("how many customers")},
          {u"seed"_s, u"N"_s, CommandLine::tr("another number, another shop")},
          {u"events"_s, u"N"_s, CommandLine::tr("about how many web and mail events")}},
         1,
         1,
         demo},
        {u"query"_s,
         u"\"SELECT ...\""_s,
         CommandLine::tr("Runs SQL on the documented views; it only reads."),
         {},
         1,
         1,
         query},
    };
}

} // namespace rondom::cli
