#pragma once

#include "models/columns/columnfolder.h"
#include "models/core/job.h"

namespace rondom::storage {
class Connection;
}

namespace rondom::columns {

/// The names of the files a generation keeps its customers and events in.
QString peopleFile(const QString& generation);
QString eventFile(const QString& generation, qint64 kind, const char* part);

/// Writes the customers and all their events to files, in one pass through the table and in little
/// memory. Inside one read transaction. Fails with StorageFailed when the files cannot be written.
Result<ColumnFolder::Manifest> writeEvents(const storage::Connection& connection,
                                           const QString& generation, JobContext& context);

} // namespace rondom::columns
