#pragma once

#include "models/core/id.h"
#include "models/core/result.h"
#include "models/workspace/workspacetext.h"

namespace rondom::storage {
class Connection;
}

namespace rondom::cli {

/// The profile a word on the command line names. An id given before a merge finds today's profile.
Result<ProfileId> profileArgument(const storage::Connection& connection, const QString& word);

} // namespace rondom::cli
