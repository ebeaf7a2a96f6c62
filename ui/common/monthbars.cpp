#include "ui/common/monthbars.h"

#include "ui/common/controlpainter.h"
#include "ui/common/format.h"

#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace rondom::ui {

namespace {

constexpr int kBarsHeight = 40;
constexpr int kLabelHeight = 16;

} // namespace

MonthBars::MonthBars(QWidget* parent) : QWidget(parent)
{
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void MonthBars::setMonths(const QList<Month>& months)
{
    m_months = months;
    m_hovered = -1;
    update();
}

QSize MonthBars::sizeHint() const
{
    return {320, kBarsHeight + kLabelHeight};
}

QSize MonthBars::minimumSizeHint() const
{
    return {120, kBarsHeight + kLabelHeight};
}

void MonthBars::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    if (m_months.isEmpty()) {
        return;
    }
    QPainter painter(this);
    const Colors& colors = colorsOf(palette());
    qint64 most = 1;
    for (const Month& month : m_months) {
        most = std::max(most, month.count);
    }
    const double step = double(width()) / double(m_months.size());
    for (int i = 0; i < m_months.size(); ++i) {
        const qint64 count = m_months.at(i).count;
        // Something that happened once is seen, however busy another month was.
        const int tall = count > 0 ? std::max(3, int(count * kBarsHeight / most)) : 1;
        const int left = int(i * step);
        const int wide = std::max(2, int((i + 1) * step) - left - 2);
        const QRect bar(left, kBarsHeight - tall, wide, tall);
        const QColor color = count == 0       ? colors.border
                             : i == m_hovered ? colors.text
                                              : colors.accent;
        controls::roundedRect(painter, bar, color, {}, std::min(2, tall / 2));
    }
    painter.setFont(textFont(TextSize::Small));
    painter.setPen(colors.muted);
    const QRect line(0, kBarsHeight + 1, width(), kLabelHeight);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, formatMonth(m_months.first().first));
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, formatMonth(m_months.last().first));
}

void MonthBars::mouseMoveEvent(QMouseEvent* event)
{
    const int month = monthAt(int(event->position().x()));
    if (month != m_hovered) {
        m_hovered = month;
        update();
    }
    if (month >= 0) {
        const Month& hovered = m_months.at(month);
        QToolTip::showText(
            event->globalPosition().toPoint(),
            tr("%1: %Ln event(s)", nullptr, int(hovered.count)).arg(formatMonth(hovered.first)),
            this);
    }
}

void MonthBars::mousePressEvent(QMouseEvent* event)
{
    const int month = monthAt(int(event->position().x()));
    if (month >= 0) {
        Q_EMIT monthClicked(m_months.at(month).first);
    }
}

void MonthBars::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    m_hovered = -1;
    update();
}

int MonthBars::monthAt(int x) const
{
    if (m_months.isEmpty() || x < 0 || x >= width()) {
        return -1;
    }
    return int(qint64(x) * m_months.size() / width());
}

} // namespace rondom::ui
