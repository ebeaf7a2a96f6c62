#include "ui/common/avatar.h"

#include "ui/common/controlpainter.h"

#include <QPainter>
#include <QPixmapCache>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

constexpr int kSide = 48;

} // namespace

Avatar::Avatar(QWidget* parent) : QWidget(parent)
{
    setFixedSize(kSide, kSide);
}

void Avatar::setName(const QString& name)
{
    m_initials = initials(name);
    update();
}

QString Avatar::initials(const QString& name)
{
    const QStringList words = name.simplified().split(u' ', Qt::SkipEmptyParts);
    QString letters;
    if (!words.isEmpty()) {
        letters += words.first().at(0).toUpper();
    }
    if (words.size() > 1) {
        letters += words.last().at(0).toUpper();
    }
    return letters;
}

QPixmap Avatar::pixmap(const QString& initials, const QPalette& palette, int side, double ratio)
{
    const Colors& colors = colorsOf(palette);
    const QString key =
        u"avatar-%1-%2-%3-%4"_s.arg(initials, colors.accent.name()).arg(side).arg(ratio);
    QPixmap drawn;
    if (QPixmapCache::find(key, &drawn)) {
        return drawn;
    }
    drawn = QPixmap(QSize(side, side) * ratio);
    drawn.setDevicePixelRatio(ratio);
    drawn.fill(Qt::transparent);
    QPainter painter(&drawn);
    const QRect circle(0, 0, side, side);
    controls::roundedRect(painter, circle, colors.selected(), {}, side / 2);
    painter.setFont(textFont(TextSize::Small, TextWeight::Strong));
    painter.setPen(colors.accent);
    painter.drawText(circle, Qt::AlignCenter, initials);
    painter.end();
    QPixmapCache::insert(key, drawn);
    return drawn;
}

void Avatar::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    const Colors& colors = colorsOf(palette());
    controls::roundedRect(painter, rect(), colors.selected(), {}, kSide / 2);
    painter.setFont(textFont(TextSize::Lead, TextWeight::Strong));
    painter.setPen(colors.accent);
    painter.drawText(rect(), Qt::AlignCenter, m_initials);
}

} // namespace rondom::ui
