#pragma once

#include "models/segments/segmentoverlap.h"

#include <QWidget>

namespace rondom::ui {

/// Two or three segments as circles that overlap, with the people in each part written there. Two
/// circles are as large as their segments and overlap as much as they do; of three only the numbers
/// count.
class VennDiagram : public QWidget
{
    Q_OBJECT

public:
    explicit VennDiagram(QWidget* parent = nullptr);

    /// Draws nothing for more than three.
    void setOverlap(const segments::Overlap& overlap);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Circle
    {
        QPointF centre;
        double radius = 0;
    };
    QList<Circle> twoCircles() const;
    QList<Circle> threeCircles() const;
    qint64 peopleIn(const QStringList& inside) const;

    segments::Overlap m_overlap;
};

/// How far apart the centres of two circles have to be to share \a area; between touching from
/// within and from outside.
double distanceFor(double radiusA, double radiusB, double area);

} // namespace rondom::ui
