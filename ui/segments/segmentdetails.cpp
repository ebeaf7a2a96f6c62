#include "ui/segments/segmentdetails.h"

#include "models/segments/programlanguagetext.h"
#include "models/segments/segmenttext.h"
#include "ui/common/button.h"
#include "ui/common/datatable.h"
#include "ui/common/elidedlabel.h"
#include "ui/common/format.h"
#include "ui/common/identify.h"
#include "ui/common/lazytablemodel.h"
#include "ui/common/textlabel.h"
#include "ui/segments/conditionlist.h"
#include "ui/segments/conditionmodel.h"
#include "ui/segments/differencesview.h"
#include "ui/segments/historyview.h"
#include "ui/segments/overlapview.h"
#include "ui/segments/reachview.h"
#include "ui/segments/ruleeditor.h"
#include "ui/segments/versionsview.h"
#include "ui/segments/waterfalldelegate.h"
#include "ui/segments/whatifview.h"
#include "ui/segments/whyview.h"

#include <QHBoxLayout>
#include <QTabBar>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

constexpr int kPeopleWidth = 104;
constexpr int kLeftWidth = 296;

enum Tab { MembersTab, ConditionsTab, RuleTab };

} // namespace

SegmentDetails::SegmentDetails(workspace::Session& session, const People& people, QWidget* parent)
    : Card(parent), m_session(session)
{
    makeHead();
    makeTabs(people);
    makeAnswers();
}

void SegmentDetails::makeHead()
{
    m_title = new ElidedLabel({}, TextSize::Title, TextWeight::Strong, Tone::Normal, this);
    m_title->setObjectName(u"segmentTitle"_s);
    m_count = new TextLabel({}, TextSize::Lead, TextWeight::Strong, Tone::Accent, this);
    m_count->setObjectName(u"segmentCount"_s);
    m_sentence = mutedLabel({}, this);
    m_sentence->setObjectName(u"segmentSentence"_s);
    m_usedBy = new TextLabel({}, TextSize::Body, TextWeight::Regular, Tone::Info, this);
    m_usedBy->setObjectName(u"segmentUsedBy"_s);
    m_usedBy->setWordWrap(true);
    m_usedBy->hide();

    auto* head = new QHBoxLayout;
    head->setSpacing(metrics::kGrid);
    head->addWidget(m_title, 1);
    const auto add = [this, head](Button* button, const QString& name, const QString& what,
                                  void (SegmentDetails::*requested)()) {
        identify(button, name, what);
        connect(button, &QPushButton::clicked, this, requested);
        head->addWidget(button);
        m_actions.append(button);
    };
    add(new Button(tr("Duplicate"), u"copy"_s, Button::Kind::Quiet, this), u"segmentDuplicate"_s,
        tr("Duplicate the segment"), &SegmentDetails::duplicateRequested);
    add(new Button(tr("Freeze"), u"save"_s, Button::Kind::Quiet, this), u"segmentFreeze"_s,
        tr("Keep the members of today as a segment"), &SegmentDetails::freezeRequested);
    add(new Button(tr("Delete"), u"trash"_s, Button::Kind::Quiet, this), u"segmentDelete"_s,
        tr("Delete the segment"), &SegmentDetails::removeRequested);
    add(new Button(tr("Export"), u"export"_s, Button::Kind::Secondary, this), u"segmentExport"_s,
        tr("Export the segment"), &SegmentDetails::exportRequested);
    content()->addLayout(head);
    content()->addWidget(m_count);
    content()->addWidget(m_sentence);
    content()->addWidget(m_usedBy);
}

void SegmentDetails::makeTabs(const People& people)
{
    m_tabs = new QTabWidget(this);
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
    content()->addWidget(m_tabs, 1);

    connect(m_membersTable, &DataTable::rowActivated, this, [this](const QModelIndex& index) {
        Q_EMIT openProfileRequested(ProfileId(m_members->idAt(index.row())));
    });
    connect(m_editor, &RuleEditor::saveRequested, this, &SegmentDetails::saveRequested);
}

void SegmentDetails::makeAnswers()
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
        connect(m_answers.at(i), &AnswerView::failed, this, &SegmentDetails::failed);
    }
    connect(versions, &VersionsView::restoreRequested, this, &SegmentDetails::ruleSuggested);
    connect(whatIf, &WhatIfView::ruleChosen, this, &SegmentDetails::ruleSuggested);
    connect(why, &WhyView::ruleChosen, this, &SegmentDetails::ruleSuggested);
    connect(why, &WhyView::openProfileRequested, this, &SegmentDetails::openProfileRequested);
    connect(overlap, &OverlapView::segmentSuggested, this, &SegmentDetails::segmentSuggested);
}

void SegmentDetails::setSegment(const CountedSegment& segment)
{
    const segments::Definition& definition = segment.definition;
    m_definition = definition;
    m_title->setText(definition.name);
    m_count->setText(tr("%1 of %2 people")
                         .arg(formatCount(segment.count.count), formatCount(segment.count.total)));
    m_sentence->setText(segments::segmentSentence(definition, segments::programLanguage()));
    m_usedBy->setText(tr("Used by: %1", "segments").arg(segment.usedBy.join(u", "_s)));
    m_usedBy->setVisible(!segment.usedBy.isEmpty());
    m_conditions->setCount(conditionLines(definition, segments::programLanguage()), segment.count);
    m_conditionsTable->setColumnWidths({0, kPeopleWidth, kLeftWidth});
    setSaved(true);
    // What somebody is changing stays as it is when the page is read again.
    if (m_edited != definition.name || !isRuleChanged()) {
        edit(definition);
    }
}

void SegmentDetails::startRule(const segments::Definition& definition)
{
    m_definition = definition;
    m_title->setText(definition.name);
    m_sentence->setText(tr("Not saved yet. Build the rule and save it."));
    m_usedBy->hide();
    m_conditions->clear();
    setSaved(false);
    edit(definition);
    m_tabs->setCurrentIndex(RuleTab);
    m_editor->editName();
}

void SegmentDetails::setSaved(bool isSaved)
{
    m_count->setVisible(isSaved);
    for (Button* action : std::as_const(m_actions)) {
        action->setEnabled(isSaved);
    }
    m_members->reload();
    for (AnswerView* answer : std::as_const(m_answers)) {
        answer->setSegment(*m_definition, isSaved);
    }
}

void SegmentDetails::edit(const segments::Definition& definition)
{
    m_edited = definition.name;
    m_editor->setDefinition(definition);
}

bool SegmentDetails::isRuleChanged() const
{
    return m_editor->isChanged();
}

} // namespace rondom::ui
