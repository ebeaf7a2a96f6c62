#include "ui/identity/comparisonpanel.h"

#include "ui/common/button.h"
#include "ui/common/datatable.h"
#include "ui/common/identify.h"
#include "ui/common/textlabel.h"
#include "ui/identity/comparisondelegate.h"
#include "ui/identity/comparisonmodel.h"
#include "ui/identity/reviewwords.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

constexpr int kFieldWidth = 136;
constexpr int kMeaningWidth = 208;

} // namespace

ComparisonPanel::ComparisonPanel(QWidget* parent)
    : Card(parent)
    , m_verdict(new TextLabel({}, TextSize::Lead, TextWeight::Strong, Tone::Normal, this))
    , m_probability(mutedLabel({}, this))
    , m_model(new ComparisonModel(this))
    , m_table(new DataTable(this))
    , m_openFirst(new Button({}, u"person"_s, Button::Kind::Quiet, this))
    , m_openSecond(new Button({}, u"person"_s, Button::Kind::Quiet, this))
{
    m_verdict->setObjectName(u"reviewVerdict"_s);
    m_probability->setObjectName(u"reviewProbability"_s);
    identify(m_table, u"reviewFields"_s, tr("The two customers side by side"));
    identify(m_openFirst, u"reviewOpenFirst"_s, tr("Open the first customer"));
    identify(m_openSecond, u"reviewOpenSecond"_s, tr("Open the second customer"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new ComparisonDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::NoSelection);

    auto* head = new QHBoxLayout;
    head->setSpacing(metrics::kGrid);
    head->addWidget(m_verdict);
    head->addWidget(m_probability, 1);
    head->addWidget(m_openFirst);
    head->addWidget(m_openSecond);
    content()->addLayout(head);
    content()->addWidget(m_table, 1);
    content()->addWidget(makeAnswers());

    const auto open = [this](ProfileId workspace::ReviewSide::*id,
                             workspace::ReviewSide workspace::ReviewPair::*side) {
        if (m_pair) {
            Q_EMIT openProfileRequested((*m_pair).*side.*id);
        }
    };
    connect(m_openFirst, &QPushButton::clicked, this,
            [open] { open(&workspace::ReviewSide::id, &workspace::ReviewPair::a); });
    connect(m_openSecond, &QPushButton::clicked, this,
            [open] { open(&workspace::ReviewSide::id, &workspace::ReviewPair::b); });
    showNothing();
}

QWidget* ComparisonPanel::makeAnswers()
{
    auto* answers = new QWidget(this);
    auto* line = new QHBoxLayout(answers);
    line->setContentsMargins(0, metrics::kHalfGrid, 0, 0);
    line->setSpacing(metrics::kGrid);
    m_same = new Button(tr("One customer"), u"link"_s, Button::Kind::Primary, answers);
    m_distinct = new Button(tr("Two customers"), u"customers"_s, Button::Kind::Secondary, answers);
    m_later = new Button(tr("Later"), u"clock"_s, Button::Kind::Quiet, answers);
    identify(m_same, u"reviewSame"_s, tr("They are one customer: merge"));
    identify(m_distinct, u"reviewDistinct"_s, tr("They are not the same: never ask again"));
    identify(m_later, u"reviewLater"_s, tr("Decide later"));
    line->addWidget(m_same);
    line->addWidget(m_distinct);
    line->addWidget(m_later);
    line->addWidget(mutedLabel(tr("Keys: M merges, N is not the same, L is later; Ctrl+Z takes an "
                                  "answer back."),
                               answers),
                    1);
    connect(m_same, &QPushButton::clicked, this, &ComparisonPanel::sameRequested);
    connect(m_distinct, &QPushButton::clicked, this, &ComparisonPanel::distinctRequested);
    connect(m_later, &QPushButton::clicked, this, &ComparisonPanel::laterRequested);
    m_same->setShortcut(Qt::Key_M);
    m_distinct->setShortcut(Qt::Key_N);
    m_later->setShortcut(Qt::Key_L);
    return answers;
}

void ComparisonPanel::showPair(const workspace::ReviewPair& pair, const QString& currency,
                               const Calendar& calendar)
{
    m_pair = pair;
    m_verdict->setText(ReviewWords::ofProbability(pair.probability));
    m_probability->setText(ReviewWords::chance(pair.probability));
    m_model->setPair(pair, currency, calendar);
    m_table->setColumnWidths({kFieldWidth, 0, 0, kMeaningWidth});
    m_openFirst->setText(pair.a.name);
    m_openSecond->setText(pair.b.name);
    updateAnswers();
}

void ComparisonPanel::showNothing()
{
    m_pair.reset();
    m_verdict->clear();
    m_probability->clear();
    m_model->clear();
    m_openFirst->setText({});
    m_openSecond->setText({});
    updateAnswers();
}

void ComparisonPanel::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    updateAnswers();
}

void ComparisonPanel::updateAnswers()
{
    for (Button* button : {m_same, m_distinct, m_later}) {
        button->setEnabled(m_pair && !m_isBusy);
    }
    m_openFirst->setVisible(m_pair.has_value());
    m_openSecond->setVisible(m_pair.has_value());
}

} // namespace rondom::ui
