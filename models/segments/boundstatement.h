#pragma once

#include "models/core/result.h"
#include "models/segments/query.h"
#include "models/storage/statement.h"

namespace rondom::storage {
class Connection;
}

namespace rondom::segments {

/// Prepares \a sql and binds its values.
Result<storage::Statement> prepareBound(const storage::Connection& connection, const Sql& sql);

/// Binds the values of \a sql to a statement of its text.
void bindValues(storage::Statement& statement, const Sql& sql);

} // namespace rondom::segments
