#include "ui/common/button.h"

#include "ui/common/icons.h"

namespace rondom::ui {

namespace {

Tone toneOf(Button::Kind kind)
{
    switch (kind) {
    case Button::Kind::Primary:
        return Tone::OnAccent;
    case Button::Kind::Danger:
        return Tone::Negative;
    case Button::Kind::Secondary:
    case Button::Kind::Quiet:
        return Tone::Normal;
    }
    Q_UNREACHABLE();
}

} // namespace

Button::Button(const QString& text, Kind kind, QWidget* parent)
    : QPushButton(text, parent), m_kind(kind)
{
    setAccessibleName(text);
    setAutoDefault(false);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    if (kind == Kind::Primary) {
        setFont(textFont(TextSize::Body, TextWeight::Strong));
    }
}

Button::Button(const QString& text, const QString& iconName, Kind kind, QWidget* parent)
    : Button(text, kind, parent)
{
    setIcon(lineIcon(iconName, toneOf(kind)));
}

} // namespace rondom::ui
