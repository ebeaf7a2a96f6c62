#include "ui/home/monthchart.h"

#include "ui/common/format.h"
#include "ui/common/theme.h"

#include <QAreaSeries>
#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QCursor>
#include <QEvent>
#include <QGraphicsLayout>
#include <QLineSeries>
#include <QLocale>
#include <QToolTip>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

constexpr int kHeight = 152;
constexpr int kTicks = 4;

/// The next number above \a value that is easy to read on an axis of kTicks lines.
double roundedUp(double value)
{
    if (value <= 0) {
        return kTicks - 1;
    }
    const double step = value / (kTicks - 1);
    const double magnitude = std::pow(10, std::floor(std::log10(step)));
    for (const double nice : {1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 7.5, 10.0}) {
        if (step <= nice * magnitude) {
            return nice * magnitude * (kTicks - 1);
        }
    }
    return value;
}

} // namespace

MonthChart::MonthChart(Kind kind, Writer write, QWidget* parent)
    : QChartView(parent), m_kind(kind), m_write(std::move(write))
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

void MonthChart::setMonths(const QList<Month>& months)
{
    m_months = months;
    draw();
}

void MonthChart::changeEvent(QEvent* event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        draw();
    }
}

void MonthChart::draw()
{
    chart()->removeAllSeries();
    for (QAbstractAxis* axis : chart()->axes()) {
        chart()->removeAxis(axis);
        delete axis;
    }
    if (m_months.isEmpty()) {
        return;
    }
    if (m_kind == Kind::Line) {
        addLine();
    } else {
        addBars();
    }

    const Colors& colors = colorsOf(palette());
    auto* months = new QBarCategoryAxis;
    QStringList names;
    for (const Month& month : m_months) {
        // A category is known by its name, and the same month of two years is two.
        names.append(QLocale().toString(month.first, u"MMM"_s) +
                     QString(names.size() / 12, QChar::Nbsp));
    }
    months->append(names);
    months->setGridLineVisible(false);
    months->setLabelsColor(colors.muted);
    months->setLabelsFont(textFont(TextSize::Small));
    months->setLinePenColor(colors.border);
    chart()->addAxis(months, Qt::AlignBottom);

    double most = 0;
    for (const Month& month : m_months) {
        most = std::max(most, month.value);
    }
    auto* values = new QValueAxis;
    values->setRange(0, roundedUp(most));
    values->setTickCount(kTicks);
    values->setLabelFormat(most >= 10 ? u"%.0f"_s : u"%.1f"_s);
    values->setLabelsColor(colors.muted);
    values->setLabelsFont(textFont(TextSize::Small));
    values->setGridLineColor(colors.border);
    values->setLineVisible(false);
    chart()->setLocalizeNumbers(true);
    chart()->addAxis(values, Qt::AlignLeft);
    for (QAbstractSeries* series : chart()->series()) {
        series->attachAxis(months);
        series->attachAxis(values);
    }
}

void MonthChart::addLine()
{
    const Colors& colors = colorsOf(palette());
    auto* line = new QLineSeries;
    for (int i = 0; i < m_months.size(); ++i) {
        line->append(i, m_months.at(i).value);
    }
    QColor fill = colors.series.first();
    fill.setAlphaF(0.12F);
    auto* area = new QAreaSeries(line);
    area->setPen(Qt::NoPen);
    area->setBrush(fill);
    line->setParent(area);
    // The area has no edge of its own: it would close the sides too.
    auto* edge = new QLineSeries;
    edge->append(line->points());
    edge->setPen(QPen(colors.series.first(), 2));
    connect(area, &QAreaSeries::hovered, this, [this](const QPointF& point, bool isOn) {
        showTip(std::clamp(int(std::lround(point.x())), 0, int(m_months.size()) - 1), isOn);
    });
    chart()->addSeries(area);
    chart()->addSeries(edge);
}

void MonthChart::addBars()
{
    auto* set = new QBarSet({});
    for (const Month& month : m_months) {
        set->append(month.value);
    }
    set->setColor(colorsOf(palette()).series.first());
    set->setBorderColor(Qt::transparent);
    auto* bars = new QBarSeries;
    bars->append(set);
    bars->setBarWidth(0.6);
    connect(set, &QBarSet::hovered, this, [this](bool isOn, int index) { showTip(index, isOn); });
    chart()->addSeries(bars);
}

void MonthChart::showTip(int month, bool isOn)
{
    if (!isOn) {
        QToolTip::hideText();
        return;
    }
    const Month& shown = m_months.at(month);
    QToolTip::showText(
        QCursor::pos(),
        tr("%1: %2", "month: value").arg(formatMonth(shown.first), m_write(shown.value)), this);
}

} // namespace rondom::ui
