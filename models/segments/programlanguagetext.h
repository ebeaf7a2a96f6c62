#pragma once

#include <QString>

namespace rondom::segments {

/// The code of the language the program speaks, as its translation states it.
QString programLanguage();

} // namespace rondom::segments
