#include "app/cli/command.h"
#include "app/cli/commandtext.h"
#include "app/cli/samplejson.h"
#include "app/cli/textlayout.h"
#include "models/core/calendar.h"
#include "models/ingest/inspection.h"
#include "models/workspace/importcounts.h"
#include "models/workspace/importer.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace rondom::cli {

namespace {

Result<Answer> inspect(Invocation& invocation)
{
    const auto recipes = ingest::RecipeLibrary::load(u":/recipes"_s);
    if (!recipes) {
        return recipes.error();
    }
    const auto inspection = ingest::inspect(invocation.arguments().word(0), *recipes,
                                            invocation.arguments().value(u"sheet"_s));
    if (!inspection) {
        return inspection.error();
    }
    return Answer(ingest::toJson(*inspection));
}

QString balanceText(const workspace::ImportReport& report)
{
    const workspace::RowBalance& rows = report.rows;
    QString text = report.isDryRun
                       ? CommandLine::tr("Dry run: nothing was changed. An import would do this.")
                       : CommandLine::tr("Imported into \"%1\" as import %2.")
                             .arg(report.source)
                             .arg(report.import.value());
    text += u"\n\n"_s;
    text += CommandLine::tr("  %1 rows read = %2 created + %3 updated + %4 unchanged + %5 rejected "
                            "+ %6 skipped")
                .arg(rows.read)
                .arg(rows.created)
                .arg(rows.updated)
                .arg(rows.unchanged)
                .arg(rows.rejected)
                .arg(rows.skipped);
    text += u'\n' + CommandLine::tr("  %n row(s) joined somebody who was known already", nullptr,
                                    int(rows.merged));
    if (rows.anonymous > 0) {
        text += u'\n' + CommandLine::tr("  %n row(s) are sales that name nobody", nullptr,
                                        int(rows.anonymous));
    }
    text += u'\n' + CommandLine::tr("  events: %1 new, %2 updated, %3 known already")
                        .arg(report.eventsCreated)
                        .arg(report.eventsUpdated)
                        .arg(report.eventDuplicates);
    text += u'\n' + CommandLine::tr("  consent: %1 granted, %2 withdrawn, %3 claims without proof, "
                                    "%4 suppressed")
                        .arg(report.consentsGranted)
                        .arg(report.consentsWithdrawn)
                        .arg(report.consentClaims)
                        .arg(report.suppressions);
    if (report.fieldsOverwritten > 0) {
        text += u'\n' + CommandLine::tr("  %n known value(s) were overwritten", nullptr,
                                        int(report.fieldsOverwritten));
    }
    for (const ingest::Reject& reject : report.rejects.mid(0, 20)) {
        text += u'\n' + CommandLine::tr("  line %1: %2").arg(reject.line).arg(reject.reason);
        text += reject.column.isEmpty() ? QString() : u" ("_s + reject.column + u')';
    }
    if (report.warningCount > 0) {
        text += u'\n' + CommandLine::tr("  %n cell(s) could not be used, although their rows were",
                                        nullptr, int(report.warningCount));
    }
    if (!report.droppedColumns.isEmpty()) {
        text += u'\n' + CommandLine::tr("  never stored, because they are secrets: %1")
                            .arg(report.droppedColumns.join(u", "_s));
    }
    if (!report.rejectsFile.isEmpty()) {
        text += u'\n' + CommandLine::tr("  The rejected rows are in %1.")
                            .arg(report.rejectsFiles.join(u", "_s));
    }
    if (report.wantsNotice) {
        text += u'\n' + CommandLine::tr("  Consents stayed claims because nobody said which text "
                                        "people saw. Import again with --notice TEXT.");
    }
    if (report.isKnown) {
        text += u'\n' + CommandLine::tr("  The same file was imported before.");
    }
    return text;
}

/// The rows that --show asks for, behind the balance.
QString shownRows(const workspace::ImportReport& report, const QStringList& words)
{
    QString text;
    for (const QString& word : words) {
        const QJsonArray rows = samplesTable(report.samples, outcomesNamed(word));
        text += u"\n\n"_s + CommandLine::tr("%1: %n row(s)", nullptr, int(rows.size())).arg(word);
        if (rows.size() >= workspace::RowSamples::kMost) {
            text += u' ' + CommandLine::tr("(only the first are listed)");
        }
        text += rows.isEmpty() ? QString() : u'\n' + layOut(rows).trimmed();
    }
    return text;
}

QJsonArray problems(const workspace::ImportReport& report)
{
    QJsonArray rejects;
    for (const ingest::Reject& reject : report.rejects) {
        rejects.append(QJsonObject{{u"row"_s, reject.row},
                                   {u"line"_s, reject.line},
                                   {u"column"_s, reject.column},
                                   {u"reason"_s, reject.reason}});
    }
    return rejects;
}

Result<Answer> import(Invocation& invocation)
{
    const Arguments& arguments = invocation.arguments();
    workspace::ImportRequest request;
    request.files = arguments.words();
    request.sheet = arguments.value(u"sheet"_s);
    request.recipe = arguments.value(u"recipe"_s);
    request.source = arguments.value(u"source"_s);
    request.notice = arguments.value(u"notice"_s);
    request.isDryRun = arguments.has(u"dry-run"_s);
    request.rejectsFile = arguments.value(u"rejects"_s);
    const QString mode = arguments.value(u"mode"_s, u"upsert"_s);
    if (mode == u"create"_s) {
        request.mode = ingest::ImportMode::CreateOnly;
    } else if (mode == u"update"_s) {
        request.mode = ingest::ImportMode::UpdateOnly;
    } else if (mode != u"upsert"_s) {
        return usageError(CommandLine::tr("--mode is upsert, create or update."));
    }
    const QStringList shown = arguments.value(u"show"_s).split(u',', Qt::SkipEmptyParts);
    for (const QString& word : shown) {
        if (outcomesNamed(word).isEmpty()) {
            return usageError(CommandLine::tr("--show knows %1.").arg(outcomeWords()));
        }
    }
    if (arguments.has(u"show"_s) && shown.isEmpty()) {
        return usageError(CommandLine::tr("--show knows %1.").arg(outcomeWords()));
    }
    request.keepsRows = !shown.isEmpty();
    if (arguments.has(u"mapping"_s)) {
        if (!request.recipe.isEmpty()) {
            return usageError(CommandLine::tr("Give a recipe or a mapping, not both."));
        }
        auto mapping = ingest::loadMapping(arguments.value(u"mapping"_s));
        if (!mapping) {
            return mapping.error();
        }
        request.mapping = std::move(*mapping);
    }
    const auto file = invocation.openForWriting();
    if (!file) {
        return file.error();
    }
    const auto report =
        workspace::Importer(**file, invocation.now()).run(request, invocation.job());
    if (!report) {
        return report.error();
    }
    QJsonObject json = workspace::toJson(*report);
    json.insert(u"import_id"_s, report->isDryRun ? QJsonValue() : report->import.value());
    json.insert(u"dry_run"_s, report->isDryRun);
    json.insert(u"files"_s, QJsonArray::fromStringList(report->files));
    json.insert(u"source"_s, report->source);
    json.insert(u"recipe"_s, report->recipe);
    json.insert(u"rejects"_s, problems(*report));
    json.insert(u"rejects_file"_s,
                report->rejectsFile.isEmpty() ? QJsonValue() : QJsonValue(report->rejectsFile));
    json.insert(u"rejects_files"_s, QJsonArray::fromStringList(report->rejectsFiles));
    json.insert(u"dropped"_s, QJsonArray::fromStringList(report->droppedColumns));
    json.insert(u"known_file"_s, report->isKnown);
    json.insert(u"wants_notice"_s, report->wantsNotice);
    json.insert(u"seconds"_s, invocation.seconds(report->seconds));
    if (!shown.isEmpty()) {
        QJsonObject samples;
        for (const QString& word : shown) {
            samples.insert(word, samplesJson(report->samples, outcomesNamed(word)));
        }
        json.insert(u"samples"_s, samples);
    }
    return Answer(json, balanceText(*report) + shownRows(*report, shown));
}

Result<Answer> listImports(Invocation& invocation)
{
    const auto file = invocation.openForReading();
    if (!file) {
        return file.error();
    }
    const auto imports = ingest::SourceRepository((*file)->connection()).imports();
    if (!imports) {
        return imports.error();
    }
    QJsonArray list;
    for (const ingest::ImportSummary& import : *imports) {
        QStringList names;
        QString source;
        for (const ingest::ImportedFile& part : import.files) {
            names.append(part.name);
            source = source.isEmpty() ? part.sourceName : source;
        }
        list.append(QJsonObject{{u"import_id"_s, import.id.value()},
                                {u"source"_s, source},
                                {u"file"_s, names.join(u", "_s)},
                                {u"at"_s, toIsoUtc(import.at)},
                                {u"rows"_s, import.counts.value(u"rows"_s)},
                                {u"undone"_s, import.isUndone}});
    }
    return Answer(list);
}

Result<Answer> undoImport(Invocation& invocation)
{
    bool ok = false;
    const ImportId id(invocation.arguments().word(0).toLongLong(&ok));
    if (!ok) {
        return usageError(CommandLine::tr("An import is named by its number."));
    }
    const auto file = invocation.openForWriting();
    if (!file) {
        return file.error();
    }
    const auto report = workspace::Importer(**file, invocation.now()).undo(id, invocation.job());
    if (!report) {
        return report.error();
    }
    const QJsonObject removed{{u"records"_s, report->removedRecords},
                              {u"events"_s, report->removedEvents},
                              {u"values"_s, report->removedValues}};
    const QJsonObject restored{{u"events"_s, report->restoredEvents},
                               {u"values"_s, report->restoredValues}};
    return Answer(QJsonObject{{u"import_id"_s, id.value()},
                              {u"removed"_s, removed},
                              {u"restored"_s, restored},
                              {u"retracted_grants"_s, report->retractedGrants},
                              {u"conflicts"_s, QJsonArray::fromStringList(report->conflicts)}});
}

Result<Answer> listRecipes(Invocation&)
{
    const auto library = ingest::RecipeLibrary::load(u":/recipes"_s);
    if (!library) {
        return library.error();
    }
    QJsonArray list;
    for (const ingest::Recipe& recipe : library->recipes()) {
        QStringList headers;
        for (const ingest::ColumnRule& column : recipe.mapping.columns) {
            headers.append(column.column);
        }
        list.append(QJsonObject{{u"id"_s, recipe.id},
                                {u"name"_s, recipe.mapping.name},
                                {u"kind"_s, ingest::importKindName(recipe.mapping.kind)},
                                {u"headers"_s, QJsonArray::fromStringList(headers)}});
    }
    return Answer(list);
}

} // namespace

QList<Command> importCommands()
{
    return {
        {u"inspect"_s,
         u"FILE"_s,
         CommandLine::tr("Tells how a file would be read and what its columns seem to mean."),
         {{u"sheet"_s, u"NAME"_s, CommandLine::tr("which sheet of a workbook")}},
         1,
         1,
         inspect},
        {u"import list"_s,
         {},
         CommandLine::tr("Lists the imports, newest first."),
         {},
         0,
         0,
         listImports},
        {u"import undo"_s,
         u"ID"_s,
         CommandLine::tr("Takes an import back; withdrawals of consent stay."),
         {},
         1,
         1,
         undoImport},
        {u"import"_s,
         u"FILE..."_s,
         CommandLine::tr("Brings the exports of other tools into the workspace."),
         {{u"recipe"_s, u"ID"_s, CommandLine::tr("how to read the files; else it is recognised")},
          {u"mapping"_s, u"FILE"_s, CommandLine::tr("what the columns mean, for other files")},
          {u"sheet"_s, u"NAME"_s, CommandLine::tr("which sheet of a workbook")},
          {u"source"_s, u"NAME"_s, CommandLine::tr("where the data comes from")},
          {u"notice"_s, u"TEXT"_s, CommandLine::tr("the text people saw when they agreed")},
          {u"mode"_s, u"MODE"_s, CommandLine::tr("upsert, create or update")},
          {u"dry-run"_s, {}, CommandLine::tr("tells what would happen, and changes nothing")},
          {u"show"_s, u"WHAT"_s,
           CommandLine::tr("prints the rows behind a number: %1").arg(outcomeWords())},
          {u"rejects"_s, u"FILE"_s, CommandLine::tr("where rejected rows are saved")}},
         1,
         1'000,
         import},
        {u"recipe list"_s,
         {},
         CommandLine::tr("Lists the files that are known."),
         {},
         0,
         0,
         listRecipes},
    };
}

} // namespace rondom::cli
