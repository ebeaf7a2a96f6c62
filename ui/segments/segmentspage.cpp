#include "ui/segments/segmentspage.h"

#include "models/segments/segmentrepository.h"
#include "models/workspace/actionhistory.h"
#include "models/workspace/segmentchanges.h"
#include "models/workspace/undo.h"
#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/datatable.h"
#include "ui/common/dialogs.h"
#include "ui/common/identify.h"
#include "ui/common/inlinemessage.h"
#include "ui/segments/examplesview.h"
#include "ui/segments/segmentdetails.h"
#include "ui/segments/segmentlistmodel.h"
#include "ui/segments/segmentreading.h"
#include "ui/segments/sparklinedelegate.h"
#include "ui/segments/templatesview.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QStackedWidget>

#include <utility>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

constexpr int kListWidth = 288;
constexpr int kTrendWidth = 64;
constexpr int kSizeWidth = 72;

enum Shown { NothingShown, SegmentShown, TemplatesShown };

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
    m_details = new SegmentDetails(m_session, people, this);
    m_stack->addWidget(m_details);
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
    connectDetails();
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
        [now = m_session.now()](const storage::Connection& connection) {
            return readSegmentList(connection, now);
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

void SegmentsPage::connectDetails()
{
    connect(m_details, &SegmentDetails::saveRequested, this, &SegmentsPage::save);
    connect(m_details, &SegmentDetails::duplicateRequested, this, &SegmentsPage::duplicate);
    connect(m_details, &SegmentDetails::freezeRequested, this, &SegmentsPage::freeze);
    connect(m_details, &SegmentDetails::removeRequested, this, &SegmentsPage::remove);
    connect(m_details, &SegmentDetails::exportRequested, this,
            [this] { Q_EMIT exportRequested(m_name); });
    connect(m_details, &SegmentDetails::openProfileRequested, this,
            &SegmentsPage::openProfileRequested);
    connect(m_details, &SegmentDetails::failed, this,
            [this](const Error& error) { message()->showError(error); });
    connect(m_details, &SegmentDetails::ruleSuggested, this,
            [this](const segments::Definition& definition) {
                if (mayLeave()) {
                    save(definition);
                }
            });
    connect(m_details, &SegmentDetails::segmentSuggested, this,
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
        [name = m_name, now = m_session.now()](const storage::Connection& connection) {
            return readSegment(connection, name, now);
        },
        [this, asked = ++m_generation](const Result<CountedSegment>& segment) {
            if (asked != m_generation) {
                return;
            }
            if (segment) {
                m_stack->setCurrentIndex(SegmentShown);
                m_details->setSegment(*segment);
            } else {
                message()->showError(segment.error());
            }
        });
}

bool SegmentsPage::mayLeave()
{
    return !m_details->isRuleChanged() ||
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
    ++m_generation;
    m_name.clear();
    m_isNew = true;
    m_list->setCurrentIndex({});
    m_stack->setCurrentIndex(SegmentShown);
    m_details->startRule(fresh);
}

void SegmentsPage::showTemplates()
{
    if (!mayLeave()) {
        return;
    }
    message()->hide();
    // No segment is chosen while the templates are shown; clicking one brings it up again.
    m_name.clear();
    m_details->leaveRule();
    m_isNew = true;
    ++m_generation;
    m_list->setCurrentIndex({});
    m_templates->reload();
    m_stack->setCurrentIndex(TemplatesShown);
}

void SegmentsPage::freeze()
{
    const auto& source = m_details->definition();
    if (!source) {
        return;
    }
    const QString day =
        QLocale().toString(m_session.calendar().localDate(m_session.now()), QLocale::ShortFormat);
    const QString name = freeName(tr("%1 on %2", "segment, day").arg(m_name, day));
    run(
        tr("Freezing a segment"),
        [source = *source, name, now = m_session.now()](const workspace::WorkspaceFile& file,
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
    if (const auto& shown = m_details->definition()) {
        segments::Definition copy = *shown;
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
            const auto undone = workspace::undoNewest(
                file, workspace::ActionHistory::kSegmentRemove, name, now, context);
            return undone ? Result<void>() : undone.error();
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
            m_details->edit(definition);
            message()->showMessage(Tone::Positive,
                                   tr("The segment \"%1\" is saved.").arg(definition.name));
        });
}

void SegmentsPage::run(const QString& title, workspace::Session::Work work,
                       std::function<void()> done)
{
    message()->hide();
    whenEnded(m_session.run(title, std::move(work)), [this, done = std::move(done)] {
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
