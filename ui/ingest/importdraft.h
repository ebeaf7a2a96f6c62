#pragma once

#include "models/ingest/inspection.h"
#include "models/ingest/mapping.h"
#include "models/workspace/importer.h"

#include <QList>

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
    QString source;
    QString notice;

    /// Rows may grant, and nothing says which text people saw.
    bool wantsNotice() const;
};

/// Looks at \a path. A file "NAME.mapping.json" beside "NAME.csv" tells how to read it.
Result<ImportDraft> draftOf(const QString& path);

/// The imports that bring in \a drafts. Files of one source and with recipes of their own are one
/// import, so that undoing it takes back all of them.
QList<workspace::ImportRequest> requestsOf(const QList<ImportDraft>& drafts,
                                           ingest::ImportMode mode);

/// What several imports did together.
workspace::ImportReport summed(const QList<workspace::ImportReport>& reports);

} // namespace rondom::ui
