#include "ui/consent/consentpage.h"

#include "models/consent/consenttext.h"
#include "models/consent/ledger.h"
#include "models/core/errortext.h"
#include "models/profiles/profilerepository.h"
#include "models/workspace/consentchanges.h"
#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/identify.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/peoplepanel.h"
#include "ui/common/personsearch.h"
#include "ui/common/textlabel.h"
#include "ui/consent/consentcelldelegate.h"
#include "ui/consent/consentmatrixmodel.h"
#include "ui/consent/coveragepanel.h"
#include "ui/consent/personpanel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

constexpr int kNarrowestPurpose = 120;
constexpr int kWidestPurpose = 216;
constexpr int kNarrowestChannel = 84;
/// A number with its bar.
constexpr int kCoverageRow = 40;

enum Shown { MatrixShown, PeopleShown };
enum Below { CoverageBelow, PersonBelow };

} // namespace

ConsentPage::ConsentPage(workspace::Session& session, const People& people, QWidget* parent)
    : Page(tr("Consent"), parent)
    , m_session(session)
    , m_search(new PersonSearch(tr("Look up one person"), people, this))
    , m_verify(new Button(tr("Check the ledger"), u"consent"_s, Button::Kind::Secondary, this))
    , m_stack(new QStackedWidget(this))
{
    m_search->setObjectName(u"consentSearch"_s);
    m_search->setFixedWidth(320);
    identify(m_verify, u"consentVerify"_s, tr("Check that nothing in the ledger was altered"));
    actions()->addWidget(m_verify);
    actions()->addWidget(m_search);

    m_people = new PeoplePanel(people, u"consentPeople"_s, this);
    m_stack->addWidget(makeOverview());
    m_stack->addWidget(m_people);
    content()->addWidget(m_stack, 1);

    connect(m_search, &PersonSearch::personChosen, this,
            [this](ProfileId profile) { showPerson(profile); });
    connect(m_verify, &QPushButton::clicked, this, &ConsentPage::verifyLedger);
    connect(m_people, &PeoplePanel::closed, this, [this] {
        m_stack->setCurrentIndex(MatrixShown);
        m_matrix->setFocus();
    });
    // On this page a person is somebody with a ledger first.
    connect(m_people, &PeoplePanel::personActivated, this, &ConsentPage::showPerson);
    connect(m_people, &PeoplePanel::failed, this,
            [this](const Error& error) { message()->showError(error); });
    showEverybody();
}

void ConsentPage::showPerson(ProfileId profile)
{
    m_profile = profile;
    m_stack->setCurrentIndex(MatrixShown);
    message()->hide();
    markStale();
}

void ConsentPage::showEverybody()
{
    m_profile = {};
    m_subject->setText(tr("How many people allow what"));
    m_everybody->hide();
    m_open->hide();
    m_hint->show();
    m_below->setCurrentIndex(CoverageBelow);
    m_stack->setCurrentIndex(MatrixShown);
    markStale();
}

void ConsentPage::refresh()
{
    if (m_profile.isValid()) {
        loadPerson();
    } else {
        loadCoverage();
    }
    if (m_stack->currentIndex() == PeopleShown) {
        m_people->reload();
    }
}

QWidget* ConsentPage::makeSubject()
{
    auto* subject = new QWidget(this);
    auto* line = new QHBoxLayout(subject);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(metrics::kGrid);
    m_everybody = new Button(tr("Everybody"), u"chevron-left"_s, Button::Kind::Quiet, subject);
    identify(m_everybody, u"consentEverybody"_s, tr("Show everybody again"));
    m_open = new Button(tr("Open the customer"), u"person"_s, Button::Kind::Quiet, subject);
    identify(m_open, u"consentOpenProfile"_s, tr("Open the page of this customer"));
    m_subject = new TextLabel({}, TextSize::Lead, TextWeight::Strong, Tone::Normal, subject);
    m_subject->setObjectName(u"consentSubject"_s);
    m_hint =
        mutedLabel(tr("Who was never asked counts as no, and stays out of every file."), subject);
    line->addWidget(m_everybody);
    line->addWidget(m_subject);
    line->addWidget(m_open);
    line->addSpacing(metrics::kGrid);
    line->addWidget(m_hint, 1);
    line->addStretch();
    connect(m_everybody, &QPushButton::clicked, this, &ConsentPage::showEverybody);
    connect(m_open, &QPushButton::clicked, this,
            [this] { Q_EMIT openProfileRequested(m_profile); });
    return subject;
}

QWidget* ConsentPage::makeOverview()
{
    auto* overview = new QWidget(this);
    auto* column = new QVBoxLayout(overview);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kGap);
    m_below = new QStackedWidget(overview);
    m_coverage = new CoveragePanel(m_below);
    m_person = new PersonPanel(m_below);
    m_below->addWidget(m_coverage);
    m_below->addWidget(m_person);
    column->addWidget(makeSubject());
    column->addWidget(makeMatrix());
    column->addWidget(m_below, 1);
    connect(m_coverage, &CoveragePanel::peopleRequested, this, &ConsentPage::openPeople);
    connect(m_person, &PersonPanel::withdrawalRequested, this, &ConsentPage::record);
    return overview;
}

QWidget* ConsentPage::makeMatrix()
{
    auto* card = new Card(this);
    card->content()->setContentsMargins(metrics::kGrid, metrics::kGrid, metrics::kGrid,
                                        metrics::kGrid);
    m_model = new ConsentMatrixModel(this);
    m_matrix = new QTableView(card);
    identify(m_matrix, u"consentMatrix"_s, tr("Purposes by channels"));
    m_matrix->setModel(m_model);
    m_matrix->setItemDelegate(new ConsentCellDelegate(m_matrix));
    m_matrix->setFrameShape(QFrame::NoFrame);
    m_matrix->setShowGrid(false);
    m_matrix->setMouseTracking(true);
    m_matrix->setSelectionMode(QAbstractItemView::SingleSelection);
    m_matrix->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_matrix->setTabKeyNavigation(false);
    m_matrix->setCornerButtonEnabled(false);
    m_matrix->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QHeaderView* channels = m_matrix->horizontalHeader();
    channels->setFixedHeight(metrics::kControlHeight);
    channels->setSectionResizeMode(QHeaderView::Stretch);
    channels->setMinimumSectionSize(kNarrowestChannel);
    channels->setDefaultAlignment(Qt::AlignCenter);
    channels->setHighlightSections(false);
    channels->setSectionsClickable(false);
    channels->setFont(textFont(TextSize::Small, TextWeight::Strong));
    channels->setTextElideMode(Qt::ElideRight);
    QHeaderView* purposes = m_matrix->verticalHeader();
    purposes->setSectionResizeMode(QHeaderView::Fixed);
    purposes->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    purposes->setSectionsClickable(false);
    purposes->setHighlightSections(false);
    purposes->setTextElideMode(Qt::ElideRight);
    card->content()->addWidget(m_matrix);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ConsentPage::fitMatrix);
    connect(m_matrix->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ConsentPage::showCell);
    connect(m_matrix, &QTableView::activated, this, [this] {
        if (!m_profile.isValid()) {
            openPeople(consent::State::Granted);
        }
    });
    return card;
}

void ConsentPage::loadCoverage()
{
    m_session.ask<QList<consent::Coverage>>(
        this, [](const storage::Connection& connection) { return consent::coverage(connection); },
        [this, asked = ++m_generation](const Result<QList<consent::Coverage>>& coverage) {
            if (asked != m_generation) {
                return;
            }
            if (coverage) {
                show(*coverage);
            } else {
                message()->showError(coverage.error());
            }
        });
}

void ConsentPage::loadPerson()
{
    m_session.ask<PersonConsent>(
        this,
        [profile = m_profile,
         now = m_session.now()](const storage::Connection& connection) -> Result<PersonConsent> {
            const auto summary = profiles::ProfileRepository(connection).summary(profile);
            if (!summary) {
                return summary.error();
            }
            const auto cells = consent::statesOf(connection, profile, now);
            if (!cells) {
                return cells.error();
            }
            const auto log = consent::logOf(connection, profile);
            if (!log) {
                return log.error();
            }
            return PersonConsent{*summary ? (*summary)->name : QString(), *cells, *log};
        },
        [this, asked = ++m_generation](const Result<PersonConsent>& person) {
            if (asked != m_generation) {
                return;
            }
            if (person) {
                show(*person);
            } else {
                showEverybody();
                message()->showError(person.error());
            }
        });
}

void ConsentPage::show(const QList<consent::Coverage>& coverage)
{
    const QModelIndex before = m_matrix->currentIndex();
    m_model->setCoverage(coverage);
    m_matrix->setCurrentIndex(before.isValid() ? m_model->index(before.row(), before.column())
                                               : m_model->index(0, 0));
    showCell();
}

void ConsentPage::show(const PersonConsent& person)
{
    const QModelIndex before = m_matrix->currentIndex();
    m_subject->setText(person.name);
    m_everybody->show();
    m_open->show();
    m_hint->hide();
    m_below->setCurrentIndex(PersonBelow);
    m_person->showLog(person.log, person.name, m_session.calendar());
    m_model->setPerson(person.cells);
    m_matrix->setCurrentIndex(before.isValid() ? m_model->index(before.row(), before.column())
                                               : m_model->index(0, 0));
    showCell();
}

void ConsentPage::showCell()
{
    const QModelIndex current = m_matrix->currentIndex();
    if (m_profile.isValid()) {
        m_person->showCell(m_model->cellAt(current));
    } else if (const auto cell = m_model->coverageAt(current)) {
        m_coverage->showCell(*cell);
    }
}

void ConsentPage::openPeople(consent::State state)
{
    const auto cell = m_model->coverageAt(m_matrix->currentIndex());
    const auto channel = cell ? consent::channelFromKey(cell->channel) : std::nullopt;
    if (!channel) {
        return;
    }
    m_stack->setCurrentIndex(PeopleShown);
    m_people->showPeople(
        tr("%1, %2: %3", "purpose, channel, state")
            .arg(consent::purposeName(cell->purpose), consent::channelName(*channel),
                 consent::stateName(state)),
        tr("Open one of them to see what they said, when, how and on which text."),
        [purpose = cell->purpose, channel = *channel, state, now = m_session.now()](
            const storage::Connection& connection) -> Result<std::vector<qint64>> {
            const auto found = consent::profilesInState(connection, purpose, channel, state, now);
            if (!found) {
                return found.error();
            }
            std::vector<qint64> ids;
            ids.reserve(std::size_t(found->size()));
            for (const ProfileId profile : *found) {
                ids.push_back(profile.value());
            }
            return ids;
        });
}

void ConsentPage::record(const QString& purpose, const QString& channel, const QString& method)
{
    const qint64 now = m_session.now();
    const QJsonObject event{{u"profile"_s, m_profile.value()},
                            {u"purpose"_s, purpose},
                            {u"channel"_s, channel},
                            {u"decision"_s, consent::keyOf(consent::Decision::Withdrawn)},
                            {u"scope"_s, u"person"_s},
                            {u"at"_s, toIsoUtc(now)},
                            {u"method"_s, method},
                            {u"actor"_s, consent::keyOf(consent::Actor::DataSubject)}};
    const QByteArray json = QJsonDocument(event).toJson(QJsonDocument::Compact);
    auto report = std::make_shared<consent::RecordingReport>();
    Job* job = m_session.run(tr("Recording a withdrawal"),
                             [json, now, report](const workspace::WorkspaceFile& file,
                                                 JobContext& context) -> Result<void> {
                                 auto done = workspace::recordConsents(file, json, now, context);
                                 if (!done) {
                                     return done.error();
                                 }
                                 *report = *done;
                                 return {};
                             });
    m_person->setBusy(true);
    connect(job, &Job::stateChanged, this, [this, job, report](Job::State state) {
        if (state == Job::State::Running) {
            return;
        }
        m_person->setBusy(false);
        if (const auto result = job->result(); !result) {
            message()->showError(result.error());
        } else if (!report->refused.isEmpty()) {
            message()->showMessage(Tone::Negative,
                                   consent::describeRefusal(report->refused.first().reason));
        } else {
            message()->showMessage(Tone::Positive,
                                   tr("The withdrawal is in the ledger and holds from now on. It "
                                      "cannot be undone; only the person can allow it again."));
        }
    });
}

void ConsentPage::verifyLedger()
{
    m_verify->setEnabled(false);
    m_session.ask<consent::Verification>(
        this,
        [](const storage::Connection& connection) {
            JobContext unwatched;
            return consent::Ledger::verify(connection, unwatched);
        },
        [this](const Result<consent::Verification>& verification) {
            m_verify->setEnabled(true);
            if (!verification) {
                message()->showError(verification.error());
            } else if (verification->isOk()) {
                message()->showMessage(Tone::Positive,
                                       tr("The ledger is as it was written: %Ln line(s), none "
                                          "altered, moved or removed.",
                                          nullptr, int(verification->events)));
            } else {
                message()->showMessage(Tone::Negative,
                                       tr("The ledger was altered at line %1. What comes after it "
                                          "proves nothing. Go back to a backup from before.")
                                           .arg(verification->firstBad->value()));
            }
        });
}

void ConsentPage::fitMatrix()
{
    // No wider than the purposes need: every cell gets its share of what is left.
    const QFontMetrics letters(m_matrix->verticalHeader()->font());
    int widest = kNarrowestPurpose;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QString purpose = m_model->headerData(row, Qt::Vertical).toString();
        widest = std::max(widest, letters.horizontalAdvance(purpose) + 3 * metrics::kGrid);
    }
    m_matrix->verticalHeader()->setFixedWidth(std::min(widest, kWidestPurpose));
    const int rowHeight = m_profile.isValid() ? metrics::kControlHeight : kCoverageRow;
    m_matrix->verticalHeader()->setDefaultSectionSize(rowHeight);
    m_matrix->setFixedHeight(m_model->rowCount() * rowHeight + metrics::kControlHeight + 2);
}

} // namespace rondom::ui
