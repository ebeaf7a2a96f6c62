#pragma once

#include "models/segments/whatif.h"
#include "ui/segments/answerview.h"

QT_BEGIN_NAMESPACE
class QComboBox;
class QPushButton;
class QSlider;
QT_END_NAMESPACE

namespace rondom::ui {

class TextLabel;
class WhatIfChart;

/// What size a segment would have with another number in its rule: drag "90 days" and see.
class WhatIfView : public AnswerView
{
    Q_OBJECT

public:
    explicit WhatIfView(workspace::Session& session, QWidget* parent = nullptr);

Q_SIGNALS:
    /// The rule with the number that was tried.
    void ruleChosen(const rondom::segments::Definition& definition);

protected:
    void load() override;

private:
    void showNumbers();
    void count();
    void show(const QList<segments::WhatIfPoint>& points);
    void showTried();
    void use();
    const segments::WhatIfNumber* chosen() const;
    /// The point with the value as it is in the rule; null while nothing is counted.
    const segments::WhatIfPoint* current() const;

    QComboBox* m_number;
    TextLabel* m_sentence;
    WhatIfChart* m_chart;
    QSlider* m_slider;
    QPushButton* m_use;
    QList<segments::WhatIfNumber> m_numbers;
    QList<segments::WhatIfPoint> m_points;
};

} // namespace rondom::ui
