#include "ui/common/linkrow.h"

#include "ui/common/controlpainter.h"
#include "ui/common/icons.h"

#include <QPainter>

#include <array>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

/// Before the words: the icon and the gap behind it.
constexpr int kIndent = metrics::kGrid + metrics::kIcon + metrics::kGap;
/// Behind the words: the arrow.
constexpr int kTail = metrics::kSmallIcon + 2 * metrics::kGrid;

} // namespace

LinkRow::LinkRow(const QString& iconName, Tone tone, const QString& sentence, const QString& stress,
                 QWidget* parent)
    : QAbstractButton(parent), m_iconName(iconName), m_tone(tone), m_stress(stress)
{
    // A name may hold an ampersand; here it marks nothing.
    setText(sentence);
    setAccessibleName(sentence);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize LinkRow::sizeHint() const
{
    const QFontMetrics words(textFont(TextSize::Body, TextWeight::Strong));
    return {kIndent + words.horizontalAdvance(text()) + kTail, metrics::kControlHeight};
}

QSize LinkRow::minimumSizeHint() const
{
    return {kIndent + kTail, metrics::kControlHeight};
}

void LinkRow::resizeEvent(QResizeEvent* event)
{
    QAbstractButton::resizeEvent(event);
    setToolTip(width() < sizeHint().width() ? text() : QString());
}

void LinkRow::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    const Colors& colors = colorsOf(palette());
    const bool isActive = underMouse() || isDown();
    if (isActive) {
        controls::roundedRect(painter, rect(), colors.hover(), {}, metrics::kSmallRadius);
    }
    painter.drawPixmap(
        metrics::kGrid, (height() - metrics::kIcon) / 2,
        iconPixmap(m_iconName, colors.of(m_tone), metrics::kIcon, devicePixelRatioF()));
    painter.drawPixmap(width() - metrics::kGrid - metrics::kSmallIcon,
                       (height() - metrics::kSmallIcon) / 2,
                       iconPixmap(u"chevron-right"_s, isActive ? colors.accent : colors.muted,
                                  metrics::kSmallIcon, devicePixelRatioF()));

    const qsizetype start = m_stress.isEmpty() ? -1 : text().indexOf(m_stress);
    struct Part
    {
        QString words;
        TextWeight weight;
    };
    const std::array parts{
        Part{start < 0 ? text() : text().left(start), TextWeight::Regular},
        Part{start < 0 ? QString() : m_stress, TextWeight::Strong},
        Part{start < 0 ? QString() : text().mid(start + m_stress.size()), TextWeight::Regular},
    };
    painter.setPen(colors.text);
    int left = kIndent;
    const int right = width() - kTail;
    for (const Part& part : parts) {
        if (part.words.isEmpty() || left >= right) {
            continue;
        }
        painter.setFont(textFont(TextSize::Body, part.weight));
        const QString words =
            painter.fontMetrics().elidedText(part.words, Qt::ElideRight, right - left);
        painter.drawText(QRect(left, 0, right - left, height()), Qt::AlignVCenter | Qt::AlignLeft,
                         words);
        left += painter.fontMetrics().horizontalAdvance(words);
    }
    if (controls::showsFocus(*this)) {
        controls::focusRing(painter, rect(), palette(), metrics::kSmallRadius);
    }
}

} // namespace rondom::ui
