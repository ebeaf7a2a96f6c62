#include "ui/consent/consentcelldelegate.h"

#include "ui/common/consentlight.h"
#include "ui/common/controlpainter.h"
#include "ui/common/icons.h"
#include "ui/consent/consentmatrixmodel.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace rondom::ui {

ConsentCellDelegate::ConsentCellDelegate(QObject* parent) : QStyledItemDelegate(parent) {}

void ConsentCellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                                const QModelIndex& index) const
{
    painter->save();
    const Colors& colors = colorsOf(option.palette);
    const QString state = index.data(ConsentMatrixModel::StateRole).toString();
    const QString text = index.data().toString();
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      colors.border);
    const QRect cell = option.rect.adjusted(2, 2, -2, -2);
    if (option.state.testFlag(QStyle::State_Selected)) {
        controls::roundedRect(*painter, cell, colors.selected(), colors.accent,
                              metrics::kSmallRadius);
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        controls::roundedRect(*painter, cell, colors.hover(), {}, metrics::kSmallRadius);
    }
    if (state.isEmpty()) {
        const bool hasNobody = text == u"–"_s;
        painter->setFont(
            textFont(TextSize::Body, hasNobody ? TextWeight::Regular : TextWeight::Strong));
        painter->setPen(hasNobody ? colors.muted : colors.text);
        painter->drawText(cell, Qt::AlignCenter, text);
        painter->restore();
        return;
    }
    const QColor ink = colors.of(consentTone(state));
    const int size = metrics::kSmallIcon;
    painter->drawPixmap(
        cell.left() + 4, cell.center().y() - size / 2 + 1,
        iconPixmap(consentIcon(state), ink, size, painter->device()->devicePixelRatioF()));
    painter->setFont(textFont(TextSize::Small));
    painter->setPen(ink);
    const QRect word = cell.adjusted(size + 8, 0, -2, 0);
    painter->drawText(word, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, word.width()));
    painter->restore();
}

} // namespace rondom::ui
