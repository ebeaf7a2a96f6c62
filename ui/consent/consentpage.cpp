#include "ui/consent/consentpage.h"

#include "models/consent/consenttext.h"
#include "models/consent/ledger.h"
#include "models/profiles/profilerepository.h"
#include "models/workspace/consentchanges.h"
#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/datatable.h"
#include "ui/common/format.h"
#include "ui/common/identify.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/personsearch.h"
#include "ui/common/stringtablemodel.h"
#include "ui/common/textlabel.h"
#include "ui/consent/consentcelldelegate.h"
#include "ui/consent/consentmatrixmodel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

constexpr int kPurposeWidth = 192;

QString purposeWord(const QString& purpose)
{
    return purpose == consent::kAll ? ConsentPage::tr("Every purpose")
                                    : consent::purposeName(purpose);
}

QString channelWord(const QString& key)
{
    if (key == consent::kAll) {
        return ConsentPage::tr("Every channel");
    }
    const auto channel = consent::channelFromKey(key);
    return channel ? consent::channelName(*channel) : key;
}

} // namespace

ConsentPage::ConsentPage(workspace::Session& session, const People& people, QWidget* parent)
    : Page(tr("Consent"), parent)
    , m_session(session)
    , m_search(new PersonSearch(tr("Look up one person"), people, this))
    , m_everybody(new Button(tr("Everybody"), u"chevron-left"_s, Button::Kind::Quiet, this))
    , m_open(new Button(tr("Open the customer"), u"person"_s, Button::Kind::Quiet, this))
    , m_verify(new Button(tr("Check the ledger"), u"consent"_s, Button::Kind::Secondary, this))
    , m_subject(new TextLabel({}, TextSize::Lead, TextWeight::Strong, Tone::Normal, this))
{
    m_search->setObjectName(u"consentSearch"_s);
    m_search->setFixedWidth(320);
    identify(m_everybody, u"consentEverybody"_s, tr("Show everybody again"));
    identify(m_open, u"consentOpenProfile"_s, tr("Open the page of this customer"));
    m_subject->setObjectName(u"consentSubject"_s);
    identify(m_verify, u"consentVerify"_s, tr("Check that nothing in the ledger was altered"));
    actions()->addWidget(m_verify);
    actions()->addWidget(m_search);

    auto* line = new QHBoxLayout;
    line->setSpacing(metrics::kGrid);
    line->addWidget(m_everybody);
    line->addWidget(m_subject);
    line->addWidget(m_open);
    line->addStretch();
    content()->addLayout(line);
    content()->addWidget(makeMatrix());
    content()->addWidget(makePersonPanel(), 1);
    content()->addWidget(makeHint());
    content()->addStretch();

    connect(m_search, &PersonSearch::personChosen, this,
            [this](ProfileId profile) { showPerson(profile); });
    connect(m_everybody, &QPushButton::clicked, this, &ConsentPage::showEverybody);
    connect(m_open, &QPushButton::clicked, this,
            [this] { Q_EMIT openProfileRequested(m_profile); });
    connect(m_verify, &QPushButton::clicked, this, &ConsentPage::verifyLedger);
    showEverybody();
}

void ConsentPage::showPerson(ProfileId profile)
{
    m_profile = profile;
    message()->hide();
    markStale();
}

void ConsentPage::showEverybody()
{
    m_profile = {};
    m_subject->setText(tr("How many people allow what"));
    m_everybody->hide();
    m_open->hide();
    m_personPanel->hide();
    m_hint->show();
    markStale();
}

void ConsentPage::refresh()
{
    if (m_profile.isValid()) {
        loadPerson();
    } else {
        loadCoverage();
    }
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
    m_matrix->horizontalHeader()->setFixedHeight(metrics::kRowHeight);
    m_matrix->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_matrix->horizontalHeader()->setMinimumSectionSize(84);
    m_matrix->horizontalHeader()->setDefaultAlignment(Qt::AlignCenter);
    m_matrix->horizontalHeader()->setHighlightSections(false);
    m_matrix->horizontalHeader()->setSectionsClickable(false);
    m_matrix->horizontalHeader()->setFont(textFont(TextSize::Small));
    m_matrix->horizontalHeader()->setTextElideMode(Qt::ElideRight);
    m_matrix->verticalHeader()->setFixedWidth(kPurposeWidth);
    m_matrix->verticalHeader()->setDefaultSectionSize(metrics::kRowHeight);
    m_matrix->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_matrix->verticalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_matrix->verticalHeader()->setSectionsClickable(false);
    m_matrix->verticalHeader()->setHighlightSections(false);
    m_matrix->verticalHeader()->setTextElideMode(Qt::ElideRight);
    card->content()->addWidget(m_matrix);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ConsentPage::fitMatrix);
    connect(m_matrix->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ConsentPage::showCell);
    return card;
}

QWidget* ConsentPage::makePersonPanel()
{
    m_personPanel = new Card(this);
    m_cell = new TextLabel({}, TextSize::Lead, TextWeight::Strong, Tone::Normal, m_personPanel);
    m_cell->setWordWrap(true);
    m_reason = mutedLabel({}, m_personPanel);
    m_method = new QComboBox(m_personPanel);
    identify(m_method, u"consentMethod"_s, tr("How the person told you"));
    for (const consent::Method method : {consent::Method::Operator, consent::Method::Phone,
                                         consent::Method::Paper, consent::Method::Pos}) {
        m_method->addItem(consent::methodName(method), consent::keyOf(method));
    }
    m_withdraw =
        new Button(tr("Record a withdrawal"), u"cross"_s, Button::Kind::Danger, m_personPanel);
    identify(m_withdraw, u"consentWithdraw"_s, tr("Record a withdrawal for the chosen cell"));

    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_cell);
    words->addWidget(m_reason);
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::kGrid);
    row->addLayout(words, 1);
    row->addWidget(m_method);
    row->addWidget(m_withdraw);
    m_personPanel->content()->addLayout(row);

    m_log = new StringTableModel(this);
    m_logTable = new DataTable(m_personPanel);
    identify(m_logTable, u"consentLog"_s, tr("Everything this person said about consent"));
    m_logTable->setModel(m_log);
    m_personPanel->content()->addWidget(m_logTable, 1);
    connect(m_withdraw, &QPushButton::clicked, this, &ConsentPage::recordWithdrawal);
    return m_personPanel;
}

QWidget* ConsentPage::makeHint()
{
    m_hint = new Card(tr("What the numbers mean"), this);
    m_hint->content()->addWidget(mutedLabel(
        tr("Each number counts the people who may be contacted for that purpose by that means now. "
           "Nobody else leaves in an export, whatever a file says: what was never asked counts as "
           "no. Rest on a number to see how many refused and how many were never asked."),
        m_hint));
    m_hint->content()->addWidget(mutedLabel(
        tr("Look up one person to see what they allowed, when, how and on which text, and to "
           "record a withdrawal."),
        m_hint));
    return m_hint;
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
                m_model->setCoverage(*coverage);
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

void ConsentPage::show(const PersonConsent& person)
{
    const QModelIndex before = m_matrix->currentIndex();
    const int row = before.isValid() ? before.row() : 0;
    const int column = before.isValid() ? before.column() : 0;
    m_subject->setText(person.name);
    m_everybody->show();
    m_open->show();
    m_personPanel->show();
    m_hint->hide();
    m_model->setPerson(person.cells);
    m_matrix->setCurrentIndex(m_model->index(row, column));
    showCell();
    showLog(person.log);
}

void ConsentPage::showCell()
{
    const auto cell = m_model->cellAt(m_matrix->currentIndex());
    m_withdraw->setEnabled(cell.has_value());
    if (!cell) {
        return;
    }
    m_cell->setText(tr("%1 by %2: %3", "purpose, channel, state")
                        .arg(purposeWord(cell->purpose), channelWord(cell->channel),
                             consent::stateName(cell->verdict.state())));
    m_reason->setText(consent::describe(cell->verdict.reason));
}

void ConsentPage::showLog(const QList<consent::LogEntry>& log)
{
    QList<QStringList> rows;
    for (const consent::LogEntry& entry : log) {
        const qint64 at = entry.event.at ? entry.event.at->stated : entry.recordedAt;
        const QString origin =
            entry.file.isEmpty()
                ? QString()
                : tr("%1, row %2").arg(entry.file).arg(entry.event.importRow.value_or(0));
        rows.append({formatMoment(at, m_session.calendar()),
                     consent::decisionName(entry.event.decision), purposeWord(entry.event.purpose),
                     channelWord(entry.event.channel), consent::methodName(entry.event.method),
                     origin, entry.notice ? entry.notice->text : QString()});
    }
    m_log->setTable({tr("When"), tr("What"), tr("Purpose"), tr("Channel"), tr("How"), tr("File"),
                     tr("Text they saw")},
                    rows);
    m_logTable->setColumnWidths({144, 128, 152, 112, 96, 200, 0});
}

void ConsentPage::recordWithdrawal()
{
    const auto cell = m_model->cellAt(m_matrix->currentIndex());
    if (!cell) {
        return;
    }
    const qint64 now = m_session.now();
    const QJsonObject event{{u"profile"_s, m_profile.value()},
                            {u"purpose"_s, cell->purpose},
                            {u"channel"_s, cell->channel},
                            {u"decision"_s, consent::keyOf(consent::Decision::Withdrawn)},
                            {u"scope"_s, u"person"_s},
                            {u"at"_s, toIsoUtc(now)},
                            {u"method"_s, m_method->currentData().toString()},
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
    m_withdraw->setEnabled(false);
    connect(job, &Job::stateChanged, this, [this, job, report](Job::State state) {
        if (state == Job::State::Running) {
            return;
        }
        m_withdraw->setEnabled(true);
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
    m_matrix->setFixedHeight((m_model->rowCount() + 1) * metrics::kRowHeight + 2);
}

} // namespace rondom::ui
