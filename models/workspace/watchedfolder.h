#pragma once

#include "models/core/id.h"
#include "models/ingest/mapping.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace rondom::workspace {

/// A folder whose new files are imported by themselves.
struct WatchedFolder
{
    QString path; ///< absolute
    /// A recipe for every file; empty to recognise each.
    QString recipe;
    /// Used instead of a recipe.
    std::optional<ingest::Mapping> mapping;
    /// Where the files come from; empty for the name the recipe or the mapping suggests.
    QString source;
    bool isPaused = false;

    friend bool operator==(const WatchedFolder&, const WatchedFolder&) = default;
};

/// What became of one file of a watched folder.
struct WatchResult
{
    enum class Outcome {
        Imported, ///< it is in the workspace, and in "done"
        Known,    ///< the same content was there already; it is in "done"
        Waits,    ///< a person has to answer something first; it is where it was
        Failed,   ///< it cannot be read; it is in "failed", with the reason beside it
    };

    qint64 at = 0;
    QString folder;
    QString file; ///< the name it had
    Outcome outcome = Outcome::Imported;
    ImportId import;
    qint64 created = 0;
    qint64 updated = 0;
    qint64 rejected = 0;
    QString reason;  ///< why it waits or failed, or could not be moved
    QString movedTo; ///< where it is now; empty when it stayed
    /// Of a file that waits: its content, to see when somebody imported it by hand. Not stored.
    QStringList hashes;

    QString path() const { return folder + u'/' + file; }
};

/// "imported", "known", "waits", "failed".
QString outcomeName(WatchResult::Outcome outcome);

} // namespace rondom::workspace
