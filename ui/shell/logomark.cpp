#include "ui/shell/logomark.h"

#include "ui/common/icons.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

constexpr int kSide = 56;

} // namespace

LogoMark::LogoMark(QWidget* parent) : QWidget(parent)
{
    setFixedSize(kSide, kSide);
}

void LogoMark::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.drawPixmap(
        0, 0, iconPixmap(u"logo"_s, colorsOf(palette()).accent, kSide, devicePixelRatioF()));
}

} // namespace rondom::ui
