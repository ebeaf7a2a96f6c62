#include "ui/ingest/importdraft.h"

#include "models/ingest/filecontent.h"
#include "models/ingest/fileformat.h"
#include "models/workspace/formermapping.h"
#include "models/workspace/ownexport.h"
#include "models/workspace/workspacetext.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

struct DraftText
{
    Q_DECLARE_TR_FUNCTIONS(ImportDraft)
};

constexpr auto kRecipes = u":/recipes";
/// Enough to see what is wrong; the file of rejects has them all.
constexpr int kMostRejects = 500;

QString mappingBeside(const QString& path)
{
    const QFileInfo file(path);
    return file.absolutePath() + u'/' + file.completeBaseName() + u".mapping.json"_s;
}

bool grantsWithoutText(const ingest::ConsentRule& rule)
{
    const bool grants = !rule.granted.isEmpty() || rule.always == ingest::ConsentDecision::Granted;
    return grants && rule.noticeText.isEmpty();
}

bool canShareAnImport(const ImportDraft& a, const ImportDraft& b)
{
    return !a.isOwnMapping && !b.isOwnMapping && a.source == b.source && a.notice == b.notice &&
           a.inspection.sheet == b.inspection.sheet;
}

} // namespace

bool ImportDraft::wantsNotice() const
{
    const bool rowsDo =
        std::any_of(mapping.rowConsents.begin(), mapping.rowConsents.end(), grantsWithoutText);
    return rowsDo || std::any_of(mapping.columns.begin(), mapping.columns.end(),
                                 [](const ingest::ColumnRule& rule) {
                                     return rule.target == ingest::ColumnRule::Target::Consent &&
                                            grantsWithoutText(rule.consent);
                                 });
}

QList<ingest::MappingDoubt> ImportDraft::doubts() const
{
    QSet<QString> said = decided;
    if (!isGuess()) {
        for (const ingest::ColumnProfile& column : inspection.columns) {
            said.insert(column.name);
        }
    }
    return ingest::doubtsOf(inspection, mapping, said);
}

ImportDraft unreadableDraft(const QString& path, const Error& problem)
{
    ImportDraft draft;
    draft.path = path;
    draft.inspection.fileName = ingest::shownName(path);
    draft.problem = problem;
    return draft;
}

QString obstacleOf(const QList<ImportDraft>& drafts)
{
    const auto usable = std::count_if(drafts.begin(), drafts.end(),
                                      [](const ImportDraft& draft) { return draft.isUsable(); });
    if (usable == 0) {
        return DraftText::tr("None of these files can be read.");
    }
    for (const ImportDraft& draft : drafts) {
        if (draft.isUsable() && draft.source.isEmpty()) {
            return DraftText::tr("Say which source %1 comes from.").arg(draft.inspection.fileName);
        }
        if (draft.isUsable() && !ingest::tellsWho(draft.mapping)) {
            return DraftText::tr("Choose a column that tells who the rows of %1 are about.")
                .arg(draft.inspection.fileName);
        }
    }
    return {};
}

QList<ImportDraft> draftsOf(const QString& path)
{
    const auto tables = ingest::tablePaths(path);
    if (!tables) {
        return {unreadableDraft(path, tables.error())};
    }
    QList<ImportDraft> drafts;
    for (const QString& table : *tables) {
        auto draft = draftOf(table);
        // One bad file does not stand in the way of the others.
        drafts.append(draft ? std::move(*draft) : unreadableDraft(table, draft.error()));
    }
    return drafts;
}

void readAsBefore(ImportDraft& draft, const storage::Connection& connection)
{
    const auto library = ingest::RecipeLibrary::load(QString::fromUtf16(kRecipes));
    if (!library || !draft.isUsable() || !draft.isGuess()) {
        return;
    }
    const auto own = workspace::ownExport(connection, ingest::contentHash(draft.path));
    if (own && *own && (*own)->isHashed) {
        draft.problem =
            workspace::hashedExportCannotBeRead(draft.inspection.fileName, (*own)->destination);
        return;
    }
    if (own && *own) {
        draft.recipeName = DraftText::tr("Export of this workspace");
        draft.source = u"Rondom"_s;
        draft.isOwnMapping = false;
        return;
    }
    // Where it cannot be told the guess stands, and a person looks at it.
    auto former = workspace::formerMapping(connection, *library, draft.inspection.headers());
    if (former && *former) {
        draft.mapping = (*former)->mapping;
        draft.recipeName = draft.mapping.name;
        draft.isOwnMapping = true;
        draft.source = (*former)->source;
    }
}

Result<ImportDraft> draftOf(const QString& path, const QString& sheet)
{
    const auto library = ingest::RecipeLibrary::load(QString::fromUtf16(kRecipes));
    if (!library) {
        return library.error();
    }
    auto inspection = ingest::inspect(path, *library, sheet);
    if (!inspection) {
        return inspection.error();
    }
    ImportDraft draft;
    draft.path = path;
    draft.inspection = std::move(*inspection);

    const QString beside = mappingBeside(path);
    if (QFileInfo::exists(beside)) {
        auto mapping = ingest::loadMapping(beside);
        if (!mapping) {
            return mapping.error();
        }
        draft.mapping = std::move(*mapping);
        draft.recipeName = draft.mapping.name;
        draft.isOwnMapping = true;
        draft.source = draft.mapping.name;
    } else if (const ingest::Recipe* recipe = library->find(draft.inspection.recipe)) {
        draft.mapping = recipe->mappingFor(draft.inspection.fileName, draft.inspection.headers());
        draft.recipeName = recipe->mapping.name;
        draft.source = workspace::suggestedSource(*recipe);
    } else {
        draft.mapping = ingest::guessMapping(draft.inspection);
        draft.isOwnMapping = true;
    }
    if (draft.source.isEmpty()) {
        draft.source = QFileInfo(path).completeBaseName();
    }
    return draft;
}

QList<workspace::ImportRequest> requestsOf(const QList<ImportDraft>& drafts,
                                           ingest::ImportMode mode)
{
    QList<workspace::ImportRequest> requests;
    const ImportDraft* before = nullptr;
    for (const ImportDraft& draft : drafts) {
        if (!draft.isUsable()) {
            continue;
        }
        if (before && canShareAnImport(*before, draft)) {
            requests.last().files.append(draft.path);
        } else {
            workspace::ImportRequest request;
            request.files = {draft.path};
            request.source = draft.source;
            request.notice = draft.notice;
            request.mode = mode;
            request.keepsRows = true;
            request.sheet = draft.inspection.sheet;
            if (draft.isOwnMapping) {
                request.mapping = draft.mapping;
            }
            requests.append(request);
        }
        before = &draft;
    }
    return requests;
}

QList<workspace::ImportRequest> withRejectsFiles(QList<workspace::ImportRequest> requests,
                                                 const QString& path)
{
    const QFileInfo file(path);
    for (int i = 0; i < requests.size(); ++i) {
        requests[i].rejectsFile = i == 0 ? path
                                         : file.absolutePath() + u'/' + file.completeBaseName() +
                                               u"-%1."_s.arg(i + 1) + file.suffix();
        requests[i].keepsRows = false;
    }
    return requests;
}

workspace::ImportReport summed(const QList<workspace::ImportReport>& reports)
{
    workspace::ImportReport sum;
    for (const workspace::ImportReport& report : reports) {
        sum.import = report.import;
        sum.isDryRun = report.isDryRun;
        sum.files += report.files;
        sum.rows.read += report.rows.read;
        sum.rows.created += report.rows.created;
        sum.rows.updated += report.rows.updated;
        sum.rows.unchanged += report.rows.unchanged;
        sum.rows.rejected += report.rows.rejected;
        sum.rows.skipped += report.rows.skipped;
        sum.rows.merged += report.rows.merged;
        sum.rows.anonymous += report.rows.anonymous;
        sum.eventsCreated += report.eventsCreated;
        sum.eventsUpdated += report.eventsUpdated;
        sum.eventDuplicates += report.eventDuplicates;
        sum.amountsWithoutRate += report.amountsWithoutRate;
        sum.consentsGranted += report.consentsGranted;
        sum.consentsWithdrawn += report.consentsWithdrawn;
        sum.consentClaims += report.consentClaims;
        sum.suppressions += report.suppressions;
        sum.fieldsOverwritten += report.fieldsOverwritten;
        sum.samples.append(report.samples);
        sum.rejects += report.rejects.mid(0, kMostRejects - sum.rejects.size());
        sum.warnings += report.warnings;
        sum.warningCount += report.warningCount;
        sum.wantsNotice = sum.wantsNotice || report.wantsNotice;
        sum.seconds += report.seconds;
    }
    sum.isKnown = !reports.isEmpty() &&
                  std::all_of(reports.begin(), reports.end(),
                              [](const workspace::ImportReport& report) { return report.isKnown; });
    return sum;
}

} // namespace rondom::ui
