#include "ui/common/identify.h"

#include <QWidget>

namespace rondom::ui {

void identify(QWidget* widget, const QString& objectName, const QString& accessibleName)
{
    widget->setObjectName(objectName);
    widget->setAccessibleName(accessibleName);
}

} // namespace rondom::ui
