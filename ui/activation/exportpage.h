#pragma once

#include "models/activation/exporter.h"
#include "models/activation/exportrepository.h"
#include "models/workspace/session.h"
#include "ui/common/page.h"

QT_BEGIN_NAMESPACE
class QTabWidget;
class QTimer;
QT_END_NAMESPACE

namespace rondom::ui {

class DataTable;
class Dialogs;
class ExportChoices;
class ProgressStrip;
class StringTableModel;
class TextLabel;

/// A segment on its way to a tool: what will leave, who is held back and why, and what left before.
class ExportPage : public Page
{
    Q_OBJECT

public:
    ExportPage(workspace::Session& session, Dialogs& dialogs, QWidget* parent = nullptr);

    void showSegment(const QString& name);

protected:
    void refresh() override;

private:
    QWidget* makePreview();
    void preview();
    void show(const activation::ExportPreview& preview);
    void showNothing(const QString& why);
    void loadHistory();
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
    QTabWidget* m_tabs = nullptr;
    DataTable* m_rowsTable = nullptr;
    StringTableModel* m_rows = nullptr;
    DataTable* m_heldTable = nullptr;
    StringTableModel* m_held = nullptr;
    DataTable* m_historyTable = nullptr;
    StringTableModel* m_history = nullptr;
    QTimer* m_delay;
};

} // namespace rondom::ui
