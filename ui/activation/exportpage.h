#pragma once

#include "models/activation/exporter.h"
#include "models/activation/exportrepository.h"
#include "models/workspace/session.h"
#include "ui/common/page.h"

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
class QLineEdit;
class QTabWidget;
class QTimer;
QT_END_NAMESPACE

namespace rondom::ui {

class Button;
class DataTable;
class Dialogs;
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
    QWidget* makeChoices();
    QWidget* makePreview();
    void fillChannels();
    activation::ExportRequest request() const;
    void choose();
    void preview();
    void show(const activation::ExportPreview& preview);
    void showNothing(const QString& why);
    void loadHistory();
    void run();

    workspace::Session& m_session;
    Dialogs& m_dialogs;
    workspace::Question m_question;
    int m_generation = 0;
    QString m_wanted;
    QComboBox* m_segment = nullptr;
    QComboBox* m_destination = nullptr;
    QComboBox* m_purpose = nullptr;
    QComboBox* m_channel = nullptr;
    QLineEdit* m_fields = nullptr;
    QWidget* m_fieldsRow = nullptr;
    QCheckBox* m_changesOnly = nullptr;
    TextLabel* m_note = nullptr;
    Button* m_export = nullptr;
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
