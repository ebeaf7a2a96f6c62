#include "ui/identity/comparisondelegate.h"

#include "ui/common/controlpainter.h"
#include "ui/common/theme.h"
#include "ui/identity/comparisonmodel.h"

#include <QPainter>

#include <algorithm>

namespace rondom::ui {

namespace {

bool isSameLetter(QChar one, QChar other)
{
    return one.toCaseFolded() == other.toCaseFolded();
}

} // namespace

std::pair<qsizetype, qsizetype> ComparisonDelegate::difference(const QString& text,
                                                               const QString& other)
{
    const qsizetype shorter = std::min(text.size(), other.size());
    qsizetype start = 0;
    while (start < shorter && isSameLetter(text.at(start), other.at(start))) {
        ++start;
    }
    qsizetype end = 0;
    while (end < shorter - start &&
           isSameLetter(text.at(text.size() - 1 - end), other.at(other.size() - 1 - end))) {
        ++end;
    }
    return {start, text.size() - start - end};
}

void ComparisonDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const
{
    painter->save();
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      colorsOf(option.palette).border);
    const QRect cell = option.rect.adjusted(metrics::kGrid, 0, -metrics::kGrid, 0);
    if (index.column() == ComparisonModel::Meaning) {
        paintMeaning(*painter, cell, index, option.palette);
    } else {
        paintValue(*painter, cell, index, option.palette);
    }
    painter->restore();
}

void ComparisonDelegate::paintMeaning(QPainter& painter, const QRect& cell,
                                      const QModelIndex& index, const QPalette& palette)
{
    const QString text = index.data().toString();
    if (text.isEmpty()) {
        return;
    }
    const Colors& colors = colorsOf(palette);
    const auto tone = Tone(index.data(ComparisonModel::ToneRole).toInt());
    const QFont font = textFont(TextSize::Small);
    const QFontMetrics size(font);
    painter.setFont(font);
    painter.setPen(colors.of(tone));
    if (tone == Tone::Muted) {
        painter.drawText(cell, Qt::AlignLeft | Qt::AlignVCenter,
                         size.elidedText(text, Qt::ElideRight, cell.width()));
        return;
    }
    const QString shown = size.elidedText(text, Qt::ElideRight, cell.width() - 2 * metrics::kGrid);
    QRect chip(0, 0, size.horizontalAdvance(shown) + 2 * metrics::kGrid, metrics::kTarget);
    chip.moveTo(cell.left(), cell.center().y() - chip.height() / 2);
    controls::roundedRect(painter, chip, colors.tint(tone), {}, chip.height() / 2);
    painter.setPen(colors.of(tone));
    painter.drawText(chip, Qt::AlignCenter, shown);
}

void ComparisonDelegate::paintValue(QPainter& painter, const QRect& cell, const QModelIndex& index,
                                    const QPalette& palette)
{
    const Colors& colors = colorsOf(palette);
    const bool isName = index.column() == ComparisonModel::Field;
    const QFont font = textFont(TextSize::Body);
    const QFontMetrics size(font);
    painter.setFont(font);
    const QString text = size.elidedText(index.data().toString(), Qt::ElideRight, cell.width());
    const QVariant other = index.data(ComparisonModel::OtherRole);
    const auto [start, length] =
        other.isValid() ? difference(text, other.toString()) : std::pair<qsizetype, qsizetype>();
    int x = cell.left();
    const auto part = [&](qsizetype from, qsizetype count, bool isDifferent) {
        if (count <= 0) {
            return;
        }
        const QString piece = text.mid(from, count);
        const int width = size.horizontalAdvance(piece);
        const QRect place(x, cell.top(), width, cell.height());
        if (isDifferent) {
            const QRect mark(x, cell.center().y() - size.height() / 2, width, size.height());
            controls::roundedRect(painter, mark, colors.tint(Tone::Warning), {}, 2);
        }
        painter.setPen(isDifferent ? colors.of(Tone::Warning)
                       : isName    ? colors.muted
                                   : colors.text);
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, piece);
        x += width;
    };
    part(0, start, false);
    part(start, length, true);
    part(start + length, text.size() - start - length, false);
}

} // namespace rondom::ui
