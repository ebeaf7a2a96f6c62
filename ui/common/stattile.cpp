#include "ui/common/stattile.h"

#include "ui/common/controlpainter.h"
#include "ui/common/icons.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

constexpr int kTileHeight = 112;

} // namespace

StatTile::StatTile(const QString& iconName, const QString& label, QWidget* parent)
    : QAbstractButton(parent), m_iconName(iconName), m_value(u"–"_s)
{
    setText(label);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    rename();
}

void StatTile::setValue(const QString& value)
{
    m_value = value;
    rename();
    updateGeometry();
    update();
}

void StatTile::setHint(const QString& hint)
{
    m_hint = hint;
    updateGeometry();
    update();
}

QSize StatTile::sizeHint() const
{
    const QFontMetrics numbers(textFont(TextSize::Display, TextWeight::Strong));
    const QFontMetrics words(textFont(TextSize::Body));
    const int widest =
        std::max({numbers.horizontalAdvance(m_value), words.horizontalAdvance(text()) + 28,
                  words.horizontalAdvance(m_hint)});
    return {widest + 2 * metrics::kGutter, kTileHeight};
}

QSize StatTile::minimumSizeHint() const
{
    const QFontMetrics numbers(textFont(TextSize::Display, TextWeight::Strong));
    return {numbers.horizontalAdvance(m_value) + 2 * metrics::kGutter, kTileHeight};
}

void StatTile::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    const Colors& colors = colorsOf(palette());
    const bool isActive = underMouse() || isDown();
    controls::roundedRect(painter, rect(), isActive ? colors.hover() : colors.surface,
                          colors.border);
    const QRect inner =
        rect().adjusted(metrics::kGutter, metrics::kGutter, -metrics::kGutter, -metrics::kGutter);
    const auto elided = [&](const QString& line, int width) {
        return painter.fontMetrics().elidedText(line, Qt::ElideRight, width);
    };

    painter.drawPixmap(inner.topLeft(),
                       iconPixmap(m_iconName, colors.accent, metrics::kIcon, devicePixelRatioF()));
    const int indent = metrics::kIcon + metrics::kGrid;
    painter.setFont(textFont(TextSize::Body));
    painter.setPen(colors.muted);
    painter.drawText(
        QRect(inner.left() + indent, inner.top(), inner.width() - indent, metrics::kIcon),
        Qt::AlignVCenter | Qt::AlignLeft, elided(text(), inner.width() - indent));

    painter.setFont(textFont(TextSize::Display, TextWeight::Strong));
    painter.setPen(colors.text);
    const QRect number(inner.left(), inner.top() + 26, inner.width(), 36);
    painter.drawText(number, Qt::AlignVCenter | Qt::AlignLeft, elided(m_value, inner.width()));

    painter.setFont(textFont(TextSize::Small));
    painter.setPen(colors.muted);
    painter.drawText(QRect(inner.left(), inner.bottom() - 16, inner.width(), 17),
                     Qt::AlignVCenter | Qt::AlignLeft, elided(m_hint, inner.width()));
    if (controls::showsFocus(*this)) {
        controls::focusRing(painter, rect(), palette());
    }
}

void StatTile::rename()
{
    setAccessibleName(tr("%1: %2").arg(text(), m_value));
}

} // namespace rondom::ui
