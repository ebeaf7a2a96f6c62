#include "ui/shell/topbar.h"

#include "ui/common/icons.h"
#include "ui/common/identify.h"
#include "ui/common/personsearch.h"
#include "ui/common/progressstrip.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

constexpr int kSearchWidth = 420;
constexpr int kProgressWidth = 400;

} // namespace

TopBar::TopBar(workspace::Session& session, const People& people, QWidget* parent)
    : QWidget(parent)
    , m_search(new PersonSearch(tr("Search customers and orders (Ctrl+K)"), people, this))
    , m_progress(new ProgressStrip(this))
{
    setFixedHeight(metrics::kTopBar);
    m_search->setObjectName(u"topSearch"_s);
    m_search->setMinimumWidth(kSearchWidth);
    m_progress->setObjectName(u"topProgress"_s);
    m_progress->setMaximumWidth(kProgressWidth);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::kCardGap, 0, metrics::kGutter, 0);
    row->setSpacing(metrics::kHalfGrid);
    row->addWidget(m_search);
    row->addStretch(1);
    row->addWidget(m_progress, 2);
    row->addSpacing(metrics::kGrid);
    m_undo = addButton(u"undo"_s, u"topUndo"_s, tr("Undo"));
    m_redo = addButton(u"redo"_s, u"topRedo"_s, tr("Redo"));
    auto* theme = addButton(u"theme"_s, u"topTheme"_s, tr("Light or dark"));
    auto* help = addButton(u"help"_s, u"topHelp"_s, tr("Help (F1)"));
    setHistory({}, {});

    connect(m_search, &PersonSearch::personChosen, this, &TopBar::personChosen);
    connect(m_undo, &QToolButton::clicked, this, &TopBar::undoRequested);
    connect(m_redo, &QToolButton::clicked, this, &TopBar::redoRequested);
    connect(theme, &QToolButton::clicked, this, &TopBar::themeRequested);
    connect(help, &QToolButton::clicked, this, &TopBar::helpRequested);
    connect(&session, &workspace::Session::jobStarted, m_progress, &ProgressStrip::follow);
}

void TopBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void TopBar::setHistory(const QString& undo, const QString& redo)
{
    m_undo->setEnabled(!undo.isEmpty());
    m_redo->setEnabled(!redo.isEmpty());
    m_undo->setToolTip(undo.isEmpty() ? tr("Nothing to undo") : tr("Undo: %1 (Ctrl+Z)").arg(undo));
    m_redo->setToolTip(redo.isEmpty() ? tr("Nothing to redo")
                                      : tr("Redo: %1 (Ctrl+Shift+Z)").arg(redo));
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
    button->setToolTip(text);
    identify(button, name, text);
    layout()->addWidget(button);
    return button;
}

} // namespace rondom::ui
