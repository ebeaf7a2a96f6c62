#include "ui/shell/mainwindow.h"

#include "ui/common/dialogs.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/shell/helpwindow.h"
#include "ui/shell/recentworkspaces.h"
#include "ui/shell/welcomepage.h"
#include "ui/shell/workspaceview.h"

#include <QAction>
#include <QCloseEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QSettings>
#include <QStackedWidget>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

constexpr QSize kFirstSize(1280, 800);
constexpr QSize kSmallestSize(1024, 640);
constexpr int kNumberedPages = 6;

const QString kGeometryKey = u"window/geometry"_s;
const QString kThemeKey = u"window/theme"_s;

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

} // namespace

MainWindow::MainWindow(Theme& theme, Dialogs& dialogs, QSettings& settings, QWidget* parent)
    : QMainWindow(parent)
    , m_theme(theme)
    , m_dialogs(dialogs)
    , m_settings(settings)
    , m_stack(new QStackedWidget(this))
    , m_welcome(new WelcomePage(dialogs, this))
{
    setWindowTitle(u"Rondom"_s);
    setWindowIcon(lineIcon(u"logo"_s, Tone::Accent));
    setMinimumSize(kSmallestSize);
    setAcceptDrops(true);
    m_stack->addWidget(m_welcome);
    setCentralWidget(m_stack);
    m_welcome->setRecent(RecentWorkspaces(m_settings).paths());
    connect(m_welcome, &WelcomePage::openRequested, this, &MainWindow::openWorkspace);
    addActions();
    restore();
}

MainWindow::~MainWindow()
{
    delete m_view;
}

void MainWindow::openWorkspace(const QString& path)
{
    const bool isOpenAlready = m_session && QFileInfo(m_session->path()) == QFileInfo(path);
    if (isOpenAlready) {
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
    m_view = new WorkspaceView(*m_session, m_dialogs, this);
    m_stack->addWidget(m_view);
    m_stack->setCurrentWidget(m_view);
    connect(m_view, &WorkspaceView::helpRequested, this, &MainWindow::showHelp);
    connect(m_view, &WorkspaceView::themeRequested, this, &MainWindow::switchTheme);
    setWindowTitle(tr("%1 – Rondom", "workspace").arg(QFileInfo(path).completeBaseName()));
    RecentWorkspaces(m_settings).add(path);
}

void MainWindow::closeWorkspace()
{
    delete m_view;
    m_view = nullptr;
    m_session.reset();
    setWindowTitle(u"Rondom"_s);
    m_welcome->setRecent(RecentWorkspaces(m_settings).paths());
    m_stack->setCurrentWidget(m_welcome);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    const bool isBusy = m_session && !m_session->runningJobs().isEmpty();
    if (isBusy &&
        !m_dialogs.confirm(this, tr("Stop what is running?"),
                           tr("%1 is not finished. What it did so far is taken back; everything "
                              "else stays as it is.")
                               .arg(m_session->runningJobs().first()->title()),
                           tr("Stop and close"))) {
        event->ignore();
        return;
    }
    m_settings.setValue(kGeometryKey, saveGeometry());
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!localFiles(*event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QStringList files = localFiles(*event->mimeData());
    const bool isWorkspace = files.size() == 1 && QFileInfo(files.first()).suffix() == u"rondom"_s;
    if (isWorkspace) {
        openWorkspace(files.first());
    } else if (m_view) {
        m_view->importFiles(files);
    }
}

void MainWindow::addActions()
{
    const auto onView = [this](const QKeySequence& keys, const QString& name, const QString& text,
                               auto act) {
        connect(addShortcut(keys, name, text), &QAction::triggered, this, [this, act] {
            if (m_view) {
                act(*m_view);
            }
        });
    };
    connect(addShortcut(QKeySequence::New, u"actionNew"_s, tr("New workspace")),
            &QAction::triggered, this, &MainWindow::startNew);
    connect(addShortcut(QKeySequence::Open, u"actionOpen"_s, tr("Open a workspace")),
            &QAction::triggered, this, &MainWindow::chooseExisting);
    connect(addShortcut(QKeySequence(Qt::Key_F1), u"actionHelp"_s, tr("Help")), &QAction::triggered,
            this, &MainWindow::showHelp);
    connect(addShortcut(QKeySequence::Quit, u"actionQuit"_s, tr("Quit")), &QAction::triggered, this,
            &QWidget::close);
    onView(QKeySequence(Qt::CTRL | Qt::Key_K), u"actionSearch"_s, tr("Search"),
           [](WorkspaceView& view) { view.focusSearch(); });
    onView(QKeySequence(Qt::CTRL | Qt::Key_I), u"actionImport"_s, tr("Import"),
           [](WorkspaceView& view) { view.showPage(PageId::Import); });
    onView(QKeySequence(Qt::CTRL | Qt::Key_Z), u"actionUndo"_s, tr("Undo"),
           [](WorkspaceView& view) { view.undo(); });
    onView(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), u"actionRedo"_s, tr("Redo"),
           [](WorkspaceView& view) { view.redo(); });
    for (int number = 0; number < kNumberedPages; ++number) {
        onView(QKeySequence(QKeyCombination(Qt::CTRL, Qt::Key(Qt::Key_1 + number))),
               u"actionPage%1"_s.arg(number + 1), tr("Page %1").arg(number + 1),
               [page = PageId(number)](WorkspaceView& view) { view.showPage(page); });
    }
}

QAction* MainWindow::addShortcut(const QKeySequence& keys, const QString& name, const QString& text)
{
    auto* action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(keys);
    addAction(action);
    return action;
}

void MainWindow::startNew()
{
    closeWorkspace();
    m_welcome->startNew();
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
    m_help->show();
    m_help->raise();
    m_help->activateWindow();
}

void MainWindow::switchTheme()
{
    m_theme.setMode(m_theme.isDark() ? Theme::Mode::Light : Theme::Mode::Dark);
    m_settings.setValue(kThemeKey, m_theme.isDark() ? u"dark"_s : u"light"_s);
}

void MainWindow::restore()
{
    resize(kFirstSize);
    restoreGeometry(m_settings.value(kGeometryKey).toByteArray());
}

} // namespace rondom::ui
