#include "ui/shell/railbutton.h"

#include "ui/common/controlpainter.h"
#include "ui/common/icons.h"

#include <QPainter>

namespace rondom::ui {

namespace {

constexpr int kButtonHeight = 60;

} // namespace

RailButton::RailButton(const QString& iconName, const QString& text, QWidget* parent)
    : QAbstractButton(parent), m_iconName(iconName)
{
    setText(text);
    setAccessibleName(text);
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    setFont(textFont(TextSize::Small));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize RailButton::sizeHint() const
{
    return {metrics::kRailWidth, kButtonHeight};
}

void RailButton::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    const Colors& colors = colorsOf(palette());
    const QRect tile = rect().adjusted(metrics::kHalfGrid, 2, -metrics::kHalfGrid, -2);
    if (isChecked()) {
        controls::roundedRect(painter, tile, colors.selected(), {});
    } else if (underMouse()) {
        controls::roundedRect(painter, tile, colors.hover(), {});
    }
    const QColor ink = isChecked() ? colors.accent : colors.muted;
    const QPixmap symbol = iconPixmap(m_iconName, ink, metrics::kIcon, devicePixelRatioF());
    painter.drawPixmap((width() - metrics::kIcon) / 2, tile.top() + 9, symbol);
    painter.setPen(isChecked() ? colors.accent : colors.text);
    const QRect word = tile.adjusted(2, 32, -2, -4);
    painter.drawText(word, Qt::AlignHCenter | Qt::AlignTop,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, word.width()));
    if (controls::showsFocus(*this)) {
        controls::focusRing(painter, tile, palette());
    }
}

} // namespace rondom::ui
