#include "ui/common/iconengine.h"

#include "ui/common/icons.h"

#include <QGuiApplication>
#include <QPainter>

#include <algorithm>

namespace rondom::ui {

IconEngine::IconEngine(QString name, Tone tone) : m_name(std::move(name)), m_tone(tone) {}

void IconEngine::paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state)
{
    const int size = std::min(rect.width(), rect.height());
    const QPixmap drawn =
        iconPixmap(m_name, color(mode, state), size, painter->device()->devicePixelRatioF());
    painter->drawPixmap(rect.x() + (rect.width() - size) / 2, rect.y() + (rect.height() - size) / 2,
                        drawn);
}

QPixmap IconEngine::pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state)
{
    return scaledPixmap(size, mode, state, 1.0);
}

QPixmap IconEngine::scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state,
                                 qreal scale)
{
    // The size asked for is in the pixels of the device already.
    const int side = int(std::min(size.width(), size.height()) / scale);
    return iconPixmap(m_name, color(mode, state), side, scale);
}

QIconEngine* IconEngine::clone() const
{
    return new IconEngine(*this);
}

QColor IconEngine::color(QIcon::Mode mode, QIcon::State state) const
{
    const QPalette palette = QGuiApplication::palette();
    const Colors& colors = colorsOf(palette);
    if (mode == QIcon::Disabled) {
        return palette.color(QPalette::Disabled, QPalette::Text);
    }
    if (state == QIcon::On) {
        return colors.accent;
    }
    return colors.of(m_tone);
}

} // namespace rondom::ui
