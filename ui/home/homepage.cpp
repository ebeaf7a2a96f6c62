#include "ui/home/homepage.h"

#include "models/activation/exportrepository.h"
#include "models/identity/matchrepository.h"
#include "models/segments/segmentrepository.h"
#include "models/workspace/changesrepository.h"
#include "models/workspace/visitrepository.h"
#include "models/workspace/watchrepository.h"
#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/datatable.h"
#include "ui/common/emptystate.h"
#include "ui/common/format.h"
#include "ui/common/identify.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/peoplepanel.h"
#include "ui/common/stattile.h"
#include "ui/common/stringtablemodel.h"
#include "ui/common/textlabel.h"
#include "ui/home/briefingtext.h"
#include "ui/home/linkcard.h"
#include "ui/home/monthchart.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonObject>
#include <QStackedWidget>
#include <QTimer>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

constexpr int kMonths = 12;
constexpr int kMostImports = 5;
constexpr int kNewsWidth = 376;
constexpr int kWidestNews = 560;
/// Much shorter than the break that ends a visit.
constexpr int kVisitClockMs = 5 * 60 * 1000;

enum Shown { NothingShown, OverviewShown, EmptyShown, PeopleShown };

QString sourceOf(const ingest::ImportSummary& import)
{
    return import.files.isEmpty() ? QString() : import.files.first().sourceName;
}

qint64 rowsOf(const ingest::ImportSummary& import, const QString& which)
{
    return import.counts.value(u"rows"_s).toObject().value(which).toInteger();
}

} // namespace

HomePage::HomePage(workspace::Session& session, const People& people, QWidget* parent)
    : Page(tr("Home"), parent)
    , m_session(session)
    , m_stack(new QStackedWidget(this))
    , m_people(new PeoplePanel(people, u"homePeople"_s, this))
    , m_visitClock(new QTimer(this))
{
    auto* import = new Button(tr("Import files"), u"import"_s, Button::Kind::Primary, this);
    identify(import, u"homeImport"_s, tr("Import files"));
    actions()->addWidget(import);
    connect(import, &QPushButton::clicked, this, &HomePage::importRequested);

    auto* empty = new EmptyState(
        u"import"_s, tr("Bring your customers together"),
        tr("Import the exports of your web shop, newsletter tool and till. Rondom recognises each "
           "person once and shows everything they did, and nothing leaves this computer."),
        tr("Import files"), this);
    auto* emptyCard = new Card(this);
    emptyCard->content()->addWidget(empty);
    // Blank until the first numbers are there: nobody should read dashes as an empty shop.
    m_stack->addWidget(new QWidget(this));
    m_stack->addWidget(makeOverview());
    m_stack->addWidget(emptyCard);
    m_stack->addWidget(m_people);
    content()->addWidget(m_stack, 1);
    connect(empty, &EmptyState::activated, this, &HomePage::importRequested);
    connect(m_people, &PeoplePanel::closed, this,
            [this] { m_stack->setCurrentIndex(OverviewShown); });
    connect(m_people, &PeoplePanel::personActivated, this, &HomePage::openProfileRequested);
    connect(m_people, &PeoplePanel::failed, this,
            [this](const Error& error) { message()->showError(error); });

    m_visitClock->setInterval(kVisitClockMs);
    connect(m_visitClock, &QTimer::timeout, this, [this] {
        if (window()->isActiveWindow()) {
            noteVisit();
        }
    });
    m_visitClock->start();
    noteVisit();
}

void HomePage::setCounts(const workspace::WorkspaceCounts& counts)
{
    m_counts = counts;
    const QString currency = m_session.settings().currency;
    m_customers->setValue(formatCount(counts.profiles));
    m_customers->setHint(tr("%1 of them known").arg(formatCount(counts.known)));
    m_customers->setToolTip(tr("Known is who has an e-mail address, a phone or a customer number. "
                               "The others visited without telling who they are."));
    m_mailable->setValue(formatCount(counts.mailable));
    m_mailable->setHint(counts.profiles > 0 ? tr("%1 of all customers")
                                                  .arg(formatPercent(double(counts.mailable) /
                                                                     double(counts.profiles)))
                                            : QString());
    m_mailable->setToolTip(tr("Who may get the newsletter by e-mail now."));
    m_active->setValue(formatCount(counts.active));
    m_active->setHint(tr("did something in the last 90 days"));
    m_revenue->setValue(formatRoundMoney(Decimal::fromMicros(counts.revenue), currency));
    m_revenue->setHint(tr("after discounts and refunds"));
    const bool isEmpty = counts.imports == 0 && counts.profiles == 0;
    if (isEmpty || m_stack->currentIndex() != PeopleShown) {
        m_stack->setCurrentIndex(isEmpty ? EmptyShown : OverviewShown);
    }
    showToDo();
}

bool HomePage::event(QEvent* event)
{
    if (event->type() == QEvent::WindowActivate) {
        noteVisit();
    }
    return Page::event(event);
}

void HomePage::refresh()
{
    m_reading.cancel();
    m_reading = m_session.ask<Briefing>(
        this,
        [calendar = m_session.calendar(), now = m_session.now(),
         since = m_since](const storage::Connection& connection) -> Result<Briefing> {
            Briefing briefing;
            const auto months =
                workspace::OverviewRepository(connection, calendar).months(kMonths, now);
            if (!months) {
                return months.error();
            }
            briefing.months = *months;
            const auto imports = ingest::SourceRepository(connection).imports();
            if (!imports) {
                return imports.error();
            }
            briefing.imports = imports->mid(0, kMostImports);
            const workspace::ChangesRepository changes(connection);
            if (since) {
                const auto found = changes.between(*since, now);
                if (!found) {
                    return found.error();
                }
                briefing.changes = *found;
            }
            const auto expiring =
                changes.people(workspace::ChangesRepository::Kind::ExpiringSoon, now, now);
            if (!expiring) {
                return expiring.error();
            }
            briefing.expiringSoon = qint64(expiring->size());
            const identity::MatchRepository matches(connection);
            const auto compared = matches.current();
            const auto duplicates = matches.candidateCount();
            if (!compared || !duplicates) {
                return compared ? duplicates.error() : compared.error();
            }
            briefing.wasCompared = compared->has_value();
            briefing.duplicates = *duplicates;
            const auto exports = activation::ExportRepository(connection).list();
            if (!exports) {
                return exports.error();
            }
            briefing.hasExported = !exports->isEmpty();
            const auto watched = workspace::WatchRepository(connection).results();
            if (!watched) {
                return watched.error();
            }
            briefing.watched = *watched;
            return briefing;
        },
        [this, asked = ++m_generation](const Result<Briefing>& briefing) {
            if (asked != m_generation) {
                return;
            }
            if (briefing) {
                show(*briefing);
            } else {
                message()->showError(briefing.error());
            }
        });
    if (m_stack->currentIndex() == PeopleShown) {
        m_people->reload();
    }
}

QWidget* HomePage::makeOverview()
{
    auto* overview = new QWidget(this);
    auto* column = new QVBoxLayout(overview);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kGutter);
    column->addWidget(makeTiles());
    m_news = new LinkCard(tr("Since you were last here"), u"homeNews"_s, overview);
    m_news->setMinimumWidth(kNewsWidth);
    m_news->setMaximumWidth(kWidestNews);
    connect(m_news, &LinkCard::activated, this, &HomePage::follow);
    auto* right = new QVBoxLayout;
    right->setSpacing(metrics::kGutter);
    right->addWidget(makeCharts(), 5);
    right->addWidget(makeLists(), 4);
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::kGutter);
    row->addWidget(m_news, 2);
    row->addLayout(right, 5);
    column->addLayout(row, 1);
    return overview;
}

QWidget* HomePage::makeTiles()
{
    auto* tiles = new QWidget(this);
    auto* row = new QHBoxLayout(tiles);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kGutter);
    m_customers = new StatTile(u"customers"_s, tr("Customers"), tiles);
    m_mailable = new StatTile(u"mail"_s, tr("Mailable"), tiles);
    m_active = new StatTile(u"activity"_s, tr("Active"), tiles);
    m_revenue = new StatTile(u"money"_s, tr("Revenue"), tiles);
    m_customers->setObjectName(u"tileCustomers"_s);
    m_mailable->setObjectName(u"tileMailable"_s);
    m_active->setObjectName(u"tileActive"_s);
    m_revenue->setObjectName(u"tileRevenue"_s);
    for (StatTile* tile : {m_customers, m_mailable, m_active, m_revenue}) {
        row->addWidget(tile, 1);
    }
    connect(m_customers, &QAbstractButton::clicked, this, &HomePage::customersRequested);
    connect(m_mailable, &QAbstractButton::clicked, this, &HomePage::mailableRequested);
    connect(m_active, &QAbstractButton::clicked, this, &HomePage::activeRequested);
    connect(m_revenue, &QAbstractButton::clicked, this, &HomePage::revenueRequested);
    return tiles;
}

QWidget* HomePage::makeCharts()
{
    auto* charts = new QWidget(this);
    auto* row = new QHBoxLayout(charts);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kGutter);
    const QString currency = m_session.settings().currency;
    m_growth = new MonthChart(
        MonthChart::Kind::Line, [](double value) { return formatCount(qint64(value)); }, charts);
    m_sales = new MonthChart(
        MonthChart::Kind::Bars,
        [currency](double value) { return formatRoundMoney(Decimal::fromDouble(value), currency); },
        charts);
    m_growth->setObjectName(u"homeGrowth"_s);
    m_growth->setAccessibleName(tr("Customers known, by month"));
    m_sales->setObjectName(u"homeSales"_s);
    m_sales->setAccessibleName(tr("Revenue by month"));
    m_growthSummary = mutedLabel({}, charts);
    m_growthSummary->setObjectName(u"homeGrowthSummary"_s);
    m_salesSummary = mutedLabel({}, charts);
    m_salesSummary->setObjectName(u"homeSalesSummary"_s);
    const auto addCard = [&](const QString& title, TextLabel* summary, MonthChart* chart) {
        auto* card = new Card(title, charts);
        card->content()->setSpacing(metrics::kHalfGrid);
        card->content()->addWidget(summary);
        card->content()->addWidget(chart, 1);
        row->addWidget(card, 1);
    };
    addCard(tr("Customers known"), m_growthSummary, m_growth);
    addCard(tr("Revenue by month"), m_salesSummary, m_sales);
    return charts;
}

QWidget* HomePage::makeLists()
{
    auto* lists = new QWidget(this);
    auto* row = new QHBoxLayout(lists);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kGutter);
    auto* imports = new Card(tr("Last imports"), lists);
    auto* all = new Button(tr("All imports"), Button::Kind::Quiet, imports);
    identify(all, u"homeAllImports"_s, tr("Show all imports"));
    imports->header()->addWidget(all);
    m_imports = new StringTableModel(this);
    m_imports->setNumberColumns({2});
    m_importsTable = new DataTable(imports);
    identify(m_importsTable, u"homeImports"_s, tr("Last imports"));
    m_importsTable->setModel(m_imports);
    // A handful of rows says what it is by itself.
    m_importsTable->horizontalHeader()->hide();
    imports->content()->addWidget(m_importsTable);
    m_next = new LinkCard(tr("What to do next"), u"homeNext"_s, lists);
    row->addWidget(imports, 1);
    row->addWidget(m_next, 1);
    connect(all, &QPushButton::clicked, this, &HomePage::historyRequested);
    connect(m_importsTable, &DataTable::rowActivated, this, &HomePage::historyRequested);
    connect(m_next, &LinkCard::activated, this, &HomePage::follow);
    return lists;
}

void HomePage::show(const Briefing& briefing)
{
    m_briefing = briefing;
    showCharts(briefing.months);
    showImports(briefing.imports);
    showNews();
    showToDo();
}

void HomePage::showCharts(const QList<workspace::MonthFigures>& months)
{
    QList<MonthChart::Month> growth;
    QList<MonthChart::Month> sales;
    for (const workspace::MonthFigures& month : months) {
        growth.append({month.month, double(month.customers)});
        sales.append({month.month, month.revenue.toDouble()});
    }
    m_growth->setMonths(growth);
    m_sales->setMonths(sales);

    const QString currency = m_session.settings().currency;
    const qint64 gained = months.last().customers - months.first().customers;
    m_growthSummary->setText(tr("%Ln more than at the end of %1", nullptr, int(gained))
                                 .arg(formatMonth(months.first().month)));
    const auto best =
        std::max_element(months.begin(), months.end(),
                         [](const workspace::MonthFigures& a, const workspace::MonthFigures& b) {
                             return a.revenue < b.revenue;
                         });
    m_salesSummary->setText(
        best->revenue.isZero()
            ? tr("No revenue in the last twelve months")
            : tr("The best month was %1, with %2")
                  .arg(formatMonth(best->month), formatRoundMoney(best->revenue, currency)));
    m_growth->setAccessibleDescription(m_growthSummary->text());
    m_sales->setAccessibleDescription(m_salesSummary->text());
}

void HomePage::showImports(const QList<ingest::ImportSummary>& imports)
{
    QList<QStringList> rows;
    for (const ingest::ImportSummary& import : imports) {
        rows.append({formatAgo(import.at, m_session.now(), m_session.calendar()), sourceOf(import),
                     tr("%Ln row(s)", nullptr, int(rowsOf(import, u"read"_s)))});
    }
    m_imports->setTable({tr("When"), tr("Source"), tr("Rows")}, rows);
    m_importsTable->setColumnWidths({116, 84, 0});
}

void HomePage::showNews()
{
    if (!m_knowsVisit) {
        return;
    }
    if (!m_since) {
        m_news->setIntroduction(tr("Welcome. From your next visit on, this is where you read what "
                                   "changed while you were away."));
        m_news->setLines(m_briefing ? BriefingText::watched(m_briefing->watched)
                                    : QList<BriefingLine>());
        return;
    }
    if (!m_briefing || !m_briefing->changes || m_briefing->changes->since != *m_since) {
        return;
    }
    QList<workspace::WatchResult> watched;
    for (const workspace::WatchResult& result : m_briefing->watched) {
        if (result.at >= *m_since) {
            watched.append(result);
        }
    }
    const QList<BriefingLine> lines =
        BriefingText::watched(watched) +
        BriefingText::news(*m_briefing->changes, m_session.settings().currency);
    const QString moment = formatMoment(*m_since, m_session.calendar());
    m_news->setIntroduction(
        lines.isEmpty()
            ? tr("All quiet: everything is as you left it on %1. Import the newest files to see "
                 "what your customers did since.")
                  .arg(moment)
            : tr("You left on %1.").arg(moment));
    m_news->setLines(lines);
}

void HomePage::showToDo()
{
    if (!m_counts || !m_briefing) {
        return;
    }
    OpenEnds ends;
    ends.counts = *m_counts;
    ends.expiringSoon = m_briefing->expiringSoon;
    ends.duplicates = m_briefing->duplicates;
    ends.wasCompared = m_briefing->wasCompared;
    ends.hasExported = m_briefing->hasExported;
    for (const workspace::WatchResult& result : m_briefing->watched) {
        if (result.outcome == workspace::WatchResult::Outcome::Waits) {
            ends.waiting.append(result);
        }
    }
    for (const ingest::ImportSummary& import : m_briefing->imports) {
        if (!import.isUndone) {
            ends.rejectedRows = rowsOf(import, u"rejected"_s);
            ends.lastImport = import.at;
            break;
        }
    }
    m_next->setLines(BriefingText::toDo(ends, m_session.now()));
}

void HomePage::noteVisit()
{
    const qint64 now = m_session.now();
    if (m_notedAt != 0 && now - m_notedAt < kVisitClockMs) {
        return;
    }
    m_notedAt = now;
    auto end = std::make_shared<std::optional<qint64>>();
    Job* job = m_session.runUnseen(
        tr("Remembering the visit"),
        [end, now](const workspace::WorkspaceFile& file, JobContext&) -> Result<void> {
            auto noted = workspace::VisitRepository(file.connection()).note(now);
            if (!noted) {
                return noted.error();
            }
            *end = *noted;
            return {};
        });
    connect(job, &Job::stateChanged, this, [this, end](Job::State state) {
        if (state == Job::State::Succeeded) {
            takeVisit(*end);
        }
    });
}

void HomePage::takeVisit(std::optional<qint64> previousEnd)
{
    const bool isNews = !m_knowsVisit || previousEnd != m_since;
    m_knowsVisit = true;
    m_since = previousEnd;
    if (!isNews) {
        return;
    }
    showNews();
    markStale();
    if (m_since) {
        // Rules speak of days: who is in a segment changes overnight, without any import.
        m_session.run(
            tr("Counting the segments"),
            [now = m_session.now()](const workspace::WorkspaceFile& file,
                                    JobContext& context) -> Result<void> {
                const auto counted =
                    segments::SegmentRepository(file.connection()).refreshAll(now, context);
                return counted ? Result<void>() : counted.error();
            });
    }
}

void HomePage::follow(const BriefingLine& line)
{
    switch (line.target) {
    case BriefingLine::Target::People:
        openPeople(line.people);
        break;
    case BriefingLine::Target::Segment:
        Q_EMIT segmentRequested(line.segment);
        break;
    case BriefingLine::Target::Segments:
        Q_EMIT segmentsRequested();
        break;
    case BriefingLine::Target::Imports:
        Q_EMIT historyRequested();
        break;
    case BriefingLine::Target::ImportFiles:
        Q_EMIT importRequested();
        break;
    case BriefingLine::Target::WaitingFile:
        Q_EMIT importFilesRequested({line.path});
        break;
    case BriefingLine::Target::Duplicates:
        Q_EMIT duplicatesRequested();
        break;
    case BriefingLine::Target::Export:
        Q_EMIT exportRequested();
        break;
    case BriefingLine::Target::Exports:
        Q_EMIT exportHistoryRequested();
        break;
    }
}

void HomePage::openPeople(workspace::ChangesRepository::Kind kind)
{
    // To the moment the number on screen was read at: the list is as long as the number says.
    const bool isAhead = kind == workspace::ChangesRepository::Kind::ExpiringSoon;
    const qint64 until = m_briefing && m_briefing->changes && !isAhead ? m_briefing->changes->until
                                                                       : m_session.now();
    const qint64 since = m_since.value_or(until);
    m_stack->setCurrentIndex(PeopleShown);
    m_people->showPeople(
        BriefingText::titleOf(kind), BriefingText::explanationOf(kind),
        [kind, since, until](const storage::Connection& connection) {
            return workspace::ChangesRepository(connection).people(kind, since, until);
        });
}

} // namespace rondom::ui
