#pragma once

#include "models/core/result.h"

namespace rondom::demo {

/// \a folder cannot be made, or is not a folder.
Error folderNotMade(const QString& folder);
/// \a path cannot be written; \a detail is what the system says.
Error fileNotWritten(const QString& path, const QString& detail);
/// More or fewer people or events than can be invented.
Error sizeNotPossible(int largestPeople);
Error demoCanceled();

} // namespace rondom::demo
