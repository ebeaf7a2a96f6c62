#pragma once

#include <QtGlobal>

QT_BEGIN_NAMESPACE
class QPalette;
class QTextDocument;
QT_END_NAMESPACE

namespace rondom::ui {

/// Gives a page of the manual, as Qt makes it from Markdown, the type scale, the spacing and the
/// colours of the window.
void layOutManual(QTextDocument& document, const QPalette& palette);

} // namespace rondom::ui
