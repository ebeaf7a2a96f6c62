#include "models/workspace/importer.h"

#include "models/ingest/fileformat.h"
#include "models/storage/cancelwatch.h"
#include "models/storage/storagetext.h"
#include "models/storage/transaction.h"
#include "models/workspace/importrun.h"
#include "models/workspace/importundo.h"
#include "models/workspace/workspacetext.h"

#include <QElapsedTimer>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace rondom::workspace {

namespace {

/// What an import writes at most for each byte it reads. A narrow file of customers takes fifteen
/// times its size (every value has its file and row, and is found by several ways), orders two and
/// a half times, events less than once; and the log holds all of it a second time until it has been
/// moved into the tables.
constexpr qint64 kGrowth = 30;
constexpr qint64 kLeastBytes = 16 * 1024 * 1024;

qint64 neededBytes(const QStringList& files)
{
    qint64 bytes = 0;
    for (const QString& file : files) {
        bytes += QFileInfo(file).size();
    }
    return kLeastBytes + bytes * kGrowth;
}

/// Tells how much room it takes when there was too little.
Error importFailure(const Error& error, const ImportRequest& request)
{
    return storage::isDriveFull(error) ? importNeedsRoom(error, neededBytes(request.files)) : error;
}

/// Imports without committing. Nothing when orders turned out to be broken of which a part was
/// stored already: they are in \a brokenOrders now, and everything is to be taken back and done
/// again.
Result<std::optional<ImportReport>> runInside(const WorkspaceFile& workspace,
                                              const ImportRequest& request, qint64 now,
                                              BrokenOrdersOfFiles& brokenOrders,
                                              JobContext& context)
{
    if (request.files.isEmpty()) {
        return noFilesGiven();
    }
    for (const QString& file : request.files) {
        if (!request.rejectsFile.isEmpty() && QFileInfo(file) == QFileInfo(request.rejectsFile)) {
            return rejectsFileCannotBeWritten(request.rejectsFile);
        }
    }
    QElapsedTimer timer;
    timer.start();
    const storage::CancelWatch watch(workspace.connection(), context);
    ImportRun run(workspace, request, now, context, brokenOrders);
    if (const auto begun = run.begin(); !begun) {
        return begun.error();
    }
    for (const QString& file : request.files) {
        const auto paths = ingest::tablePaths(file);
        if (!paths) {
            return paths.error();
        }
        for (const QString& path : *paths) {
            if (const auto read = run.readFile(path); !read) {
                return read.error();
            }
        }
    }
    const BrokenOrdersOfFiles& newlyBroken = run.newlyBroken();
    for (auto file = newlyBroken.begin(); file != newlyBroken.end(); ++file) {
        brokenOrders[file.key()].insert(*file);
    }
    if (!newlyBroken.isEmpty()) {
        return std::optional<ImportReport>();
    }
    auto report = run.finish();
    if (!report) {
        return report.error();
    }
    report->seconds = double(timer.elapsed()) / 1000.0;
    return std::optional(*std::move(report));
}

} // namespace

QString suggestedSource(const ingest::Recipe& recipe)
{
    // The files of one tool belong to one source: "shopify_customers" and "shopify_orders".
    QString tool = recipe.id.section(u'_', 0, 0);
    if (!tool.isEmpty()) {
        tool[0] = tool[0].toUpper();
    }
    return tool;
}

Importer::Importer(const WorkspaceFile& workspace, qint64 now) : m_workspace(workspace), m_now(now)
{
}

Result<ImportReport> Importer::run(const ImportRequest& request, JobContext& context) const
{
    QElapsedTimer timer;
    timer.start();
    BrokenOrdersOfFiles brokenOrders;
    for (;;) {
        auto transaction = storage::Transaction::begin(m_workspace.connection());
        if (!transaction) {
            return transaction.error();
        }
        auto tried = runInside(m_workspace, request, m_now, brokenOrders, context);
        if (!tried) {
            return importFailure(tried.error(), request);
        }
        if (!*tried) {
            continue;
        }
        ImportReport report = **std::move(tried);
        // A dry run is the import itself, taken back: its numbers cannot differ.
        if (!request.isDryRun) {
            if (const auto committed = transaction->commit(); !committed) {
                return importFailure(committed.error(), request);
            }
        }
        report.seconds = double(timer.elapsed()) / 1000.0;
        return report;
    }
}

Result<QList<ImportReport>> Importer::tryAll(const QList<ImportRequest>& requests,
                                             JobContext& context) const
{
    BrokenOrdersOfFiles brokenOrders;
    for (;;) {
        const auto transaction = storage::Transaction::begin(m_workspace.connection());
        if (!transaction) {
            return transaction.error();
        }
        QList<ImportReport> reports;
        for (ImportRequest request : requests) {
            request.isDryRun = true;
            JobContext step = context.part(double(reports.size()) / double(requests.size()),
                                           double(reports.size() + 1) / double(requests.size()));
            auto tried = runInside(m_workspace, request, m_now, brokenOrders, step);
            if (!tried) {
                return importFailure(tried.error(), request);
            }
            if (!*tried) {
                break;
            }
            reports.append(**std::move(tried));
        }
        if (reports.size() == requests.size()) {
            return reports;
        }
    }
}

Result<Importer::UndoReport> Importer::undo(ImportId import, JobContext& context) const
{
    auto transaction = storage::Transaction::begin(m_workspace.connection());
    if (!transaction) {
        return transaction.error();
    }
    const storage::CancelWatch watch(m_workspace.connection(), context);
    auto report = ImportUndo(m_workspace.connection(), import, m_now).run(context);
    if (!report) {
        return report;
    }
    if (const auto committed = transaction->commit(); !committed) {
        return committed.error();
    }
    return report;
}

Result<Importer::UndoReport> Importer::tryUndo(ImportId import, JobContext& context) const
{
    const auto transaction = storage::Transaction::begin(m_workspace.connection());
    if (!transaction) {
        return transaction.error();
    }
    return ImportUndo(m_workspace.connection(), import, m_now).run(context);
}

} // namespace rondom::workspace
