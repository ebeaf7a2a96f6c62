#pragma once

#include "ui/common/theme.h"

#include <QString>

namespace rondom::ui {

/// The icon and tone of a consent state, by its key ("granted", "withdrawn", ...). A word always
/// stands beside them.
QString consentIcon(const QString& state);
Tone consentTone(const QString& state);

} // namespace rondom::ui
