#pragma once

#include "models/core/job.h"
#include "models/ingest/entryreader.h"
#include "models/ingest/recordwriter.h"
#include "models/ingest/sourcerepository.h"
#include "models/workspace/rowsamples.h"
#include "models/workspace/workspacefile.h"

#include <QList>
#include <QString>

#include <optional>

namespace rondom::workspace {

/// What to import and how.
struct ImportRequest
{
    QStringList files;
    /// Which sheet of a workbook; the first with anything in it when empty.
    QString sheet;
    /// A recipe to use for every file; empty to recognise each.
    QString recipe;
    /// Used instead of a recipe.
    std::optional<ingest::Mapping> mapping;
    /// Where the data comes from; empty for the name the recipe or the mapping suggests.
    QString source;
    /// The text people saw when they agreed, for files that do not say; kept for the next time.
    QString notice;
    ingest::ImportMode mode = ingest::ImportMode::Upsert;
    /// Does everything and takes it back: the numbers are those of the real import.
    bool isDryRun = false;
    /// Where rejected rows are saved with their own columns, line and reason; empty for nowhere.
    QString rejectsFile;
    /// Keeps the first rows behind each number of the report.
    bool keepsRows = false;
};

/// The rows of an import. read = created + updated + unchanged + rejected + skipped, always.
struct RowBalance
{
    qint64 read = 0;
    qint64 created = 0;
    qint64 updated = 0;
    qint64 unchanged = 0;
    qint64 rejected = 0;
    qint64 skipped = 0;
    qint64 merged = 0;    ///< among these: rows whose person turned out to be known already
    qint64 anonymous = 0; ///< among the created: sales that name nobody

    bool closes() const { return read == created + updated + unchanged + rejected + skipped; }
};

/// What an import did, or a dry run would do.
struct ImportReport
{
    ImportId import;
    bool isDryRun = false;
    QString source;
    QStringList files;
    QString recipe;
    RowBalance rows;
    qint64 eventsCreated = 0;
    qint64 eventsUpdated = 0;
    qint64 eventDuplicates = 0;
    qint64 amountsWithoutRate = 0;
    qint64 consentsGranted = 0;
    qint64 consentsWithdrawn = 0;
    qint64 consentClaims = 0;
    qint64 suppressions = 0;
    /// Known values about people that another one took the place of.
    qint64 fieldsOverwritten = 0;
    /// The first rejects, for the screen; the file has them all.
    QList<ingest::Reject> rejects;
    /// Cells that could not be used although their row could, the first of them and their number.
    QList<ingest::CellWarning> warnings;
    qint64 warningCount = 0;
    /// Columns of passwords and tokens, which are never stored.
    QStringList droppedColumns;
    QString rejectsFile;
    /// The same, and one more for each other set of columns.
    QStringList rejectsFiles;
    /// The first rows behind each number, when the request asked for them.
    RowSamples samples;
    /// Every file was imported before, word for word.
    bool isKnown = false;
    /// Grants stayed claims for want of the text people saw.
    bool wantsNotice = false;
    double seconds = 0;
};

/// Brings files into the workspace: read, identify, compute, in one transaction.
///
/// Either all of an import is there afterwards or nothing of it: a crash, a full disk or a cancel
/// leaves the workspace as it was.
class Importer
{
public:
    Importer(const WorkspaceFile& workspace, qint64 now);

    Result<ImportReport> run(const ImportRequest& request, JobContext& context) const;

    /// Tries \a requests one after the other as if they were done, then takes all of them back:
    /// what a later one finds is what the earlier ones brought.
    Result<QList<ImportReport>> tryAll(const QList<ImportRequest>& requests,
                                       JobContext& context) const;

    /// Takes an import back, also weeks later: what it made disappears, what it changed returns,
    /// unless something else changed it since. Its grants are retracted; withdrawals stay.
    struct UndoReport
    {
        ImportId import;
        qint64 removedRecords = 0;
        qint64 removedEvents = 0;
        qint64 removedValues = 0;
        qint64 restoredEvents = 0;
        qint64 restoredValues = 0;
        qint64 retractedGrants = 0;
        /// What a later import changed and was therefore left: "Web shop:1042, city".
        QStringList conflicts;
    };
    Result<UndoReport> undo(ImportId import, JobContext& context) const;
    /// What undo() would do; changes nothing.
    Result<UndoReport> tryUndo(ImportId import, JobContext& context) const;

private:
    const WorkspaceFile& m_workspace;
    qint64 m_now;
};

/// The name a source gets when nobody gave one.
QString suggestedSource(const ingest::Recipe& recipe);

} // namespace rondom::workspace
