#pragma once

#include "ui/shell/pageid.h"

#include <QAction>
#include <QHash>
#include <QList>

namespace rondom::ui {

/// Everything the window can be told to do, each with its words, its icon and its keys: the menu,
/// the search and the keyboard offer the same.
class WindowActions : public QObject
{
    Q_OBJECT

public:
    enum class Command {
        Import,
        NewSegment,
        Search,
        Undo,
        Redo,
        NewWorkspace,
        OpenWorkspace,
        CloseWorkspace,
        CheckWorkspace,
        SwitchTheme,
        Help,
        Quit
    };

    /// The shortcuts work in \a window.
    explicit WindowActions(QWidget* window);

    QAction* of(Command command) const { return m_commands.value(command); }
    QAction* page(PageId page) const { return m_pages.value(page); }
    /// In the order they are offered.
    const QList<QAction*>& pages() const { return m_pageOrder; }
    const QList<QAction*>& commands() const { return m_commandOrder; }
    /// The name of the icon that belongs to an action of this class.
    static QString iconNameOf(const QAction& action) { return action.data().toString(); }

    /// What makes sense only while a workspace is open.
    void setWorkspaceOpen(bool isOpen);

Q_SIGNALS:
    void triggered(rondom::ui::WindowActions::Command command);
    void pageRequested(rondom::ui::PageId page);

private:
    QAction* add(const QString& name, const QString& text, const QString& iconName,
                 const QKeySequence& keys);
    void add(Command command, const QString& name, const QString& text, const QString& iconName,
             const QKeySequence& keys = {});
    void add(PageId page, const QString& text, const QString& iconName, const QKeySequence& keys);

    QWidget* m_window;
    QHash<Command, QAction*> m_commands;
    QHash<PageId, QAction*> m_pages;
    QList<QAction*> m_commandOrder;
    QList<QAction*> m_pageOrder;
};

} // namespace rondom::ui
