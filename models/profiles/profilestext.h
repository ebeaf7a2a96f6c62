#pragma once

#include "models/core/result.h"

namespace rondom::profiles {

// The sentences of this folder, translated.

Error temporaryFolderFull();
/// \a what is the member or trait, or what the parser said.
Error survivorshipNotUnderstood(const QString& what);

} // namespace rondom::profiles
