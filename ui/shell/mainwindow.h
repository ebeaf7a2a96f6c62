#pragma once

#include "models/workspace/session.h"

#include <QMainWindow>
#include <QPointer>

#include <memory>

QT_BEGIN_NAMESPACE
class QSettings;
class QStackedWidget;
QT_END_NAMESPACE

namespace rondom::ui {

class Dialogs;
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

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void addActions();
    QAction* addShortcut(const QKeySequence& keys, const QString& name, const QString& text);
    void startNew();
    void chooseExisting();
    void showHelp();
    void switchTheme();
    void restore();

    Theme& m_theme;
    Dialogs& m_dialogs;
    QSettings& m_settings;
    /// Declared before the view: the pages go first.
    std::unique_ptr<workspace::Session> m_session;
    QStackedWidget* m_stack;
    WelcomePage* m_welcome;
    WorkspaceView* m_view = nullptr;
    QPointer<HelpWindow> m_help;
};

} // namespace rondom::ui
