#pragma once

#include "models/workspace/session.h"
#include "ui/common/people.h"
#include "ui/shell/pageid.h"

#include <QHash>
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
class Page;
class ProfilePage;
class SegmentsPage;
class TopBar;
class WorkspaceStatus;

/// Everything that is shown while a workspace is open: the navigation, the bar above, the pages,
/// the line below. The pages know nothing of each other; this is where one leads to another.
class WorkspaceView : public QWidget
{
    Q_OBJECT

public:
    WorkspaceView(workspace::Session& session, Dialogs& dialogs, QWidget* parent = nullptr);

    void showPage(PageId page);
    PageId currentPage() const { return m_current; }
    void openProfile(ProfileId profile);
    void openSegment(const QString& name);
    void openConsent(ProfileId profile);
    void importFiles(const QStringList& files);
    void focusSearch();
    /// On the page that is shown.
    void showError(const Error& error);
    void undo();
    void redo();

Q_SIGNALS:
    void helpRequested();
    void themeRequested();

private:
    void makePages(const People& people);
    void connectHome();
    void connectOthers();
    void takeChange();
    void readCounts();
    void readHistory();
    void runHistory(const QString& title, workspace::Session::Work work);

    workspace::Session& m_session;
    Dialogs& m_dialogs;
    PageId m_current = PageId::Home;
    NavigationRail* m_rail;
    TopBar* m_bar;
    QStackedWidget* m_stack;
    WorkspaceStatus* m_status;
    QTimer* m_consentClock;
    QHash<PageId, Page*> m_pages;
    HomePage* m_home = nullptr;
    CustomersPage* m_customers = nullptr;
    SegmentsPage* m_segments = nullptr;
    ExportPage* m_export = nullptr;
    ConsentPage* m_consent = nullptr;
    DataPage* m_data = nullptr;
    ProfilePage* m_profile = nullptr;
    ImportPage* m_import = nullptr;
};

} // namespace rondom::ui
