#pragma once

#include "models/core/result.h"

struct sqlite3;

namespace rondom::storage {

/// What went wrong last on \a handle, as an Error.
Error storageFailure(sqlite3* handle);

Error fileIsMissing(const QString& path);
Error fileExists(const QString& path);
Error fileIsNoWorkspace(const QString& path);
Error fileIsBusy(const QString& path);
Error folderCannotBeWritten(const QString& path);
Error fileCannotBeRead(const QString& path);
Error schemaIsTooNew(const QString& path);
Error migrationFailed(int version, const QString& detail);

} // namespace rondom::storage
