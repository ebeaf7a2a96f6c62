#include "ui/segments/sizechart.h"

#include "ui/common/format.h"
#include "ui/common/theme.h"

#include <QAreaSeries>
#include <QChart>
#include <QDateTime>
#include <QDateTimeAxis>
#include <QEvent>
#include <QGraphicsLayout>
#include <QLineSeries>
#include <QLocale>
#include <QValueAxis>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

constexpr int kHeight = 160;
constexpr int kTimeTicks = 5;
constexpr int kValueTicks = 4;
constexpr double kHeadroom = 1.1;

} // namespace

SizeChart::SizeChart(QWidget* parent) : QChartView(parent)
{
    setMinimumHeight(kHeight);
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

void SizeChart::setPoints(const QList<Point>& points)
{
    m_points = points;
    draw();
}

void SizeChart::changeEvent(QEvent* event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        draw();
    }
}

void SizeChart::draw()
{
    chart()->removeAllSeries();
    for (QAbstractAxis* axis : chart()->axes()) {
        chart()->removeAxis(axis);
        delete axis;
    }
    if (m_points.size() < 2) {
        return;
    }
    const Colors& colors = colorsOf(palette());
    auto* line = new QLineSeries(chart());
    auto* floor = new QLineSeries(chart());
    qint64 most = 1;
    for (const Point& point : std::as_const(m_points)) {
        line->append(double(point.at), double(point.size));
        floor->append(double(point.at), 0);
        most = std::max(most, point.size);
    }
    QColor fill = colors.accent;
    fill.setAlphaF(0.12F);
    auto* area = new QAreaSeries(line, floor);
    area->setBrush(fill);
    area->setPen(QPen(colors.accent, 2));
    chart()->addSeries(area);

    const auto dress = [&colors](QAbstractAxis* axis) {
        axis->setLabelsColor(colors.muted);
        axis->setGridLineColor(colors.border);
        axis->setLinePenColor(colors.border);
    };
    auto* time = new QDateTimeAxis;
    time->setFormat(QLocale().dateFormat(QLocale::ShortFormat));
    time->setTickCount(kTimeTicks);
    time->setRange(QDateTime::fromMSecsSinceEpoch(m_points.first().at),
                   QDateTime::fromMSecsSinceEpoch(m_points.last().at));
    time->setGridLineVisible(false);
    dress(time);
    auto* value = new QValueAxis;
    value->setRange(0, double(most) * kHeadroom);
    value->setTickCount(kValueTicks);
    value->applyNiceNumbers();
    value->setLabelFormat(u"%d"_s);
    dress(value);
    chart()->addAxis(time, Qt::AlignBottom);
    chart()->addAxis(value, Qt::AlignLeft);
    area->attachAxis(time);
    area->attachAxis(value);
}

} // namespace rondom::ui
