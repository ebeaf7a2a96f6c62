#include "ui/common/hitdelegate.h"

#include "ui/common/theme.h"

#include <QPainter>

namespace rondom::ui {

HitDelegate::HitDelegate(QObject* parent) : QStyledItemDelegate(parent) {}

void HitDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const
{
    painter->save();
    const Colors& colors = colorsOf(option.palette);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
    if (isSelected || isHovered) {
        painter->fillRect(option.rect, isSelected ? colors.selected() : colors.hover());
    }
    const QRect inner = option.rect.adjusted(12, 6, -12, -6);
    const QRect upper(inner.left(), inner.top(), inner.width(), inner.height() / 2);
    const QRect lower(inner.left(), upper.bottom() + 1, inner.width(), inner.height() / 2);
    const auto draw = [&](const QRect& rect, const QString& text) {
        painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
    };
    painter->setFont(textFont(TextSize::Body, TextWeight::Strong));
    painter->setPen(colors.text);
    draw(upper, index.data().toString());
    painter->setFont(textFont(TextSize::Small));
    painter->setPen(colors.muted);
    draw(lower, index.data(DetailRole).toString());
    painter->restore();
}

QSize HitDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    Q_UNUSED(index)
    return {option.rect.width(), kHeight};
}

} // namespace rondom::ui
