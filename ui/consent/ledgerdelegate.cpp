#include "ui/consent/ledgerdelegate.h"

#include "ui/common/controlpainter.h"
#include "ui/common/icons.h"
#include "ui/consent/ledgermodel.h"

#include <QAbstractItemView>
#include <QPainter>

namespace rondom::ui {

namespace {

constexpr int kIndent = metrics::kGrid + metrics::kIcon + metrics::kGap;
constexpr int kWrapped = int(Qt::AlignLeft) | int(Qt::AlignTop) | int(Qt::TextWordWrap);

/// How high \a text is when it is wrapped to \a width.
int heightOf(const QString& text, const QFont& font, int width)
{
    return text.isEmpty()
               ? 0
               : QFontMetrics(font).boundingRect(0, 0, width, 10'000, kWrapped, text).height();
}

} // namespace

LedgerDelegate::LedgerDelegate(QObject* parent) : QStyledItemDelegate(parent) {}

void LedgerDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    painter->save();
    const Colors& colors = colorsOf(option.palette);
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(option.rect, colors.selected());
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter->fillRect(option.rect, colors.hover());
    }
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      colors.border);
    const bool isOpen = index.data(LedgerModel::IsOpenRole).toBool();
    const QString icon = index.data(LedgerModel::IconRole).toString();
    const Tone tone = isOpen                           ? Tone::Positive
                      : icon == QLatin1String("cross") ? Tone::Negative
                                                       : Tone::Muted;
    painter->drawPixmap(
        option.rect.left() + metrics::kGrid, option.rect.top() + metrics::kGrid,
        iconPixmap(icon, colors.of(tone), metrics::kIcon, painter->device()->devicePixelRatioF()));
    const QRect words = option.rect.adjusted(kIndent, metrics::kGrid, -metrics::kGrid, 0);
    const QString sentence = index.data().toString();
    const QFont font = textFont(TextSize::Body);
    painter->setFont(font);
    painter->setPen(colors.text);
    painter->drawText(words, kWrapped, sentence);
    painter->setFont(textFont(TextSize::Small));
    painter->setPen(colors.muted);
    const int below = heightOf(sentence, font, words.width()) + 2;
    painter->drawText(words.adjusted(0, below, 0, 0), kWrapped,
                      index.data(LedgerModel::DetailRole).toString());
    painter->restore();
}

QSize LedgerDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const int width =
        (view ? view->viewport()->width() : option.rect.width()) - kIndent - metrics::kGrid;
    const int height =
        heightOf(index.data().toString(), textFont(TextSize::Body), width) + 2 +
        heightOf(index.data(LedgerModel::DetailRole).toString(), textFont(TextSize::Small), width) +
        2 * metrics::kGrid;
    return {metrics::kSidePanel, height};
}

} // namespace rondom::ui
