#include "ui/common/chip.h"

#include "ui/common/controlpainter.h"
#include "ui/common/icons.h"

#include <QPainter>

namespace rondom::ui {

namespace {

constexpr int kChipHeight = 24;
constexpr int kPadding = 10;
constexpr int kGap = 6;

} // namespace

Chip::Chip(const QString& text, const QString& iconName, Tone tone, QWidget* parent)
    : QAbstractButton(parent), m_iconName(iconName), m_tone(tone)
{
    setText(text);
    setAccessibleName(text);
    setFont(textFont(TextSize::Small));
    setAttribute(Qt::WA_Hover);
    // A fact is no target of the keyboard; whoever makes it checkable gives it the focus.
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize Chip::sizeHint() const
{
    const int iconWidth = m_iconName.isEmpty() ? 0 : metrics::kSmallIcon + kGap;
    return {2 * kPadding + iconWidth + fontMetrics().horizontalAdvance(text()), kChipHeight};
}

void Chip::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    const Colors& colors = colorsOf(palette());
    const bool isFilter = isCheckable();
    const bool isOn = isFilter && isChecked();
    QColor fill = isFilter ? colors.surface : colors.tint(m_tone);
    if (isOn) {
        fill = colors.selected();
    } else if (isFilter && underMouse()) {
        fill = colors.hover();
    }
    const QColor line = isFilter ? (isOn ? colors.accent : colors.border) : QColor();
    controls::roundedRect(painter, rect(), fill, line, kChipHeight / 2);
    const QColor ink = isFilter ? (isOn ? colors.accent : colors.text) : colors.of(m_tone);
    int left = kPadding;
    if (!m_iconName.isEmpty()) {
        const int top = (height() - metrics::kSmallIcon) / 2;
        painter.drawPixmap(left, top,
                           iconPixmap(m_iconName, ink, metrics::kSmallIcon, devicePixelRatioF()));
        left += metrics::kSmallIcon + kGap;
    }
    painter.setPen(ink);
    painter.drawText(rect().adjusted(left, 0, -kPadding, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     text());
    if (controls::showsFocus(*this)) {
        controls::focusRing(painter, rect(), palette(), kChipHeight / 2);
    }
}

} // namespace rondom::ui
