#include "ui/segments/whatifchart.h"

#include "ui/common/theme.h"

#include <QAreaSeries>
#include <QChart>
#include <QScatterSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

constexpr int kHeight = 200;
constexpr int kTicks = 5;
constexpr double kHeadroom = 1.1;
constexpr double kDot = 11;

/// 1, 2 or 5 times a power of ten, about so many times in \a range as there are ticks.
double niceStep(double range)
{
    const double step = range / kTicks;
    const double power = std::pow(10, std::floor(std::log10(step)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= step) {
            return factor * power;
        }
    }
    return 10 * power;
}

} // namespace

WhatIfChart::WhatIfChart(QWidget* parent) : AreaChart(kHeight, parent) {}

void WhatIfChart::setPoints(const QList<segments::WhatIfPoint>& points, double current)
{
    m_points = points;
    m_current = current;
    m_tried = -1;
    redraw();
}

void WhatIfChart::setTried(qsizetype index)
{
    m_tried = index;
    redraw();
}

void WhatIfChart::mark(double value, qint64 people, const QColor& color)
{
    auto* dot = new QScatterSeries;
    dot->setMarkerSize(kDot);
    dot->setColor(color);
    dot->setBorderColor(palette().color(QPalette::Base));
    dot->append(value, double(people));
    chart()->addSeries(dot);
    for (QAbstractAxis* axis : chart()->axes()) {
        dot->attachAxis(axis);
    }
}

void WhatIfChart::draw()
{
    if (m_points.size() < 2) {
        return;
    }
    QList<QPointF> points;
    qint64 most = 1;
    bool isWhole = true;
    for (const segments::WhatIfPoint& point : std::as_const(m_points)) {
        points.append({point.value, double(point.people)});
        most = std::max(most, point.people);
        isWhole = isWhole && point.value == std::floor(point.value);
    }
    QAreaSeries* area = addArea(points);
    const double first = m_points.first().value;
    const double last = m_points.last().value;
    auto* value = new QValueAxis;
    value->setRange(first, last);
    value->setLabelFormat(isWhole ? u"%.0f"_s : u"%.1f"_s);
    value->setTickType(QValueAxis::TicksDynamic);
    value->setTickInterval(niceStep(last - first));
    addAxis(value, Qt::AlignBottom, area);
    auto* people = new QValueAxis;
    people->setRange(0, double(most) * kHeadroom);
    people->setTickCount(kTicks);
    people->applyNiceNumbers();
    people->setLabelFormat(u"%.0f"_s);
    addAxis(people, Qt::AlignLeft, area);
    const Colors& colors = colorsOf(palette());
    for (qsizetype i = 0; i < m_points.size(); ++i) {
        if (m_points.at(i).value == m_current) {
            mark(m_current, m_points.at(i).people, colors.muted);
        }
    }
    if (m_tried >= 0 && m_tried < m_points.size()) {
        mark(m_points.at(m_tried).value, m_points.at(m_tried).people, colors.accent);
    }
}

} // namespace rondom::ui
