#include "ui/common/controlpainter.h"

#include "ui/common/button.h"
#include "ui/common/icons.h"

#include <QPainter>
#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::ui::controls {

namespace {

/// Saves the painter and gives it back on the way out.
class Saved
{
public:
    explicit Saved(QPainter& painter) : m_painter(painter)
    {
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing);
    }
    ~Saved() { m_painter.restore(); }
    Q_DISABLE_COPY_MOVE(Saved)

private:
    QPainter& m_painter;
};

bool isOn(const QStyleOption& option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

QColor darker(const QColor& color, const QPalette& palette)
{
    return colorsOf(palette).window.lightness() < 128 ? color.lighter(112) : color.darker(112);
}

struct ButtonColors
{
    QColor fill;
    QColor line;
};

ButtonColors buttonColors(Button::Kind kind, const QStyleOption& option)
{
    const Colors& colors = colorsOf(option.palette);
    const bool isHovered = isOn(option, QStyle::State_MouseOver);
    const bool isDown = isOn(option, QStyle::State_Sunken) || isOn(option, QStyle::State_On);
    if (!isOn(option, QStyle::State_Enabled)) {
        return kind == Button::Kind::Quiet ? ButtonColors{}
                                           : ButtonColors{colors.window, colors.border};
    }
    switch (kind) {
    case Button::Kind::Primary:
        return {isHovered || isDown ? darker(colors.accent, option.palette) : colors.accent, {}};
    case Button::Kind::Secondary:
        return {isHovered || isDown ? colors.hover() : colors.raised, colors.border};
    case Button::Kind::Danger:
        return {isHovered || isDown ? colors.tint(Tone::Negative) : colors.raised, colors.border};
    case Button::Kind::Quiet:
        return {isHovered || isDown ? colors.hover() : QColor(), {}};
    }
    Q_UNREACHABLE();
}

} // namespace

void roundedRect(QPainter& painter, const QRect& rect, const QColor& fill, const QColor& line,
                 int radius)
{
    const Saved saved(painter);
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter.setPen(line.isValid() ? QPen(line, 1) : QPen(Qt::NoPen));
    const QRectF inner =
        line.isValid() ? QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5) : QRectF(rect);
    painter.drawRoundedRect(inner, radius, radius);
}

bool showsFocus(const QWidget& widget)
{
    return widget.hasFocus() && widget.window()->testAttribute(Qt::WA_KeyboardFocusChange);
}

void focusRing(QPainter& painter, const QRect& rect, const QPalette& palette, int radius)
{
    const Saved saved(painter);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colorsOf(palette).accent, 2));
    painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), radius - 1, radius - 1);
}

void pushButton(QPainter& painter, const QStyleOption& option, const QWidget* widget)
{
    const auto* button = qobject_cast<const Button*>(widget);
    const Button::Kind kind = button ? button->kind() : Button::Kind::Secondary;
    const ButtonColors colors = buttonColors(kind, option);
    roundedRect(painter, option.rect, colors.fill, colors.line);
}

void pushButtonLabel(QPainter& painter, const QStyleOptionButton& option, const QColor& ink)
{
    const Saved saved(painter);
    const bool hasIcon = !option.icon.isNull();
    const int iconWidth = hasIcon ? option.iconSize.width() + metrics::kGrid : 0;
    const int textWidth = option.fontMetrics.horizontalAdvance(option.text);
    QRect place = option.rect;
    const int margin = std::max(0, (place.width() - iconWidth - textWidth) / 2);
    place.adjust(margin, 0, -margin, 0);
    if (hasIcon) {
        const QIcon::Mode mode =
            isOn(option, QStyle::State_Enabled) ? QIcon::Normal : QIcon::Disabled;
        option.icon.paint(&painter,
                          QRect(place.topLeft(), QSize(option.iconSize.width(), place.height())),
                          Qt::AlignCenter, mode);
    }
    painter.setPen(ink);
    painter.drawText(place.adjusted(iconWidth, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     option.text);
}

void toolButton(QPainter& painter, const QStyleOption& option)
{
    const Colors& colors = colorsOf(option.palette);
    if (!isOn(option, QStyle::State_Enabled)) {
        return;
    }
    if (isOn(option, QStyle::State_On)) {
        roundedRect(painter, option.rect, colors.selected(), {});
    } else if (isOn(option, QStyle::State_MouseOver) || isOn(option, QStyle::State_Sunken)) {
        roundedRect(painter, option.rect, colors.hover(), {});
    }
}

void field(QPainter& painter, const QStyleOption& option)
{
    const Colors& colors = colorsOf(option.palette);
    const bool isEnabled = isOn(option, QStyle::State_Enabled);
    roundedRect(painter, option.rect, isEnabled ? colors.surface : colors.window, colors.border);
    if (isEnabled && isOn(option, QStyle::State_HasFocus)) {
        focusRing(painter, option.rect, option.palette);
    }
}

void checkBox(QPainter& painter, const QStyleOption& option)
{
    const Colors& colors = colorsOf(option.palette);
    const bool isChecked = isOn(option, QStyle::State_On);
    const bool isEnabled = isOn(option, QStyle::State_Enabled);
    const QColor fill = !isEnabled ? colors.window : isChecked ? colors.accent : colors.surface;
    roundedRect(painter, option.rect, fill, isChecked && isEnabled ? colors.accent : colors.muted,
                metrics::kSmallRadius);
    if (isChecked) {
        const QPixmap mark = iconPixmap(u"check"_s, isEnabled ? colors.onAccent : colors.muted,
                                        option.rect.width() - metrics::kHalfGrid,
                                        painter.device()->devicePixelRatioF());
        painter.drawPixmap(option.rect.topLeft() + QPoint(2, 2), mark);
    }
}

void radioButton(QPainter& painter, const QStyleOption& option)
{
    const Colors& colors = colorsOf(option.palette);
    const bool isChecked = isOn(option, QStyle::State_On);
    const int radius = option.rect.width() / 2;
    roundedRect(painter, option.rect, colors.surface, isChecked ? colors.accent : colors.muted,
                radius);
    if (isChecked) {
        roundedRect(painter, option.rect.adjusted(4, 4, -4, -4), colors.accent, {}, radius - 4);
    }
}

void itemRow(QPainter& painter, const QStyleOptionViewItem& option)
{
    const Colors& colors = colorsOf(option.palette);
    QColor fill;
    if (isOn(option, QStyle::State_Selected)) {
        fill = colors.selected();
    } else if (isOn(option, QStyle::State_MouseOver)) {
        fill = colors.hover();
    }
    if (fill.isValid()) {
        painter.fillRect(option.rect, fill);
    }
}

void headerSection(QPainter& painter, const QStyleOption& option)
{
    const Colors& colors = colorsOf(option.palette);
    painter.fillRect(option.rect, colors.surface);
    if (isOn(option, QStyle::State_MouseOver) && isOn(option, QStyle::State_Enabled)) {
        painter.fillRect(option.rect, colors.hover());
    }
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                     colors.border);
}

void headerLabel(QPainter& painter, const QStyleOptionHeader& header)
{
    const Colors& colors = colorsOf(header.palette);
    const QRect label = header.rect.adjusted(metrics::kGrid, 0, -metrics::kGrid, 0);
    const QFontMetrics words = painter.fontMetrics();
    painter.setPen(colors.muted);
    painter.drawText(label, int(header.textAlignment) | Qt::AlignVCenter | Qt::TextSingleLine,
                     words.elidedText(header.text, Qt::ElideRight, label.width()));
    if (header.sortIndicator == QStyleOptionHeader::None) {
        return;
    }
    // On the side where there is room: the words stand as their column does.
    const int size = metrics::kSmallIcon;
    const int width = words.horizontalAdvance(header.text);
    const int left = header.textAlignment.testFlag(Qt::AlignRight)
                         ? std::max(header.rect.left(), label.right() - width - size - 2)
                         : std::min(label.left() + width + 2, label.right() - size);
    // Qt's arrow up is the largest first: it points down, to where the numbers get smaller.
    const bool isDescending = header.sortIndicator == QStyleOptionHeader::SortUp;
    painter.drawPixmap(left, label.center().y() - size / 2 + 1,
                       iconPixmap(isDescending ? u"chevron-down"_s : u"chevron-up"_s, colors.accent,
                                  size, painter.device()->devicePixelRatioF()));
}

void tab(QPainter& painter, const QStyleOption& option)
{
    const Colors& colors = colorsOf(option.palette);
    const QRect inner = option.rect.adjusted(0, 4, 0, -4);
    if (isOn(option, QStyle::State_Selected)) {
        const QRect line(option.rect.left() + metrics::kGrid, option.rect.bottom() - 1,
                         option.rect.width() - 2 * metrics::kGrid, 2);
        painter.fillRect(line, colors.accent);
    } else if (isOn(option, QStyle::State_MouseOver)) {
        roundedRect(painter, inner, colors.hover(), {});
    }
    if (isOn(option, QStyle::State_HasFocus) && isOn(option, QStyle::State_KeyboardFocusChange)) {
        focusRing(painter, inner, option.palette);
    }
}

void progressGroove(QPainter& painter, const QStyleOption& option)
{
    roundedRect(painter, option.rect, colorsOf(option.palette).border, {},
                option.rect.height() / 2);
}

void progressContents(QPainter& painter, const QStyleOptionProgressBar& option)
{
    const QColor accent = colorsOf(option.palette).accent;
    const int radius = option.rect.height() / 2;
    const int range = option.maximum - option.minimum;
    if (range <= 0) {
        // How long it takes is not known: a bar in the middle, which does not pretend to move.
        const int third = option.rect.width() / 3;
        roundedRect(painter, option.rect.adjusted(third, 0, -third, 0), accent, {}, radius);
        return;
    }
    QRect done = option.rect;
    const qint64 part = qint64(option.progress - option.minimum) * done.width() / range;
    if (part > 0) {
        done.setWidth(std::max(int(part), done.height()));
        roundedRect(painter, done, accent, {}, radius);
    }
}

void scrollHandle(QPainter& painter, const QStyleOptionSlider& option, const QRect& handle)
{
    const Colors& colors = colorsOf(option.palette);
    const bool isActive =
        option.activeSubControls.testFlag(QStyle::SC_ScrollBarSlider) &&
        (isOn(option, QStyle::State_MouseOver) || isOn(option, QStyle::State_Sunken));
    QColor color = colors.muted;
    color.setAlphaF(isActive ? 0.75F : 0.4F);
    const QRect thumb = option.orientation == Qt::Vertical ? handle.adjusted(3, 2, -3, -2)
                                                           : handle.adjusted(2, 3, -2, -3);
    roundedRect(painter, thumb, color, {}, std::min(thumb.width(), thumb.height()) / 2);
}

} // namespace rondom::ui::controls
