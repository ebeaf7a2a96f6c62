#pragma once

#include "models/columns/snapshot.h"

namespace rondom::columns {

/// The columns of the workspaces this program has open, one for each file and shared by all its
/// connections. From any thread.
///
/// Small workspaces have none: reading their tables is quick enough.
class ColumnStore
{
public:
    /// Workspaces whose file is smaller have no columns.
    static constexpr qint64 kSmallestFile = 32 * 1024 * 1024;

    /// For tests: from now on also workspaces whose file is smaller, down to \a bytes.
    static void setSmallestFile(qint64 bytes);

    /// The columns as of what \a connection sees, brought up to date where few changed; null where
    /// there are none yet, or too much changed since. Inside one read transaction.
    static Result<std::shared_ptr<const Snapshot>> snapshot(const storage::Connection& connection);

    /// Makes the columns where snapshot() would find none or very old ones: seconds for millions of
    /// events. What cannot be written (a full disk, a folder that is not ours) is no error: there
    /// are no columns then.
    static Result<void> prepare(const storage::Connection& connection, JobContext& context);

    /// Lets go of what is in memory for the workspace at \a path; the files stay.
    static void forget(const QString& path);
};

} // namespace rondom::columns
