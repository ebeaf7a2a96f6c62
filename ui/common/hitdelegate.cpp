#include "ui/common/hitdelegate.h"

#include "ui/common/icons.h"

#include <QPainter>

namespace rondom::ui {

namespace {

constexpr int kTwoLines = 48;
constexpr int kOneLine = 36;
constexpr int kHeading = 28;

void drawLine(QPainter& painter, const QRect& rect, const QString& text,
              Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter)
{
    painter.drawText(rect, int(alignment),
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
}

} // namespace

HitDelegate::HitDelegate(QObject* parent) : QStyledItemDelegate(parent) {}

int HitDelegate::heightOf(const QModelIndex& index)
{
    if (index.data(HeadingRole).toBool()) {
        return kHeading;
    }
    return index.data(DetailRole).toString().isEmpty() ? kOneLine : kTwoLines;
}

void HitDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const
{
    painter->save();
    if (index.data(HeadingRole).toBool()) {
        paintHeading(*painter, option, index);
    } else {
        paintHit(*painter, option, index);
    }
    painter->restore();
}

QSize HitDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return {option.rect.width(), heightOf(index)};
}

void HitDelegate::paintHeading(QPainter& painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index)
{
    painter.setFont(textFont(TextSize::Small, TextWeight::Strong));
    painter.setPen(colorsOf(option.palette).muted);
    drawLine(painter, option.rect.adjusted(metrics::kGap, metrics::kHalfGrid, -metrics::kGap, 0),
             index.data().toString());
}

void HitDelegate::paintHit(QPainter& painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index)
{
    const Colors& colors = colorsOf(option.palette);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
    if (isSelected || isHovered) {
        painter.fillRect(option.rect, isSelected ? colors.selected() : colors.hover());
    }
    QRect inner = option.rect.adjusted(metrics::kGap, 0, -metrics::kGap, 0);
    if (const QString icon = index.data(IconRole).toString(); !icon.isEmpty()) {
        const QPixmap symbol = iconPixmap(icon, isSelected ? colors.accent : colors.muted,
                                          metrics::kIcon, painter.device()->devicePixelRatioF());
        painter.drawPixmap(inner.left(), inner.center().y() - metrics::kIcon / 2, symbol);
        inner.setLeft(inner.left() + metrics::kIcon + metrics::kGap);
    }
    if (const QString keys = index.data(KeysRole).toString(); !keys.isEmpty()) {
        painter.setFont(textFont(TextSize::Small));
        painter.setPen(colors.muted);
        const int width = painter.fontMetrics().horizontalAdvance(keys);
        drawLine(painter, inner, keys, Qt::AlignRight | Qt::AlignVCenter);
        inner.setRight(inner.right() - width - metrics::kGap);
    }
    const QString detail = index.data(DetailRole).toString();
    QRect upper = inner;
    if (!detail.isEmpty()) {
        inner.adjust(0, 6, 0, -6);
        upper = QRect(inner.topLeft(), QSize(inner.width(), inner.height() / 2));
        painter.setFont(textFont(TextSize::Small));
        painter.setPen(colors.muted);
        drawLine(painter, upper.translated(0, inner.height() / 2), detail);
    }
    painter.setFont(
        textFont(TextSize::Body, detail.isEmpty() ? TextWeight::Regular : TextWeight::Strong));
    painter.setPen(colors.text);
    drawLine(painter, upper, index.data().toString());
}

} // namespace rondom::ui
