#pragma once

#include <QString>

namespace rondom::storage {

/// Whether there is an SQLite database at \a path. Nothing that writes files may take its place: it
/// could be the very workspace that is open.
bool isDatabaseFile(const QString& path);

} // namespace rondom::storage
