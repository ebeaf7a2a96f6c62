#include "ui/consent/consentcelldelegate.h"

#include "ui/common/consentlight.h"
#include "ui/common/controlpainter.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/consent/consentmatrixmodel.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

constexpr int kBarHeight = 3;
/// A percent of a big shop would not show otherwise.
constexpr int kShortestBar = 2;

/// The number, its share of everybody, and the share as a thin bar.
void paintCoverage(QPainter& painter, const QRect& cell, const QString& number, double share,
                   const Colors& colors)
{
    if (share <= 0) {
        painter.setFont(textFont(TextSize::Body));
        painter.setPen(colors.muted);
        painter.drawText(cell, Qt::AlignCenter, number);
        return;
    }
    const QRect inner = cell.adjusted(metrics::kGrid, 4, -metrics::kGrid, -6);
    const QFont strong = textFont(TextSize::Body, TextWeight::Strong);
    const QFont small = textFont(TextSize::Small);
    const QString percent = share < 0.005 ? QString() : formatPercent(share);
    const int numberWidth = QFontMetrics(strong).horizontalAdvance(number);
    const int percentWidth = QFontMetrics(small).horizontalAdvance(percent);
    // In the middle both together, so that columns with and without a percentage agree.
    const bool hasRoom = numberWidth + metrics::kHalfGrid + percentWidth <= inner.width();
    const int width = hasRoom && !percent.isEmpty()
                          ? numberWidth + metrics::kHalfGrid + percentWidth
                          : numberWidth;
    const QRect words(inner.center().x() - width / 2, inner.top(), width,
                      inner.height() - kBarHeight - 2);
    painter.setFont(strong);
    painter.setPen(colors.text);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, number);
    if (hasRoom) {
        painter.setFont(small);
        painter.setPen(colors.muted);
        painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter, percent);
    }
    const QRect track(inner.left(), inner.bottom() - kBarHeight + 1, inner.width(), kBarHeight);
    controls::roundedRect(painter, track, colors.border, {}, 1);
    const int length = std::max(kShortestBar, int(track.width() * share));
    controls::roundedRect(painter, QRect(track.topLeft(), QSize(length, kBarHeight)), colors.accent,
                          {}, 1);
}

} // namespace

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
        paintCoverage(*painter, cell, text, index.data(ConsentMatrixModel::ShareRole).toDouble(),
                      colors);
        painter->restore();
        return;
    }
    const QColor ink = colors.of(consentTone(state));
    const int size = metrics::kSmallIcon;
    painter->drawPixmap(
        cell.left() + 2, cell.center().y() - size / 2 + 1,
        iconPixmap(consentIcon(state), ink, size, painter->device()->devicePixelRatioF()));
    painter->setFont(textFont(TextSize::Small));
    painter->setPen(ink);
    const QRect word = cell.adjusted(size + 5, 0, -1, 0);
    painter->drawText(word, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, word.width()));
    painter->restore();
}

} // namespace rondom::ui
