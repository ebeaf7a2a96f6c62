#include "ui/segments/segmentbuilder.h"

#include "models/segments/definitionparser.h"
#include "models/segments/programlanguagetext.h"
#include "models/segments/segmenttext.h"
#include "ui/common/card.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/identify.h"
#include "ui/common/textlabel.h"
#include "ui/segments/buildercounter.h"
#include "ui/segments/builderdraft.h"
#include "ui/segments/buildergroup.h"
#include "ui/segments/buildermodel.h"
#include "ui/segments/builderoffer.h"
#include "ui/segments/builderrow.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollArea>
#include <QShortcut>
#include <QTimer>
#include <QToolButton>
#include <QUndoStack>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rondom::ui {

SegmentBuilder::SegmentBuilder(QWidget* parent)
    : QWidget(parent)
    , m_offer(new BuilderOffer(this))
    , m_model(new BuilderModel(this))
    , m_counter(new BuilderCounter(*m_offer, this))
    , m_name(new QLineEdit(this))
    , m_count(new TextLabel({}, TextSize::Display, TextWeight::Strong))
    , m_total(new TextLabel({}, TextSize::Body, TextWeight::Regular, Tone::Muted))
    , m_note(new TextLabel({}, TextSize::Small, TextWeight::Regular, Tone::Warning))
    , m_excluded(new TextLabel({}, TextSize::Body, TextWeight::Strong, Tone::Muted))
    , m_sentence(new TextLabel({}, TextSize::Lead, TextWeight::Regular))
    , m_scroll(new QScrollArea(this))
{
    setObjectName(u"segmentBuilder"_s);
    auto* content = new QWidget;
    auto* lanes = new QVBoxLayout(content);
    lanes->setContentsMargins(0, 0, metrics::kGrid, 0);
    lanes->setSpacing(metrics::kGutter);
    lanes->addWidget(makeLane(tr("Who is in"), tr("People who meet this rule."), m_whereRoom));
    lanes->addWidget(makeLane(
        tr("Exclude"), tr("Whoever meets this is left out, whatever else holds."), m_excludeRoom));
    auto* told = new Card;
    told->content()->addWidget(
        new TextLabel(tr("In plain words"), TextSize::Small, TextWeight::Strong, Tone::Muted));
    m_sentence->setWordWrap(true);
    identify(m_sentence, u"builderSentence"_s, tr("The rule in plain words"));
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    told->content()->addWidget(m_sentence);
    lanes->addWidget(told);
    lanes->addStretch();
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::kGutter);
    layout->addWidget(makeHeader());
    layout->addWidget(m_scroll, 1);
    addShortcuts();

    connect(m_model, &BuilderModel::nameChanged, this, &SegmentBuilder::refreshName);
    connect(m_model, &BuilderModel::structureChanged, this, &SegmentBuilder::rebuild);
    connect(m_model, &BuilderModel::conditionChanged, this, &SegmentBuilder::refreshRow);
    connect(m_model, &BuilderModel::inserted, this, [this](const QString& path) {
        // After the list the condition was chosen from is gone.
        QTimer::singleShot(0, this, [this, path] {
            auto* row = qobject_cast<BuilderRow*>(nodeAt(path));
            if (row && isVisible()) {
                row->openMissing();
            }
        });
    });
    connect(m_model, &BuilderModel::changed, this, [this] {
        m_counter->restart(m_model->draft());
        refreshSentence();
        Q_EMIT definitionChanged();
    });
    connect(m_offer, &BuilderOffer::changed, this, &SegmentBuilder::refreshChoices);
    connect(m_counter, &BuilderCounter::changed, this, [this] {
        refreshCounts();
        Q_EMIT countsChanged();
    });
    clear();
}

SegmentBuilder::~SegmentBuilder() = default;

QWidget* SegmentBuilder::makeHeader()
{
    auto* header = new Card(this);
    auto* line = new QHBoxLayout;
    line->setSpacing(metrics::kGrid);
    identify(m_name, u"builderName"_s, tr("Name of the segment"));
    m_name->setPlaceholderText(tr("Name this segment"));
    m_name->setFont(textFont(TextSize::Lead, TextWeight::Strong));
    m_name->setMinimumWidth(metrics::kSidePanel);
    connect(m_name, &QLineEdit::textEdited, m_model, &BuilderModel::rename);
    line->addWidget(m_name, 1);
    const auto addAction = [&](QAction* action, const QString& icon, const QString& name) {
        action->setIcon(lineIcon(icon));
        auto* button = new QToolButton(header);
        button->setDefaultAction(action);
        button->setFocusPolicy(Qt::StrongFocus);
        identify(button, name, action->text());
        line->addWidget(button);
    };
    addAction(undoStack()->createUndoAction(this, tr("Undo")), u"undo"_s, u"builderUndo"_s);
    addAction(undoStack()->createRedoAction(this, tr("Redo")), u"redo"_s, u"builderRedo"_s);
    line->addSpacing(metrics::kCardGap);
    m_count->setObjectName(u"builderTotal"_s);
    m_note->setObjectName(u"builderNote"_s);
    auto* numbers = new QVBoxLayout;
    numbers->setSpacing(0);
    numbers->addWidget(m_count, 0, Qt::AlignRight);
    numbers->addWidget(m_total, 0, Qt::AlignRight);
    line->addLayout(numbers);
    header->content()->addLayout(line);
    m_note->setWordWrap(true);
    header->content()->addWidget(m_note);
    return header;
}

QWidget* SegmentBuilder::makeLane(const QString& title, const QString& hint, QVBoxLayout*& room)
{
    auto* card = new Card;
    auto* heading = new QHBoxLayout;
    heading->setSpacing(metrics::kGrid);
    heading->addWidget(sectionTitle(title, card));
    heading->addWidget(new TextLabel(hint, TextSize::Body, TextWeight::Regular, Tone::Muted, card),
                       1);
    if (m_whereRoom && &room == &m_excludeRoom) {
        heading->addWidget(m_excluded);
    }
    card->content()->addLayout(heading);
    room = new QVBoxLayout;
    card->content()->addLayout(room);
    return card;
}

void SegmentBuilder::addShortcuts()
{
    const auto add = [this](const QKeySequence& keys, auto&& edit) {
        auto* shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, edit] {
            if (const BuilderNode* node = focusedNode()) {
                // The node goes while its edit is under way; the path stays.
                const QString path = node->path();
                edit(path);
            }
        });
    };
    add(Qt::ALT | Qt::Key_Up, [this](const QString& path) { m_model->moveBy(path, -1); });
    add(Qt::ALT | Qt::Key_Down, [this](const QString& path) { m_model->moveBy(path, 1); });
    add(Qt::ALT | Qt::Key_Right, [this](const QString& path) { m_model->nest(path); });
    add(Qt::ALT | Qt::Key_Left, [this](const QString& path) { m_model->unnest(path); });
    auto* addCondition = new QShortcut(Qt::CTRL | Qt::Key_Return, this);
    addCondition->setContext(Qt::WidgetWithChildrenShortcut);
    connect(addCondition, &QShortcut::activated, this, [this] {
        const BuilderNode* node = focusedNode();
        const QString path = node ? node->path() : BuilderDraft::wherePath();
        const QString group =
            m_model->draft().isGroup(path) ? path : BuilderDraft::parentPath(path);
        if (auto* target = qobject_cast<BuilderGroup*>(nodeAt(group))) {
            target->openChoices();
        }
    });
    add(Qt::CTRL | Qt::Key_D, [this](const QString& path) { m_model->duplicate(path); });
    add(Qt::Key_Delete, [this](const QString& path) {
        if (!BuilderDraft::isLane(path)) {
            m_model->remove(path);
        }
    });
}

void SegmentBuilder::setSession(workspace::Session* session)
{
    m_offer->setSession(session);
    m_counter->setSession(session);
}

void SegmentBuilder::setDefinition(const segments::Definition& definition)
{
    m_model->reset(BuilderDraft::fromDefinition(definition));
}

void SegmentBuilder::editName()
{
    m_name->setFocus();
    m_name->selectAll();
}

void SegmentBuilder::clear()
{
    m_model->reset(BuilderDraft());
}

Result<segments::Definition> SegmentBuilder::definition() const
{
    for (const QString& path : m_counter->problemPaths()) {
        if (const auto problem = m_counter->problemOf(path); problem && problem->isUnfinished) {
            return Error{Error::Code::InvalidInput,
                         tr("The segment is not finished yet, and nothing was saved. %1 Fill it in "
                            "or delete the condition, then try again.")
                             .arg(problem->text),
                         u"unfinished segment definition"_s};
        }
    }
    return segments::DefinitionParser::parse(m_model->draft().toDefinitionJson());
}

bool SegmentBuilder::canSave() const
{
    return !m_model->draft().name().trimmed().isEmpty() && m_counter->problemCount() == 0 &&
           definition().has_value();
}

QUndoStack* SegmentBuilder::undoStack() const
{
    return m_model->undoStack();
}

bool SegmentBuilder::isCounting() const
{
    return m_counter->isBusy();
}

std::optional<qint64> SegmentBuilder::count() const
{
    return m_counter->isBusy() ? std::nullopt : m_counter->count();
}

qint64 SegmentBuilder::total() const
{
    return m_counter->total();
}

bool SegmentBuilder::event(QEvent* event)
{
    // The window has an undo of its own on the same keys. Asked first, the builder takes them for
    // its rule as long as the keyboard is in it.
    if (event->type() == QEvent::ShortcutOverride) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            key->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void SegmentBuilder::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Undo)) {
        undoStack()->undo();
    } else if (event->matches(QKeySequence::Redo)) {
        undoStack()->redo();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void SegmentBuilder::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_model->draft().name().isEmpty()) {
        m_name->setFocus();
    }
}

BuilderNode* SegmentBuilder::nodeAt(const QString& path) const
{
    for (BuilderNode* node :
         {static_cast<BuilderNode*>(m_where), static_cast<BuilderNode*>(m_exclude)}) {
        if (node && node->path() == path) {
            return node;
        }
        for (BuilderNode* below :
             node ? node->findChildren<BuilderNode*>() : QList<BuilderNode*>()) {
            if (below->path() == path) {
                return below;
            }
        }
    }
    return nullptr;
}

BuilderNode* SegmentBuilder::focusedNode() const
{
    for (QWidget* widget = QApplication::focusWidget(); widget && widget != this;
         widget = widget->parentWidget()) {
        if (auto* node = qobject_cast<BuilderNode*>(widget)) {
            return node;
        }
    }
    return nullptr;
}

void SegmentBuilder::rebuild(const QString& focusPath)
{
    setUpdatesEnabled(false);
    // Before the rows are made: they show at once what they lack, and their counts as pending.
    m_counter->restart(m_model->draft());
    const BuilderContext context{*m_model, *m_offer, *m_counter};
    const auto replace = [&](BuilderGroup*& lane, QVBoxLayout& room, const QString& path) {
        BuilderGroup* old = lane;
        lane = new BuilderGroup(context, path, 0);
        room.addWidget(lane);
        // At once: what is not seen yet cannot take the focus.
        lane->show();
        if (old) {
            // Often it is a button in there that asked for this.
            room.removeWidget(old);
            old->hide();
            old->setParent(nullptr);
            old->deleteLater();
        }
    };
    replace(m_where, *m_whereRoom, BuilderDraft::wherePath());
    replace(m_exclude, *m_excludeRoom, BuilderDraft::excludePath());
    setUpdatesEnabled(true);
    if (BuilderNode* node = focusPath.isEmpty() ? nullptr : nodeAt(focusPath)) {
        node->takeFocus();
        // Laid out only after this; then it is brought into view.
        QTimer::singleShot(0, node, [this, node] { m_scroll->ensureWidgetVisible(node); });
    }
}

void SegmentBuilder::refreshName()
{
    if (m_name->text() != m_model->draft().name()) {
        m_name->setText(m_model->draft().name());
    }
}

void SegmentBuilder::refreshRow(const QString& path)
{
    if (auto* row = qobject_cast<BuilderRow*>(nodeAt(path))) {
        row->refresh();
    }
}

void SegmentBuilder::refreshChoices()
{
    for (BuilderRow* row : findChildren<BuilderRow*>()) {
        row->refresh();
    }
    for (BuilderGroup* group : findChildren<BuilderGroup*>()) {
        group->refreshChoices();
    }
}

void SegmentBuilder::refreshCounts()
{
    for (BuilderNode* node : findChildren<BuilderNode*>()) {
        node->refreshCount();
    }
    const bool isBusy = m_counter->isBusy();
    const auto count = m_counter->count();
    m_count->setText(count ? formatCount(*count) : u"–"_s);
    m_count->setTone(isBusy ? Tone::Muted : Tone::Normal);
    m_total->setText(isBusy  ? tr("counting …")
                     : count ? tr("of %1 customers").arg(formatCount(m_counter->total()))
                             : QString());
    const auto kept = m_counter->countOf(BuilderDraft::wherePath());
    const qint64 met = kept.value_or(m_counter->total());
    const bool excludes =
        count && !m_model->draft().children(BuilderDraft::excludePath()).isEmpty();
    m_excluded->setText(excludes && !isBusy ? u"− "_s + formatCount(met - *count) : QString());
    const int problems = m_counter->problemCount();
    m_note->setText(!m_counter->failure().isEmpty() ? m_counter->failure()
                    : problems > 0
                        ? tr("%n condition(s) take no part in the count yet.", nullptr, problems)
                        : QString());
    m_note->setVisible(!m_note->text().isEmpty());
}

void SegmentBuilder::refreshSentence()
{
    const BuilderDraft told = BuilderCounter::without(m_model->draft(), m_counter->problemPaths());
    const auto parsed = segments::DefinitionParser::parse(told.json());
    m_sentence->setText(parsed ? segments::segmentSentence(*parsed, segments::programLanguage())
                               : tr("The rule is not finished yet."));
}

} // namespace rondom::ui
