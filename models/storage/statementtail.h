#pragma once

#include "models/core/result.h"

#include <QString>

namespace rondom::storage {

class Connection;

/// True when something that could be a second statement follows the first one of \a sql; comments
/// and white space do not count. Runs nothing. Fails when the first cannot be understood.
Result<bool> hasSecondStatement(const Connection& connection, const QString& sql);

} // namespace rondom::storage
