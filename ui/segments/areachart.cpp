#include "ui/segments/areachart.h"

#include "ui/common/theme.h"

#include <QAbstractAxis>
#include <QAreaSeries>
#include <QChart>
#include <QEvent>
#include <QGraphicsLayout>
#include <QLineSeries>

namespace rondom::ui {

AreaChart::AreaChart(int height, QWidget* parent) : QChartView(parent)
{
    setMinimumHeight(height);
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setFocusPolicy(Qt::NoFocus);
    setBackgroundBrush(Qt::NoBrush);
    viewport()->setAutoFillBackground(false);
    chart()->legend()->hide();
    chart()->setMargins({});
    chart()->setBackgroundVisible(false);
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
}

void AreaChart::redraw()
{
    chart()->removeAllSeries();
    for (QAbstractAxis* axis : chart()->axes()) {
        chart()->removeAxis(axis);
        delete axis;
    }
    draw();
}

QAreaSeries* AreaChart::addArea(const QList<QPointF>& points)
{
    const Colors& colors = colorsOf(palette());
    auto* line = new QLineSeries(chart());
    auto* floor = new QLineSeries(chart());
    line->append(points);
    for (const QPointF& point : points) {
        floor->append(point.x(), 0);
    }
    QColor fill = colors.accent;
    fill.setAlphaF(0.12F);
    auto* area = new QAreaSeries(line, floor);
    area->setBrush(fill);
    area->setPen(QPen(colors.accent, 2));
    chart()->addSeries(area);
    return area;
}

void AreaChart::addAxis(QAbstractAxis* axis, Qt::Alignment side, QAreaSeries* area)
{
    const Colors& colors = colorsOf(palette());
    axis->setLabelsColor(colors.muted);
    axis->setGridLineColor(colors.border);
    axis->setLinePenColor(colors.border);
    axis->setGridLineVisible(side == Qt::AlignLeft);
    chart()->addAxis(axis, side);
    area->attachAxis(axis);
}

void AreaChart::changeEvent(QEvent* event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        redraw();
    }
}

} // namespace rondom::ui
