#pragma once

#include "models/core/id.h"
#include "models/core/job.h"
#include "models/core/result.h"

#include <QSet>

namespace rondom::storage {
class Connection;
}

namespace rondom::identity {

/// The records after \a lastRecord that state a value another record states too, read in one pass
/// through all identifiers: of many new records, the few who may not be alone.
Result<QSet<RecordId>> recordsSharingValues(const storage::Connection& connection,
                                            RecordId lastRecord, JobContext& context);

} // namespace rondom::identity
