#pragma once

#include "models/workspace/actionhistory.h"
#include "models/workspace/folderwatcher.h"
#include "models/workspace/session.h"
#include "ui/common/people.h"
#include "ui/shell/pageid.h"

#include <QHash>
#include <QMenu>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QStackedWidget;
class QTimer;
QT_END_NAMESPACE

namespace rondom::ui {

class ConsentPage;
class CustomersPage;
class DataPage;
class Dialogs;
class ExportPage;
class HomePage;
class ImportPage;
class NavigationRail;
class OriginsPage;
class Page;
class Preferences;
class ProfilePage;
class ReviewPage;
class RulesPage;
class SegmentsPage;
class SettingsPage;
class ComputedTraitsPage;
class SurvivorPage;
class TopBar;
class WindowActions;
class WorkspaceStatus;

/// Everything that is shown while a workspace is open: the navigation, the bar above, the pages,
/// the line below. The pages know nothing of each other; this is where one leads to another.
class WorkspaceView : public QWidget
{
    Q_OBJECT

public:
    WorkspaceView(workspace::Session& session, Dialogs& dialogs, Preferences& preferences,
                  const WindowActions& actions, QWidget* parent = nullptr);

    void showPage(PageId page);
    PageId currentPage() const { return m_current; }
    void openProfile(ProfileId profile);
    void openSegment(const QString& name);
    void openConsent(ProfileId profile);
    void openOrigins(ProfileId profile);
    void importFiles(const QStringList& files);
    void startSegment();
    void focusSearch();
    /// On the page that is shown.
    void showError(const Error& error);
    void showNote(const QString& text);
    /// Takes back the last change; in the segment builder, the last edit of the rule.
    void undo();
    void redo();
    /// Looks for damage and contradictions, and says on the settings page what it found.
    void checkWorkspace();

Q_SIGNALS:
    void recentMenuRequested(QMenu* menu);
    void themeChosen(const QString& theme);
    void languageChosen(const QString& language);
    void motionChosen();

private:
    void makePages(const People& people, Preferences& preferences);
    void connectHome();
    void connectOthers();
    void connectSettings();
    void takeChange();
    void readCounts();
    void readHistory();
    void undoAction(qint64 action);
    /// Runs a way back or forth, which says what it took back or did again; \a told makes a
    /// sentence of it.
    using HistoryStep =
        std::function<Result<workspace::Action>(const workspace::WorkspaceFile&, JobContext&)>;
    void runHistory(const QString& title, HistoryStep step,
                    std::function<QString(const QString&)> told);

    workspace::Session& m_session;
    Dialogs& m_dialogs;
    PageId m_current = PageId::Home;
    NavigationRail* m_rail;
    TopBar* m_bar;
    QStackedWidget* m_stack;
    WorkspaceStatus* m_status;
    QTimer* m_consentClock;
    QHash<PageId, Page*> m_pages;
    workspace::Question m_counting;
    workspace::FolderWatcher m_watcher;
    HomePage* m_home = nullptr;
    CustomersPage* m_customers = nullptr;
    SegmentsPage* m_segments = nullptr;
    ExportPage* m_export = nullptr;
    ConsentPage* m_consent = nullptr;
    DataPage* m_data = nullptr;
    ProfilePage* m_profile = nullptr;
    ImportPage* m_import = nullptr;
    ReviewPage* m_review = nullptr;
    RulesPage* m_rules = nullptr;
    SurvivorPage* m_survivors = nullptr;
    ComputedTraitsPage* m_computedTraits = nullptr;
    OriginsPage* m_origins = nullptr;
    SettingsPage* m_settings = nullptr;
};

} // namespace rondom::ui
