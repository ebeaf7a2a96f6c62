#pragma once

#include "models/ingest/storedpreview.h"
#include "ui/common/card.h"
#include "ui/ingest/importdraft.h"

QT_BEGIN_NAMESPACE
class QComboBox;
class QLineEdit;
class QStackedWidget;
class QTabWidget;
QT_END_NAMESPACE

namespace rondom::ui {

class BalanceView;
class Button;
class DataTable;
class MappingModel;
class PreviewModel;
class TextLabel;

/// One file about to be imported: its source, what its columns become, its first rows as they will
/// be kept, and, after a trial or an import, the balance of all files.
class DraftEditor : public Card
{
    Q_OBJECT

public:
    explicit DraftEditor(QWidget* parent = nullptr);

    /// The sources to choose from; others can be typed.
    void setSources(const QStringList& names);
    void setDraft(const ImportDraft& draft);
    /// With what the person changed.
    const ImportDraft& draft() const { return m_draft; }

    /// The first rows of the draft; they come after it, from another thread.
    void setPreview(const Result<ingest::StoredPreview>& preview);
    /// The text that was answered for this kind of file before.
    void suggestNotice(const QString& notice);

    void showResult(const workspace::ImportReport& report);
    void hideResult();

Q_SIGNALS:
    void draftEdited();
    void mappingFileRequested();
    /// Another sheet of the workbook is to be read.
    void sheetChosen(const QString& sheet);
    void saveRejectsRequested();

private:
    QWidget* makeOptions();
    void showQuestions();
    QWidget* makeNotice();
    QWidget* makeTabs();
    QWidget* makeMapping();
    QWidget* makePreview();
    QWidget* makeProblem();
    void takeEdits();
    void showDoubts();
    void showDoubtOfRow();
    void goToNextDoubt();
    void editTarget(const QModelIndex& index);

    ImportDraft m_draft;
    QStackedWidget* m_stack = nullptr;
    TextLabel* m_problem = nullptr;
    QWidget* m_options = nullptr;
    QComboBox* m_sheet = nullptr;
    QWidget* m_decisions = nullptr;
    QComboBox* m_source = nullptr;
    QWidget* m_noticeRow = nullptr;
    QLineEdit* m_notice = nullptr;
    TextLabel* m_noticeHint = nullptr;
    TextLabel* m_facts = nullptr;
    QTabWidget* m_tabs = nullptr;
    Button* m_nextDoubt = nullptr;
    TextLabel* m_noDoubts = nullptr;
    TextLabel* m_doubt = nullptr;
    DataTable* m_mappingTable = nullptr;
    MappingModel* m_mapping = nullptr;
    DataTable* m_previewTable = nullptr;
    TextLabel* m_previewNote = nullptr;
    PreviewModel* m_preview = nullptr;
    BalanceView* m_balance = nullptr;
    /// Filling the fields is no edit.
    bool m_isFilling = false;
};

} // namespace rondom::ui
