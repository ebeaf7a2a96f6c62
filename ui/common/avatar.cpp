#include "ui/common/avatar.h"

#include "ui/common/controlpainter.h"

#include <QPainter>

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
