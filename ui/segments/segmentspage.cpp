#include "ui/segments/segmentspage.h"

#include "models/segments/expectedpeople.h"
#include "models/segments/programlanguagetext.h"
#include "models/segments/segmentrepository.h"
#include "models/segments/segmenttext.h"
#include "models/workspace/actionhistory.h"
#include "models/workspace/segmentchanges.h"
#include "models/workspace/undo.h"
#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/datatable.h"
#include "ui/common/dialogs.h"
#include "ui/common/elidedlabel.h"
#include "ui/common/format.h"
#include "ui/common/identify.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/lazytablemodel.h"
#include "ui/common/textlabel.h"
#include "ui/segments/conditionlist.h"
#include "ui/segments/conditionmodel.h"
#include "ui/segments/differencesview.h"
#include "ui/segments/examplesview.h"
#include "ui/segments/historyview.h"
#include "ui/segments/overlapview.h"
#include "ui/segments/reachview.h"
#include "ui/segments/ruleeditor.h"
#include "ui/segments/segmentlistmodel.h"
#include "ui/segments/sparklinedelegate.h"
#include "ui/segments/templatesview.h"
#include "ui/segments/versionsview.h"
#include "ui/segments/waterfalldelegate.h"
#include "ui/segments/whatifview.h"
#include "ui/segments/whyview.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

constexpr int kListWidth = 288;
constexpr int kTrendWidth = 64;
constexpr int kSizeWidth = 72;
constexpr int kPeopleWidth = 104;
constexpr int kLeftWidth = 296;
/// Enough to see a trend in a line as long as a word.
constexpr qsizetype kMostSizes = 24;
/// A message about something deleted is gone long before so much else was done.
constexpr int kRecentActions = 50;

enum Shown { NothingShown, SegmentShown, TemplatesShown };
enum Tab { MembersTab, ConditionsTab, DefinitionTab };

struct CountedSegment
{
    segments::Definition definition;
    segments::SegmentCount count;
    QStringList usedBy;
};

/// How many people a saved segment was promised to select, or not to, and does otherwise.
Result<int> unmetExpectations(const storage::Connection& connection, const QString& name,
                              qint64 now)
{
    const auto stored = segments::SegmentRepository(connection).find(name);
    if (!stored) {
        return stored.error();
    }
    const auto people = segments::expectedPeople(connection, stored->definition, now);
    if (!people) {
        // A rule that cannot be asked says so where it is opened; the list is there all the same.
        return people.error().code == Error::Code::InvalidInput ? Result<int>(0) : people.error();
    }
    return int(std::count_if(people->begin(), people->end(),
                             [](const auto& person) { return !person.isMet(); }));
}

} // namespace

SegmentsPage::SegmentsPage(workspace::Session& session, Dialogs& dialogs, const People& people,
                           QWidget* parent)
    : Page(tr("Segments"), parent)
    , m_session(session)
    , m_dialogs(dialogs)
    , m_stack(new QStackedWidget(this))
{
    auto* update = new Button(tr("Refresh"), u"refresh"_s, Button::Kind::Secondary, this);
    identify(update, u"segmentsRefresh"_s, tr("Find out again who is in every segment"));
    auto* add = new Button(tr("New segment"), u"plus"_s, Button::Kind::Primary, this);
    identify(add, u"segmentNew"_s, tr("New segment"));
    auto* templates = new Button(tr("Templates"), u"lamp"_s, Button::Kind::Secondary, this);
    identify(templates, u"segmentsTemplates"_s, tr("Rules to start from"));
    auto* traits = new Button(tr("Computed traits"), u"activity"_s, Button::Kind::Secondary, this);
    identify(traits, u"segmentsTraits"_s, tr("Traits that are worked out of what customers do"));
    actions()->addWidget(update);
    actions()->addWidget(traits);
    actions()->addWidget(templates);
    actions()->addWidget(add);

    auto* examples = new ExamplesView(this);
    auto* emptyCard = new Card(this);
    emptyCard->content()->addWidget(examples);
    m_stack->addWidget(emptyCard);
    m_stack->addWidget(makeDetails(people));
    m_templates = new TemplatesView(m_session, this);
    auto* templatesCard = new Card(this);
    templatesCard->content()->addWidget(m_templates);
    m_stack->addWidget(templatesCard);

    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::kGutter);
    row->addWidget(makeList());
    row->addWidget(m_stack, 1);
    content()->addLayout(row, 1);

    connect(update, &QPushButton::clicked, this, &SegmentsPage::refreshAll);
    connect(traits, &QPushButton::clicked, this, &SegmentsPage::computedTraitsRequested);
    connect(add, &QPushButton::clicked, this, &SegmentsPage::startNew);
    connect(templates, &QPushButton::clicked, this, &SegmentsPage::showTemplates);
    connect(m_templates, &TemplatesView::templateChosen, this, &SegmentsPage::addExample);
    connect(examples, &ExamplesView::newRequested, this, &SegmentsPage::startNew);
    connect(examples, &ExamplesView::exampleChosen, this, &SegmentsPage::addExample);
    connect(message(), &InlineMessage::actionTriggered, this, &SegmentsPage::undoRemoval);
}

void SegmentsPage::showSegment(const QString& name)
{
    m_name = name;
    m_isNew = false;
    markStale();
}

void SegmentsPage::refresh()
{
    using Entries = QList<SegmentListModel::Entry>;
    m_session.ask<Entries>(
        this,
        [now = m_session.now()](const storage::Connection& connection) -> Result<Entries> {
            const segments::SegmentRepository repository(connection);
            const auto list = repository.list();
            if (!list) {
                return list.error();
            }
            Entries entries;
            for (const segments::SegmentSummary& segment : *list) {
                const auto history = repository.history(segment.name);
                if (!history) {
                    return history.error();
                }
                const auto unmet = unmetExpectations(connection, segment.name, now);
                if (!unmet) {
                    return unmet.error();
                }
                SegmentListModel::Entry entry{segment, {}, *unmet};
                const qsizetype first = std::max<qsizetype>(0, history->size() - kMostSizes);
                for (const segments::SizeEntry& size : history->mid(first)) {
                    entry.sizes.append(size.size);
                }
                entries.append(entry);
            }
            return entries;
        },
        [this](const Result<Entries>& list) {
            if (!list) {
                message()->showError(list.error());
                return;
            }
            m_segments->setSegments(*list);
            m_list->setColumnWidths({0, kTrendWidth, kSizeWidth});
            if (m_isNew) {
                return;
            }
            if (m_name.isEmpty() && !list->isEmpty()) {
                m_name = list->first().segment.name;
            }
            select(m_name);
        });
}

QWidget* SegmentsPage::makeList()
{
    auto* card = new Card(this);
    card->setFixedWidth(kListWidth);
    card->content()->setContentsMargins(1, metrics::kHalfGrid, 1, metrics::kGrid);
    m_segments = new SegmentListModel(this);
    m_list = new DataTable(card);
    identify(m_list, u"segmentsList"_s, tr("Segments"));
    m_list->setModel(m_segments);
    m_list->setItemDelegateForColumn(SegmentListModel::TrendColumn, new SparklineDelegate(m_list));
    card->content()->addWidget(m_list);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                if (!current.isValid() || m_segments->nameAt(current.row()) == m_name) {
                    return;
                }
                if (!mayLeave()) {
                    // After the view is done with the click that brought it here.
                    QMetaObject::invokeMethod(
                        this,
                        [this] {
                            m_list->setCurrentIndex(
                                m_segments->index(m_segments->rowOf(m_name), 0));
                        },
                        Qt::QueuedConnection);
                    return;
                }
                m_isNew = false;
                m_name = m_segments->nameAt(current.row());
                load();
            });
    return card;
}

QWidget* SegmentsPage::makeDetails(const People& people)
{
    auto* card = new Card(this);
    m_title = new ElidedLabel({}, TextSize::Title, TextWeight::Strong, Tone::Normal, card);
    m_title->setObjectName(u"segmentTitle"_s);
    m_count = new TextLabel({}, TextSize::Lead, TextWeight::Strong, Tone::Accent, card);
    m_count->setObjectName(u"segmentCount"_s);
    m_sentence = mutedLabel({}, card);
    m_sentence->setObjectName(u"segmentSentence"_s);
    m_usedBy = new TextLabel({}, TextSize::Body, TextWeight::Regular, Tone::Info, card);
    m_usedBy->setObjectName(u"segmentUsedBy"_s);
    m_usedBy->setWordWrap(true);
    m_usedBy->hide();
    m_duplicate = new Button(tr("Duplicate"), u"copy"_s, Button::Kind::Quiet, card);
    identify(m_duplicate, u"segmentDuplicate"_s, tr("Duplicate the segment"));
    m_freeze = new Button(tr("Freeze"), u"save"_s, Button::Kind::Quiet, card);
    identify(m_freeze, u"segmentFreeze"_s, tr("Keep the members of today as a segment"));
    m_remove = new Button(tr("Delete"), u"trash"_s, Button::Kind::Quiet, card);
    identify(m_remove, u"segmentDelete"_s, tr("Delete the segment"));
    m_export = new Button(tr("Export"), u"export"_s, Button::Kind::Secondary, card);
    identify(m_export, u"segmentExport"_s, tr("Export the segment"));

    auto* head = new QHBoxLayout;
    head->setSpacing(metrics::kGrid);
    head->addWidget(m_title, 1);
    head->addWidget(m_duplicate);
    head->addWidget(m_freeze);
    head->addWidget(m_remove);
    head->addWidget(m_export);
    card->content()->addLayout(head);
    card->content()->addWidget(m_count);
    card->content()->addWidget(m_sentence);
    card->content()->addWidget(m_usedBy);

    m_tabs = new QTabWidget(card);
    m_tabs->setDocumentMode(true);
    identify(m_tabs->tabBar(), u"segmentTabs"_s, tr("What is known about the segment"));
    m_membersTable = new DataTable(m_tabs);
    identify(m_membersTable, u"segmentMembers"_s, tr("Members"));
    // Read on another thread: the rule is handed over as it is now.
    const auto members = [this]() -> People::Query {
        return [definition = m_definition, now = m_session.now()](
                   const storage::Connection& connection) -> Result<std::vector<qint64>> {
            if (!definition) {
                return std::vector<qint64>();
            }
            JobContext unwatched;
            const auto ids = segments::segmentMembers(connection, *definition, now, unwatched);
            return ids ? Result<std::vector<qint64>>(std::vector<qint64>(ids->begin(), ids->end()))
                       : ids.error();
        };
    };
    m_members = new LazyTableModel(people.table(members), this);
    m_membersTable->setLazyModel(m_members);
    m_conditions = new ConditionModel(this);
    m_conditionsTable = new DataTable(m_tabs);
    identify(m_conditionsTable, u"segmentConditions"_s, tr("Conditions"));
    m_conditionsTable->setModel(m_conditions);
    m_conditionsTable->setItemDelegateForColumn(ConditionModel::LeftColumn,
                                                new WaterfallDelegate(m_conditionsTable));
    m_editor = new RuleEditor(m_session, m_tabs);
    m_tabs->addTab(m_membersTable, tr("Members"));
    m_tabs->addTab(m_conditionsTable, tr("Conditions"));
    m_tabs->addTab(m_editor, tr("Rule"));
    makeAnswers();
    card->content()->addWidget(m_tabs, 1);

    connect(m_membersTable, &DataTable::rowActivated, this, [this](const QModelIndex& index) {
        Q_EMIT openProfileRequested(ProfileId(m_members->idAt(index.row())));
    });
    connect(m_editor, &RuleEditor::saveRequested, this, &SegmentsPage::save);
    connect(m_duplicate, &QPushButton::clicked, this, &SegmentsPage::duplicate);
    connect(m_freeze, &QPushButton::clicked, this, &SegmentsPage::freeze);
    connect(m_remove, &QPushButton::clicked, this, &SegmentsPage::remove);
    connect(m_export, &QPushButton::clicked, this, [this] { Q_EMIT exportRequested(m_name); });
    return card;
}

void SegmentsPage::makeAnswers()
{
    auto* overlap = new OverlapView(m_session, m_tabs);
    auto* versions = new VersionsView(m_session, m_tabs);
    auto* whatIf = new WhatIfView(m_session, m_tabs);
    auto* why = new WhyView(m_session, m_tabs);
    m_answers = {why,
                 new HistoryView(m_session, m_tabs),
                 whatIf,
                 new DifferencesView(m_session, m_tabs),
                 new ReachView(m_session, m_tabs),
                 overlap,
                 versions};
    const QStringList titles{tr("Why"),   tr("History"), tr("What if"), tr("Differences"),
                             tr("Reach"), tr("Overlap"), tr("Versions")};
    for (qsizetype i = 0; i < m_answers.size(); ++i) {
        m_tabs->addTab(m_answers.at(i), titles.at(i));
        connect(m_answers.at(i), &AnswerView::failed, this,
                [this](const Error& error) { message()->showError(error); });
    }
    const auto saveUnlessEditing = [this](const segments::Definition& definition) {
        if (mayLeave()) {
            save(definition);
        }
    };
    connect(versions, &VersionsView::restoreRequested, this, saveUnlessEditing);
    connect(whatIf, &WhatIfView::ruleChosen, this, saveUnlessEditing);
    connect(why, &WhyView::ruleChosen, this, saveUnlessEditing);
    connect(why, &WhyView::openProfileRequested, this, &SegmentsPage::openProfileRequested);
    connect(overlap, &OverlapView::segmentSuggested, this,
            [this](const segments::Definition& definition) {
                if (mayLeave()) {
                    addExample(definition);
                }
            });
}

void SegmentsPage::select(const QString& name)
{
    const int row = m_segments->rowOf(name);
    if (row < 0) {
        m_name.clear();
        m_stack->setCurrentIndex(NothingShown);
        return;
    }
    m_name = name;
    m_list->setCurrentIndex(m_segments->index(row, 0));
    load();
}

void SegmentsPage::load()
{
    m_question.cancel();
    m_question = m_session.ask<CountedSegment>(
        this,
        [name = m_name,
         now = m_session.now()](const storage::Connection& connection) -> Result<CountedSegment> {
            const segments::SegmentRepository repository(connection);
            const auto stored = repository.find(name);
            const auto usedBy = repository.usedBy(name);
            if (!stored || !usedBy) {
                return stored ? usedBy.error() : stored.error();
            }
            JobContext unwatched;
            const auto count =
                segments::countSegment(connection, stored->definition, now, unwatched);
            return count
                       ? Result<CountedSegment>(CountedSegment{stored->definition, *count, *usedBy})
                       : count.error();
        },
        [this, asked = ++m_generation](const Result<CountedSegment>& segment) {
            if (asked != m_generation) {
                return;
            }
            if (segment) {
                show(segment->definition, segment->count, segment->usedBy);
            } else {
                message()->showError(segment.error());
            }
        });
}

void SegmentsPage::show(const segments::Definition& definition, const segments::SegmentCount& count,
                        const QStringList& usedBy)
{
    m_definition = definition;
    m_stack->setCurrentIndex(SegmentShown);
    m_title->setText(definition.name);
    m_count->show();
    m_count->setText(tr("%1 of %2 people").arg(formatCount(count.count), formatCount(count.total)));
    m_sentence->setText(segments::segmentSentence(definition, segments::programLanguage()));
    m_usedBy->setVisible(!usedBy.isEmpty());
    m_usedBy->setText(tr("Used by: %1", "segments").arg(usedBy.join(u", "_s)));
    for (QWidget* action : {m_duplicate, m_freeze, m_remove, m_export}) {
        action->setEnabled(true);
    }
    m_conditions->setCount(conditionLines(definition, segments::programLanguage()), count);
    m_conditionsTable->setColumnWidths({0, kPeopleWidth, kLeftWidth});
    m_members->reload();
    for (AnswerView* answer : std::as_const(m_answers)) {
        answer->setSegment(definition, true);
    }
    // What somebody is changing stays as it is when the page is read again.
    if (m_edited != definition.name || !m_editor->isChanged()) {
        edit(definition);
    }
}

void SegmentsPage::edit(const segments::Definition& definition)
{
    m_edited = definition.name;
    m_editor->setDefinition(definition);
}

bool SegmentsPage::mayLeave()
{
    return !m_editor->isChanged() ||
           m_dialogs.confirm(this, tr("Leave without saving?"),
                             tr("The changed rule of this segment is not saved yet."), tr("Leave"));
}

void SegmentsPage::startNew()
{
    if (!mayLeave()) {
        return;
    }
    segments::Definition fresh;
    fresh.name = freeName(tr("New segment"));
    begin(fresh);
}

void SegmentsPage::begin(const segments::Definition& fresh)
{
    message()->hide();
    m_definition = fresh;
    ++m_generation;
    m_name.clear();
    m_isNew = true;
    m_list->setCurrentIndex({});
    m_stack->setCurrentIndex(SegmentShown);
    m_title->setText(fresh.name);
    m_count->hide();
    m_sentence->setText(tr("Not saved yet. Build the rule and save it."));
    m_usedBy->hide();
    for (QWidget* action : {m_duplicate, m_freeze, m_remove, m_export}) {
        action->setEnabled(false);
    }
    m_conditions->clear();
    m_members->reload();
    for (AnswerView* answer : std::as_const(m_answers)) {
        answer->setSegment(fresh, false);
    }
    edit(fresh);
    m_tabs->setCurrentIndex(DefinitionTab);
    m_editor->editName();
}

void SegmentsPage::showTemplates()
{
    if (!mayLeave()) {
        return;
    }
    message()->hide();
    // No segment is chosen while the templates are shown; clicking one brings it up again.
    m_name.clear();
    m_edited.clear();
    m_isNew = true;
    ++m_generation;
    m_list->setCurrentIndex({});
    m_templates->reload();
    m_stack->setCurrentIndex(TemplatesShown);
}

void SegmentsPage::freeze()
{
    if (!m_definition) {
        return;
    }
    const QString day =
        QLocale().toString(m_session.calendar().localDate(m_session.now()), QLocale::ShortFormat);
    const QString name = freeName(tr("%1 on %2", "segment, day").arg(m_name, day));
    run(
        tr("Freezing a segment"),
        [source = *m_definition, name, now = m_session.now()](const workspace::WorkspaceFile& file,
                                                              JobContext& context) -> Result<void> {
            const auto frozen = workspace::freezeSegment(file, source, name, now, context);
            return frozen ? Result<void>() : frozen.error();
        },
        [this, name] {
            m_name = name;
            m_isNew = false;
            message()->showMessage(
                Tone::Positive, tr("\"%1\" keeps exactly the people who are in today.").arg(name));
        });
}

void SegmentsPage::duplicate()
{
    if (m_definition) {
        segments::Definition copy = *m_definition;
        copy.name = freeName(tr("%1 (copy)").arg(copy.name));
        save(copy);
    }
}

void SegmentsPage::remove()
{
    run(
        tr("Deleting a segment"),
        [name = m_name, now = m_session.now()](const workspace::WorkspaceFile& file, JobContext&) {
            return workspace::removeSegment(file, name, now);
        },
        [this, name = m_name] {
            m_name.clear();
            m_removed = name;
            message()->showMessage(Tone::Info, tr("The segment \"%1\" is deleted.").arg(name),
                                   tr("Undo"));
        });
}

void SegmentsPage::undoRemoval()
{
    if (m_removed.isEmpty()) {
        return;
    }
    const QString name = std::exchange(m_removed, QString());
    run(
        tr("Bringing a segment back"),
        [name, now = m_session.now()](const workspace::WorkspaceFile& file,
                                      JobContext& context) -> Result<void> {
            // What was done after it stays: this very action is taken back, not the last one.
            const auto actions = workspace::ActionHistory(file.connection()).list(kRecentActions);
            if (!actions) {
                return actions.error();
            }
            for (const workspace::Action& action : *actions) {
                if (action.kind == QStringView(workspace::ActionHistory::kSegmentRemove) &&
                    action.subject == name && !action.isUndone) {
                    const auto undone = workspace::undoAction(file, action.id, now, context);
                    return undone ? Result<void>() : undone.error();
                }
            }
            return {};
        },
        [this, name] {
            m_name = name;
            m_isNew = false;
            message()->showMessage(Tone::Positive, tr("The segment \"%1\" is back.").arg(name));
        });
}

void SegmentsPage::addExample(const segments::Definition& example)
{
    segments::Definition copy = example;
    copy.name = freeName(example.name);
    begin(copy);
}

void SegmentsPage::refreshAll()
{
    run(tr("Refreshing the segments"),
        [now = m_session.now()](const workspace::WorkspaceFile& file,
                                JobContext& context) -> Result<void> {
            const auto reports =
                segments::SegmentRepository(file.connection()).refreshAll(now, context);
            return reports ? Result<void>() : reports.error();
        },
        {});
}

void SegmentsPage::save(const segments::Definition& definition)
{
    const bool replacesAnother =
        definition.name != m_name && m_segments->rowOf(definition.name) >= 0;
    if (replacesAnother &&
        !m_dialogs.confirm(this, tr("Replace the segment \"%1\"?").arg(definition.name),
                           tr("There is a segment of that name already. Its rule would be "
                              "replaced; undo brings it back."),
                           tr("Replace"))) {
        return;
    }
    run(
        tr("Saving a segment"),
        [definition, now = m_session.now()](const workspace::WorkspaceFile& file,
                                            JobContext& context) -> Result<void> {
            const auto report = workspace::saveSegment(file, definition, now, context);
            return report ? Result<void>() : report.error();
        },
        [this, definition] {
            m_name = definition.name;
            m_isNew = false;
            edit(definition);
            message()->showMessage(Tone::Positive,
                                   tr("The segment \"%1\" is saved.").arg(definition.name));
        });
}

void SegmentsPage::run(const QString& title, workspace::Session::Work work,
                       std::function<void()> done)
{
    message()->hide();
    Job* job = m_session.run(title, std::move(work));
    connect(job, &Job::stateChanged, this, [this, job, done = std::move(done)](Job::State state) {
        if (state == Job::State::Running) {
            return;
        }
        if (const auto result = job->result(); !result) {
            message()->showError(result.error());
            return;
        }
        if (done) {
            done();
        }
        markStale();
    });
}

QString SegmentsPage::freeName(const QString& wanted) const
{
    QString name = wanted;
    for (int number = 2; m_segments->rowOf(name) >= 0; ++number) {
        name = tr("%1 %2", "name, number").arg(wanted).arg(number);
    }
    return name;
}

} // namespace rondom::ui
