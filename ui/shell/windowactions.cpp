#include "ui/shell/windowactions.h"

#include "ui/common/icons.h"

#include <QWidget>

using namespace Qt::StringLiterals;

namespace rondom::ui {

WindowActions::WindowActions(QWidget* window) : QObject(window), m_window(window)
{
    const auto number = [](int digit) {
        return QKeySequence(QKeyCombination(Qt::CTRL, Qt::Key(Qt::Key_0 + digit)));
    };
    add(PageId::Home, tr("Home"), u"home"_s, number(1));
    add(PageId::Customers, tr("Customers"), u"customers"_s, number(2));
    add(PageId::Segments, tr("Segments"), u"segments"_s, number(3));
    add(PageId::Export, tr("Export"), u"export"_s, number(4));
    add(PageId::Consent, tr("Consent"), u"consent"_s, number(5));
    add(PageId::Data, tr("Data"), u"data"_s, number(6));
    add(PageId::Duplicates, tr("Duplicates"), u"link"_s, {});
    add(PageId::Rules, tr("Recognition rules"), u"person"_s, {});
    add(PageId::Survivors, tr("Which value holds"), u"check"_s, {});
    add(PageId::ComputedTraits, tr("Computed traits"), u"activity"_s, {});
    add(PageId::Settings, tr("Settings"), u"settings"_s, Qt::CTRL | Qt::Key_Comma);

    add(Command::Import, u"actionImport"_s, tr("Import files"), u"import"_s, Qt::CTRL | Qt::Key_I);
    add(Command::NewSegment, u"actionNewSegment"_s, tr("New segment"), u"plus"_s,
        Qt::CTRL | Qt::SHIFT | Qt::Key_N);
    add(Command::Search, u"actionSearch"_s, tr("Search"), u"search"_s, Qt::CTRL | Qt::Key_K);
    add(Command::Undo, u"actionUndo"_s, tr("Undo the last change"), u"undo"_s, QKeySequence::Undo);
    add(Command::Redo, u"actionRedo"_s, tr("Redo what was undone"), u"redo"_s,
        Qt::CTRL | Qt::SHIFT | Qt::Key_Z);
    add(Command::NewWorkspace, u"actionNew"_s, tr("New workspace"), u"plus"_s, QKeySequence::New);
    add(Command::OpenWorkspace, u"actionOpen"_s, tr("Open a workspace"), u"folder"_s,
        QKeySequence::Open);
    add(Command::CloseWorkspace, u"actionClose"_s, tr("Close the workspace"), u"close"_s,
        QKeySequence::Close);
    add(Command::CheckWorkspace, u"actionCheck"_s, tr("Check the workspace"), u"check"_s);
    add(Command::SwitchTheme, u"actionTheme"_s, tr("Light or dark"), u"theme"_s);
    add(Command::Help, u"actionHelp"_s, tr("Help"), u"help"_s, QKeySequence(Qt::Key_F1));
    add(Command::Quit, u"actionQuit"_s, tr("Quit"), u"quit"_s, QKeySequence::Quit);
    setWorkspaceOpen(false);
}

void WindowActions::setWorkspaceOpen(bool isOpen)
{
    for (QAction* action : std::as_const(m_pageOrder)) {
        action->setEnabled(isOpen);
    }
    for (const Command command :
         {Command::Import, Command::NewSegment, Command::Search, Command::Undo, Command::Redo,
          Command::CloseWorkspace, Command::CheckWorkspace}) {
        of(command)->setEnabled(isOpen);
    }
}

QAction* WindowActions::add(const QString& name, const QString& text, const QString& iconName,
                            const QKeySequence& keys)
{
    auto* action = new QAction(lineIcon(iconName), text, this);
    action->setObjectName(name);
    action->setData(iconName);
    action->setShortcut(keys);
    m_window->addAction(action);
    return action;
}

void WindowActions::add(Command command, const QString& name, const QString& text,
                        const QString& iconName, const QKeySequence& keys)
{
    QAction* action = add(name, text, iconName, keys);
    m_commands.insert(command, action);
    m_commandOrder.append(action);
    connect(action, &QAction::triggered, this, [this, command] { Q_EMIT triggered(command); });
}

void WindowActions::add(PageId page, const QString& text, const QString& iconName,
                        const QKeySequence& keys)
{
    QAction* action = add(u"actionPage%1"_s.arg(int(page) + 1), text, iconName, keys);
    m_pages.insert(page, action);
    m_pageOrder.append(action);
    connect(action, &QAction::triggered, this, [this, page] { Q_EMIT pageRequested(page); });
}

} // namespace rondom::ui
