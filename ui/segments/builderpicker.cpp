#include "ui/segments/builderpicker.h"

#include "ui/common/controlpainter.h"
#include "ui/common/icons.h"
#include "ui/segments/builderpopup.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

constexpr int kPadding = 10;
constexpr int kGap = 4;
/// Longer names give way; the whole is in the tooltip.
constexpr int kWidest = 280;
/// More choices than this are searched rather than read.
constexpr int kFewChoices = 8;

} // namespace

BuilderPicker::BuilderPicker(const QString& label, Look look, QWidget* parent)
    : QAbstractButton(parent), m_label(label), m_look(look)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFont(
        textFont(TextSize::Body, look == Look::Subject ? TextWeight::Strong : TextWeight::Regular));
    rename();
    connect(this, &QAbstractButton::clicked, this, &BuilderPicker::openList);
}

void BuilderPicker::setChoices(const QList<PartChoice>& choices)
{
    m_choices = choices;
    rename();
    // What was still being read when the list was opened.
    if (m_popup) {
        m_popup->setChoices(choices);
    }
}

void BuilderPicker::setCurrent(const QString& key)
{
    m_current = key;
    rename();
}

void BuilderPicker::setOptional(bool isOptional)
{
    m_isOptional = isOptional;
    update();
}

void BuilderPicker::setExplanation(const QString& explanation)
{
    m_explanation = explanation;
    rename();
}

void BuilderPicker::setIconName(const QString& name)
{
    m_iconName = name;
    updateGeometry();
}

bool BuilderPicker::isMissing() const
{
    return m_current.isEmpty() && !m_isOptional && isWord();
}

void BuilderPicker::rename()
{
    QString shown = m_current;
    for (const PartChoice& choice : std::as_const(m_choices)) {
        if (choice.key == m_current) {
            shown = choice.text;
            break;
        }
    }
    const bool isNothing = m_current.isEmpty();
    setText(isNothing ? m_label : shown);
    const QString unset = m_explanation.isEmpty() ? m_label : m_explanation;
    setAccessibleName(isNothing ? unset : tr("%1: %2", "field and its value").arg(m_label, shown));
    setToolTip(sizeHint().width() >= kWidest ? text() : m_explanation);
    updateGeometry();
    update();
}

void BuilderPicker::openList()
{
    auto* popup = new BuilderPopup(this);
    m_popup = popup;
    popup->setAnyTextAllowed(m_isAnyTextAllowed);
    popup->setChoices(m_choices);
    popup->setCurrent(m_current);
    popup->setSearchable(m_isAnyTextAllowed || m_choices.size() > kFewChoices);
    connect(popup, &BuilderPopup::picked, this, &BuilderPicker::chosen);
    if (m_prepare) {
        m_prepare(*popup);
    }
    popup->open();
}

QSize BuilderPicker::sizeHint() const
{
    int width = 2 * kPadding + fontMetrics().horizontalAdvance(text());
    width += !isWord() ? 0 : kGap + metrics::kSmallIcon;
    width += m_iconName.isEmpty() ? 0 : kGap + metrics::kSmallIcon;
    return {std::min(width, kWidest), metrics::kControlHeight};
}

void BuilderPicker::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    const Colors& colors = colorsOf(palette());
    const bool isActive = underMouse() || isDown();
    const bool isSubject = m_look == Look::Subject;
    const bool isQuiet = !isWord();
    QColor fill = isSubject ? colors.selected() : isQuiet ? QColor() : colors.surface;
    QColor line = isSubject || isQuiet ? QColor() : colors.border;
    if (isActive && isEnabled()) {
        fill = isSubject ? colors.selected() : colors.hover();
        line = isSubject ? colors.accent : line;
    }
    if (isMissing()) {
        line = colors.warning;
    }
    controls::roundedRect(painter, rect(), fill, line);
    QColor ink = isSubject ? colors.accent : m_look == Look::Quiet ? colors.muted : colors.text;
    if (m_current.isEmpty() && !isQuiet) {
        ink = colors.muted;
    }
    QRect room = rect().adjusted(kPadding, 0, -kPadding, 0);
    const auto drawIcon = [&](const QString& name, int left, const QColor& color) {
        const int size = metrics::kSmallIcon;
        painter.drawPixmap(left, (height() - size) / 2,
                           iconPixmap(name, color, size, devicePixelRatioF()));
    };
    if (!m_iconName.isEmpty()) {
        drawIcon(m_iconName, room.left() - 2, ink);
        room.setLeft(room.left() + metrics::kSmallIcon + kGap);
    }
    if (!isQuiet) {
        drawIcon(u"chevron-down"_s, room.right() - metrics::kSmallIcon + 4,
                 isSubject ? colors.accent : colors.muted);
        room.setRight(room.right() - metrics::kSmallIcon - kGap + 4);
    }
    painter.setPen(ink);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(text(), Qt::ElideRight, room.width() + 1));
    if (hasFocus()) {
        controls::focusRing(painter, rect(), palette());
    }
}

void BuilderPicker::keyPressEvent(QKeyEvent* event)
{
    const bool isPlain =
        event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    const bool opens = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
                       event->key() == Qt::Key_Down;
    if (isPlain && opens) {
        openList();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

} // namespace rondom::ui
