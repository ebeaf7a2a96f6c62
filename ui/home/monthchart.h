#pragma once

#include <QChartView>
#include <QDate>
#include <QList>

#include <functional>

QT_BEGIN_NAMESPACE
class QGraphicsLineItem;
class QGraphicsSimpleTextItem;
QT_END_NAMESPACE

namespace rondom::ui {

/// One figure by month, as a line or as bars, in the colours of the theme. The values that matter
/// are written where they are; the others show under the pointer.
class MonthChart : public QChartView
{
    Q_OBJECT

public:
    enum class Kind { Line, Bars };
    using Writer = std::function<QString(double)>;

    /// \a write spells a value.
    MonthChart(Kind kind, Writer write, QWidget* parent = nullptr);

    struct Month
    {
        QDate first;
        double value = 0;
    };
    /// Oldest first; the last one is not over yet.
    void setMonths(const QList<Month>& months);
    /// The month and its value as a person reads them.
    QString textOf(int month) const;

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void draw();
    void addLine();
    void addBars();
    void addAxes();
    /// Writes what is written on the plot, where it is now.
    void placeLabels();
    void writeValue(int month);
    /// The middle of a month in the scene; \a value in the unit of the chart.
    QPointF placeOf(int month, double value) const;
    int monthAt(double x) const;
    void hover(int month, const QPoint& globalPos);

    Kind m_kind;
    Writer m_write;
    QList<Month> m_months;
    double m_top = 0;
    int m_hovered = -1;
    QList<QGraphicsSimpleTextItem*> m_labels;
    QGraphicsLineItem* m_guide = nullptr;
};

} // namespace rondom::ui
