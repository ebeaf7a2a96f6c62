#include "ui/segments/waterfalldelegate.h"

#include "ui/common/theme.h"
#include "ui/segments/conditionmodel.h"

#include <QPainter>

namespace rondom::ui {

namespace {

constexpr int kInset = 12;
/// For the number at the right.
constexpr int kNumber = 72;
/// What somebody is left of is never drawn as nothing.
constexpr double kThinnest = 2.0;

} // namespace

WaterfallDelegate::WaterfallDelegate(QObject* parent) : RowDelegate(parent) {}

void WaterfallDelegate::initStyleOption(QStyleOptionViewItem* option,
                                        const QModelIndex& index) const
{
    RowDelegate::initStyleOption(option, index);
    option->displayAlignment = Qt::AlignRight | Qt::AlignVCenter;
}

void WaterfallDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const
{
    RowDelegate::paint(painter, option, index);
    const QVariant left = index.data(ConditionModel::LeftShareRole);
    if (!left.isValid()) {
        return;
    }
    const Colors& colors = colorsOf(option.palette);
    const QRectF box = QRectF(option.rect).adjusted(kInset / 3.0, kInset, -kNumber, -kInset);
    const auto bar = [&](double share, const QColor& color) {
        if (share > 0) {
            QRectF part = box;
            part.setWidth(std::max(kThinnest, box.width() * share));
            painter->setBrush(color);
            painter->drawRoundedRect(part, 2, 2);
        }
    };
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    bar(index.data(ConditionModel::BeforeShareRole).toDouble(), colors.tint(Tone::Accent));
    bar(left.toDouble(), colors.accent);
    painter->restore();
}

} // namespace rondom::ui
