#pragma once

#include "ui/segments/areachart.h"

namespace rondom::ui {

/// A number over time.
class SizeChart : public AreaChart
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
    void draw() override;

private:
    QList<Point> m_points;
};

} // namespace rondom::ui
