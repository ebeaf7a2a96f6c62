#include "ui/common/elidedlabel.h"

#include <QPainter>

namespace rondom::ui {

QSize ElidedLabel::minimumSizeHint() const
{
    return {metrics::kTarget, QLabel::minimumSizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(contentsRect(), int(alignment()) | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width()));
}

void ElidedLabel::resizeEvent(QResizeEvent* event)
{
    TextLabel::resizeEvent(event);
    updateToolTip();
}

void ElidedLabel::setHint(const QString& hint)
{
    m_hint = hint;
    updateToolTip();
}

void ElidedLabel::updateToolTip()
{
    const bool fits = fontMetrics().horizontalAdvance(text()) <= contentsRect().width();
    QStringList lines{fits ? QString() : text(), m_hint};
    lines.removeAll(QString());
    setToolTip(lines.join(u'\n'));
}

} // namespace rondom::ui
