#include "ui/ingest/doubtdelegate.h"

#include "ui/common/icons.h"

using namespace Qt::StringLiterals;

namespace rondom::ui {

DoubtDelegate::DoubtDelegate(Tone otherwise, QObject* parent)
    : RowDelegate(parent), m_otherwise(otherwise)
{
}

void DoubtDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    RowDelegate::initStyleOption(option, index);
    const bool isMarked = !index.data(kProblemRole).toString().isEmpty();
    const QColor color = colorsOf(option->palette).of(isMarked ? Tone::Warning : m_otherwise);
    option->palette.setColor(QPalette::Text, color);
    option->palette.setColor(QPalette::HighlightedText, color);
    if (isMarked) {
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon = lineIcon(u"warning"_s, Tone::Warning);
        option->decorationSize = QSize(metrics::kSmallIcon, metrics::kSmallIcon);
    }
}

} // namespace rondom::ui
