#pragma once

#include "models/activation/exporter.h"
#include "models/activation/exportrepository.h"
#include "models/workspace/session.h"
#include "ui/common/page.h"
#include "ui/common/people.h"

QT_BEGIN_NAMESPACE
class QStackedWidget;
class QTabWidget;
class QTimer;
QT_END_NAMESPACE

namespace rondom::ui {

class Button;
class DataTable;
class Dialogs;
class EmptyState;
class ExportChoices;
class ExportResult;
class HeldBackView;
class ProgressStrip;
class StringTableModel;
class TextLabel;

/// A segment on its way to a tool: what will leave, who is held back and why, and what left before.
class ExportPage : public Page
{
    Q_OBJECT

public:
    ExportPage(workspace::Session& session, Dialogs& dialogs, const People& people,
               QWidget* parent = nullptr);

    void showSegment(const QString& name);
    /// What left before.
    void showHistory();

Q_SIGNALS:
    void openProfileRequested(rondom::ProfileId profile);
    void segmentsRequested();

protected:
    void refresh() override;

private:
    QWidget* makePreview(const People& people);
    QWidget* makeRows();
    QWidget* makeHistory();
    void waitForPreview();
    void preview();
    void show(const activation::ExportPreview& preview);
    void showNothing(const QString& why);
    void loadHistory();
    void showExports(const QList<activation::ExportSummary>& exports);
    /// Whether the list that is chosen was exported before, and when.
    void showFormer();
    void openExportedFolder();
    void run();

    workspace::Session& m_session;
    Dialogs& m_dialogs;
    workspace::Question m_question;
    int m_generation = 0;
    /// A segment to choose when the list of them is there.
    QString m_wanted;
    ExportChoices* m_choices;
    ProgressStrip* m_progress = nullptr;
    TextLabel* m_headline = nullptr;
    TextLabel* m_detail = nullptr;
    ExportResult* m_result = nullptr;
    QStackedWidget* m_rowsStack = nullptr;
    EmptyState* m_nobody = nullptr;
    QTabWidget* m_tabs = nullptr;
    DataTable* m_rowsTable = nullptr;
    StringTableModel* m_rows = nullptr;
    HeldBackView* m_held = nullptr;
    DataTable* m_historyTable = nullptr;
    StringTableModel* m_history = nullptr;
    Button* m_openFolder = nullptr;
    QList<activation::ExportSummary> m_exports;
    QTimer* m_delay;
};

} // namespace rondom::ui
