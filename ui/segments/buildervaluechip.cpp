#include "ui/segments/buildervaluechip.h"

#include "ui/common/controlpainter.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

constexpr int kPadding = 10;
constexpr int kGap = 4;
constexpr int kCross = 14;
constexpr int kWidest = 200;

bool takesAway(const QKeyEvent& event)
{
    return event.key() == Qt::Key_Delete || event.key() == Qt::Key_Backspace;
}

} // namespace

BuilderValueChip::BuilderValueChip(const QString& text, QWidget* parent) : QAbstractButton(parent)
{
    setText(text);
    setAccessibleName(tr("Remove %1").arg(text));
    setToolTip(accessibleName());
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize BuilderValueChip::sizeHint() const
{
    const int width = 2 * kPadding + fontMetrics().horizontalAdvance(text()) + kGap + kCross;
    return {std::min(width, kWidest), metrics::kControlHeight};
}

bool BuilderValueChip::event(QEvent* event)
{
    // The same key takes away the whole condition where no value has the focus.
    if (event->type() == QEvent::ShortcutOverride && takesAway(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QAbstractButton::event(event);
}

void BuilderValueChip::keyPressEvent(QKeyEvent* event)
{
    if (takesAway(*event)) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void BuilderValueChip::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    const Colors& colors = colorsOf(palette());
    const QRect pill = rect().adjusted(0, 2, 0, -2);
    controls::roundedRect(painter, pill, underMouse() ? colors.hover() : colors.tint(Tone::Accent),
                          {}, pill.height() / 2);
    QRect room = rect().adjusted(kPadding, 0, -kPadding, 0);
    painter.drawPixmap(room.right() - kCross + 3, (height() - kCross) / 2,
                       iconPixmap(u"close"_s, underMouse() ? colors.text : colors.muted, kCross,
                                  devicePixelRatioF()));
    room.setRight(room.right() - kCross - kGap + 2);
    painter.setPen(colors.text);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(text(), Qt::ElideRight, room.width() + 1));
    if (hasFocus()) {
        controls::focusRing(painter, pill, palette(), pill.height() / 2);
    }
}

} // namespace rondom::ui
