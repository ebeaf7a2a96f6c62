#include "ui/segments/venndiagram.h"

#include "ui/common/format.h"
#include "ui/common/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

constexpr QSize kSize(320, 232);
constexpr int kNameHeight = 20;
constexpr double kMargin = 8;
constexpr double kRadiusOfThree = 60;
constexpr double kSpreadOfThree = 42;

double sharedArea(double a, double b, double distance)
{
    if (distance >= a + b) {
        return 0;
    }
    if (distance <= std::abs(a - b)) {
        const double smaller = std::min(a, b);
        return std::numbers::pi * smaller * smaller;
    }
    const double angleA = std::acos((distance * distance + a * a - b * b) / (2 * distance * a));
    const double angleB = std::acos((distance * distance + b * b - a * a) / (2 * distance * b));
    return a * a * (angleA - std::sin(2 * angleA) / 2) +
           b * b * (angleB - std::sin(2 * angleB) / 2);
}

/// A point that is in exactly the circles of \a inside, far from every rim.
std::optional<QPointF> placeFor(const QList<std::pair<QPointF, double>>& circles, unsigned inside,
                                const QRectF& area)
{
    constexpr double kStep = 4;
    double best = 0;
    std::optional<QPointF> place;
    for (double y = area.top(); y < area.bottom(); y += kStep) {
        for (double x = area.left(); x < area.right(); x += kStep) {
            double room = std::numeric_limits<double>::max();
            for (qsizetype i = 0; i < circles.size(); ++i) {
                const double depth = circles.at(i).second - std::hypot(x - circles.at(i).first.x(),
                                                                       y - circles.at(i).first.y());
                const bool isIn = inside >> i & 1;
                room = std::min(room, isIn ? depth : -depth);
            }
            if (room > best) {
                best = room;
                place = QPointF(x, y);
            }
        }
    }
    return place;
}

} // namespace

double distanceFor(double radiusA, double radiusB, double area)
{
    double low = std::abs(radiusA - radiusB);
    double high = radiusA + radiusB;
    for (int step = 0; step < 60; ++step) {
        const double middle = (low + high) / 2;
        (sharedArea(radiusA, radiusB, middle) > area ? low : high) = middle;
    }
    return (low + high) / 2;
}

VennDiagram::VennDiagram(QWidget* parent) : QWidget(parent)
{
    setFixedSize(kSize);
}

QSize VennDiagram::sizeHint() const
{
    return kSize;
}

void VennDiagram::setOverlap(const segments::Overlap& overlap)
{
    m_overlap = overlap;
    setVisible(overlap.names.size() == 2 || overlap.names.size() == 3);
    QStringList parts;
    for (const segments::Overlap::Part& part : overlap.parts) {
        parts.append(tr("%1: %2", "segments: people")
                         .arg(part.inside.join(u" + "_s), formatCount(part.people)));
    }
    setAccessibleName(tr("Overlap as circles"));
    setAccessibleDescription(parts.join(u", "_s));
    update();
}

qint64 VennDiagram::peopleIn(const QStringList& inside) const
{
    const auto part = std::find_if(
        m_overlap.parts.begin(), m_overlap.parts.end(),
        [&inside](const segments::Overlap::Part& one) { return one.inside == inside; });
    return part != m_overlap.parts.end() ? part->people : 0;
}

QList<VennDiagram::Circle> VennDiagram::twoCircles() const
{
    const double a = std::sqrt(double(std::max<qint64>(1, m_overlap.shared[0][0])));
    const double b = std::sqrt(double(std::max<qint64>(1, m_overlap.shared[1][1])));
    const double distance = distanceFor(a, b, std::numbers::pi * double(m_overlap.shared[0][1]));
    const double left = std::min(-a, distance - b);
    const double right = std::max(a, distance + b);
    const double room = height() - kNameHeight - 2 * kMargin;
    const double scale =
        std::min((width() - 2 * kMargin) / (right - left), room / (2 * std::max(a, b)));
    const double y = kNameHeight + kMargin + room / 2;
    const double x = width() / 2.0 - (left + right) / 2 * scale;
    return {{QPointF(x, y), a * scale}, {QPointF(x + distance * scale, y), b * scale}};
}

QList<VennDiagram::Circle> VennDiagram::threeCircles() const
{
    const QPointF middle(width() / 2.0,
                         kNameHeight + kMargin / 2 + kSpreadOfThree / 2 + kRadiusOfThree);
    QList<Circle> circles;
    for (int i = 0; i < 3; ++i) {
        const double angle = std::numbers::pi * (-5.0 / 6 + i * 2.0 / 3);
        circles.append(
            {middle + kSpreadOfThree * QPointF(std::cos(angle), std::sin(angle)), kRadiusOfThree});
    }
    return circles;
}

void VennDiagram::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    const qsizetype count = m_overlap.names.size();
    if (count != 2 && count != 3) {
        return;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colors& colors = colorsOf(palette());
    const QColor inks[] = {colors.accent, colors.info, colors.warning};
    const QList<Circle> circles = count == 2 ? twoCircles() : threeCircles();
    QList<std::pair<QPointF, double>> rims;
    for (qsizetype i = 0; i < count; ++i) {
        const Circle& circle = circles.at(i);
        rims.append({circle.centre, circle.radius});
        QColor fill = inks[i];
        fill.setAlphaF(0.14F);
        painter.setPen(QPen(inks[i], 1.5));
        painter.setBrush(fill);
        painter.drawEllipse(circle.centre, circle.radius, circle.radius);
    }
    painter.setPen(colors.text);
    for (unsigned inside = 1; inside < 1U << count; ++inside) {
        QStringList names;
        for (qsizetype i = 0; i < count; ++i) {
            if (inside >> i & 1) {
                names.append(m_overlap.names.at(i));
            }
        }
        const qint64 people = peopleIn(names);
        const auto place = people > 0 ? placeFor(rims, inside, rect()) : std::nullopt;
        if (place) {
            painter.drawText(QRectF(*place - QPointF(40, 10), QSizeF(80, 20)), Qt::AlignCenter,
                             formatCount(people));
        }
    }
    const int half = width() / 2;
    for (int i = 0; i < int(count); ++i) {
        // The third circle hangs below the two.
        const QRect place = i < 2 ? QRect(i * half, 0, half, kNameHeight)
                                  : QRect(0, height() - kNameHeight, width(), kNameHeight);
        painter.setPen(inks[i]);
        painter.drawText(place, Qt::AlignCenter,
                         painter.fontMetrics().elidedText(m_overlap.names.at(i), Qt::ElideRight,
                                                          place.width() - int(kMargin)));
    }
}

} // namespace rondom::ui
