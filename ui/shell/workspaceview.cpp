#include "ui/shell/workspaceview.h"

#include "models/ingest/sourcerepository.h"
#include "models/workspace/actionhistory.h"
#include "models/workspace/consentchanges.h"
#include "models/workspace/undo.h"
#include "models/workspace/workspacetext.h"
#include "ui/activation/exportpage.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/theme.h"
#include "ui/consent/consentpage.h"
#include "ui/data/datapage.h"
#include "ui/home/homepage.h"
#include "ui/identity/originspage.h"
#include "ui/identity/reviewpage.h"
#include "ui/identity/rulespage.h"
#include "ui/ingest/importpage.h"
#include "ui/profiles/customerspage.h"
#include "ui/profiles/peoplesource.h"
#include "ui/profiles/profilepage.h"
#include "ui/profiles/survivorpage.h"
#include "ui/segments/computedtraitspage.h"
#include "ui/segments/segmentspage.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/navigationrail.h"
#include "ui/shell/topbar.h"
#include "ui/shell/windowactions.h"
#include "ui/shell/workspacestatus.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

/// Consent that expires does so at some minute of the day; an hour late is soon enough for a
/// screen. What leaves is decided anew by the gate each time.
constexpr int kConsentClockMs = 60 * 60 * 1000;

struct Freshness
{
    workspace::WorkspaceCounts counts;
    std::optional<qint64> lastImport;
};

struct HistoryEnds
{
    QString undo;
    QString redo;
    QList<workspace::Action> newest;
};

/// As many as a menu holds without scrolling.
constexpr int kMenuActions = 10;

} // namespace

WorkspaceView::WorkspaceView(workspace::Session& session, Dialogs& dialogs,
                             Preferences& preferences, const WindowActions& actions,
                             QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_dialogs(dialogs)
    , m_rail(new NavigationRail(this))
    , m_stack(new QStackedWidget(this))
    , m_status(new WorkspaceStatus(session, this))
    , m_consentClock(new QTimer(this))
    , m_watcher(session)
{
    const People people = peopleOf(session);
    m_bar = new TopBar(session, actions, this);
    auto* right = new QVBoxLayout;
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(0);
    right->addWidget(m_bar);
    right->addWidget(m_stack, 1);
    right->addWidget(m_status);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addLayout(right, 1);

    makePages(people, preferences);
    connectHome();
    connectOthers();
    connectSettings();
    connect(m_rail, &NavigationRail::pageRequested, this, &WorkspaceView::showPage);
    connect(m_bar, &TopBar::personChosen, this, &WorkspaceView::openProfile);
    connect(m_bar, &TopBar::segmentChosen, this, &WorkspaceView::openSegment);
    connect(m_bar, &TopBar::undoActionRequested, this, &WorkspaceView::undoAction);
    connect(m_bar, &TopBar::historyRequested, this, [this] { showPage(PageId::Data); });
    connect(m_bar, &TopBar::recentMenuRequested, this, &WorkspaceView::recentMenuRequested);
    connect(&m_session, &workspace::Session::changed, this, &WorkspaceView::takeChange);

    const auto refreshConsents = [this] {
        m_session.run(
            tr("Looking for consent that expired"),
            [now = m_session.now()](const workspace::WorkspaceFile& file, JobContext& context) {
                return workspace::refreshDueConsents(file, now, context);
            });
    };
    connect(m_consentClock, &QTimer::timeout, this, refreshConsents);
    m_consentClock->start(kConsentClockMs);
    refreshConsents();
    takeChange();
    showPage(PageId::Home);
}

void WorkspaceView::showPage(PageId page)
{
    m_current = page;
    m_rail->setCurrent(page);
    m_stack->setCurrentWidget(m_pages.value(page));
}

void WorkspaceView::openProfile(ProfileId profile)
{
    m_profile->showProfile(profile);
    showPage(PageId::Profile);
}

void WorkspaceView::openSegment(const QString& name)
{
    m_segments->showSegment(name);
    showPage(PageId::Segments);
}

void WorkspaceView::openConsent(ProfileId profile)
{
    m_consent->showPerson(profile);
    showPage(PageId::Consent);
}

void WorkspaceView::openOrigins(ProfileId profile)
{
    m_origins->showProfile(profile);
    showPage(PageId::Origins);
}

void WorkspaceView::importFiles(const QStringList& files)
{
    showPage(PageId::Import);
    m_import->addFiles(files);
}

void WorkspaceView::focusSearch()
{
    m_bar->focusSearch();
}

void WorkspaceView::showError(const Error& error)
{
    m_pages.value(m_current)->message()->showError(error);
}

void WorkspaceView::showNote(const QString& text)
{
    m_pages.value(m_current)->message()->showMessage(Tone::Info, text);
}

void WorkspaceView::startSegment()
{
    showPage(PageId::Segments);
    m_segments->startNew();
}

void WorkspaceView::undo()
{
    runHistory(
        tr("Undoing"),
        [now = m_session.now()](const workspace::WorkspaceFile& file, JobContext& context) {
            return workspace::undoLast(file, now, context);
        },
        [](const QString& title) {
            return tr("Undone: %1. Ctrl+Shift+Z does it again.").arg(title);
        });
}

void WorkspaceView::redo()
{
    runHistory(
        tr("Redoing"),
        [now = m_session.now()](const workspace::WorkspaceFile& file, JobContext& context) {
            return workspace::redoLast(file, now, context);
        },
        [](const QString& title) { return tr("Done again: %1.").arg(title); });
}

void WorkspaceView::undoAction(qint64 action)
{
    runHistory(
        tr("Undoing"),
        [action, now = m_session.now()](const workspace::WorkspaceFile& file, JobContext& context) {
            return workspace::undoAction(file, action, now, context);
        },
        [](const QString& title) { return tr("Undone: %1.").arg(title); });
}

void WorkspaceView::checkWorkspace()
{
    showPage(PageId::Settings);
    m_settings->checkWorkspace();
}

void WorkspaceView::makePages(const People& people, Preferences& preferences)
{
    m_home = new HomePage(m_session, people, m_stack);
    m_customers = new CustomersPage(m_session, m_stack);
    m_segments = new SegmentsPage(m_session, m_dialogs, people, m_stack);
    m_export = new ExportPage(m_session, m_dialogs, people, m_stack);
    m_consent = new ConsentPage(m_session, people, m_stack);
    m_data = new DataPage(m_session, m_stack);
    m_profile = new ProfilePage(m_session, m_stack);
    m_import = new ImportPage(m_session, m_dialogs, m_stack);
    m_review = new ReviewPage(m_session, m_stack);
    m_rules = new RulesPage(m_session, m_stack);
    m_survivors = new SurvivorPage(m_session, m_stack);
    m_computedTraits = new ComputedTraitsPage(m_session, m_stack);
    m_origins = new OriginsPage(m_session, m_stack);
    m_settings = new SettingsPage(m_session, preferences, m_dialogs, m_stack);
    m_pages = {{PageId::Home, m_home},           {PageId::Customers, m_customers},
               {PageId::Segments, m_segments},   {PageId::Export, m_export},
               {PageId::Consent, m_consent},     {PageId::Data, m_data},
               {PageId::Profile, m_profile},     {PageId::Import, m_import},
               {PageId::Duplicates, m_review},   {PageId::Rules, m_rules},
               {PageId::Survivors, m_survivors}, {PageId::Origins, m_origins},
               {PageId::Settings, m_settings},   {PageId::ComputedTraits, m_computedTraits}};
    for (Page* page : std::as_const(m_pages)) {
        m_stack->addWidget(page);
    }
}

void WorkspaceView::connectHome()
{
    const auto leadsTo = [this](void (HomePage::*signal)(), PageId page) {
        connect(m_home, signal, this, [this, page] { showPage(page); });
    };
    leadsTo(&HomePage::importRequested, PageId::Import);
    leadsTo(&HomePage::historyRequested, PageId::Data);
    leadsTo(&HomePage::segmentsRequested, PageId::Segments);
    leadsTo(&HomePage::exportRequested, PageId::Export);
    leadsTo(&HomePage::duplicatesRequested, PageId::Duplicates);
    connect(m_home, &HomePage::importFilesRequested, this, &WorkspaceView::importFiles);
    connect(m_home, &HomePage::segmentRequested, this, &WorkspaceView::openSegment);
    connect(m_home, &HomePage::openProfileRequested, this, &WorkspaceView::openProfile);
    connect(m_home, &HomePage::exportHistoryRequested, this, [this] {
        m_export->showHistory();
        showPage(PageId::Export);
    });
    connect(m_home, &HomePage::customersRequested, this, [this] {
        m_customers->showPart(CustomersPage::Part::Everybody);
        showPage(PageId::Customers);
    });
    connect(m_home, &HomePage::mailableRequested, this, [this] {
        m_customers->showPart(CustomersPage::Part::Mailable);
        showPage(PageId::Customers);
    });
    connect(m_home, &HomePage::activeRequested, this, [this] {
        m_customers->showPart(CustomersPage::Part::Active);
        showPage(PageId::Customers);
    });
    connect(m_home, &HomePage::revenueRequested, this, [this] {
        m_customers->showByRevenue();
        showPage(PageId::Customers);
    });
}

void WorkspaceView::connectOthers()
{
    connect(m_customers, &CustomersPage::openProfileRequested, this, [this](ProfileId profile) {
        m_profile->showProfile(profile, [this](ProfileId from, int step) {
            return m_customers->neighbour(from, step);
        });
        showPage(PageId::Profile);
    });
    connect(m_customers, &CustomersPage::importRequested, this,
            [this] { showPage(PageId::Import); });
    connect(m_profile, &ProfilePage::backRequested, this, [this] {
        showPage(PageId::Customers);
        m_customers->select(m_profile->profile());
    });
    connect(m_profile, &ProfilePage::segmentRequested, this, &WorkspaceView::openSegment);
    connect(m_profile, &ProfilePage::originsRequested, this, &WorkspaceView::openOrigins);
    connect(m_origins, &OriginsPage::backRequested, this, &WorkspaceView::openProfile);
    connect(m_profile, &ProfilePage::consentRequested, this, &WorkspaceView::openConsent);
    connect(m_segments, &SegmentsPage::openProfileRequested, this, &WorkspaceView::openProfile);
    connect(m_segments, &SegmentsPage::exportRequested, this, [this](const QString& segment) {
        m_export->showSegment(segment);
        showPage(PageId::Export);
    });
    connect(m_export, &ExportPage::openProfileRequested, this, &WorkspaceView::openProfile);
    connect(m_export, &ExportPage::segmentsRequested, this, [this] { showPage(PageId::Segments); });
    connect(m_consent, &ConsentPage::openProfileRequested, this, &WorkspaceView::openProfile);
    connect(m_data, &DataPage::duplicatesRequested, this, [this] { showPage(PageId::Duplicates); });
    connect(m_data, &DataPage::rulesRequested, this, [this] { showPage(PageId::Rules); });
    connect(m_review, &ReviewPage::rulesRequested, this, [this] { showPage(PageId::Rules); });
    connect(m_rules, &RulesPage::duplicatesRequested, this,
            [this] { showPage(PageId::Duplicates); });
    connect(m_profile, &ProfilePage::openProfileRequested, this, &WorkspaceView::openProfile);
    connect(m_profile, &ProfilePage::survivorsRequested, this,
            [this] { showPage(PageId::Survivors); });
    connect(m_segments, &SegmentsPage::computedTraitsRequested, this,
            [this] { showPage(PageId::ComputedTraits); });
    connect(m_review, &ReviewPage::openProfileRequested, this, &WorkspaceView::openProfile);
    connect(m_data, &DataPage::importRequested, this, [this] { showPage(PageId::Import); });
    connect(m_import, &ImportPage::historyRequested, this, [this] { showPage(PageId::Data); });
    connect(m_import, &ImportPage::customersRequested, this, [this] {
        m_customers->showPart(CustomersPage::Part::Everybody);
        showPage(PageId::Customers);
    });
}

void WorkspaceView::connectSettings()
{
    connect(m_settings, &SettingsPage::themeChosen, this, &WorkspaceView::themeChosen);
    connect(m_settings, &SettingsPage::languageChosen, this, &WorkspaceView::languageChosen);
    connect(m_settings, &SettingsPage::motionChosen, this, &WorkspaceView::motionChosen);
}

void WorkspaceView::takeChange()
{
    for (Page* page : std::as_const(m_pages)) {
        page->markStale();
    }
    readCounts();
    readHistory();
}

void WorkspaceView::readCounts()
{
    // Only the last change counts: what was asked before it need not be counted to its end.
    m_counting.cancel();
    m_counting = m_session.ask<Freshness>(
        this,
        [now = m_session.now()](const storage::Connection& connection) -> Result<Freshness> {
            const auto counts = workspace::countWorkspace(connection, now);
            if (!counts) {
                return counts.error();
            }
            const auto imports = ingest::SourceRepository(connection).imports();
            if (!imports) {
                return imports.error();
            }
            return Freshness{*counts, imports->isEmpty() ? std::nullopt
                                                         : std::optional(imports->first().at)};
        },
        [this](const Result<Freshness>& freshness) {
            if (freshness) {
                m_home->setCounts(freshness->counts);
                m_status->show(freshness->counts, freshness->lastImport);
            } else {
                m_home->message()->showError(freshness.error());
            }
        });
}

void WorkspaceView::readHistory()
{
    m_session.ask<HistoryEnds>(
        this,
        [](const storage::Connection& connection) -> Result<HistoryEnds> {
            const workspace::ActionHistory history(connection);
            const auto undo = history.nextUndo();
            const auto redo = history.nextRedo();
            if (!undo || !redo) {
                return undo ? redo.error() : undo.error();
            }
            HistoryEnds ends;
            if (*undo) {
                ends.undo = workspace::actionTitle((*undo)->kind, (*undo)->subject);
            }
            if (*redo) {
                ends.redo = workspace::actionTitle((*redo)->kind, (*redo)->subject);
            }
            auto newest = history.list(kMenuActions);
            if (!newest) {
                return newest.error();
            }
            ends.newest = std::move(*newest);
            return ends;
        },
        [this](const Result<HistoryEnds>& ends) {
            if (ends) {
                m_bar->setHistory(ends->undo, ends->redo);
                m_bar->setActions(ends->newest);
            }
        });
}

void WorkspaceView::runHistory(const QString& title, HistoryStep step,
                               std::function<QString(const QString&)> told)
{
    auto subject = std::make_shared<QString>();
    Job* job =
        m_session.run(title,
                      [step = std::move(step), subject](const workspace::WorkspaceFile& file,
                                                        JobContext& context) -> Result<void> {
                          const auto action = step(file, context);
                          if (!action) {
                              return action.error();
                          }
                          *subject = workspace::actionTitle(action->kind, action->subject);
                          return {};
                      });
    connect(job, &Job::stateChanged, this,
            [this, job, subject, told = std::move(told)](Job::State state) {
                if (state == Job::State::Failed) {
                    showError(job->result().error());
                } else if (state == Job::State::Succeeded) {
                    m_pages.value(m_current)->message()->showMessage(Tone::Positive,
                                                                     told(*subject));
                }
            });
}

} // namespace rondom::ui
