#pragma once

#include <QString>

namespace rondom::storage {

/// Whether anything but white space and comments follows the first statement of \a sql, where it
/// would never run. For SQL without triggers.
bool hasMoreStatements(const QString& sql);

} // namespace rondom::storage
