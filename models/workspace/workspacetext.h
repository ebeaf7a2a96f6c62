#pragma once

#include "models/core/result.h"
#include "models/core/value.h"

#include <QString>
#include <QStringList>

namespace rondom::workspace {

Error unknownTimeZone(const QString& name);
Error unknownCountryOrCurrency();
Error noFilesGiven();
Error recipeUnknown(const QString& id);
Error noRecipeFits(const QString& file, const QStringList& headers);
Error importNotFound(qint64 id);
Error importUndoneAlready(qint64 id);
Error hashedExportCannotBeRead(const QString& file, const QString& destination);
Error rejectsFileCannotBeWritten(const QString& path);
/// \a fullDrive, and how much an import takes.
Error importNeedsRoom(const Error& fullDrive, qint64 bytes);
Error folderNotWatched(const QString& path);
Error folderNotThere(const QString& path);
Error profileNotFound(const QString& id);
Error traitNotFound(const QString& trait);
Error notAValueOf(const QString& trait, ValueType type);
Error bothAreOneCustomer(const QString& a, const QString& b);
Error recordNotFound(const QString& record);
Error nothingToUndo();
Error nothingToRedo();
Error cannotBeRedone();
Error queryRefused(const QString& detail);
Error queryIsSeveral();
Error splitNeedsTwoRecords();

// About a file of a watched folder.
QString importingWatchedFile(const QString& file);
QString fileCannotBeMoved(const QString& file);
QString columnsNotRecognised(const QString& file);

// Why a row of an import was skipped.
QString emptyRowReason();
QString knownAlreadyReason();
QString notKnownReason();

/// What an action in the history was, in a few words.
QString actionTitle(const QString& kind, const QString& subject);

} // namespace rondom::workspace
