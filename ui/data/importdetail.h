#pragma once

#include "models/core/calendar.h"
#include "models/ingest/sourcerepository.h"
#include "models/workspace/importer.h"
#include "ui/common/theme.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QHBoxLayout;
QT_END_NAMESPACE

namespace rondom::ui {

class Button;
class TextLabel;

/// One former import: its balance as it was kept, and the way back from it. Before anything is
/// undone it says what that would take out.
class ImportDetail : public QWidget
{
    Q_OBJECT

public:
    explicit ImportDetail(QWidget* parent = nullptr);

    void show(const ingest::ImportSummary& import, const Calendar& calendar);
    /// No import is chosen.
    void showNothing();
    /// What an undo of the import would do; asks whether to go on.
    void showPreview(const workspace::Importer::UndoReport& preview);
    /// While something runs nothing can be asked for.
    void setBusy(bool isBusy);

Q_SIGNALS:
    /// What would an undo do?
    void previewRequested();
    void undoRequested();

private:
    void addTerm(QHBoxLayout* terms, const QString& sign, const QString& key, const QString& label,
                 Tone tone);
    void keep();
    QString notesOf(const ingest::ImportSummary& import) const;

    struct Term
    {
        QString key;
        TextLabel* number;
    };
    QList<Term> m_terms;
    TextLabel* m_title;
    TextLabel* m_files;
    QWidget* m_balance;
    TextLabel* m_notes;
    TextLabel* m_question;
    Button* m_ask;
    Button* m_undo;
    Button* m_keep;
    ImportId m_import;
    bool m_isUndone = false;
};

/// What an undo took out or would take out, in sentences.
QString undoText(const workspace::Importer::UndoReport& report, bool isDone);

} // namespace rondom::ui
