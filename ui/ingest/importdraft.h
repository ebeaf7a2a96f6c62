#pragma once

#include "models/ingest/inspection.h"
#include "models/ingest/mapping.h"
#include "models/ingest/mappingdoubts.h"
#include "models/workspace/importer.h"

#include <QList>
#include <QSet>

#include <optional>

namespace rondom::ui {

/// One file about to be imported: what was seen in it and what was decided about it.
struct ImportDraft
{
    QString path;
    ingest::Inspection inspection;
    /// What the columns become: the recipe's answer, that of a mapping file beside the file, or a
    /// guess.
    ingest::Mapping mapping;
    /// The name of the recipe or mapping file; empty for a guess.
    QString recipeName;
    /// The mapping is no longer, or never was, that of a recipe.
    bool isOwnMapping = false;
    /// Columns whose meaning a person chose on the page.
    QSet<QString> decided;
    QString source;
    QString notice;
    /// Why the file cannot be read; nothing is imported from it then.
    std::optional<Error> problem;

    bool isUsable() const { return !problem.has_value(); }
    /// Every column was said by a recipe or a mapping file.
    bool isGuess() const { return recipeName.isEmpty(); }
    /// What the answers to questions about this kind of file are kept under.
    QString recipeKey() const { return isOwnMapping ? mapping.name : inspection.recipe; }
    /// What a person has to look at.
    QList<ingest::MappingDoubt> doubts() const;

    /// Rows may grant, and nothing says which text people saw.
    bool wantsNotice() const;
};

/// Looks at \a path, of a workbook at \a sheet, or the first with anything in it. A file
/// "NAME.mapping.json" beside "NAME.csv" tells how to read it.
Result<ImportDraft> draftOf(const QString& path, const QString& sheet = {});
/// One draft for \a path, or for each file of the archive it is. What cannot be read is among them
/// and says why.
QList<ImportDraft> draftsOf(const QString& path);

/// Reads a file whose columns nobody knows as one with the same columns was read before, and a
/// repaired file of rejected rows as the file they came from.
void readAsBefore(ImportDraft& draft, const storage::Connection& connection);

/// A file that cannot be read, as it stands in the list.
ImportDraft unreadableDraft(const QString& path, const Error& problem);

/// Why nothing of \a drafts can be imported; empty when it can.
QString obstacleOf(const QList<ImportDraft>& drafts);

/// The imports that bring in \a drafts. Files of one source and with recipes of their own are one
/// import, so that undoing it takes back all of them.
QList<workspace::ImportRequest> requestsOf(const QList<ImportDraft>& drafts,
                                           ingest::ImportMode mode);

/// \a requests, each with a file of its own for what it rejects: files of different kinds have
/// different columns. \a path is the first.
QList<workspace::ImportRequest> withRejectsFiles(QList<workspace::ImportRequest> requests,
                                                 const QString& path);

/// What several imports did together.
workspace::ImportReport summed(const QList<workspace::ImportReport>& reports);

} // namespace rondom::ui
