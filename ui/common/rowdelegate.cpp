#include "ui/common/rowdelegate.h"

#include "ui/common/avatar.h"
#include "ui/common/lazytablemodel.h"
#include "ui/common/theme.h"

#include <QPainter>

namespace rondom::ui {

RowDelegate::RowDelegate(QObject* parent) : QStyledItemDelegate(parent) {}

void RowDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->state.setFlag(QStyle::State_MouseOver, index.row() == m_hoveredRow);
    // Selection is a tint behind the text, so the text keeps its colour.
    option->palette.setColor(QPalette::HighlightedText, option->palette.color(QPalette::Text));
    option->textElideMode = Qt::ElideRight;
    const QString initials = index.data(LazyTableModel::InitialsRole).toString();
    if (!initials.isEmpty()) {
        const double ratio = option->widget ? option->widget->devicePixelRatioF() : 1.0;
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = QSize(metrics::kTarget, metrics::kTarget);
        option->icon = QIcon(Avatar::pixmap(initials, option->palette, metrics::kTarget, ratio));
    }
}

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const
{
    QStyleOptionViewItem row(option);
    const bool isCurrent = row.state.testFlag(QStyle::State_HasFocus);
    row.state.setFlag(QStyle::State_HasFocus, false);
    QStyledItemDelegate::paint(painter, row, index);
    const Colors& colors = colorsOf(option.palette);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      colors.border);
    if (isCurrent) {
        painter->fillRect(
            QRect(option.rect.left(), option.rect.bottom() - 1, option.rect.width(), 2),
            colors.accent);
    }
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(metrics::kRowHeight);
    return size;
}

} // namespace rondom::ui
