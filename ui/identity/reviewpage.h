#pragma once

#include "models/workspace/matchreview.h"
#include "models/workspace/session.h"
#include "ui/common/page.h"

#include <optional>
#include <utility>

QT_BEGIN_NAMESPACE
class QStackedWidget;
QT_END_NAMESPACE

namespace rondom::ui {

class Button;
class ComparisonPanel;
class DataTable;
class EmptyState;
class ProgressStrip;
class StringTableModel;
class TextLabel;

/// Customers who may be there twice, pair by pair, for somebody to decide.
class ReviewPage : public Page
{
    Q_OBJECT

public:
    explicit ReviewPage(workspace::Session& session, QWidget* parent = nullptr);

Q_SIGNALS:
    void rulesRequested();
    void openProfileRequested(rondom::ProfileId profile);

protected:
    void refresh() override;

private:
    using Pair = std::pair<ProfileId, ProfileId>;
    enum class Answer { Same, Distinct };

    QWidget* makeReview();
    void show(const workspace::ReviewQueue& queue);
    void showRows();
    void showChosen();
    void compare();
    void decide(Answer answer);
    void postpone();
    std::optional<workspace::ReviewRow> chosen() const;

    workspace::Session& m_session;
    QStackedWidget* m_stack;
    ProgressStrip* m_progress;
    Button* m_compare;
    EmptyState* m_never;
    EmptyState* m_nothing;
    TextLabel* m_introduction = nullptr;
    DataTable* m_table = nullptr;
    StringTableModel* m_model = nullptr;
    ComparisonPanel* m_comparison = nullptr;
    QList<workspace::ReviewRow> m_rows;
    /// Those to be decided later, the last one last; for as long as the page is open.
    QList<Pair> m_postponed;
    /// The row to stand on once the list is read again.
    int m_place = 0;
    std::optional<Pair> m_shown;
    int m_generation = 0;
};

} // namespace rondom::ui
