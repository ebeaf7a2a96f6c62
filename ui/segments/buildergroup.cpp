#include "ui/segments/buildergroup.h"

#include "ui/common/button.h"
#include "ui/common/controlpainter.h"
#include "ui/common/identify.h"
#include "ui/common/textlabel.h"
#include "ui/segments/buildercounter.h"
#include "ui/segments/buildercountlabel.h"
#include "ui/segments/buildermodel.h"
#include "ui/segments/builderoffer.h"
#include "ui/segments/builderpicker.h"
#include "ui/segments/builderrow.h"
#include "ui/segments/buildersentence.h"
#include "ui/segments/builderswitch.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QMimeData>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

using GroupKind = BuilderDraft::GroupKind;

/// Room at the left of the children for the word that joins them.
constexpr int kWordGutter = 36;
constexpr int kDropLine = 3;

/// Shows where something that is dragged would land.
class DropLine : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent* event) override
    {
        Q_UNUSED(event)
        QPainter painter(this);
        controls::roundedRect(painter, rect(), colorsOf(palette()).accent, {}, 1);
    }
};

} // namespace

BuilderGroup::BuilderGroup(const BuilderContext& context, const QString& path, int depth,
                           QWidget* parent)
    : BuilderNode(context, path, parent)
    , m_depth(depth)
    , m_isLane(BuilderDraft::isLane(path))
    , m_children(new QVBoxLayout)
    , m_switch(new BuilderSwitch(u"builderSwitch"_s + path, this))
    , m_words(new TextLabel({}, TextSize::Body, TextWeight::Regular, Tone::Muted, this))
    , m_add(new BuilderPicker(tr("Condition"), BuilderPicker::Look::Action, this))
    , m_dropLine(new DropLine(this))
{
    setObjectName(u"builderGroup_"_s + path);
    setAcceptDrops(true);
    m_dropLine->hide();
    auto* layout = new QVBoxLayout(this);
    const int around = m_isLane ? 0 : metrics::kGrid;
    layout->setContentsMargins(around, around, m_isLane ? 0 : metrics::kHalfGrid, around);
    layout->setSpacing(metrics::kHalfGrid);
    layout->addLayout(makeHeader());
    m_children->setContentsMargins(kWordGutter, 0, 0, 0);
    m_children->setSpacing(metrics::kHalfGrid);
    layout->addLayout(m_children);
    layout->addLayout(makeFooter());
    addChildren();
    if (m_isLane) {
        handle()->hide();
        eye()->hide();
        more()->hide();
    }
    const bool isExclude = path == BuilderDraft::excludePath();
    m_words->setText(headerWords());
    m_switch->setKind(context.model.draft().groupKind(path));
    m_switch->setVisible(!isExclude || m_nodes.size() > 1);
    setNodeName(isExclude ? tr("Excluded people") : m_isLane ? tr("The rule") : tr("Group"));
    connect(m_switch, &BuilderSwitch::chosen, this,
            [model = &context.model, path](GroupKind kind) { model->setGroupKind(path, kind); });
    refreshCount();
}

QLayout* BuilderGroup::makeHeader()
{
    auto* header = new QHBoxLayout;
    header->setSpacing(metrics::kGrid);
    header->setContentsMargins(
        0, 0, m_isLane ? 2 * metrics::kControlHeight + metrics::kGutter : metrics::kHalfGrid, 0);
    header->addWidget(handle());
    header->addWidget(m_switch);
    header->addWidget(m_words, 1);
    header->addWidget(count());
    auto* tools = new QHBoxLayout;
    tools->setSpacing(metrics::kHalfGrid);
    tools->addWidget(eye());
    tools->addWidget(more());
    header->addLayout(tools);
    return header;
}

QLayout* BuilderGroup::makeFooter()
{
    m_add->setIconName(u"plus"_s);
    m_add->setObjectName(m_isLane && path() == BuilderDraft::wherePath()
                             ? u"builderAddCondition"_s
                             : QString(u"builderAddCondition_"_s + path()));
    m_add->setExplanation(tr("Add a condition to this group (Ctrl+Enter)"));
    refreshChoices();
    BuilderModel* model = &context().model;
    BuilderOffer* offer = &context().offer;
    connect(m_add, &BuilderPicker::chosen, model,
            [model, offer, group = path()](const QString& key) {
                model->insert(group, -1, sentence::newCondition(key, *offer));
            });
    auto* addGroup = new Button(tr("Group"), u"plus"_s, Button::Kind::Quiet, this);
    identify(addGroup,
             m_isLane && path() == BuilderDraft::wherePath()
                 ? u"builderAddGroup"_s
                 : QString(u"builderAddGroup_"_s + path()),
             tr("Add a group to this group"));
    addGroup->setToolTip(addGroup->accessibleName());
    addGroup->setIconSize({metrics::kSmallIcon, metrics::kSmallIcon});
    connect(addGroup, &QPushButton::clicked, model, [model, group = path()] {
        const GroupKind kind = model->draft().groupKind(group);
        const bool isAll = kind == GroupKind::All || kind == GroupKind::NotAll;
        model->insert(group, -1, QJsonObject{{isAll ? u"any"_s : u"all"_s, QJsonArray()}});
    });
    auto* footer = new QHBoxLayout;
    footer->setContentsMargins(m_children->contentsMargins().left(), 0, 0, 0);
    footer->setSpacing(metrics::kHalfGrid);
    footer->addWidget(m_add);
    footer->addWidget(addGroup);
    footer->addStretch();
    return footer;
}

void BuilderGroup::addChildren()
{
    const BuilderDraft& draft = context().model.draft();
    for (const QString& child : draft.children(path())) {
        BuilderNode* node = nullptr;
        if (draft.isGroup(child)) {
            node = new BuilderGroup(context(), child, m_depth + 1, this);
        } else {
            node = new BuilderRow(context(), child, this);
        }
        m_children->addWidget(node);
        m_nodes.append(node);
    }
}

void BuilderGroup::refreshChoices()
{
    m_add->setChoices(sentence::newChoices(context().offer));
}

void BuilderGroup::openChoices()
{
    m_add->setFocus();
    m_add->openList();
}

QString BuilderGroup::headerWords() const
{
    if (context().model.draft().isDisabled(path())) {
        return tr("This group is left out.");
    }
    if (path() == BuilderDraft::excludePath()) {
        return m_nodes.isEmpty()    ? tr("Nobody is excluded.")
               : m_nodes.size() > 1 ? tr("of these means left out")
                                    : tr("Left out of the rule above:");
    }
    if (m_nodes.isEmpty() && m_isLane) {
        return tr("Everybody. Add a condition to choose among them.");
    }
    switch (context().model.draft().groupKind(path())) {
    case GroupKind::All:
        return tr("of these hold");
    case GroupKind::Any:
        return tr("of these holds");
    case GroupKind::None:
        return tr("of these holds");
    case GroupKind::NotAll:
        return tr("of these hold");
    }
    Q_UNREACHABLE();
}

QString BuilderGroup::joiningWord() const
{
    const GroupKind kind = context().model.draft().groupKind(path());
    return kind == GroupKind::All || kind == GroupKind::NotAll ? tr("and") : tr("or");
}

void BuilderGroup::refreshCount()
{
    BuilderNode::refreshCount();
    const BuilderCounter& counter = context().counter;
    if (path() == BuilderDraft::wherePath() && m_nodes.isEmpty() && counter.count()) {
        count()->setCount(counter.total(), counter.total());
    }
    count()->setVisible(!m_nodes.isEmpty());
}

void BuilderGroup::takeFocus()
{
    if (m_isLane || m_nodes.isEmpty()) {
        m_add->setFocus();
    } else {
        handle()->setFocus();
    }
}

void BuilderGroup::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    const Colors& colors = colorsOf(palette());
    if (!m_isLane) {
        const QColor fill = m_depth % 2 == 1 ? colors.window : colors.surface;
        controls::roundedRect(painter, rect(), fill, colors.border);
    }
    if (m_nodes.isEmpty()) {
        return;
    }
    const int left = m_nodes.first()->x() - kWordGutter;
    const int middle = left + kWordGutter / 2;
    const int top = m_nodes.first()->y() + metrics::kHalfGrid;
    const int bottom = m_nodes.last()->geometry().bottom() - metrics::kHalfGrid;
    painter.fillRect(QRect(middle, top, 1, bottom - top), colors.border);
    painter.setFont(textFont(TextSize::Small));
    const QString word = joiningWord();
    const QColor behind = m_isLane || m_depth % 2 == 0 ? colors.surface : colors.window;
    for (const BuilderNode* node : m_nodes.mid(1)) {
        const int wordWidth = painter.fontMetrics().horizontalAdvance(word);
        const QRect room(middle - wordWidth / 2 - 1, node->y() - 10, wordWidth + 2, 18);
        painter.fillRect(room, behind);
        painter.setPen(colors.muted);
        painter.drawText(room, Qt::AlignCenter, word);
    }
}

int BuilderGroup::indexAt(int y) const
{
    int index = 0;
    for (const BuilderNode* node : m_nodes) {
        if (y > node->geometry().center().y()) {
            ++index;
        }
    }
    return index;
}

void BuilderGroup::showDropLine(int index)
{
    const int left = m_children->geometry().left() + kWordGutter;
    int top = m_children->geometry().top();
    if (index < m_nodes.size()) {
        top = m_nodes.at(index)->y() - metrics::kHalfGrid;
    } else if (!m_nodes.isEmpty()) {
        top = m_nodes.last()->geometry().bottom() + 1;
    }
    m_dropLine->setGeometry(left, top, width() - left - metrics::kGrid, kDropLine);
    m_dropLine->raise();
    m_dropLine->show();
}

void BuilderGroup::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasFormat(mimeType())) {
        event->acceptProposedAction();
    }
}

void BuilderGroup::dragMoveEvent(QDragMoveEvent* event)
{
    const QString dragged = QString::fromUtf8(event->mimeData()->data(mimeType()));
    if (BuilderDraft::isWithin(path(), dragged)) {
        // A group cannot go into itself.
        m_dropLine->hide();
        event->ignore();
        return;
    }
    showDropLine(indexAt(event->position().toPoint().y()));
    event->acceptProposedAction();
}

void BuilderGroup::dragLeaveEvent(QDragLeaveEvent* event)
{
    m_dropLine->hide();
    BuilderNode::dragLeaveEvent(event);
}

void BuilderGroup::dropEvent(QDropEvent* event)
{
    m_dropLine->hide();
    const QString dragged = QString::fromUtf8(event->mimeData()->data(mimeType()));
    if (dragged.isEmpty() || BuilderDraft::isWithin(path(), dragged)) {
        return;
    }
    const int index = indexAt(event->position().toPoint().y());
    event->acceptProposedAction();
    if (auto* node = qobject_cast<BuilderNode*>(event->source())) {
        node->moveAfterDrag(path(), index);
    } else {
        context().model.moveTo(dragged, path(), index);
    }
}

} // namespace rondom::ui
