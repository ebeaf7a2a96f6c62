#pragma once

#include "models/core/result.h"

class QStorageInfo;
struct sqlite3;

namespace rondom::storage {

/// What went wrong last on \a handle, as an Error.
Error storageFailure(sqlite3* handle);

/// There is no room on \a drive; \a detail says for the log what did not fit.
Error driveIsFull(const QStorageInfo& drive, const QString& detail);
/// Whether making room on the drive that the message names helps.
bool isDriveFull(const Error& error);

Error fileIsMissing(const QString& path);
Error fileExists(const QString& path);
Error fileIsNoWorkspace(const QString& path);
Error fileIsBusy(const QString& path);
Error folderCannotBeWritten(const QString& path);
Error fileCannotBeRead(const QString& path);
Error schemaIsTooNew(const QString& path);
Error migrationFailed(int version, const QString& detail);

} // namespace rondom::storage
