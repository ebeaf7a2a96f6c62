#pragma once

#include "models/workspace/session.h"
#include "ui/common/preferences.h"
#include "ui/shell/windowactions.h"

#include <QMainWindow>
#include <QPointer>

#include <memory>

QT_BEGIN_NAMESPACE
class QMenu;
class QSettings;
class QStackedWidget;
QT_END_NAMESPACE

namespace rondom::ui {

class Dialogs;
class DropOverlay;
class HelpWindow;
class Theme;
class WelcomePage;
class WorkspaceView;

/// The one window: the welcome, or an open workspace.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// All three have to outlive the window.
    MainWindow(Theme& theme, Dialogs& dialogs, QSettings& settings, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Opens a workspace in the place of the one that is open; on failure that one stays.
    void openWorkspace(const QString& path);
    void closeWorkspace();
    /// Null while no workspace is open.
    WorkspaceView* view() const { return m_view; }
    workspace::Session* session() const { return m_session.get(); }
    WelcomePage* welcome() const { return m_welcome; }
    /// The workspace of the last time, where the person wants to start with it and it still exists.
    QString lastWorkspace();
    /// Shows the page that was on the screen when the window was last closed.
    void showLastPage();
    /// Remembers where the window is and what it shows.
    void keepState();
    /// The page of the manual about what is on the screen.
    void showHelp();

Q_SIGNALS:
    /// "en" or "nl", or empty for that of the system. The texts of a window are made once: whoever
    /// hears this makes another window.
    void languageChosen(const QString& language);

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void run(WindowActions::Command command);
    void runOnView(WindowActions::Command command);
    void connectView();
    void startNew();
    void chooseExisting();
    void takeDropped(const QStringList& files);
    void fillRecent(QMenu* menu);
    void setTheme(const QString& name);
    void switchTheme();
    void applyMotion();
    void takeLanguage(const QString& language);
    bool mayStopJobs(const QString& action);
    void restore();

    Theme& m_theme;
    Dialogs& m_dialogs;
    Preferences m_preferences;
    WindowActions* m_actions;
    /// Declared before the view: the pages go first.
    std::unique_ptr<workspace::Session> m_session;
    QStackedWidget* m_stack;
    WelcomePage* m_welcome;
    WorkspaceView* m_view = nullptr;
    QPointer<HelpWindow> m_help;
    DropOverlay* m_overlay;
    /// Dropped before there was a workspace to import them into.
    QStringList m_waitingFiles;
};

} // namespace rondom::ui
