#include "app/cli/command.h"
#include "app/cli/commandtext.h"
#include "models/core/calendar.h"
#include "models/ingest/recipelibrary.h"
#include "models/workspace/folderimport.h"
#include "models/workspace/settledfiles.h"
#include "models/workspace/watchrepository.h"
#include "models/workspace/workspacetext.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QThread>

using namespace Qt::StringLiterals;

namespace rondom::cli {

namespace {

using workspace::WatchedFolder;
using workspace::WatchRepository;
using workspace::WatchResult;

/// Long enough for a program that writes in bursts.
constexpr qint64 kSettleSeconds = 3;
constexpr qint64 kLongestSettleSeconds = 3'600;

QString absolute(const QString& folder)
{
    return QDir::cleanPath(QFileInfo(folder).absoluteFilePath());
}

QJsonObject toJson(const WatchResult& result)
{
    return {{u"file"_s, result.file},
            {u"folder"_s, result.folder},
            {u"at"_s, toIsoUtc(result.at)},
            {u"outcome"_s, workspace::outcomeName(result.outcome)},
            {u"import_id"_s,
             result.import.isValid() ? QJsonValue(result.import.value()) : QJsonValue()},
            {u"created"_s, result.created},
            {u"updated"_s, result.updated},
            {u"rejected"_s, result.rejected},
            {u"reason"_s, result.reason},
            {u"moved_to"_s, result.movedTo.isEmpty() ? QJsonValue() : QJsonValue(result.movedTo)}};
}

QJsonObject toJson(const WatchedFolder& folder)
{
    return {{u"folder"_s, folder.path},
            {u"recipe"_s, folder.recipe.isEmpty() ? QJsonValue() : QJsonValue(folder.recipe)},
            {u"mapping"_s, folder.mapping ? QJsonValue(folder.mapping->name) : QJsonValue()},
            {u"source"_s, folder.source.isEmpty() ? QJsonValue() : QJsonValue(folder.source)},
            {u"paused"_s, folder.isPaused}};
}

QString sentence(const WatchResult& result)
{
    switch (result.outcome) {
    case WatchResult::Outcome::Imported:
        return CommandLine::tr("%1: imported, %2 new, %3 updated, %4 rejected")
            .arg(result.file)
            .arg(result.created)
            .arg(result.updated)
            .arg(result.rejected);
    case WatchResult::Outcome::Known:
        return CommandLine::tr("%1: the same content was imported before").arg(result.file);
    case WatchResult::Outcome::Waits:
        return CommandLine::tr("%1 waits for an answer: %2").arg(result.file, result.reason);
    case WatchResult::Outcome::Failed:
        return CommandLine::tr("%1 cannot be read: %2").arg(result.file, result.reason);
    }
    Q_UNREACHABLE();
}

Result<Answer> add(Invocation& invocation)
{
    const Arguments& arguments = invocation.arguments();
    WatchedFolder folder;
    folder.path = absolute(arguments.word(0));
    folder.recipe = arguments.value(u"recipe"_s);
    folder.source = arguments.value(u"source"_s);
    if (!QFileInfo(folder.path).isDir()) {
        return workspace::folderNotThere(folder.path);
    }
    if (arguments.has(u"mapping"_s)) {
        if (!folder.recipe.isEmpty()) {
            return usageError(CommandLine::tr("Give a recipe or a mapping, not both."));
        }
        auto mapping = ingest::loadMapping(arguments.value(u"mapping"_s));
        if (!mapping) {
            return mapping.error();
        }
        folder.mapping = std::move(*mapping);
    }
    if (!folder.recipe.isEmpty()) {
        const auto library = ingest::RecipeLibrary::load(u":/recipes"_s);
        if (!library) {
            return library.error();
        }
        if (!library->find(folder.recipe)) {
            return workspace::recipeUnknown(folder.recipe);
        }
    }
    const auto file = invocation.openForWriting();
    if (!file) {
        return file.error();
    }
    if (const auto kept = WatchRepository((*file)->connection()).keep(folder); !kept) {
        return kept.error();
    }
    return Answer(toJson(folder),
                  CommandLine::tr("New files in %1 are imported while the window is open, and by "
                                  "\"watch run\".")
                      .arg(folder.path));
}

Result<Answer> list(Invocation& invocation)
{
    const auto file = invocation.openForReading();
    if (!file) {
        return file.error();
    }
    const WatchRepository repository((*file)->connection());
    const auto folders = repository.folders();
    const auto results = repository.results();
    if (!folders || !results) {
        return folders ? results.error() : folders.error();
    }
    QJsonArray rows;
    QStringList lines;
    for (const WatchedFolder& folder : *folders) {
        lines.append(folder.isPaused ? CommandLine::tr("%1 (paused)").arg(folder.path)
                                     : folder.path);
        QJsonArray waiting;
        for (const WatchResult& result : *results) {
            if (result.folder == folder.path && result.outcome == WatchResult::Outcome::Waits) {
                waiting.append(QJsonObject{{u"file"_s, result.file}, {u"reason"_s, result.reason}});
                lines.append(u"  "_s + sentence(result));
            }
        }
        QJsonObject row = toJson(folder);
        row.insert(u"waiting"_s, waiting);
        rows.append(row);
    }
    if (lines.isEmpty()) {
        lines.append(CommandLine::tr("No folder is watched."));
    }
    return Answer(rows, lines.join(u'\n'));
}

Result<Answer> remove(Invocation& invocation)
{
    const QString path = absolute(invocation.arguments().word(0));
    const auto file = invocation.openForWriting();
    if (!file) {
        return file.error();
    }
    if (const auto removed = WatchRepository((*file)->connection()).remove(path); !removed) {
        return removed.error();
    }
    return Answer(QJsonObject{{u"folder"_s, path}},
                  CommandLine::tr("%1 is no longer watched. Its files stay.").arg(path));
}

Result<Answer> pause(Invocation& invocation, bool isPaused)
{
    const QString path = absolute(invocation.arguments().word(0));
    const auto file = invocation.openForWriting();
    if (!file) {
        return file.error();
    }
    const WatchRepository repository((*file)->connection());
    const auto folders = repository.folders();
    if (!folders) {
        return folders.error();
    }
    for (WatchedFolder folder : *folders) {
        if (folder.path == path) {
            folder.isPaused = isPaused;
            if (const auto kept = repository.keep(folder); !kept) {
                return kept.error();
            }
            return Answer(toJson(folder));
        }
    }
    return workspace::folderNotWatched(path);
}

Result<Answer> run(Invocation& invocation)
{
    const auto settle = invocation.arguments().number(u"settle"_s, kSettleSeconds);
    if (!settle) {
        return settle.error();
    }
    if (*settle > kLongestSettleSeconds) {
        return usageError(
            CommandLine::tr("--settle is at most %1 seconds.").arg(kLongestSettleSeconds));
    }
    const auto file = invocation.openForWriting();
    if (!file) {
        return file.error();
    }
    const auto folders = WatchRepository((*file)->connection()).folders();
    if (!folders) {
        return folders.error();
    }
    const auto found = [&] {
        QList<workspace::FoundFile> files;
        for (const WatchedFolder& folder : *folders) {
            files += folder.isPaused ? QList<workspace::FoundFile>()
                                     : workspace::filesToImport(folder.path);
        }
        return files;
    };
    workspace::SettledFiles settled(*settle * 1000);
    QElapsedTimer clock;
    clock.start();
    if (!settled.look(found(), 0).isEmpty() || settled.isWaiting()) {
        // Two looks tell a file that is complete from one that still grows.
        while (clock.elapsed() < *settle * 1000 && !invocation.job().isCancelRequested()) {
            QThread::msleep(50);
        }
    }
    const QList<workspace::FoundFile> files = found();
    const QList<workspace::FoundFile> complete = settled.look(files, *settle * 1000);
    QJsonArray done;
    QJsonArray left;
    QJsonArray missing;
    QStringList sentences;
    for (const workspace::FoundFile& entry : files) {
        const QFileInfo info(entry.path);
        if (!complete.contains(entry) || workspace::isBeingWritten(entry.path)) {
            left.append(entry.path);
            sentences.append(CommandLine::tr("%1 is still being written.").arg(info.fileName()));
            continue;
        }
        for (const WatchedFolder& folder : *folders) {
            if (folder.path != info.absolutePath()) {
                continue;
            }
            const auto result = workspace::FolderImport(**file, invocation.now())
                                    .run(folder, entry.path, invocation.job());
            if (!result) {
                return result.error();
            }
            done.append(toJson(*result));
            sentences.append(sentence(*result));
        }
    }
    for (const WatchedFolder& folder : *folders) {
        if (!QFileInfo(folder.path).isDir()) {
            missing.append(folder.path);
            sentences.append(CommandLine::tr("The folder %1 is not there.").arg(folder.path));
        }
    }
    if (sentences.isEmpty()) {
        sentences.append(CommandLine::tr("There are no new files."));
    }
    return Answer(QJsonObject{{u"files"_s, done},
                              {u"still_written"_s, left},
                              {u"missing_folders"_s, missing}},
                  sentences.join(u'\n'));
}

} // namespace

QList<Command> watchCommands()
{
    return {
        {u"watch add"_s,
         u"FOLDER"_s,
         CommandLine::tr("Imports new files of a folder by themselves from now on."),
         {{u"recipe"_s, u"ID"_s, CommandLine::tr("how to read the files; else it is recognised")},
          {u"mapping"_s, u"FILE"_s, CommandLine::tr("what the columns mean, for other files")},
          {u"source"_s, u"NAME"_s, CommandLine::tr("where the data comes from")}},
         1,
         1,
         add},
        {u"watch list"_s,
         {},
         CommandLine::tr("Lists the watched folders and the files that wait for an answer."),
         {},
         0,
         0,
         list},
        {u"watch pause"_s,
         u"FOLDER"_s,
         CommandLine::tr("Leaves the new files of a folder alone for now."),
         {},
         1,
         1,
         [](Invocation& invocation) { return pause(invocation, true); }},
        {u"watch resume"_s,
         u"FOLDER"_s,
         CommandLine::tr("Imports the new files of a folder again."),
         {},
         1,
         1,
         [](Invocation& invocation) { return pause(invocation, false); }},
        {u"watch remove"_s,
         u"FOLDER"_s,
         CommandLine::tr("No longer watches a folder; its files stay."),
         {},
         1,
         1,
         remove},
        {u"watch run"_s,
         {},
         CommandLine::tr("Imports what is new in the watched folders, once."),
         {{u"settle"_s, u"SECONDS"_s,
           CommandLine::tr("how long a file must not change to be complete, 3 if not given")}},
         0,
         0,
         run},
    };
}

} // namespace rondom::cli
