#pragma once

#include "models/consent/cellstates.h"
#include "models/consent/consentlog.h"
#include "models/core/calendar.h"
#include "ui/common/card.h"

#include <optional>

QT_BEGIN_NAMESPACE
class QAction;
class QComboBox;
class QListView;
class QToolButton;
QT_END_NAMESPACE

namespace rondom::ui {

class Button;
class LedgerModel;
class TextLabel;

/// How one person stands in the chosen cell and why, what they said, and the way to record that
/// they want no more.
class PersonPanel : public Card
{
    Q_OBJECT

public:
    explicit PersonPanel(QWidget* parent = nullptr);

    void showLog(const QList<consent::LogEntry>& log, const QString& name,
                 const Calendar& calendar);
    void showCell(const std::optional<consent::CellState>& cell);
    /// While something is being recorded nothing else can be.
    void setBusy(bool isBusy);

Q_SIGNALS:
    /// Either may be "all"; \a method is the key of how the person told.
    void withdrawalRequested(const QString& purpose, const QString& channel, const QString& method);

private:
    QToolButton* makeMore();
    void withdraw(const QString& purpose, const QString& channel);
    void updateActions();

    std::optional<consent::CellState> m_state;
    bool m_isBusy = false;
    TextLabel* m_cell;
    TextLabel* m_reason;
    QComboBox* m_method;
    Button* m_withdraw;
    QAction* m_withdrawPurpose = nullptr;
    QAction* m_withdrawAll = nullptr;
    QToolButton* m_more;
    TextLabel* m_empty;
    LedgerModel* m_model;
    QListView* m_log;
};

} // namespace rondom::ui
