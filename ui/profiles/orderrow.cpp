#include "ui/profiles/orderrow.h"

#include "ui/common/controlpainter.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/profiles/eventwords.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

constexpr int kHeight = 44;
constexpr int kLine = 18;
constexpr int kInset = 6;
constexpr int kNarrowest = 160;

} // namespace

OrderRow::OrderRow(const profiles::TimelineEvent& order, const Calendar& calendar,
                   const QString& currency, QWidget* parent)
    : QAbstractButton(parent)
{
    const EventWords words = wordsFor(order);
    m_icon = words.icon;
    m_tone = words.tone;
    const bool isOrder = order.event == u"Order Completed"_s;
    const QString number = orderNumber(order.properties);
    setText(isOrder && !number.isEmpty() ? number : words.title);
    m_amount = order.revenue ? formatMoney(*order.revenue, currency) : QString();
    const QString day = formatDate(calendar.localDate(order.at));
    m_detail = words.detail.isEmpty()
                   ? day
                   : tr("%1 · %2", "day, what was ordered").arg(day, words.detail);
    setObjectName(u"profileOrder"_s);
    setAccessibleName(
        tr("%1, %2, %3", "order, amount, day and items").arg(words.title, m_amount, m_detail));
    setToolTip(words.title + u'\n' + m_detail);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize OrderRow::sizeHint() const
{
    return {2 * kNarrowest, kHeight};
}

QSize OrderRow::minimumSizeHint() const
{
    return {kNarrowest, kHeight};
}

void OrderRow::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    const Colors& colors = colorsOf(palette());
    if (underMouse() || isDown()) {
        controls::roundedRect(painter, rect(), colors.hover(), {}, metrics::kSmallRadius);
    }
    painter.drawPixmap(
        kInset, kInset - 1,
        iconPixmap(m_icon, colors.of(m_tone), metrics::kSmallIcon, devicePixelRatioF()));
    const int left = kInset + metrics::kSmallIcon + metrics::kGrid;
    QRect upper(left, 4, width() - left - kInset, kLine);
    painter.setFont(textFont(TextSize::Body, TextWeight::Strong));
    painter.setPen(colors.text);
    painter.drawText(upper, Qt::AlignRight | Qt::AlignVCenter, m_amount);
    upper.setRight(upper.right() - painter.fontMetrics().horizontalAdvance(m_amount) -
                   metrics::kGrid);
    painter.setFont(textFont(TextSize::Body));
    painter.drawText(upper, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, upper.width()));
    const QRect lower(left, upper.bottom() + 1, width() - left - kInset, kLine);
    painter.setFont(textFont(TextSize::Small));
    painter.setPen(colors.muted);
    painter.drawText(lower, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_detail, Qt::ElideRight, lower.width()));
    if (controls::showsFocus(*this)) {
        controls::focusRing(painter, rect(), palette(), metrics::kSmallRadius);
    }
}

} // namespace rondom::ui
