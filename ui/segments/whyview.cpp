#include "ui/segments/whyview.h"

#include "models/segments/programlanguagetext.h"
#include "ui/common/button.h"
#include "ui/common/chip.h"
#include "ui/common/datatable.h"
#include "ui/common/identify.h"
#include "ui/common/textlabel.h"
#include "ui/common/theme.h"
#include "ui/segments/reasonlist.h"
#include "ui/segments/samplemodel.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

constexpr qsizetype kPeople = 20;
constexpr int kListWidth = 344;
constexpr int kNoteWidth = 128;

} // namespace

WhyView::WhyView(workspace::Session& session, QWidget* parent)
    : AnswerView(session, parent)
    , m_model(new SampleModel(this))
    , m_table(new DataTable(this))
    , m_verdict(new TextLabel({}, TextSize::Lead, TextWeight::Strong, Tone::Normal, this))
    , m_reasons(new ReasonList(this))
    , m_mustBeIn(new Chip(tr("Must be in"), u"check"_s, Tone::Muted, this))
    , m_mustStayOut(new Chip(tr("Must stay out"), u"cross"_s, Tone::Muted, this))
    , m_open(new Button(tr("Open customer"), u"person"_s, Button::Kind::Quiet, this))
{
    identify(m_table, u"whyPeople"_s, tr("Some members and some who just missed it"));
    m_table->setModel(m_model);
    m_table->setMaximumWidth(kListWidth);
    m_verdict->setObjectName(u"whyVerdict"_s);
    m_verdict->setWordWrap(true);
    identify(m_reasons, u"whyReasons"_s, tr("Why"));
    identify(m_mustBeIn, u"whyMustBeIn"_s, tr("Expect this person to be in, and check it"));
    identify(m_mustStayOut, u"whyMustStayOut"_s,
             tr("Expect this person to stay out, and check it"));
    identify(m_open, u"whyOpen"_s, tr("Open the customer"));
    for (Chip* chip : {m_mustBeIn, m_mustStayOut}) {
        chip->setCheckable(true);
        chip->setFixedHeight(metrics::kControlHeight);
        chip->setFocusPolicy(Qt::StrongFocus);
    }

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::kGrid);
    buttons->addWidget(m_mustBeIn);
    buttons->addWidget(m_mustStayOut);
    buttons->addStretch();
    auto* top = new QHBoxLayout;
    top->addWidget(m_verdict, 1);
    top->addWidget(m_open, 0, Qt::AlignTop);
    auto* side = new QVBoxLayout;
    side->setSpacing(metrics::kGap);
    side->addLayout(top);
    side->addWidget(m_reasons, 1);
    side->addLayout(buttons);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, metrics::kGap, 0, 0);
    row->setSpacing(metrics::kCardGap);
    row->addWidget(m_table, 1);
    row->addLayout(side, 1);

    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &WhyView::explain);
    connect(m_table, &DataTable::rowActivated, this, [this](const QModelIndex& index) {
        if (const ProfileId profile = m_model->profileAt(index.row()); profile.isValid()) {
            Q_EMIT openProfileRequested(profile);
        }
    });
    connect(m_mustBeIn, &Chip::clicked, this, [this] { expect(true); });
    connect(m_mustStayOut, &Chip::clicked, this, [this] { expect(false); });
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (const ProfileId profile = m_model->profileAt(chosenRow()); profile.isValid()) {
            Q_EMIT openProfileRequested(profile);
        }
    });
}

void WhyView::load()
{
    m_verdict->setText(tr("Looking for people..."));
    ask<People>(
        [definition = definition(),
         now = session().now()](const storage::Connection& connection) -> Result<People> {
            JobContext unwatched;
            auto sample = segments::sampleSegment(connection, definition, now, kPeople, unwatched);
            if (!sample) {
                return sample.error();
            }
            auto expected = segments::expectedPeople(connection, definition, now);
            return expected ? Result<People>(People{*std::move(expected), *std::move(sample)})
                            : expected.error();
        },
        [this](const People& people) { show(people); });
}

void WhyView::show(const People& people)
{
    const ProfileId kept = m_chosen;
    m_model->setPeople(people.expected, people.sample);
    m_table->setColumnWidths({0, kNoteWidth});
    const int row = m_model->rowOf(kept);
    m_table->setCurrentIndex(m_model->index(row >= 0 ? row : m_model->firstPerson(), 0));
    explain();
}

int WhyView::chosenRow() const
{
    return m_table->currentIndex().row();
}

void WhyView::explain()
{
    const int row = chosenRow();
    const ProfileId profile = m_model->profileAt(row);
    const bool isSomebody = profile.isValid();
    m_mustBeIn->setChecked(isSomebody && m_model->expectedAt(row) == std::optional(true));
    m_mustStayOut->setChecked(isSomebody && m_model->expectedAt(row) == std::optional(false));
    m_open->setVisible(isSomebody);
    for (Chip* chip : {m_mustBeIn, m_mustStayOut}) {
        chip->setVisible(isSomebody);
        chip->setEnabled(isSaved());
    }
    if (!isSomebody) {
        m_reasons->clear();
        m_verdict->setText(m_model->rowCount() == 0
                               ? tr("There is nobody yet: import some customers first.")
                               : tr("Choose somebody to see why."));
        return;
    }
    m_chosen = profile;
    ask<segments::Explanation>(
        [definition = definition(), profile,
         now = session().now()](const storage::Connection& connection) {
            return segments::explainMember(connection, definition, profile.value(), now,
                                           segments::programLanguage());
        },
        [this](const segments::Explanation& explanation) { showWhy(explanation); });
}

void WhyView::showWhy(const segments::Explanation& explanation)
{
    const QString name = m_model->index(chosenRow(), SampleModel::NameColumn).data().toString();
    m_verdict->setText(explanation.isMember ? tr("%1 is in", "name").arg(name)
                                            : tr("%1 is not in", "name").arg(name));
    m_reasons->setExplanation(definition(), explanation);
}

void WhyView::expect(bool isIn)
{
    const ProfileId profile = m_model->profileAt(chosenRow());
    const bool isTakenBack = m_model->expectedAt(chosenRow()) == std::optional(isIn);
    Q_EMIT ruleChosen(segments::withExpectation(definition(), profile,
                                                isTakenBack ? std::nullopt : std::optional(isIn)));
}

} // namespace rondom::ui
