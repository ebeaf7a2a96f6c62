#include "ui/segments/whatifchart.h"

#include "ui/common/theme.h"

#include <QAreaSeries>
#include <QChart>
#include <QEvent>
#include <QGraphicsLayout>
#include <QLineSeries>
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

WhatIfChart::WhatIfChart(QWidget* parent) : QChartView(parent)
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

void WhatIfChart::setPoints(const QList<segments::WhatIfPoint>& points, double current)
{
    m_points = points;
    m_current = current;
    m_tried = -1;
    draw();
}

void WhatIfChart::setTried(qsizetype index)
{
    m_tried = index;
    draw();
}

void WhatIfChart::changeEvent(QEvent* event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        draw();
    }
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
    bool isWhole = true;
    for (const segments::WhatIfPoint& point : std::as_const(m_points)) {
        line->append(point.value, double(point.people));
        floor->append(point.value, 0);
        most = std::max(most, point.people);
        isWhole = isWhole && point.value == std::floor(point.value);
    }
    QColor fill = colors.accent;
    fill.setAlphaF(0.12F);
    auto* area = new QAreaSeries(line, floor);
    area->setBrush(fill);
    area->setPen(QPen(colors.accent, 2));
    chart()->addSeries(area);
    const auto addAxis = [&](Qt::Alignment side, double from, double to, const QString& format) {
        auto* axis = new QValueAxis;
        axis->setRange(from, to);
        axis->setTickCount(kTicks);
        axis->setLabelFormat(format);
        axis->setLabelsColor(colors.muted);
        axis->setGridLineColor(colors.border);
        axis->setLinePenColor(colors.border);
        axis->setGridLineVisible(side == Qt::AlignLeft);
        chart()->addAxis(axis, side);
        area->attachAxis(axis);
        return axis;
    };
    QValueAxis* values = addAxis(Qt::AlignBottom, m_points.first().value, m_points.last().value,
                                 isWhole ? u"%.0f"_s : u"%.1f"_s);
    values->setTickType(QValueAxis::TicksDynamic);
    values->setTickInterval(niceStep(m_points.last().value - m_points.first().value));
    addAxis(Qt::AlignLeft, 0, double(most) * kHeadroom, u"%.0f"_s)->applyNiceNumbers();
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
