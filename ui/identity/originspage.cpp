#include "ui/identity/originspage.h"

#include "models/workspace/identitychanges.h"
#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/datatable.h"
#include "ui/common/format.h"
#include "ui/common/identify.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/stringtablemodel.h"
#include "ui/common/textlabel.h"
#include "ui/identity/linkwords.h"
#include "ui/identity/recordgraph.h"

#include <QHBoxLayout>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace rondom::ui {

using workspace::IdentityStory;
using workspace::StoryLink;
using workspace::StoryRecord;

namespace {

constexpr int kReasonsWidth = 376;
constexpr int kRuleWidth = 136;

} // namespace

OriginsPage::OriginsPage(workspace::Session& session, QWidget* parent)
    : Page(tr("Why one customer"), parent), m_session(session)
{
    auto* back =
        new Button(tr("Back to the customer"), u"chevron-left"_s, Button::Kind::Quiet, this);
    identify(back, u"originsBack"_s, tr("Back to the page of the customer"));
    actions()->addWidget(back);
    m_introduction = mutedLabel({}, this);
    m_introduction->setObjectName(u"originsIntroduction"_s);
    content()->addWidget(m_introduction);
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::kGutter);
    row->addWidget(makeDrawing(), 1);
    row->addWidget(makeReasons());
    content()->addLayout(row, 1);
    connect(back, &QPushButton::clicked, this, [this] { Q_EMIT backRequested(m_profile); });
}

QWidget* OriginsPage::makeDrawing()
{
    auto* card = new Card(tr("Records"), this);
    m_graph = new RecordGraph(card);
    identify(m_graph, u"originsGraph"_s, tr("The records of this customer and what joins them"));
    card->content()->addWidget(m_graph, 1);
    card->content()->addWidget(
        mutedLabel(tr("A line: both state the same. A dashed line: found by comparing. Click a "
                      "line or a record to read more."),
                   card));
    connect(m_graph, &RecordGraph::linkChosen, this, &OriginsPage::showLink);
    connect(m_graph, &RecordGraph::recordChosen, this, &OriginsPage::showRecord);
    return card;
}

QWidget* OriginsPage::makeReasons()
{
    auto* card = new Card(tr("Reasons"), this);
    card->setFixedWidth(kReasonsWidth);
    m_model = new StringTableModel(this);
    m_reasons = new DataTable(card);
    identify(m_reasons, u"originsReasons"_s, tr("What joins the records"));
    m_reasons->setModel(m_model);
    m_detailTitle = new TextLabel({}, TextSize::Body, TextWeight::Strong, Tone::Normal, card);
    m_detail = new TextLabel({}, TextSize::Body, TextWeight::Regular, Tone::Normal, card);
    m_detail->setObjectName(u"originsDetail"_s);
    m_detail->setWordWrap(true);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_takeOut = new Button(tr("Take this record out"), u"close"_s, Button::Kind::Secondary, card);
    identify(m_takeOut, u"originsTakeOut"_s, tr("Take the chosen record out of this customer"));
    card->content()->addWidget(m_reasons, 1);
    card->content()->addWidget(m_detailTitle);
    card->content()->addWidget(m_detail);
    card->content()->addWidget(m_takeOut, 0, Qt::AlignLeft);
    connect(m_reasons->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& index) {
                if (index.isValid() && index.row() != m_graph->chosenLink()) {
                    m_graph->chooseLink(index.row());
                }
            });
    connect(m_takeOut, &QPushButton::clicked, this, &OriginsPage::takeOut);
    return card;
}

void OriginsPage::showProfile(ProfileId profile)
{
    m_profile = profile;
    message()->hide();
    markStale();
}

void OriginsPage::refresh()
{
    if (!m_profile.isValid()) {
        return;
    }
    m_session.ask<std::optional<IdentityStory>>(
        this,
        [profile = m_profile](const storage::Connection& connection) {
            return workspace::readIdentityStory(connection, profile);
        },
        [this, asked = m_profile](const Result<std::optional<IdentityStory>>& story) {
            if (asked != m_profile) {
                return;
            }
            if (!story) {
                message()->showError(story.error());
            } else if (*story) {
                show(**story);
            } else {
                message()->showMessage(Tone::Warning,
                                       tr("This customer is no longer in the workspace, or is "
                                          "part of another one now. Nothing else was changed."));
            }
        });
}

void OriginsPage::show(const IdentityStory& story)
{
    m_story = story;
    setTitle(tr("Why %1 is one customer").arg(story.name));
    m_graph->setStory(story);
    QList<QStringList> rows;
    for (const StoryLink& link : story.links) {
        rows.append({LinkWords::ruleOf(link), link.evidence});
    }
    const QSignalBlocker quiet(m_reasons->selectionModel());
    m_model->setTable({tr("Rule"), tr("Evidence")}, rows);
    m_reasons->setColumnWidths({kRuleWidth, 0});
    if (story.records.size() == 1) {
        m_introduction->setText(tr("One record: nothing had to be joined."));
        showRecord(0);
        return;
    }
    QString introduction =
        tr("%Ln record(s) are one customer, for %1 reasons. Nothing was copied or overwritten: "
           "each record stays as its source stated it.",
           nullptr, int(story.records.size()))
            .arg(formatCount(story.links.size()));
    if (story.records.size() > RecordGraph::kMostRecords) {
        introduction +=
            u' ' + tr("The first %Ln are drawn.", nullptr, int(RecordGraph::kMostRecords));
    }
    m_introduction->setText(introduction);
    if (!story.links.isEmpty()) {
        m_graph->chooseLink(0);
    }
}

void OriginsPage::showLink(int link)
{
    const StoryLink& told = m_story.links.at(link);
    m_reasons->setCurrentIndex(m_model->index(link, 0));
    showDetail(LinkWords::ruleOf(told),
               LinkWords::sentenceOf(told, m_story.records.at(told.a), m_story.records.at(told.b),
                                     m_session.calendar()),
               false);
}

void OriginsPage::showRecord(int record)
{
    const StoryRecord& shown = m_story.records.at(record);
    const QString moves =
        tr("%Ln event(s)", "that belong to a record", int(shown.events)) + u", "_s +
        tr("%Ln line(s) of consent", "that belong to a record", int(shown.consents));
    const bool canTakeOut = m_story.records.size() > 1;
    showDetail(shown.source + u" ("_s + shown.key + u')',
               canTakeOut ? tr("With it go: %1. Both stay two customers from then on, whatever "
                               "their identifiers say; it can be undone.")
                                .arg(moves)
                          : tr("Known by this record alone: %1.").arg(moves),
               canTakeOut);
}

void OriginsPage::showDetail(const QString& title, const QString& text, bool canTakeOut)
{
    m_detailTitle->setText(title);
    m_detail->setText(text);
    m_takeOut->setVisible(canTakeOut);
}

void OriginsPage::takeOut()
{
    const int record = m_graph->chosenRecord();
    if (record < 0) {
        return;
    }
    const StoryRecord chosen = m_story.records.at(record);
    auto remaining = std::make_shared<QList<ProfileId>>();
    Job* job = m_session.run(
        tr("Taking a record out"),
        [profile = m_profile, chosen, remaining, now = m_session.now()](
            const workspace::WorkspaceFile& file, JobContext& context) -> Result<void> {
            const auto split =
                workspace::splitRecord(file, profile, chosen.source, chosen.key, now, context);
            if (!split) {
                return split.error();
            }
            *remaining = *split;
            return {};
        });
    m_takeOut->setEnabled(false);
    connect(job, &Job::stateChanged, this, [this, job, chosen, remaining](Job::State state) {
        if (state == Job::State::Waiting || state == Job::State::Running) {
            return;
        }
        m_takeOut->setEnabled(true);
        if (state == Job::State::Succeeded) {
            // The person who stays may have another number when the first record left.
            for (const ProfileId profile : std::as_const(*remaining)) {
                if (profile.value() != chosen.id.value()) {
                    m_profile = profile;
                    break;
                }
            }
            markStale();
            message()->showMessage(Tone::Positive,
                                   tr("%1 (%2) is a customer of its own now. Ctrl+Z takes it back.")
                                       .arg(chosen.source, chosen.key));
        } else if (state == Job::State::Failed) {
            message()->showError(job->result().error());
        }
    });
}

} // namespace rondom::ui
