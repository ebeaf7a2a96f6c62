#pragma once

#include "models/workspace/session.h"
#include "ui/common/page.h"
#include "ui/ingest/importdraft.h"
#include "ui/ingest/importrunner.h"

QT_BEGIN_NAMESPACE
class QStackedWidget;
QT_END_NAMESPACE

namespace rondom::ui {

class Button;
class Dialogs;
class DraftEditor;
class FilesCard;
class ImportFooter;
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
    /// What the button in the message leads to.
    enum class Next { SeeCustomers, OpenRejects, ImportRepaired };

    QWidget* makeStart();
    QWidget* makeWork();
    void makeFileButtons();
    void chooseFiles();
    void loadMapping();
    void chooseSheet(const QString& sheet);
    void take(const ImportDraft& draft);
    void removeFile();
    void askForPreview();
    void askForNotice();
    void enableStart();
    void showFiles();
    void showDraft();
    void takeEdits();
    void start(ImportRunner::Kind kind);
    void run(ImportRunner::Kind kind, const QString& title,
             const QList<workspace::ImportRequest>& requests);
    void finish(ImportRunner::Kind kind, const QList<workspace::ImportReport>& reports,
                const Result<void>& result);
    void saveRejects();
    void offerRejects(const QList<workspace::ImportReport>& reports);
    void goOn();
    void clear();
    int usableFiles() const;
    ImportDraft* currentDraft();

    workspace::Session& m_session;
    Dialogs& m_dialogs;
    QList<ImportDraft> m_drafts;
    ImportRunner* m_runner;
    QStackedWidget* m_stack;
    QWidget* m_fileButtons = nullptr;
    WatchedFoldersCard* m_watched = nullptr;
    FilesCard* m_files = nullptr;
    Button* m_remove = nullptr;
    DraftEditor* m_editor = nullptr;
    ImportFooter* m_footer = nullptr;
    workspace::Question m_preview;
    /// Answers about an older draft are dropped.
    int m_previewGeneration = 0;
    Next m_next = Next::SeeCustomers;
    QStringList m_rejectFiles;
};

} // namespace rondom::ui
