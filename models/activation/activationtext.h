#pragma once

#include "models/core/result.h"

#include <QStringList>

namespace rondom::activation {

/// What was asked and has no meaning.
Error destinationIsUnknown(const QString& id, const QStringList& known);
Error channelIsUnknown(const QString& channel, const QStringList& known);
Error channelDoesNotFit(const QString& destination, const QString& channel,
                        const QStringList& fitting);
Error fieldIsUnknown(const QString& field);
Error fieldHasNoColumn(const QString& field, const QString& destination, const QStringList& known);
Error pathIsMissing();
Error pathIsFolder(const QString& path);
Error pathIsLink(const QString& path);
Error pathIsNoFile(const QString& path);
Error folderIsMissing(const QString& path);

/// The whole export is refused: service messages and an ad platform do not go together.
Error serviceIsNoAdvertising(const QString& destination);

/// The disk would not have it.
Error fileCannotBeWritten(const QString& path, const QString& reason);

Error exportIsMissing();
Error destinationIsBroken(const QString& detail);
Error exportWasCanceled();

/// Why somebody is not in a list of changes.
QString rowIsUnchanged();

} // namespace rondom::activation
