#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QHBoxLayout;
QT_END_NAMESPACE

namespace rondom::ui {

class Button;
class TextLabel;

/// Below something that can be changed, tried and applied: what a trial found, and the buttons.
class TrialFooter : public QWidget
{
    Q_OBJECT

public:
    /// \a name begins the names of its parts: "rules" gives rulesTry, rulesApply, ...
    explicit TrialFooter(const QString& name, QWidget* parent = nullptr);

    /// Where a button of the page's own goes, before the others.
    QHBoxLayout* buttons() const { return m_row; }
    void setOutcome(const QString& text);
    /// Whether there is something to try and nothing else is running.
    void setCanChange(bool canChange);

Q_SIGNALS:
    void discardRequested();
    void tryRequested();
    void applyRequested();

private:
    QHBoxLayout* m_row;
    TextLabel* m_outcome;
    Button* m_discard;
    Button* m_try;
    Button* m_apply;
};

} // namespace rondom::ui
