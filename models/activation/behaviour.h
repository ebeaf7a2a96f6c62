#pragma once

#include "models/core/result.h"
#include "models/segments/definition.h"

namespace rondom::storage {
class Connection;
}

namespace rondom::activation {

/// Whether \a definition chooses people by what they did, by campaigns or by scores, itself or
/// through the segments it names. Who objected to profiling is in no such list.
Result<bool> usesBehaviour(const storage::Connection& connection,
                           const segments::Definition& definition);

} // namespace rondom::activation
