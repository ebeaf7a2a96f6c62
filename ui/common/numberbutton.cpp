#include "ui/common/numberbutton.h"

#include "ui/common/controlpainter.h"
#include "ui/common/format.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

constexpr int kNumberHeight = 28;
constexpr int kNameHeight = 18;
constexpr int kMarkHeight = 3;

} // namespace

NumberButton::NumberButton(const QString& label, Tone tone, QWidget* parent)
    : QAbstractButton(parent), m_tone(tone)
{
    setText(label);
    setCheckable(true);
    setAutoExclusive(false);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setNumber(0);
}

void NumberButton::setNumber(qint64 number)
{
    m_number = number;
    setEnabled(number > 0);
    setFocusPolicy(number > 0 ? Qt::StrongFocus : Qt::NoFocus);
    if (number > 0) {
        setCursor(Qt::PointingHandCursor);
    } else {
        unsetCursor();
    }
    rename();
    updateGeometry();
    update();
}

QSize NumberButton::sizeHint() const
{
    const QFontMetrics numbers(textFont(TextSize::Title, TextWeight::Strong));
    const QFontMetrics words(textFont(TextSize::Small));
    const int widest =
        std::max(numbers.horizontalAdvance(formatCount(m_number)), words.horizontalAdvance(text()));
    return {widest + 2 * metrics::kGrid, kNumberHeight + kNameHeight + 2 * metrics::kHalfGrid};
}

void NumberButton::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    const Colors& colors = colorsOf(palette());
    if (isChecked()) {
        controls::roundedRect(painter, rect(), colors.selected(), {}, metrics::kSmallRadius);
        painter.fillRect(QRect(metrics::kHalfGrid, height() - kMarkHeight,
                               width() - 2 * metrics::kHalfGrid, kMarkHeight),
                         colors.accent);
    } else if (isEnabled() && (underMouse() || isDown())) {
        controls::roundedRect(painter, rect(), colors.hover(), {}, metrics::kSmallRadius);
    }
    const QRect inner = rect().adjusted(metrics::kGrid, metrics::kHalfGrid, -metrics::kGrid, 0);
    painter.setFont(textFont(TextSize::Title, TextWeight::Strong));
    painter.setPen(isEnabled() ? colors.of(m_tone) : colors.muted);
    painter.drawText(QRect(inner.left(), inner.top(), inner.width(), kNumberHeight),
                     Qt::AlignLeft | Qt::AlignVCenter, formatCount(m_number));
    painter.setFont(textFont(TextSize::Small));
    painter.setPen(colors.muted);
    painter.drawText(QRect(inner.left(), inner.top() + kNumberHeight, inner.width(), kNameHeight),
                     Qt::AlignLeft | Qt::AlignVCenter, text());
    if (controls::showsFocus(*this)) {
        controls::focusRing(painter, rect(), palette(), metrics::kSmallRadius);
    }
}

void NumberButton::rename()
{
    setAccessibleName(
        m_number > 0
            ? tr("%1 %2: show the rows", "a count and its name").arg(formatCount(m_number), text())
            : tr("%1 %2", "a count and its name").arg(formatCount(m_number), text()));
}

} // namespace rondom::ui
