#pragma once

#include "models/core/job.h"
#include "models/storage/statement.h"

namespace rondom::storage {

/// Runs \a statement, whose values are bound, and calls \a visit with it for each row. Of very many
/// rows \a context may stop the rest.
template <typename Visit>
Result<void> forEachRow(Statement& statement, const JobContext& context, Visit visit)
{
    constexpr int kLookEvery = 16'384;
    for (int step = 1;; ++step) {
        if (step % kLookEvery == 0 && context.isCancelRequested()) {
            return Error{Error::Code::Canceled, {}, {}};
        }
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

/// The same to the end.
template <typename Visit>
Result<void> forEachRow(Statement& statement, Visit visit)
{
    return forEachRow(statement, JobContext(), visit);
}

} // namespace rondom::storage
