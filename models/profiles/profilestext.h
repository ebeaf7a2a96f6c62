#pragma once

#include "models/core/result.h"

namespace rondom::profiles {

// The sentences of this folder, translated.

Error temporaryFolderFull();

} // namespace rondom::profiles
