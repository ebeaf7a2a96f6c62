#pragma once

#include <QString>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace rondom::ui {

/// Gives a widget the name tests find it by and the name a screen reader says. Everything that can
/// have the focus has both.
void identify(QWidget* widget, const QString& objectName, const QString& accessibleName);

} // namespace rondom::ui
