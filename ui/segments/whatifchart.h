#pragma once

#include "models/segments/whatif.h"
#include "ui/segments/areachart.h"

namespace rondom::ui {

/// How many people a rule selects at each value of one of its numbers, with the value as it is and
/// the one being tried marked.
class WhatIfChart : public AreaChart
{
    Q_OBJECT

public:
    explicit WhatIfChart(QWidget* parent = nullptr);

    /// Ascending.
    void setPoints(const QList<segments::WhatIfPoint>& points, double current);
    /// Marks the point with that number.
    void setTried(qsizetype index);

protected:
    void draw() override;

private:
    void mark(double value, qint64 people, const QColor& color);

    QList<segments::WhatIfPoint> m_points;
    double m_current = 0;
    qsizetype m_tried = -1;
};

} // namespace rondom::ui
