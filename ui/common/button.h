#pragma once

#include <QPushButton>

namespace rondom::ui {

/// A push button that says how much it weighs on its page.
class Button : public QPushButton
{
    Q_OBJECT

public:
    /// One primary button a page, for the next thing to do; quiet ones have no frame.
    enum class Kind { Primary, Secondary, Quiet, Danger };

    explicit Button(const QString& text, Kind kind = Kind::Secondary, QWidget* parent = nullptr);
    Button(const QString& text, const QString& iconName, Kind kind = Kind::Secondary,
           QWidget* parent = nullptr);

    Kind kind() const { return m_kind; }

private:
    Kind m_kind;
};

} // namespace rondom::ui
