#pragma once

#include "models/workspace/session.h"
#include "ui/common/page.h"
#include "ui/ingest/importdraft.h"

QT_BEGIN_NAMESPACE
class QComboBox;
class QStackedWidget;
QT_END_NAMESPACE

namespace rondom::ui {

class Button;
class DataTable;
class Dialogs;
class DraftEditor;
class FilesModel;
class ProgressStrip;
class TextLabel;
class WatchedFoldersCard;

/// From a file to customers: what is in it, what becomes of it, first as a trial, then for real.
class ImportPage : public Page
{
    Q_OBJECT

public:
    ImportPage(workspace::Session& session, Dialogs& dialogs, QWidget* parent = nullptr);

    /// Looks at files and adds them to those on the page.
    void addFiles(const QStringList& paths);

Q_SIGNALS:
    void customersRequested();
    void historyRequested();

protected:
    void refresh() override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    enum class Run { Trial, Real, Rejects };
    /// What the button in the message leads to.
    enum class Next { SeeCustomers, OpenRejects, ImportRepaired };

    QWidget* makeFiles();
    QWidget* makeFooter();
    void chooseFiles();
    void loadMapping();
    void chooseSheet(const QString& sheet);
    void take(const ImportDraft& draft);
    void removeFile();
    void askForPreview();
    void askForNotice();
    void enableStart();
    void showFiles();
    void fillFiles();
    void showDraft();
    void takeEdits();
    void start(Run run);
    void startJob(Run run, const QString& title, const QList<workspace::ImportRequest>& requests);
    void finish(Run run, const Job* job, const QList<workspace::ImportReport>& reports);
    void saveRejects();
    void goOn();
    void clear();
    int usableFiles() const;
    ImportDraft* currentDraft();

    workspace::Session& m_session;
    Dialogs& m_dialogs;
    QList<ImportDraft> m_drafts;
    QStackedWidget* m_stack;
    QWidget* m_fileButtons = nullptr;
    WatchedFoldersCard* m_watched = nullptr;
    DataTable* m_files = nullptr;
    FilesModel* m_filesModel = nullptr;
    Button* m_remove = nullptr;
    DraftEditor* m_editor = nullptr;
    QComboBox* m_mode = nullptr;
    ProgressStrip* m_progress = nullptr;
    Button* m_try = nullptr;
    Button* m_import = nullptr;
    TextLabel* m_obstacle = nullptr;
    workspace::Question m_preview;
    /// Answers about an older draft are dropped.
    int m_previewGeneration = 0;
    bool m_isRunning = false;
    Next m_next = Next::SeeCustomers;
    QStringList m_rejectFiles;
};

} // namespace rondom::ui
