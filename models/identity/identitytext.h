#pragma once

#include "models/core/result.h"

#include <QString>

namespace rondom::identity {

/// \a what is the member, or what the parser said.
Error rulesNotUnderstood(const QString& what);

} // namespace rondom::identity
