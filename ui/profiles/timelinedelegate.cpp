#include "ui/profiles/timelinedelegate.h"

#include "ui/common/controlpainter.h"
#include "ui/common/icons.h"
#include "ui/profiles/timelinemodel.h"

#include <QPainter>

namespace rondom::ui {

namespace {

constexpr int kDayHeight = 36;
constexpr int kLineHeight = 36;
constexpr int kTwoLineHeight = 52;
constexpr int kDisc = 28;
constexpr int kPadding = 16;
/// A line that is one of several lies under the one that stands for them.
constexpr int kPartIndent = 24;

TimelineModel::Fold foldOf(const QModelIndex& index)
{
    return TimelineModel::Fold(index.data(TimelineModel::FoldRole).toInt());
}

bool isDay(const QModelIndex& index)
{
    return index.data(TimelineModel::KindRole).toInt() == int(TimelineModel::RowKind::Day);
}

} // namespace

TimelineDelegate::TimelineDelegate(QObject* parent) : QStyledItemDelegate(parent) {}

void TimelineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const
{
    painter->save();
    if (isDay(index)) {
        paintDay(*painter, option, index);
    } else {
        paintEvent(*painter, option, index);
    }
    painter->restore();
}

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    if (isDay(index)) {
        return {option.rect.width(), kDayHeight};
    }
    // The line above says it for all its parts.
    const bool hasDetail = foldOf(index) != TimelineModel::Fold::Part &&
                           !index.data(TimelineModel::DetailRole).toString().isEmpty();
    return {option.rect.width(), hasDetail ? kTwoLineHeight : kLineHeight};
}

void TimelineDelegate::paintDay(QPainter& painter, const QStyleOptionViewItem& option,
                                const QModelIndex& index) const
{
    painter.setFont(textFont(TextSize::Small, TextWeight::Strong));
    painter.setPen(colorsOf(option.palette).muted);
    painter.drawText(option.rect.adjusted(kPadding, 0, -kPadding, -6),
                     Qt::AlignLeft | Qt::AlignBottom, index.data().toString());
}

void TimelineDelegate::paintEvent(QPainter& painter, const QStyleOptionViewItem& option,
                                  const QModelIndex& index) const
{
    const Colors& colors = colorsOf(option.palette);
    const QRect row = option.rect;
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter.fillRect(row, colors.selected());
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter.fillRect(row, colors.hover());
    }

    const auto tone = Tone(index.data(TimelineModel::ToneRole).toInt());
    const TimelineModel::Fold fold = foldOf(index);
    const bool isPart = fold == TimelineModel::Fold::Part;
    const QRect disc(row.left() + kPadding, row.center().y() - kDisc / 2 + 1, kDisc, kDisc);
    const double ratio = painter.device()->devicePixelRatioF();
    if (isPart) {
        const QRect dot(disc.center() - QPoint(2, 2), QSize(5, 5));
        controls::roundedRect(painter, dot, colors.of(tone), {}, 2);
    } else {
        controls::roundedRect(painter, disc, colors.tint(tone), {}, kDisc / 2);
        const QPixmap symbol = iconPixmap(index.data(TimelineModel::IconRole).toString(),
                                          colors.of(tone), metrics::kSmallIcon, ratio);
        const int inset = (kDisc - metrics::kSmallIcon) / 2;
        painter.drawPixmap(disc.topLeft() + QPoint(inset, inset), symbol);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter.fillRect(QRect(row.left(), row.top(), 2, row.height()), colors.accent);
    }

    QRect text = row.adjusted(kPadding + kDisc + 12 + (isPart ? kPartIndent : 0), 0, -kPadding, 0);
    painter.setFont(textFont(TextSize::Small));
    painter.setPen(colors.muted);
    const QString time = index.data(TimelineModel::TimeRole).toString();
    const int timeWidth = painter.fontMetrics().horizontalAdvance(time);
    painter.drawText(text, Qt::AlignRight | Qt::AlignVCenter, time);
    text.setRight(text.right() - timeWidth - 12);

    const QString amount = index.data(TimelineModel::AsideRole).toString();
    if (!amount.isEmpty()) {
        painter.setFont(textFont(TextSize::Body, TextWeight::Strong));
        painter.setPen(colors.text);
        painter.drawText(text, Qt::AlignRight | Qt::AlignVCenter, amount);
        text.setRight(text.right() - painter.fontMetrics().horizontalAdvance(amount) - 12);
    }

    const int repeats = index.data(TimelineModel::RepeatsRole).toInt();
    if (repeats > 1) {
        painter.setFont(textFont(TextSize::Small, TextWeight::Strong));
        const QString times = tr("%1×", "how often in a row").arg(repeats);
        const int width = painter.fontMetrics().horizontalAdvance(times) + metrics::kSmallIcon + 18;
        const QRect badge(text.right() - width, row.center().y() - 9, width, 20);
        controls::roundedRect(painter, badge, colors.hover(), colors.border, 10);
        painter.setPen(colors.text);
        painter.drawText(badge.adjusted(8, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, times);
        const bool isOpen = fold == TimelineModel::Fold::Open;
        painter.drawPixmap(
            badge.right() - metrics::kSmallIcon - 4, badge.top() + 2,
            iconPixmap(isOpen ? QStringLiteral("chevron-up") : QStringLiteral("chevron-down"),
                       colors.text, metrics::kSmallIcon, ratio));
        text.setRight(badge.left() - metrics::kGrid);
    }

    painter.setFont(textFont(TextSize::Body));
    painter.setPen(colors.text);
    const QString detail = isPart ? QString() : index.data(TimelineModel::DetailRole).toString();
    const QString title =
        painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, text.width());
    if (detail.isEmpty()) {
        painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter, title);
        return;
    }
    const QRect upper(text.left(), row.top() + 7, text.width(), 19);
    painter.drawText(upper, Qt::AlignLeft | Qt::AlignVCenter, title);
    painter.setFont(textFont(TextSize::Small));
    painter.setPen(colors.muted);
    const QRect lower(text.left(), upper.bottom() + 1, text.width(), 18);
    painter.drawText(lower, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(detail, Qt::ElideRight, lower.width()));
}

} // namespace rondom::ui
