#pragma once

#include "models/identity/identityrules.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;
QT_END_NAMESPACE

namespace rondom::ui {

class Button;
class FlowLayout;
class TextLabel;

/// What the identifiers of one type do, to be changed.
class IdentifierRuleForm : public QWidget
{
    Q_OBJECT

public:
    explicit IdentifierRuleForm(QWidget* parent = nullptr);

    /// \a traits: the keys that can be asked for besides.
    void showRule(const identity::IdentifierRule& rule, const QStringList& traits);
    const identity::IdentifierRule& rule() const { return m_rule; }

Q_SIGNALS:
    void edited();

private:
    void makeConditions();
    void showConditions();
    void addCondition();
    void take();

    identity::IdentifierRule m_rule;
    bool m_isShowing = false;
    TextLabel* m_title;
    QCheckBox* m_joins;
    QWidget* m_conditions;
    FlowLayout* m_chips;
    QComboBox* m_first;
    QComboBox* m_second;
    Button* m_add;
    QSpinBox* m_limit;
    QComboBox* m_period;
    QLineEdit* m_blocked;
    QSpinBox* m_shortest;
};

} // namespace rondom::ui
