#pragma once

#include <QChartView>
#include <QList>

QT_BEGIN_NAMESPACE
class QAbstractAxis;
class QAreaSeries;
QT_END_NAMESPACE

namespace rondom::ui {

/// A number as a line with what lies under it tinted, in the colours of the theme, drawn again when
/// those change.
class AreaChart : public QChartView
{
    Q_OBJECT

public:
    explicit AreaChart(int height, QWidget* parent = nullptr);

protected:
    /// Draws everything, on an empty chart.
    virtual void draw() = 0;
    void redraw();

    QAreaSeries* addArea(const QList<QPointF>& points);
    /// The chart owns \a axis from now on.
    void addAxis(QAbstractAxis* axis, Qt::Alignment side, QAreaSeries* area);

    void changeEvent(QEvent* event) override;
};

} // namespace rondom::ui
