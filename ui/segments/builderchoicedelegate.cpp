#include "ui/segments/builderchoicedelegate.h"

#include "ui/common/controlpainter.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/segments/builderchoicemodel.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

constexpr int kDetailWidth = 72;

} // namespace

void BuilderChoiceDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                                  const QModelIndex& index) const
{
    const Colors& colors = colorsOf(option.palette);
    const QRect whole = option.rect.adjusted(metrics::kHalfGrid, 1, -metrics::kHalfGrid, -1);
    painter->save();
    if (index.data(BuilderChoiceModel::HeadingRole).toBool()) {
        painter->setFont(textFont(TextSize::Small, TextWeight::Strong));
        painter->setPen(colors.muted);
        painter->drawText(whole.adjusted(metrics::kGrid, 0, 0, -2), Qt::AlignLeft | Qt::AlignBottom,
                          index.data().toString());
        painter->restore();
        return;
    }
    const bool isCurrent = option.state.testFlag(QStyle::State_Selected);
    if (isCurrent || option.state.testFlag(QStyle::State_MouseOver)) {
        controls::roundedRect(*painter, whole, isCurrent ? colors.selected() : colors.hover(), {},
                              metrics::kSmallRadius);
    }
    const bool isMarked = index.data(BuilderChoiceModel::MarkedRole).toBool();
    QRect room = whole.adjusted(metrics::kGrid, 0, -metrics::kGrid, 0);
    const QString icon =
        isMarked ? u"check"_s : index.data(BuilderChoiceModel::IconRole).toString();
    if (!icon.isEmpty()) {
        const int size = metrics::kSmallIcon;
        const QColor ink = isMarked ? colors.accent : colors.muted;
        painter->drawPixmap(room.left(), room.center().y() - size / 2 + 1,
                            iconPixmap(icon, ink, size, painter->device()->devicePixelRatioF()));
    }
    room.setLeft(room.left() + metrics::kSmallIcon + metrics::kGrid);
    const QString detail = index.data(BuilderChoiceModel::DetailRole).toString();
    painter->setFont(textFont(TextSize::Small));
    painter->setPen(colors.muted);
    painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter, detail);
    painter->setFont(textFont(TextSize::Body, isMarked ? TextWeight::Strong : TextWeight::Regular));
    painter->setPen(colors.text);
    if (!detail.isEmpty()) {
        room.setRight(room.right() - kDetailWidth);
    }
    painter->drawText(
        room, Qt::AlignLeft | Qt::AlignVCenter,
        painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, room.width()));
    painter->restore();
}

QSize BuilderChoiceDelegate::sizeHint(const QStyleOptionViewItem& option,
                                      const QModelIndex& index) const
{
    Q_UNUSED(option)
    Q_UNUSED(index)
    return {metrics::kSidePanel, metrics::kControlHeight};
}

} // namespace rondom::ui
