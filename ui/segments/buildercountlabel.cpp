#include "ui/segments/buildercountlabel.h"

#include "ui/common/controlpainter.h"
#include "ui/common/format.h"
#include "ui/common/theme.h"

#include <QPainter>
#include <QTimer>

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

constexpr int kWidth = 88;
constexpr int kBarHeight = 3;
constexpr int kDot = 6;
constexpr int kBeatMs = 80;
constexpr int kBeats = 12;

} // namespace

BuilderCountLabel::BuilderCountLabel(QWidget* parent) : QWidget(parent), m_pulse(new QTimer(this))
{
    setFont(textFont(TextSize::Body, TextWeight::Strong));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_pulse->setInterval(kBeatMs);
    connect(m_pulse, &QTimer::timeout, this, [this] {
        m_beat = (m_beat + 1) % kBeats;
        update();
    });
}

void BuilderCountLabel::setCount(std::optional<qint64> count, qint64 total)
{
    m_count = count;
    m_total = total;
    setToolTip(count && total > 0
                   ? tr("%1 of %2 customers").arg(formatCount(*count), formatCount(total))
                   : QString());
    setAccessibleName(text());
    update();
}

void BuilderCountLabel::setBusy(bool isBusy)
{
    if (m_isBusy == isBusy) {
        return;
    }
    m_isBusy = isBusy;
    // Where the system wants no motion, the dot stands still; it is there all the same.
    if (isBusy && motionMs() > 0) {
        m_pulse->start();
    } else {
        m_pulse->stop();
        m_beat = 0;
    }
    setAccessibleName(text());
    update();
}

QString BuilderCountLabel::text() const
{
    if (m_isBusy) {
        return tr("Counting");
    }
    return m_count ? formatCount(*m_count) : u"–"_s;
}

QSize BuilderCountLabel::sizeHint() const
{
    return {kWidth, metrics::kControlHeight};
}

void BuilderCountLabel::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    const Colors& colors = colorsOf(palette());
    const QString number = m_count ? formatCount(*m_count) : u"–"_s;
    painter.setPen(m_isBusy || !m_count ? colors.muted : colors.text);
    if (m_isBusy) {
        painter.setOpacity(0.45);
    }
    const QRect room = rect().adjusted(0, 0, 0, -kBarHeight - 3);
    painter.drawText(room, Qt::AlignRight | Qt::AlignVCenter, number);
    if (m_count && m_total > 0) {
        const QRect groove(width() - kWidth + metrics::kGutter, height() - kBarHeight - 4,
                           kWidth - metrics::kGutter, kBarHeight);
        controls::roundedRect(painter, groove, colors.border, {}, 1);
        const double share = std::clamp(double(*m_count) / double(m_total), 0.0, 1.0);
        const int filled = int(std::lround(share * groove.width()));
        if (filled > 0) {
            controls::roundedRect(painter, QRect(groove.topLeft(), QSize(filled, kBarHeight)),
                                  colors.accent, {}, 1);
        }
    }
    if (m_isBusy) {
        const double phase = 2 * std::numbers::pi * m_beat / kBeats;
        painter.setOpacity(0.65 + 0.35 * std::cos(phase));
        const int left = std::max(0, width() - fontMetrics().horizontalAdvance(number) - kDot - 6);
        controls::roundedRect(painter, QRect(left, room.center().y() - kDot / 2 + 1, kDot, kDot),
                              colors.accent, {}, kDot / 2);
    }
}

} // namespace rondom::ui
