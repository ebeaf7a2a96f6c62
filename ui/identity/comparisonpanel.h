#pragma once

#include "models/core/calendar.h"
#include "models/workspace/matchreview.h"
#include "ui/common/card.h"

#include <optional>

namespace rondom::ui {

class Button;
class ComparisonModel;
class DataTable;
class TextLabel;

/// Two people side by side, how probably they are one, and the three answers.
class ComparisonPanel : public Card
{
    Q_OBJECT

public:
    explicit ComparisonPanel(QWidget* parent = nullptr);

    void showPair(const workspace::ReviewPair& pair, const QString& currency,
                  const Calendar& calendar);
    void showNothing();
    /// While a decision is being written down there can be no other.
    void setBusy(bool isBusy);

Q_SIGNALS:
    void sameRequested();
    void distinctRequested();
    void laterRequested();
    void openProfileRequested(rondom::ProfileId profile);

private:
    QWidget* makeAnswers();
    void updateAnswers();

    std::optional<workspace::ReviewPair> m_pair;
    bool m_isBusy = false;
    TextLabel* m_verdict;
    TextLabel* m_probability;
    ComparisonModel* m_model;
    DataTable* m_table;
    Button* m_openFirst;
    Button* m_openSecond;
    Button* m_same = nullptr;
    Button* m_distinct = nullptr;
    Button* m_later = nullptr;
};

} // namespace rondom::ui
