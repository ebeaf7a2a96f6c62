#include "ui/common/monthbars.h"

#include "ui/common/controlpainter.h"
#include "ui/common/format.h"

#include <QAccessible>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace rondom::ui {

namespace {

constexpr int kBarsHeight = 40;
constexpr int kLabelHeight = 16;

} // namespace

MonthBars::MonthBars(QWidget* parent) : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void MonthBars::setMonths(const QList<Month>& months)
{
    const QDate kept = m_current >= 0 ? m_months.at(m_current).first : QDate();
    m_months = months;
    m_hovered = -1;
    m_current = -1;
    for (int i = 0; i < m_months.size(); ++i) {
        if (m_months.at(i).first == kept) {
            m_current = i;
        }
    }
    tell();
}

QString MonthBars::currentText() const
{
    const int shown = shownMonth();
    if (shown < 0) {
        return {};
    }
    const Month& month = m_months.at(shown);
    return tr("%1: %Ln event(s)", nullptr, int(month.count)).arg(formatMonth(month.first));
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
    const int shown = shownMonth();
    const double step = double(width()) / double(m_months.size());
    for (int i = 0; i < m_months.size(); ++i) {
        const qint64 count = m_months.at(i).count;
        // Something that happened once is seen, however busy another month was.
        const int tall = count > 0 ? std::max(3, int(count * kBarsHeight / most)) : 1;
        const int left = int(i * step);
        const int wide = std::max(2, int((i + 1) * step) - left - 2);
        const QRect bar(left, kBarsHeight - tall, wide, tall);
        const QColor color = count == 0 ? colors.border : i == shown ? colors.text : colors.accent;
        if (i == shown) {
            // The whole column lights up, so that a month without a bar is seen too.
            controls::roundedRect(painter, QRect(left, 0, wide, kBarsHeight), colors.hover(), {},
                                  2);
        }
        controls::roundedRect(painter, bar, color, {}, std::min(2, tall / 2));
    }
    painter.setFont(textFont(TextSize::Small));
    const QRect line(0, kBarsHeight + 1, width(), kLabelHeight);
    painter.setPen(colors.muted);
    const QString told = currentText();
    const QString first = formatMonth(m_months.first().first);
    const QString last = formatMonth(m_months.last().first);
    const QFontMetrics metric = painter.fontMetrics();
    const int toldWidth = metric.horizontalAdvance(told);
    const bool isRoom = told.isEmpty() || toldWidth + metric.horizontalAdvance(first) +
                                                  metric.horizontalAdvance(last) +
                                                  2 * metrics::kGutter <
                                              width();
    if (isRoom) {
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, first);
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, last);
    }
    painter.setPen(colors.text);
    painter.drawText(line, Qt::AlignCenter, told);
    if (controls::showsFocus(*this)) {
        controls::focusRing(painter, rect(), palette(), metrics::kSmallRadius);
    }
}

void MonthBars::mouseMoveEvent(QMouseEvent* event)
{
    const int month = monthAt(int(event->position().x()));
    if (month != m_hovered) {
        m_hovered = month;
        update();
    }
}

void MonthBars::mousePressEvent(QMouseEvent* event)
{
    const int month = monthAt(int(event->position().x()));
    if (month >= 0) {
        m_current = month;
        Q_EMIT monthClicked(m_months.at(month).first);
    }
}

void MonthBars::keyPressEvent(QKeyEvent* event)
{
    const int last = int(m_months.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Left:
        moveTo(m_current - 1);
        return;
    case Qt::Key_Right:
        moveTo(m_current + 1);
        return;
    case Qt::Key_Home:
        moveTo(0);
        return;
    case Qt::Key_End:
        moveTo(last);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_current >= 0) {
            Q_EMIT monthClicked(m_months.at(m_current).first);
        }
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void MonthBars::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    if (m_current < 0) {
        m_current = int(m_months.size()) - 1;
    }
    tell();
}

void MonthBars::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

void MonthBars::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    m_hovered = -1;
    update();
}

int MonthBars::shownMonth() const
{
    return m_hovered >= 0 ? m_hovered : hasFocus() ? m_current : -1;
}

void MonthBars::moveTo(int month)
{
    m_current = std::clamp(month, 0, std::max(0, int(m_months.size()) - 1));
    if (m_months.isEmpty()) {
        m_current = -1;
    }
    m_hovered = -1;
    tell();
}

void MonthBars::tell()
{
    update();
    // What a screen reader says of a widget that is painted rather than made of parts.
    const QString text = currentText();
    if (hasFocus() && accessibleDescription() != text) {
        setAccessibleDescription(text);
        QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&changed);
    }
}

int MonthBars::monthAt(int x) const
{
    if (m_months.isEmpty() || x < 0 || x >= width()) {
        return -1;
    }
    return int(qint64(x) * m_months.size() / width());
}

} // namespace rondom::ui
