#pragma once

#include "models/core/result.h"

#include <QString>

#include <optional>

namespace rondom::storage {
class Connection;
}

namespace rondom::workspace {

/// A file that an export of this workspace wrote, to the byte.
struct OwnExport
{
    QString destination; ///< the name people see
    /// Nobody can be read out of it again.
    bool isHashed = false;
};

/// Whether anything was exported at all.
Result<bool> hasOwnExports(const storage::Connection& connection);

/// What the ledger of exports says about a file of that content; nothing when no export wrote it,
/// also for one that somebody changed since.
///
/// Every row of such a file is what the workspace said itself, so reading it back tells nothing
/// new, and must not bring back what has changed since.
Result<std::optional<OwnExport>> ownExport(const storage::Connection& connection,
                                           const QString& sha256);

} // namespace rondom::workspace
