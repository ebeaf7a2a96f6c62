#include "app/gui/desk.h"

#include "ui/shell/mainwindow.h"
#include "ui/shell/workspaceview.h"

namespace rondom {

Desk::Desk(ui::Theme& theme, QSettings& settings, Speak speak)
    : m_theme(theme), m_settings(settings), m_speak(std::move(speak))
{
}

Desk::~Desk() = default;

void Desk::openFirst(const QString& workspace)
{
    open();
    const QString path = workspace.isEmpty() ? m_window->lastWorkspace() : workspace;
    if (!path.isEmpty()) {
        m_window->openWorkspace(path);
        m_window->showLastPage();
    }
}

void Desk::open()
{
    m_window = std::make_unique<ui::MainWindow>(m_theme, m_dialogs, m_settings);
    m_window->show();
    // Queued: the window that says so goes.
    connect(m_window.get(), &ui::MainWindow::languageChosen, this, &Desk::changeLanguage,
            Qt::QueuedConnection);
}

void Desk::changeLanguage(const QString& language)
{
    const bool isOpen = m_window->view() != nullptr;
    const QString path = isOpen ? m_window->session()->path() : QString();
    const ui::PageId page = isOpen ? m_window->view()->currentPage() : ui::PageId::Home;
    m_window->keepState();
    // A workspace has one writer: the old window lets go of it before the new one opens it.
    m_window->closeWorkspace();
    const std::unique_ptr<ui::MainWindow> old = std::move(m_window);
    m_speak(language);
    open();
    if (isOpen) {
        m_window->openWorkspace(path);
    }
    if (m_window->view()) {
        m_window->view()->showPage(page);
    }
}

} // namespace rondom
