#pragma once

#include <QChartView>
#include <QList>

namespace rondom::ui {

/// A number over time as a line, in the colours of the theme.
class SizeChart : public QChartView
{
    Q_OBJECT

public:
    explicit SizeChart(QWidget* parent = nullptr);

    struct Point
    {
        qint64 at = 0; ///< milliseconds since 1970 UTC
        qint64 size = 0;
    };
    /// Oldest first.
    void setPoints(const QList<Point>& points);

protected:
    void changeEvent(QEvent* event) override;

private:
    void draw();

    QList<Point> m_points;
};

} // namespace rondom::ui
