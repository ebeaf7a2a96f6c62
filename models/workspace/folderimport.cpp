#include "models/workspace/folderimport.h"

#include "models/core/errortext.h"
#include "models/ingest/filecontent.h"
#include "models/ingest/fileformat.h"
#include "models/ingest/inspection.h"
#include "models/ingest/mappingdoubts.h"
#include "models/workspace/formermapping.h"
#include "models/workspace/importer.h"
#include "models/workspace/ownexport.h"
#include "models/workspace/watchrepository.h"
#include "models/workspace/workspacetext.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace rondom::workspace {

namespace {

using Outcome = WatchResult::Outcome;

/// More names alike than anybody has.
constexpr int kMostNames = 10'000;

/// A free name for \a name in \a folder: "list.csv", "list (2).csv".
QString freePath(const QString& folder, const QString& name)
{
    const QFileInfo info(name);
    const QString suffix = info.suffix().isEmpty() ? QString() : QString(u'.' + info.suffix());
    QString path = folder + u'/' + name;
    for (int number = 2; QFileInfo::exists(path) && number < kMostNames; ++number) {
        path = u"%1/%2 (%3)%4"_s.arg(folder, info.completeBaseName()).arg(number).arg(suffix);
    }
    return path;
}

/// Where the file is now; empty when it cannot be moved.
QString moveInto(const QString& path, const QString& folderName)
{
    const QFileInfo file(path);
    const QString folder = file.absolutePath() + u'/' + folderName;
    if (!QDir().mkpath(folder)) {
        return {};
    }
    const QString target = freePath(folder, file.fileName());
    return QFile::rename(path, target) ? target : QString();
}

void writeReason(const QString& movedTo, const QString& reason)
{
    QFile file(movedTo + u".reason.txt"_s);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(reason.toUtf8() + '\n');
    }
}

/// What is wrong with the workspace or the moment, not with the file.
bool isPassing(const Error& error)
{
    return error.code == Error::Code::Canceled || error.code == Error::Code::StorageBusy ||
           error.code == Error::Code::StorageFailed || error.code == Error::Code::SchemaTooNew;
}

/// What only a person can decide; empty when there is nothing.
QString questionAbout(const ingest::Inspection& inspection, const ingest::Mapping& mapping)
{
    QSet<QString> said;
    for (const ingest::ColumnProfile& column : inspection.columns) {
        said.insert(column.name);
    }
    for (const ingest::MappingDoubt& doubt : ingest::doubtsOf(inspection, mapping, said)) {
        if (doubt.kind == ingest::MappingDoubt::Kind::DateOrder ||
            doubt.kind == ingest::MappingDoubt::Kind::DecimalSign) {
            return doubt.text;
        }
    }
    return {};
}

} // namespace

FolderImport::FolderImport(const WorkspaceFile& workspace, qint64 now)
    : m_workspace(workspace), m_now(now)
{
}

Result<WatchResult> FolderImport::run(const WatchedFolder& folder, const QString& path,
                                      JobContext& context) const
{
    const WatchRepository repository(m_workspace.connection());
    WatchResult result;
    result.at = m_now;
    result.folder = folder.path;
    result.file = QFileInfo(path).fileName();

    QString failure;
    const auto tables = ingest::tablePaths(path);
    if (!tables) {
        failure = describe(tables.error());
    } else {
        for (const QString& table : *tables) {
            result.hashes.append(ingest::contentHash(table, context));
        }
        if (context.isCancelRequested()) {
            return Error{Error::Code::Canceled, {}, {}};
        }
        const auto isKnown = repository.knowsContents(result.hashes);
        if (!isKnown) {
            return isKnown.error();
        }
        const Judgement judgement = *isKnown ? Judgement() : judge(folder, *tables);
        failure = judgement.reject;
        if (*isKnown) {
            result.outcome = Outcome::Known;
        } else if (!judgement.wait.isEmpty()) {
            result.outcome = Outcome::Waits;
            result.reason = judgement.wait;
        } else if (failure.isEmpty()) {
            const auto imported = import(folder, path, result, context);
            if (!imported && isPassing(imported.error())) {
                return imported.error();
            }
            failure = imported ? QString() : describe(imported.error());
        }
    }
    if (!failure.isEmpty()) {
        result.outcome = Outcome::Failed;
        result.reason = failure;
    }
    if (result.outcome != Outcome::Waits) {
        const bool isFailed = result.outcome == Outcome::Failed;
        result.movedTo = moveInto(path, isFailed ? u"failed"_s : u"done"_s);
        if (result.movedTo.isEmpty()) {
            result.reason =
                QString(result.reason + u' ' + fileCannotBeMoved(result.file)).trimmed();
        } else if (isFailed) {
            writeReason(result.movedTo, result.reason);
        }
    }
    if (const auto kept = repository.addResult(result); !kept) {
        return kept.error();
    }
    return result;
}

FolderImport::Judgement FolderImport::judge(const WatchedFolder& folder,
                                            const QStringList& tables) const
{
    Judgement judgement;
    const auto library = ingest::RecipeLibrary::load(u":/recipes"_s);
    if (!library) {
        judgement.reject = describe(library.error());
        return judgement;
    }
    for (const QString& table : tables) {
        const auto own = ownExport(m_workspace.connection(), ingest::contentHash(table));
        if (own && *own) {
            // The import knows what to say about it.
            continue;
        }
        const auto inspection = ingest::inspect(table, *library);
        if (!inspection) {
            judgement.reject = describe(inspection.error());
            return judgement;
        }
        std::optional<ingest::Mapping> mapping = folder.mapping;
        const ingest::Recipe* recipe =
            library->find(folder.recipe.isEmpty() ? inspection->recipe : folder.recipe);
        if (!mapping && recipe) {
            mapping = recipe->mappingFor(inspection->fileName, inspection->headers());
        }
        if (!mapping) {
            auto former = formerMapping(m_workspace.connection(), *library, inspection->headers());
            if (former && *former) {
                mapping = std::move((*former)->mapping);
            }
        }
        judgement.wait = mapping ? questionAbout(*inspection, *mapping)
                                 : columnsNotRecognised(inspection->fileName);
        if (!judgement.wait.isEmpty()) {
            return judgement;
        }
    }
    return judgement;
}

Result<void> FolderImport::import(const WatchedFolder& folder, const QString& path,
                                  WatchResult& result, JobContext& context) const
{
    ImportRequest request;
    request.files = {path};
    request.recipe = folder.mapping ? QString() : folder.recipe;
    request.mapping = folder.mapping;
    request.source = folder.source;
    const QString done = folder.path + u"/done"_s;
    if (QDir().mkpath(done) && QFileInfo(done).isWritable()) {
        request.rejectsFile =
            freePath(done, QFileInfo(path).completeBaseName() + u".rejected.csv"_s);
    }
    const auto report = Importer(m_workspace, m_now).run(request, context);
    if (!report) {
        return report.error();
    }
    if (report->rows.rejected == 0 && !request.rejectsFile.isEmpty()) {
        QFile::remove(request.rejectsFile);
    }
    result.outcome = Outcome::Imported;
    result.import = report->import;
    result.created = report->rows.created;
    result.updated = report->rows.updated;
    result.rejected = report->rows.rejected;
    return {};
}

} // namespace rondom::workspace
