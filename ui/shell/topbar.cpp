#include "ui/shell/topbar.h"

#include "models/workspace/workspacetext.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/identify.h"
#include "ui/shell/jobindicator.h"
#include "ui/shell/searcheverywhere.h"
#include "ui/shell/windowactions.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

constexpr int kSearchWidth = 400;
constexpr int kProgressWidth = 480;
using Command = WindowActions::Command;

} // namespace

TopBar::TopBar(workspace::Session& session, const WindowActions& actions, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_search(new SearchEverywhere(session, this))
    , m_jobs(new JobIndicator(session, this))
{
    setFixedHeight(metrics::kTopBar);
    m_search->setObjectName(u"topSearch"_s);
    m_search->setMinimumWidth(kSearchWidth);
    m_search->setActions(actions.pages(), actions.commands());
    m_jobs->setMaximumWidth(kProgressWidth);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::kCardGap, 0, metrics::kGutter, 0);
    row->setSpacing(metrics::kHalfGrid);
    row->addWidget(m_search);
    row->addSpacing(metrics::kGutter);
    row->addStretch(1);
    row->addWidget(m_jobs, 4);
    row->addSpacing(metrics::kGrid);
    m_undo = addButton(u"undo"_s, u"topUndo"_s, tr("Undo"));
    m_redo = addButton(u"redo"_s, u"topRedo"_s, tr("Redo"));
    addHistory();
    auto* help = addButton(u"help"_s, u"topHelp"_s, tr("Help on this page (F1)"));
    addMenu(actions);
    setHistory({}, {});

    connect(m_search, &SearchEverywhere::personChosen, this, &TopBar::personChosen);
    connect(m_search, &SearchEverywhere::segmentChosen, this, &TopBar::segmentChosen);
    connect(m_undo, &QToolButton::clicked, actions.of(Command::Undo), &QAction::trigger);
    connect(m_redo, &QToolButton::clicked, actions.of(Command::Redo), &QAction::trigger);
    connect(help, &QToolButton::clicked, actions.of(Command::Help), &QAction::trigger);
}

void TopBar::focusSearch()
{
    m_search->start();
}

void TopBar::setHistory(const QString& undo, const QString& redo)
{
    m_undo->setEnabled(!undo.isEmpty());
    m_redo->setEnabled(!redo.isEmpty());
    m_undo->setToolTip(undo.isEmpty() ? tr("Nothing to undo") : tr("Undo: %1 (Ctrl+Z)").arg(undo));
    m_redo->setToolTip(redo.isEmpty() ? tr("Nothing to redo")
                                      : tr("Redo: %1 (Ctrl+Shift+Z)").arg(redo));
}

void TopBar::setActions(const QList<workspace::Action>& actions)
{
    m_actions = actions;
}

void TopBar::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    const Colors& colors = colorsOf(palette());
    painter.fillRect(rect(), colors.surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), colors.border);
}

QToolButton* TopBar::addButton(const QString& iconName, const QString& name, const QString& text)
{
    auto* button = new QToolButton(this);
    button->setIcon(lineIcon(iconName));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setToolTip(text);
    identify(button, name, text);
    layout()->addWidget(button);
    return button;
}

QToolButton* TopBar::addHistory()
{
    auto* button = addButton(u"history"_s, u"topHistory"_s, tr("What was done lately"));
    m_history = new QMenu(button);
    m_history->setObjectName(u"historyMenu"_s);
    m_history->setToolTipsVisible(true);
    button->setMenu(m_history);
    button->setPopupMode(QToolButton::InstantPopup);
    connect(m_history, &QMenu::aboutToShow, this, &TopBar::fillHistory);
    return button;
}

QToolButton* TopBar::addMenu(const WindowActions& actions)
{
    auto* button = addButton(u"menu"_s, u"topMenu"_s, tr("Menu"));
    auto* menu = new QMenu(button);
    menu->setObjectName(u"mainMenu"_s);
    menu->addAction(actions.of(Command::NewWorkspace));
    menu->addAction(actions.of(Command::OpenWorkspace));
    auto* recent = menu->addMenu(lineIcon(u"clock"_s), tr("Opened before"));
    recent->setObjectName(u"recentMenu"_s);
    menu->addAction(actions.of(Command::CloseWorkspace));
    menu->addSeparator();
    menu->addAction(actions.of(Command::Import));
    menu->addAction(actions.of(Command::CheckWorkspace));
    menu->addSeparator();
    menu->addAction(actions.of(Command::SwitchTheme));
    menu->addAction(actions.page(PageId::Settings));
    menu->addAction(actions.of(Command::Help));
    menu->addSeparator();
    menu->addAction(actions.of(Command::Quit));
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    connect(menu, &QMenu::aboutToShow, this,
            [this, recent] { Q_EMIT recentMenuRequested(recent); });
    return button;
}

void TopBar::fillHistory()
{
    m_history->clear();
    if (m_actions.isEmpty()) {
        m_history->addAction(tr("Nothing was changed yet"))->setEnabled(false);
        return;
    }
    for (const workspace::Action& action : std::as_const(m_actions)) {
        const QString title = workspace::actionTitle(action.kind, action.subject);
        const QString ago = formatAgo(action.at, m_session.now(), m_session.calendar());
        QAction* entry = m_history->addAction(
            lineIcon(action.isUndone ? u"cross"_s : u"undo"_s),
            action.isUndone ? tr("%1 (%2, undone)", "what was done, when").arg(title, ago)
                            : tr("Undo: %1 (%2)", "what was done, when").arg(title, ago));
        entry->setEnabled(!action.isUndone);
        connect(entry, &QAction::triggered, this,
                [this, id = action.id, title] { Q_EMIT undoActionRequested(id, title); });
    }
    m_history->addSeparator();
    connect(m_history->addAction(lineIcon(u"data"_s), tr("All that was done")), &QAction::triggered,
            this, &TopBar::historyRequested);
}

} // namespace rondom::ui
