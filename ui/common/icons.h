#pragma once

#include "ui/common/theme.h"

#include <QIcon>
#include <QString>

namespace rondom::ui {

/// The line icon of that name in resources/icons, in the colour of \a tone. It follows the
/// appearance by itself: nobody has to make it again when the theme changes.
QIcon lineIcon(const QString& name, Tone tone = Tone::Normal);

/// The same icon drawn at once, for painting and labels.
QPixmap iconPixmap(const QString& name, const QColor& color, int size, double pixelRatio);

/// The names of all icons.
QStringList iconNames();

} // namespace rondom::ui
