#include "ui/segments/sizechart.h"

#include <QAreaSeries>
#include <QDateTime>
#include <QDateTimeAxis>
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

SizeChart::SizeChart(QWidget* parent) : AreaChart(kHeight, parent) {}

void SizeChart::setPoints(const QList<Point>& points)
{
    m_points = points;
    redraw();
}

void SizeChart::draw()
{
    if (m_points.size() < 2) {
        return;
    }
    QList<QPointF> points;
    qint64 most = 1;
    for (const Point& point : std::as_const(m_points)) {
        points.append({double(point.at), double(point.size)});
        most = std::max(most, point.size);
    }
    QAreaSeries* area = addArea(points);
    auto* time = new QDateTimeAxis;
    time->setFormat(QLocale().dateFormat(QLocale::ShortFormat));
    time->setTickCount(kTimeTicks);
    time->setRange(QDateTime::fromMSecsSinceEpoch(m_points.first().at),
                   QDateTime::fromMSecsSinceEpoch(m_points.last().at));
    addAxis(time, Qt::AlignBottom, area);
    auto* value = new QValueAxis;
    value->setRange(0, double(most) * kHeadroom);
    value->setTickCount(kValueTicks);
    value->applyNiceNumbers();
    value->setLabelFormat(u"%d"_s);
    addAxis(value, Qt::AlignLeft, area);
}

} // namespace rondom::ui
