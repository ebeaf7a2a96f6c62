#include "app/cli/command.h"
#include "app/cli/commandtext.h"
#include "app/cli/segmentargument.h"
#include "models/activation/exporter.h"
#include "models/columns/columnstore.h"
#include "models/consent/consenttext.h"
#include "models/storage/databasefile.h"
#include "models/storage/storagetext.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace rondom::cli {

namespace {

QString reportText(const activation::ExportReport& report, bool isDryRun)
{
    QString text = isDryRun
                       ? CommandLine::tr("Dry run: nothing was written. An export would do this.")
                       : CommandLine::tr("Wrote %n row(s) to %1.", nullptr, int(report.rows))
                             .arg(report.files.value(0));
    text += u"\n\n"_s + CommandLine::tr("  %1 members = %2 rows + %3 held back")
                            .arg(report.members)
                            .arg(report.rows)
                            .arg(report.members - report.rows);
    for (auto entry = report.excluded.begin(); entry != report.excluded.end(); ++entry) {
        const auto reason = consent::reasonFromCode(entry.key());
        text += u"\n    %1  %2 (%3)"_s.arg(entry.value(), 7)
                    .arg(reason ? consent::describe(*reason) : QString(), entry.key());
    }
    if (report.removalsFile) {
        text += u"\n\n"_s + CommandLine::tr("  %n person(s) must be removed there: %1", nullptr,
                                            int(report.removed))
                                .arg(*report.removalsFile);
    }
    return text;
}

/// The number of each person and the reason, and nothing to contact them by: this is no list.
Result<void> writeHeldBack(const activation::ExportReport& report, const QString& path)
{
    if (storage::isDatabaseFile(path)) {
        return storage::fileExists(path);
    }
    QByteArray rows = "profile_id,reason\n";
    for (auto entry = report.heldBack.begin(); entry != report.heldBack.end(); ++entry) {
        for (const ProfileId profile : *entry) {
            rows += QByteArray::number(profile.value()) + ',' + entry.key().toUtf8() + '\n';
        }
    }
    QSaveFile file(path);
    const bool isWritten =
        file.open(QIODevice::WriteOnly) && file.write(rows) == rows.size() && file.commit();
    return isWritten ? Result<void>()
                     : Error{Error::Code::StorageFailed,
                             CommandLine::tr("%1 cannot be written. Nothing was changed. Choose a "
                                             "folder you may write to.")
                                 .arg(path),
                             u"held back list not written"_s};
}

Result<Answer> exportSegment(Invocation& invocation)
{
    const Arguments& arguments = invocation.arguments();
    activation::ExportRequest request;
    const QString segment = arguments.word(0);
    if (isFile(segment)) {
        auto definition = segmentFile(segment);
        if (!definition) {
            return definition.error();
        }
        request.audience = std::move(*definition);
    } else {
        request.audience = segment;
    }
    request.destination = arguments.value(u"destination"_s);
    request.purpose = arguments.value(u"purpose"_s);
    request.channel = arguments.value(u"channel"_s);
    request.isDryRun = arguments.has(u"dry-run"_s);
    request.changesOnly = arguments.has(u"changes"_s);
    for (const QString& option : {u"destination"_s, u"purpose"_s, u"channel"_s}) {
        if (arguments.value(option).isEmpty()) {
            return usageError(CommandLine::tr("--%1 is needed.").arg(option));
        }
    }
    if (arguments.has(u"out"_s)) {
        request.outPath = QFileInfo(arguments.value(u"out"_s)).absoluteFilePath();
    } else if (!request.isDryRun) {
        return usageError(CommandLine::tr("--%1 is needed.").arg(u"out"_s));
    }
    if (arguments.has(u"fields"_s)) {
        request.fields = arguments.value(u"fields"_s).split(u',', Qt::SkipEmptyParts);
    }
    request.namesHeldBack = arguments.has(u"held-back"_s);
    if (request.namesHeldBack && !request.isDryRun) {
        // Should the second file fail, the export would have happened all the same.
        return usageError(CommandLine::tr("--held-back goes with --dry-run."));
    }
    const auto file = request.isDryRun ? invocation.openForReading() : invocation.openForWriting();
    if (!file) {
        return file.error();
    }
    const auto prepared = columns::ColumnStore::prepare((*file)->connection(), invocation.job());
    if (!prepared) {
        return prepared.error();
    }
    const auto report = activation::Exporter().run((*file)->connection(), request, invocation.now(),
                                                   invocation.job());
    if (!report) {
        return report.error();
    }
    const QString heldBackFile = arguments.value(u"held-back"_s);
    if (request.namesHeldBack) {
        if (const auto written = writeHeldBack(*report, heldBackFile); !written) {
            return written.error();
        }
    }
    QJsonObject excluded;
    for (auto entry = report->excluded.begin(); entry != report->excluded.end(); ++entry) {
        excluded.insert(entry.key(), entry.value());
    }
    return Answer(
        QJsonObject{
            {u"export_id"_s, report->id ? QJsonValue(report->id->value()) : QJsonValue()},
            {u"dry_run"_s, request.isDryRun},
            {u"members"_s, report->members},
            {u"rows"_s, report->rows},
            {u"excluded"_s, excluded},
            {u"held_back_file"_s, request.namesHeldBack ? QJsonValue(heldBackFile) : QJsonValue()},
            {u"added"_s, report->added},
            {u"changed"_s, report->changed},
            {u"removed"_s, report->removed},
            {u"files"_s, QJsonArray::fromStringList(report->files)},
            {u"removals_file"_s,
             report->removalsFile ? QJsonValue(*report->removalsFile) : QJsonValue()},
            {u"sha256"_s, report->sha256}},
        reportText(*report, request.isDryRun));
}

Result<Answer> listDestinations(Invocation&)
{
    QJsonArray rows;
    for (const activation::Destination& destination :
         activation::DestinationLibrary::builtIn().destinations()) {
        QStringList columns;
        for (const activation::Column& column : destination.columns) {
            columns.append(column.header);
        }
        QStringList channels;
        for (const consent::Channel channel : destination.channels) {
            channels.append(consent::keyOf(channel));
        }
        rows.append(QJsonObject{{u"id"_s, destination.id},
                                {u"name"_s, destination.name},
                                {u"columns"_s, QJsonArray::fromStringList(columns)},
                                {u"hashing"_s, destination.hashing},
                                {u"channel"_s, channels.join(u',')},
                                {u"third_party"_s, destination.isThirdParty},
                                {u"tested"_s, destination.isTested}});
    }
    return Answer(rows);
}

} // namespace

QList<Command> exportCommands()
{
    return {
        {u"export"_s,
         u"SEGMENT --destination ID --purpose P --channel C --out FILE"_s,
         CommandLine::tr("Writes the list for another tool: only those whose consent allows it."),
         {{u"destination"_s, u"ID"_s, CommandLine::tr("the tool the list is for")},
          {u"purpose"_s, u"P"_s, CommandLine::tr("what the contact is for, as newsletter")},
          {u"channel"_s, u"C"_s, CommandLine::tr("by what means, as email")},
          {u"out"_s, u"FILE"_s, CommandLine::tr("the file to write")},
          {u"changes"_s, {}, CommandLine::tr("only who is new or different since the last time")},
          {u"fields"_s, u"a,b"_s, CommandLine::tr("other columns than the usual ones")},
          {u"held-back"_s, u"FILE.csv"_s,
           CommandLine::tr("with --dry-run: write who is held back, and why")},
          {u"dry-run"_s, {}, CommandLine::tr("tells what would leave, and writes nothing")}},
         1,
         1,
         exportSegment},
        {u"destination list"_s,
         {},
         CommandLine::tr("Lists the tools a list can be written for."),
         {},
         0,
         0,
         listDestinations},
    };
}

} // namespace rondom::cli
