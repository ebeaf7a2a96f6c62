#pragma once

#include "models/core/result.h"
#include "models/storage/statement.h"

namespace rondom::storage {

/// Runs \a statement, whose values are bound, and calls \a visit with it for each row.
template <typename Visit>
Result<void> forEachRow(Statement& statement, Visit visit)
{
    for (;;) {
        const auto row = statement.next();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            return {};
        }
        visit(statement);
    }
}

} // namespace rondom::storage
