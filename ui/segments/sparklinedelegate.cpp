#include "ui/segments/sparklinedelegate.h"

#include "ui/common/theme.h"
#include "ui/segments/segmentlistmodel.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace rondom::ui {

namespace {

constexpr int kInset = 8;
constexpr double kDot = 2.5;

} // namespace

SparklineDelegate::SparklineDelegate(QObject* parent) : RowDelegate(parent) {}

void SparklineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const
{
    RowDelegate::paint(painter, option, index);
    const auto sizes = index.data(SegmentListModel::SizesRole).value<QList<qint64>>();
    if (sizes.size() < 2) {
        return;
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(option.rect).adjusted(kInset, kInset + 2, -kInset, -kInset - 2);
    const auto [least, most] = std::minmax_element(sizes.begin(), sizes.end());
    const double range = double(std::max<qint64>(1, *most - *least));
    const auto place = [&](qsizetype i) {
        const double x = box.left() + box.width() * double(i) / double(sizes.size() - 1);
        // A size that never changed is a line in the middle.
        const double share = *most == *least ? 0.5 : double(sizes.at(i) - *least) / range;
        return QPointF(x, box.bottom() - box.height() * share);
    };
    QPainterPath line(place(0));
    for (qsizetype i = 1; i < sizes.size(); ++i) {
        line.lineTo(place(i));
    }
    const QColor accent = colorsOf(option.palette).accent;
    painter->setPen(QPen(accent, 1.5));
    painter->drawPath(line);
    painter->setPen(Qt::NoPen);
    painter->setBrush(accent);
    painter->drawEllipse(place(sizes.size() - 1), kDot, kDot);
    painter->restore();
}

} // namespace rondom::ui
