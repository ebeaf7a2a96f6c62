#include "ui/shell/mainwindow.h"

#include "ui/common/dialogs.h"
#include "ui/common/icons.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/theme.h"
#include "ui/shell/dropoverlay.h"
#include "ui/shell/helpwindow.h"
#include "ui/shell/recentworkspaces.h"
#include "ui/shell/welcomepage.h"
#include "ui/shell/workspaceview.h"

#include <QCloseEvent>
#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QMimeData>
#include <QStackedWidget>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

constexpr QSize kFirstSize(1280, 800);
constexpr QSize kSmallestSize(1024, 640);

bool isWorkspace(const QString& path)
{
    return QFileInfo(path).suffix() == u"rondom"_s;
}

QStringList localFiles(const QMimeData& data)
{
    QStringList files;
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile() && QFileInfo(url.toLocalFile()).isFile()) {
            files.append(url.toLocalFile());
        }
    }
    return files;
}

/// The page of the manual about a page of the window.
QString topicOf(PageId page)
{
    switch (page) {
    case PageId::Home:
        return u"getting-started"_s;
    case PageId::Customers:
    case PageId::Profile:
        return u"customers"_s;
    case PageId::Segments:
    case PageId::ComputedTraits:
        return u"segments"_s;
    case PageId::Export:
        return u"exporting"_s;
    case PageId::Consent:
        return u"consent"_s;
    case PageId::Data:
    case PageId::Import:
        return u"importing"_s;
    case PageId::Duplicates:
    case PageId::Origins:
    case PageId::Rules:
    case PageId::Survivors:
        return u"identity"_s;
    case PageId::Settings:
        return u"settings"_s;
    }
    Q_UNREACHABLE();
}

Theme::Mode modeOf(const QString& name)
{
    return name == u"light"_s  ? Theme::Mode::Light
           : name == u"dark"_s ? Theme::Mode::Dark
                               : Theme::Mode::System;
}

} // namespace

MainWindow::MainWindow(Theme& theme, Dialogs& dialogs, QSettings& settings, QWidget* parent)
    : QMainWindow(parent)
    , m_theme(theme)
    , m_dialogs(dialogs)
    , m_preferences(settings)
    , m_actions(new WindowActions(this))
    , m_stack(new QStackedWidget(this))
    , m_welcome(new WelcomePage(dialogs, this))
    , m_overlay(new DropOverlay(this))
{
    setWindowTitle(u"Rondom"_s);
    setWindowIcon(lineIcon(u"logo"_s, Tone::Accent));
    setMinimumSize(kSmallestSize);
    setAcceptDrops(true);
    m_stack->addWidget(m_welcome);
    setCentralWidget(m_stack);
    m_welcome->setRecent(RecentWorkspaces(m_preferences).paths());
    connect(m_welcome, &WelcomePage::openRequested, this, &MainWindow::openWorkspace);
    connect(m_actions, &WindowActions::triggered, this, &MainWindow::run);
    connect(m_actions, &WindowActions::pageRequested, this, [this](PageId page) {
        if (m_view) {
            m_view->showPage(page);
        }
    });
    applyMotion();
    restore();
}

MainWindow::~MainWindow()
{
    delete m_view;
}

void MainWindow::openWorkspace(const QString& path)
{
    const bool isOpenAlready = m_session && QFileInfo(m_session->path()) == QFileInfo(path);
    if (isOpenAlready || !mayStopJobs(tr("Stop and open another"))) {
        return;
    }
    auto session = workspace::Session::open(path);
    if (!session) {
        if (m_view) {
            m_view->showError(session.error());
        } else {
            m_welcome->showError(session.error());
        }
        return;
    }
    delete m_view;
    m_session = std::move(*session);
    m_view = new WorkspaceView(*m_session, m_dialogs, m_preferences, *m_actions, this);
    m_stack->addWidget(m_view);
    m_stack->setCurrentWidget(m_view);
    m_actions->setWorkspaceOpen(true);
    connectView();
    setWindowTitle(tr("%1 – Rondom", "workspace").arg(QFileInfo(path).completeBaseName()));
    RecentWorkspaces(m_preferences).add(path);
    if (!m_waitingFiles.isEmpty()) {
        m_view->importFiles(std::exchange(m_waitingFiles, {}));
    }
}

void MainWindow::closeWorkspace()
{
    if (!mayStopJobs(tr("Stop and close"))) {
        return;
    }
    delete m_view;
    m_view = nullptr;
    m_session.reset();
    m_actions->setWorkspaceOpen(false);
    setWindowTitle(u"Rondom"_s);
    m_welcome->setRecent(RecentWorkspaces(m_preferences).paths());
    m_stack->setCurrentWidget(m_welcome);
}

QString MainWindow::lastWorkspace()
{
    return m_preferences.isOn(Preference::ReopensLast)
               ? RecentWorkspaces(m_preferences).paths().value(0)
               : QString();
}

void MainWindow::showLastPage()
{
    const int page = m_preferences.value(Preference::LastPage).toInt();
    if (m_view && page >= 0 && page < kNumberedPages) {
        m_view->showPage(PageId(page));
    }
}

void MainWindow::keepState()
{
    m_preferences.set(Preference::WindowGeometry, saveGeometry());
    if (m_view) {
        m_preferences.set(Preference::LastPage, int(m_view->currentPage()));
    }
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!mayStopJobs(tr("Stop and close"))) {
        event->ignore();
        return;
    }
    keepState();
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    const QStringList files = localFiles(*event->mimeData());
    if (files.isEmpty()) {
        return;
    }
    event->acceptProposedAction();
    m_overlay->showText(
        files.size() == 1 && isWorkspace(files.first())
            ? tr("Drop it to open this workspace")
            : tr("Drop to look at %Ln file(s) before importing", nullptr, int(files.size())));
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent* event)
{
    Q_UNUSED(event)
    m_overlay->hide();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    m_overlay->hide();
    takeDropped(localFiles(*event->mimeData()));
}

void MainWindow::takeDropped(const QStringList& files)
{
    if (files.size() == 1 && isWorkspace(files.first())) {
        openWorkspace(files.first());
    } else if (m_view) {
        m_view->importFiles(files);
    } else if (!files.isEmpty()) {
        m_waitingFiles = files;
        m_welcome->startNew();
        m_welcome->showNote(tr("Make a workspace for them first, or open one: the %Ln file(s) you "
                               "dropped are shown there before anything is imported.",
                               nullptr, int(files.size())));
    }
}

void MainWindow::run(WindowActions::Command command)
{
    using Command = WindowActions::Command;
    switch (command) {
    case Command::NewWorkspace:
        startNew();
        return;
    case Command::OpenWorkspace:
        chooseExisting();
        return;
    case Command::CloseWorkspace:
        closeWorkspace();
        return;
    case Command::SwitchTheme:
        switchTheme();
        return;
    case Command::Help:
        showHelp();
        return;
    case Command::Quit:
        close();
        return;
    default:
        if (m_view) {
            runOnView(command);
        }
    }
}

void MainWindow::runOnView(WindowActions::Command command)
{
    using Command = WindowActions::Command;
    switch (command) {
    case Command::Import:
        m_view->showPage(PageId::Import);
        return;
    case Command::NewSegment:
        m_view->startSegment();
        return;
    case Command::Search:
        m_view->focusSearch();
        return;
    case Command::Undo:
        m_view->undo();
        return;
    case Command::Redo:
        m_view->redo();
        return;
    case Command::CheckWorkspace:
        m_view->checkWorkspace();
        return;
    default:
        return;
    }
}

void MainWindow::connectView()
{
    connect(m_view, &WorkspaceView::recentMenuRequested, this, &MainWindow::fillRecent);
    connect(m_view, &WorkspaceView::themeChosen, this, &MainWindow::setTheme);
    connect(m_view, &WorkspaceView::motionChosen, this, &MainWindow::applyMotion);
    // Queued: the window that hears this may go, and with it the list that was clicked.
    connect(m_view, &WorkspaceView::languageChosen, this, &MainWindow::takeLanguage,
            Qt::QueuedConnection);
}

void MainWindow::startNew()
{
    closeWorkspace();
    if (!m_view) {
        m_welcome->startNew();
    }
}

void MainWindow::chooseExisting()
{
    m_welcome->chooseExisting();
}

void MainWindow::showHelp()
{
    if (!m_help) {
        m_help = new HelpWindow(this);
        m_help->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_help->showTopic(m_view ? topicOf(m_view->currentPage()) : u"getting-started"_s);
    m_help->show();
    m_help->raise();
    m_help->activateWindow();
}

void MainWindow::fillRecent(QMenu* menu)
{
    menu->clear();
    for (const QString& path : RecentWorkspaces(m_preferences).paths()) {
        QAction* entry = menu->addAction(lineIcon(u"file"_s), QFileInfo(path).completeBaseName());
        entry->setToolTip(QDir::toNativeSeparators(path));
        entry->setEnabled(!m_session || QFileInfo(path) != QFileInfo(m_session->path()));
        // Queued: opening takes away the view, and with it the menu.
        connect(
            entry, &QAction::triggered, this, [this, path] { openWorkspace(path); },
            Qt::QueuedConnection);
    }
    menu->setToolTipsVisible(true);
    menu->setEnabled(!menu->isEmpty());
}

void MainWindow::setTheme(const QString& name)
{
    m_theme.setMode(modeOf(name));
}

void MainWindow::switchTheme()
{
    const QString name = m_theme.isDark() ? u"light"_s : u"dark"_s;
    m_preferences.set(Preference::Theme, name);
    setTheme(name);
}

void MainWindow::applyMotion()
{
    m_theme.setMotionReduced(m_preferences.isOn(Preference::ReducedMotion));
}

void MainWindow::takeLanguage(const QString& language)
{
    if (m_session && !m_session->runningJobs().isEmpty()) {
        m_view->showNote(tr("The language changes when Rondom is started again: %1 is still "
                            "running.")
                             .arg(m_session->runningJobs().first()->title()));
        return;
    }
    Q_EMIT languageChosen(language);
}

bool MainWindow::mayStopJobs(const QString& action)
{
    const bool isBusy = m_session && !m_session->runningJobs().isEmpty();
    return !isBusy ||
           m_dialogs.confirm(this, tr("Stop what is running?"),
                             tr("%1 is not finished. What it did so far is taken back; everything "
                                "else stays as it is.")
                                 .arg(m_session->runningJobs().first()->title()),
                             action);
}

void MainWindow::restore()
{
    resize(kFirstSize);
    restoreGeometry(m_preferences.value(Preference::WindowGeometry).toByteArray());
}

} // namespace rondom::ui
