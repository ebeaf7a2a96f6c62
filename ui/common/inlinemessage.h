#pragma once

#include "models/core/result.h"
#include "ui/common/theme.h"

#include <QFrame>

QT_BEGIN_NAMESPACE
class QLabel;
class QToolButton;
QT_END_NAMESPACE

namespace rondom::ui {

class Button;
class TextLabel;

/// Says on the page what happened, where a dialog would only be in the way.
class InlineMessage : public QFrame
{
    Q_OBJECT

public:
    explicit InlineMessage(QWidget* parent = nullptr);

    void showMessage(Tone tone, const QString& text, const QString& action = {});
    void showError(const Error& error);
    QString text() const;

Q_SIGNALS:
    /// The button in the message.
    void actionTriggered();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void drawIcon();

    Tone m_tone = Tone::Info;
    QLabel* m_icon;
    TextLabel* m_text;
    Button* m_action;
    QToolButton* m_close;
};

} // namespace rondom::ui
