#include "ui/segments/buildernode.h"

#include "ui/common/icons.h"
#include "ui/common/identify.h"
#include "ui/common/theme.h"
#include "ui/segments/buildercounter.h"
#include "ui/segments/buildercountlabel.h"
#include "ui/segments/buildermodel.h"

#include <QApplication>
#include <QDrag>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace rondom::ui {

BuilderNode::BuilderNode(const BuilderContext& context, const QString& path, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_path(path)
    , m_handle(toolButton(u"drag"_s, u"builderHandle_"_s,
                          tr("Drag to another place, or move with Alt and the arrow keys")))
    , m_eye(toolButton(u"eye"_s, u"builderEye_"_s, tr("Leave out, without deleting")))
    , m_more(toolButton(u"more"_s, u"builderMore_"_s, tr("More for this condition")))
    , m_count(new BuilderCountLabel(this))
{
    setObjectName(u"builderRow_"_s + path);
    m_count->setObjectName(u"builderCount_"_s + path);
    m_handle->setCursor(Qt::OpenHandCursor);
    m_handle->installEventFilter(this);
    const bool isDisabled = context.model.draft().isDisabled(path);
    m_eye->setCheckable(true);
    m_eye->setChecked(isDisabled);
    if (isDisabled) {
        m_eye->setIcon(lineIcon(u"eye-off"_s, Tone::Muted));
        m_eye->setToolTip(tr("Include again"));
    }
    connect(m_eye, &QToolButton::clicked, this,
            [this](bool isOut) { m_context.model.setDisabled(m_path, isOut); });
    connect(m_more, &QToolButton::clicked, this, &BuilderNode::showMenu);
}

QString BuilderNode::mimeType()
{
    return u"application/x-rondom-condition"_s;
}

QToolButton* BuilderNode::toolButton(const QString& icon, const QString& name, const QString& text)
{
    auto* button = new QToolButton(this);
    button->setIcon(lineIcon(icon, Tone::Muted));
    button->setIconSize({metrics::kSmallIcon, metrics::kSmallIcon});
    button->setToolTip(text);
    button->setFocusPolicy(Qt::StrongFocus);
    identify(button, name + m_path, text);
    return button;
}

void BuilderNode::setNodeName(const QString& name)
{
    setAccessibleName(name);
    m_handle->setAccessibleName(tr("Move: %1").arg(name));
    m_eye->setAccessibleName(m_eye->isChecked() ? tr("Include again: %1").arg(name)
                                                : tr("Leave out: %1").arg(name));
    m_more->setAccessibleName(tr("More for: %1").arg(name));
}

void BuilderNode::refreshCount()
{
    const BuilderCounter& counter = m_context.counter;
    m_count->setCount(counter.countOf(m_path), counter.total());
    m_count->setBusy(counter.isBusy());
}

void BuilderNode::takeFocus()
{
    m_handle->setFocus();
}

void BuilderNode::addActions(QMenu& menu)
{
    Q_UNUSED(menu)
}

void BuilderNode::showMenu()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"builderMenu"_s);
    addActions(*menu);
    // Every action may replace this very node; what it needs travels with it.
    const auto add = [&](const QString& icon, const QString& text, auto&& edit) {
        QAction* action = menu->addAction(lineIcon(icon), text);
        connect(action, &QAction::triggered, &m_context.model,
                [model = &m_context.model, path = m_path, edit] { edit(*model, path); });
        return action;
    };
    add(u"copy"_s, tr("Duplicate"),
        [](BuilderModel& model, const QString& path) { model.duplicate(path); });
    add(u"cross"_s,
        m_context.model.draft().isNegated(m_path) ? tr("Take back “not”") : tr("Say “not”"),
        [](BuilderModel& model, const QString& path) { model.negate(path); });
    add(u"folder"_s, tr("Wrap in a group"),
        [](BuilderModel& model, const QString& path) { model.wrap(path); });
    menu->addSeparator();
    add(u"chevron-up"_s, tr("Move up\tAlt+Up"),
        [](BuilderModel& model, const QString& path) { model.moveBy(path, -1); });
    add(u"chevron-down"_s, tr("Move down\tAlt+Down"),
        [](BuilderModel& model, const QString& path) { model.moveBy(path, 1); });
    add(u"chevron-right"_s, tr("Move into a group\tAlt+Right"),
        [](BuilderModel& model, const QString& path) { model.nest(path); });
    add(u"chevron-left"_s, tr("Move out of the group\tAlt+Left"),
        [](BuilderModel& model, const QString& path) { model.unnest(path); });
    const bool isExcluded = BuilderDraft::isWithin(m_path, BuilderDraft::excludePath());
    add(u"redo"_s, isExcluded ? tr("Move back to the rule") : tr("Move to “Exclude”"),
        [isExcluded](BuilderModel& model, const QString& path) {
            model.moveTo(path, isExcluded ? BuilderDraft::wherePath() : BuilderDraft::excludePath(),
                         -1);
        });
    menu->addSeparator();
    add(u"trash"_s, tr("Delete\tDel"),
        [](BuilderModel& model, const QString& path) { model.remove(path); });
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

bool BuilderNode::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_handle) {
        return QWidget::eventFilter(watched, event);
    }
    const auto* mouse = static_cast<QMouseEvent*>(event);
    if (event->type() == QEvent::MouseButtonPress && mouse->button() == Qt::LeftButton) {
        m_pressedAt = mouse->pos();
    } else if (event->type() == QEvent::MouseMove && mouse->buttons().testFlag(Qt::LeftButton) &&
               (mouse->pos() - m_pressedAt).manhattanLength() >=
                   QApplication::startDragDistance()) {
        startDrag();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void BuilderNode::startDrag()
{
    auto* drag = new QDrag(this);
    auto* dragged = new QMimeData;
    dragged->setData(mimeType(), m_path.toUtf8());
    drag->setMimeData(dragged);
    drag->setPixmap(grab());
    drag->setHotSpot(m_handle->mapTo(this, m_pressedAt));
    m_handle->setDown(false);
    m_droppedAt.reset();
    drag->exec(Qt::MoveAction);
    // Moving replaces this very node, which must not happen while the drag still runs.
    if (m_droppedAt) {
        m_context.model.moveTo(m_path, m_droppedAt->first, m_droppedAt->second);
    }
}

void BuilderNode::moveAfterDrag(const QString& group, int index)
{
    m_droppedAt = {group, index};
}

} // namespace rondom::ui
