#include "ui/home/monthchart.h"

#include "ui/common/format.h"
#include "ui/common/theme.h"

#include <QAreaSeries>
#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QEvent>
#include <QGraphicsLayout>
#include <QGraphicsLineItem>
#include <QGraphicsSimpleTextItem>
#include <QLineSeries>
#include <QLocale>
#include <QMouseEvent>
#include <QStackedBarSeries>
#include <QToolTip>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

constexpr int kHeight = 112;
/// Room above the highest value, for its own label.
constexpr double kHeadroom = 1.18;
constexpr double kBarWidth = 0.62;

} // namespace

MonthChart::MonthChart(Kind kind, Writer write, QWidget* parent)
    : QChartView(parent), m_kind(kind), m_write(std::move(write))
{
    setMinimumHeight(kHeight);
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setFocusPolicy(Qt::NoFocus);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    setBackgroundBrush(Qt::NoBrush);
    viewport()->setAutoFillBackground(false);
    chart()->legend()->hide();
    chart()->setMargins({});
    chart()->setBackgroundVisible(false);
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    connect(chart(), &QChart::plotAreaChanged, this, &MonthChart::placeLabels);
}

void MonthChart::setMonths(const QList<Month>& months)
{
    m_months = months;
    draw();
}

QString MonthChart::textOf(int month) const
{
    const Month& shown = m_months.at(month);
    const bool isUnderWay = m_kind == Kind::Bars && month == m_months.size() - 1;
    return isUnderWay
               ? tr("%1 so far: %2", "month: value")
                     .arg(formatMonth(shown.first), m_write(shown.value))
               : tr("%1: %2", "month: value").arg(formatMonth(shown.first), m_write(shown.value));
}

void MonthChart::changeEvent(QEvent* event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        draw();
    }
}

void MonthChart::resizeEvent(QResizeEvent* event)
{
    QChartView::resizeEvent(event);
    // How many names of months fit depends on the width.
    draw();
}

void MonthChart::mouseMoveEvent(QMouseEvent* event)
{
    QChartView::mouseMoveEvent(event);
    const QPointF place = mapToScene(event->position().toPoint());
    const bool isInside = chart()->plotArea().adjusted(0, -8, 0, 8).contains(place);
    hover(isInside ? monthAt(place.x()) : -1, event->globalPosition().toPoint());
}

void MonthChart::leaveEvent(QEvent* event)
{
    QChartView::leaveEvent(event);
    hover(-1, {});
}

void MonthChart::draw()
{
    m_hovered = -1;
    delete m_guide;
    m_guide = nullptr;
    chart()->removeAllSeries();
    for (QAbstractAxis* axis : chart()->axes()) {
        chart()->removeAxis(axis);
        delete axis;
    }
    if (m_months.isEmpty()) {
        placeLabels();
        return;
    }
    double most = 0;
    for (const Month& month : m_months) {
        most = std::max(most, month.value);
    }
    m_top = most > 0 ? most * kHeadroom : 1;
    if (m_kind == Kind::Line) {
        addLine();
    } else {
        addBars();
    }
    addAxes();
    placeLabels();
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
    chart()->addSeries(area);
    chart()->addSeries(edge);
}

void MonthChart::addBars()
{
    const QColor color = colorsOf(palette()).series.first();
    // The month under way is paler: it is not to be compared with whole ones.
    QColor pale = color;
    pale.setAlphaF(0.45F);
    auto* whole = new QBarSet({});
    auto* underWay = new QBarSet({});
    for (int i = 0; i < m_months.size(); ++i) {
        const bool isLast = i == m_months.size() - 1;
        whole->append(isLast ? 0 : m_months.at(i).value);
        underWay->append(isLast ? m_months.at(i).value : 0);
    }
    whole->setColor(color);
    underWay->setColor(pale);
    auto* bars = new QStackedBarSeries;
    for (QBarSet* set : {whole, underWay}) {
        set->setBorderColor(Qt::transparent);
        bars->append(set);
    }
    bars->setBarWidth(kBarWidth);
    chart()->addSeries(bars);
}

void MonthChart::addAxes()
{
    const Colors& colors = colorsOf(palette());
    const QFont font = textFont(TextSize::Small);
    const QFontMetrics words(font);
    int widest = 1;
    QStringList names;
    for (const Month& month : m_months) {
        names.append(QLocale().standaloneMonthName(month.first.month(), QLocale::ShortFormat));
        widest = std::max(widest, words.horizontalAdvance(names.last()) + 8);
    }
    // Only as many names as fit, counted from the present month.
    const int room = std::max(1, width() - 40);
    const int step = std::max(1, int(std::ceil(double(widest) * double(names.size()) / room)));
    for (qsizetype i = 0; i < names.size(); ++i) {
        const bool isShown = (names.size() - 1 - i) % step == 0;
        // A category is known by its name, and the same month of two years is two.
        names[i] = (isShown ? names.at(i) : QString()) + QString(i + 1, QChar(0x200B));
    }
    auto* months = new QBarCategoryAxis;
    months->append(names);
    months->setGridLineVisible(false);
    months->setLabelsColor(colors.muted);
    months->setLabelsFont(font);
    months->setLinePenColor(colors.border);
    months->setTruncateLabels(false);
    chart()->addAxis(months, Qt::AlignBottom);

    auto* values = new QValueAxis;
    values->setRange(0, m_top);
    // The values that matter are written where they are.
    values->setLabelsVisible(false);
    values->setGridLineVisible(false);
    values->setLineVisible(false);
    chart()->addAxis(values, Qt::AlignLeft);
    for (QAbstractSeries* series : chart()->series()) {
        series->attachAxis(months);
        series->attachAxis(values);
    }
}

void MonthChart::placeLabels()
{
    qDeleteAll(m_labels);
    m_labels.clear();
    if (m_months.isEmpty() || chart()->series().isEmpty()) {
        return;
    }
    const int last = int(m_months.size()) - 1;
    const auto best =
        std::max_element(m_months.begin(), m_months.end(),
                         [](const Month& a, const Month& b) { return a.value < b.value; });
    const int highest = int(best - m_months.begin());
    if (best->value <= 0) {
        return;
    }
    writeValue(highest);
    // Two labels side by side would run into each other; the present month is always of interest.
    if (m_kind == Kind::Line) {
        if (highest != 0) {
            writeValue(0);
        }
    } else if (last - highest >= 3) {
        writeValue(last);
    }
}

void MonthChart::writeValue(int month)
{
    const Month& shown = m_months.at(month);
    auto* label = new QGraphicsSimpleTextItem(m_write(shown.value), chart());
    label->setFont(textFont(TextSize::Small, TextWeight::Strong));
    label->setBrush(colorsOf(palette()).text);
    label->setZValue(20);
    const QRectF box = label->boundingRect();
    const QRectF plot = chart()->plotArea();
    const QPointF place = placeOf(month, shown.value);
    const double left = std::clamp(place.x() - box.width() / 2, plot.left(),
                                   std::max(plot.left(), plot.right() - box.width()));
    label->setPos(left, std::max(0.0, place.y() - box.height() - 3));
    m_labels.append(label);
}

QPointF MonthChart::placeOf(int month, double value) const
{
    const QRectF plot = chart()->plotArea();
    const double x = plot.left() +
                     plot.width() * (month + 0.5) / double(std::max<qsizetype>(1, m_months.size()));
    const double y = plot.bottom() - plot.height() * (m_top > 0 ? value / m_top : 0);
    return {x, y};
}

int MonthChart::monthAt(double x) const
{
    const QRectF plot = chart()->plotArea();
    if (m_months.isEmpty() || plot.width() <= 0) {
        return -1;
    }
    const int month = int((x - plot.left()) / plot.width() * double(m_months.size()));
    return std::clamp(month, 0, int(m_months.size()) - 1);
}

void MonthChart::hover(int month, const QPoint& globalPos)
{
    if (month == m_hovered) {
        return;
    }
    m_hovered = month;
    delete m_guide;
    m_guide = nullptr;
    if (month < 0) {
        QToolTip::hideText();
        return;
    }
    const QRectF plot = chart()->plotArea();
    const double x = placeOf(month, 0).x();
    m_guide = new QGraphicsLineItem(QLineF(x, plot.top(), x, plot.bottom()), chart());
    m_guide->setPen(QPen(colorsOf(palette()).muted, 1, Qt::DotLine));
    m_guide->setZValue(10);
    QToolTip::showText(globalPos, textOf(month), this);
}

} // namespace rondom::ui
