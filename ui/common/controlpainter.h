#pragma once

#include "ui/common/theme.h"

#include <QStyleOption>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace rondom::ui {

/// The drawing behind Style, one function for each thing seen.
///
/// Every function leaves the painter as it was.
namespace controls {

/// A rectangle with the theme's radius; an invalid colour leaves that part out.
void roundedRect(QPainter& painter, const QRect& rect, const QColor& fill, const QColor& line,
                 int radius = metrics::kRadius);
/// Whether \a widget shows that it has the focus: only to people who use the keyboard.
bool showsFocus(const QWidget& widget);
void focusRing(QPainter& painter, const QRect& rect, const QPalette& palette,
               int radius = metrics::kRadius);
void pushButton(QPainter& painter, const QStyleOption& option, const QWidget* widget);
/// The icon and the text of a push button, centred together.
void pushButtonLabel(QPainter& painter, const QStyleOptionButton& option, const QColor& ink);
void toolButton(QPainter& painter, const QStyleOption& option);
void field(QPainter& painter, const QStyleOption& option);
void checkBox(QPainter& painter, const QStyleOption& option);
void radioButton(QPainter& painter, const QStyleOption& option);
void itemRow(QPainter& painter, const QStyleOptionViewItem& option);
void headerSection(QPainter& painter, const QStyleOption& option);
/// The words of a header, cut off with an ellipsis, and beside them the arrow of the sorted column.
void headerLabel(QPainter& painter, const QStyleOptionHeader& header);
void tab(QPainter& painter, const QStyleOption& option);
void progressGroove(QPainter& painter, const QStyleOption& option);
void progressContents(QPainter& painter, const QStyleOptionProgressBar& option);
void scrollHandle(QPainter& painter, const QStyleOptionSlider& option, const QRect& handle);

} // namespace controls

} // namespace rondom::ui
