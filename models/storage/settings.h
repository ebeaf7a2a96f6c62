#pragma once

#include "models/core/result.h"

#include <QString>

namespace rondom::storage {

class Connection;

/// What the workspace keeps under \a key; empty when there is nothing.
Result<QString> readSetting(const Connection& connection, const QString& key);
/// Keeps \a value under \a key; an empty one is forgotten.
Result<void> writeSetting(const Connection& connection, const QString& key, const QString& value);

} // namespace rondom::storage
