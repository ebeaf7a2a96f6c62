#pragma once

#include "models/core/job.h"
#include "models/core/result.h"
#include "models/identity/rawcolumns.h"

namespace rondom::storage {
class Connection;
}

namespace rondom::identity {

/// Reads what could tell people apart: of every record the value of each trait that holds today,
/// and its e-mail addresses, phone numbers and numbers of other kinds. Each table is read once, in
/// its own order. Left out are flags, lists, amounts, moments, long texts, and the ids that a
/// source or a browser gave a record, of which two records of a person never have the same.
Result<RawColumns> readRawColumns(const storage::Connection& connection, JobContext& context);

} // namespace rondom::identity
