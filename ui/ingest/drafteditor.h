#pragma once

#include "ui/common/card.h"
#include "ui/ingest/importdraft.h"

QT_BEGIN_NAMESPACE
class QComboBox;
class QLineEdit;
class QTabWidget;
QT_END_NAMESPACE

namespace rondom::ui {

class BalanceView;
class DataTable;
class MappingModel;
class StringTableModel;
class TextLabel;

/// One file about to be imported: its source, what its columns become, its first rows, and, after
/// a trial or an import, the balance of all files.
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

    void showResult(const workspace::ImportReport& report);
    void hideResult();

Q_SIGNALS:
    void draftEdited();
    void mappingFileRequested();
    void saveRejectsRequested();

private:
    QWidget* makeOptions();
    QWidget* makeNotice();
    QWidget* makeTabs();
    void takeEdits();

    ImportDraft m_draft;
    QComboBox* m_source = nullptr;
    QWidget* m_noticeRow = nullptr;
    QLineEdit* m_notice = nullptr;
    TextLabel* m_facts;
    TextLabel* m_doubts;
    QTabWidget* m_tabs = nullptr;
    DataTable* m_mappingTable = nullptr;
    MappingModel* m_mapping = nullptr;
    DataTable* m_previewTable = nullptr;
    StringTableModel* m_preview = nullptr;
    BalanceView* m_balance = nullptr;
    /// Filling the fields is no edit.
    bool m_isFilling = false;
};

} // namespace rondom::ui
