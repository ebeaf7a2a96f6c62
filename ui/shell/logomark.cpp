#include "ui/shell/logomark.h"

#include "ui/common/icons.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace rondom::ui {

LogoMark::LogoMark(int size, QWidget* parent) : QWidget(parent)
{
    setFixedSize(size, size);
}

void LogoMark::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.drawPixmap(
        0, 0, iconPixmap(u"logo"_s, colorsOf(palette()).accent, width(), devicePixelRatioF()));
}

} // namespace rondom::ui
