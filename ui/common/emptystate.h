#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

namespace rondom::ui {

class Button;
class TextLabel;

/// What a page shows when there is nothing yet: an icon, a sentence, and the button that does the
/// next thing.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    EmptyState(const QString& iconName, const QString& title, const QString& text,
               const QString& action = {}, QWidget* parent = nullptr);

    /// Nothing when there is nothing to do.
    Button* button() const { return m_button; }
    void setText(const QString& text);

Q_SIGNALS:
    void activated();

protected:
    void changeEvent(QEvent* event) override;

private:
    void drawIcon();

    QString m_iconName;
    QLabel* m_icon;
    TextLabel* m_text;
    Button* m_button = nullptr;
};

} // namespace rondom::ui
