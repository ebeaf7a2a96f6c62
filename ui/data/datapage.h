#pragma once

#include "models/ingest/sourcerepository.h"
#include "models/workspace/actionhistory.h"
#include "models/workspace/session.h"
#include "ui/common/page.h"

QT_BEGIN_NAMESPACE
class QStackedWidget;
class QTabWidget;
QT_END_NAMESPACE

namespace rondom::ui {

class Button;
class DataTable;
class ImportDetail;
class ProgressStrip;
class StringTableModel;

/// What came in and what was done: every import, every action, and the way back from each.
class DataPage : public Page
{
    Q_OBJECT

public:
    explicit DataPage(workspace::Session& session, QWidget* parent = nullptr);

Q_SIGNALS:
    void importRequested();
    void duplicatesRequested();
    void rulesRequested();

protected:
    void refresh() override;

private:
    QWidget* makeImports();
    QWidget* makeActions();
    void showImports(const QList<ingest::ImportSummary>& imports);
    void showActions(const QList<workspace::Action>& actions);
    void showDetail();
    void enableUndo();
    void askWhatUndoDoes();
    void undoImport();
    void undoAction();
    /// Says which customers an undo of \a action would change, and asks whether to go on.
    void askWhatUndoMoves(const workspace::Action& action);
    void undo(const workspace::Action& action);
    void redoAction();
    /// Shows the progress of \a job, and \a done when it succeeded.
    void follow(Job* job, std::function<void()> done);
    int importRow() const;

    workspace::Session& m_session;
    QStackedWidget* m_stack;
    QTabWidget* m_tabs;
    ProgressStrip* m_progress;
    QList<ingest::ImportSummary> m_importList;
    QList<workspace::Action> m_actionList;
    DataTable* m_importsTable = nullptr;
    StringTableModel* m_imports = nullptr;
    ImportDetail* m_detail = nullptr;
    DataTable* m_actionsTable = nullptr;
    StringTableModel* m_actions = nullptr;
    Button* m_undoAction = nullptr;
    Button* m_redoAction = nullptr;
    /// The action whose undo was asked about.
    workspace::Action m_asked;
    /// The one action that can be done again.
    qint64 m_redoable = 0;
    ImportId m_chosen;
};

} // namespace rondom::ui
