#pragma once

#include "models/core/id.h"
#include "models/workspace/actionhistory.h"
#include "models/workspace/session.h"

#include <QMenu>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QToolButton;
QT_END_NAMESPACE

namespace rondom::ui {

class JobIndicator;
class SearchEverywhere;
class WindowActions;

/// The strip above every page: the search, what is running, the way back and forth, the menu.
class TopBar : public QWidget
{
    Q_OBJECT

public:
    TopBar(workspace::Session& session, const WindowActions& actions, QWidget* parent = nullptr);

    void focusSearch();
    /// Empty where there is nothing to undo or redo.
    void setHistory(const QString& undo, const QString& redo);
    /// The newest actions, for the list behind the clock.
    void setActions(const QList<workspace::Action>& actions);

Q_SIGNALS:
    void personChosen(rondom::ProfileId profile);
    void segmentChosen(const QString& name);
    /// One action of the list, which need not be the last.
    void undoActionRequested(qint64 action, const QString& title);
    void historyRequested();
    /// The menu is about to be shown: whoever knows the recent workspaces fills them in.
    void recentMenuRequested(QMenu* menu);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QToolButton* addButton(const QString& iconName, const QString& name, const QString& text);
    QToolButton* addHistory();
    QToolButton* addMenu(const WindowActions& actions);
    void fillHistory();

    workspace::Session& m_session;
    SearchEverywhere* m_search;
    JobIndicator* m_jobs;
    QToolButton* m_undo = nullptr;
    QToolButton* m_redo = nullptr;
    QMenu* m_history = nullptr;
    QList<workspace::Action> m_actions;
};

} // namespace rondom::ui
