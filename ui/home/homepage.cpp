#include "ui/home/homepage.h"

#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/datatable.h"
#include "ui/common/emptystate.h"
#include "ui/common/format.h"
#include "ui/common/identify.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/stattile.h"
#include "ui/common/stringtablemodel.h"
#include "ui/common/textlabel.h"
#include "ui/home/monthchart.h"

#include <QHBoxLayout>
#include <QJsonObject>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

constexpr int kMonths = 12;
constexpr int kMostImports = 4;

enum Shown { NothingShown, OverviewShown, EmptyShown };

QString sourceOf(const ingest::ImportSummary& import)
{
    return import.files.isEmpty() ? QString() : import.files.first().sourceName;
}

} // namespace

HomePage::HomePage(workspace::Session& session, QWidget* parent)
    : Page(tr("Home"), parent), m_session(session), m_stack(new QStackedWidget(this))
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
    content()->addWidget(m_stack, 1);
    connect(empty, &EmptyState::activated, this, &HomePage::importRequested);
}

void HomePage::setCounts(const workspace::WorkspaceCounts& counts)
{
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
    m_active->setValue(formatCount(counts.active));
    m_active->setHint(tr("did something in the last 90 days"));
    m_revenue->setValue(formatRoundMoney(Decimal::fromMicros(counts.revenue), currency));
    m_revenue->setHint(tr("after discounts and refunds"));
    m_stack->setCurrentIndex(counts.imports == 0 && counts.profiles == 0 ? EmptyShown
                                                                         : OverviewShown);
    showNext(counts);
}

void HomePage::refresh()
{
    m_reading.cancel();
    m_reading = m_session.ask<Briefing>(
        this,
        [calendar = m_session.calendar(),
         now = m_session.now()](const storage::Connection& connection) -> Result<Briefing> {
            const auto months =
                workspace::OverviewRepository(connection, calendar).months(kMonths, now);
            if (!months) {
                return months.error();
            }
            const auto imports = ingest::SourceRepository(connection).imports();
            if (!imports) {
                return imports.error();
            }
            return Briefing{*months, imports->mid(0, kMostImports)};
        },
        [this](const Result<Briefing>& briefing) {
            if (briefing) {
                show(*briefing);
            } else {
                message()->showError(briefing.error());
            }
        });
}

QWidget* HomePage::makeOverview()
{
    auto* overview = new QWidget(this);
    auto* column = new QVBoxLayout(overview);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kGutter);
    column->addWidget(makeTiles());
    column->addWidget(makeCharts(), 3);
    column->addWidget(makeLists(), 2);
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
    m_growth->setAccessibleName(tr("Customers known, by month"));
    m_sales->setAccessibleName(tr("Revenue by month"));
    auto* growth = new Card(tr("Customers known"), charts);
    growth->content()->addWidget(m_growth, 1);
    auto* sales = new Card(tr("Revenue by month (%1)").arg(currency), charts);
    sales->content()->addWidget(m_sales, 1);
    row->addWidget(growth, 1);
    row->addWidget(sales, 1);
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
    m_imports->setNumberColumns({3});
    m_importsTable = new DataTable(imports);
    identify(m_importsTable, u"homeImports"_s, tr("Last imports"));
    m_importsTable->setModel(m_imports);
    imports->content()->addWidget(m_importsTable);
    m_next = new Card(tr("What to do next"), lists);
    row->addWidget(imports, 2);
    row->addWidget(m_next, 1);
    connect(all, &QPushButton::clicked, this, &HomePage::historyRequested);
    connect(m_importsTable, &DataTable::rowActivated, this, &HomePage::historyRequested);
    return lists;
}

void HomePage::show(const Briefing& briefing)
{
    QList<MonthChart::Month> growth;
    QList<MonthChart::Month> sales;
    for (const workspace::MonthFigures& month : briefing.months) {
        growth.append({month.month, double(month.customers)});
        sales.append({month.month, month.revenue.toDouble()});
    }
    m_growth->setMonths(growth);
    m_sales->setMonths(sales);

    QList<QStringList> rows;
    for (const ingest::ImportSummary& import : briefing.imports) {
        const QJsonObject counts = import.counts.value(u"rows"_s).toObject();
        rows.append({formatAgo(import.at, m_session.now(), m_session.calendar()), sourceOf(import),
                     import.files.isEmpty() ? QString() : import.files.first().name,
                     formatCount(counts.value(u"read"_s).toInteger())});
    }
    m_imports->setTable({tr("When"), tr("Source"), tr("File"), tr("Rows")}, rows);
    m_importsTable->setColumnWidths({160, 128, 0, 80});
}

void HomePage::showNext(const workspace::WorkspaceCounts& counts)
{
    qDeleteAll(m_next->findChildren<Button*>());
    qDeleteAll(m_next->findChildren<QWidget*>(u"homeNextHint"_s));
    while (m_next->content()->count() > 1) {
        delete m_next->content()->takeAt(1);
    }
    const auto suggest = [this](const QString& text, const QString& action, const QString& iconName,
                                const QString& name, void (HomePage::*signal)()) {
        auto* hint = mutedLabel(text, m_next);
        hint->setObjectName(u"homeNextHint"_s);
        auto* button = new Button(action, iconName, Button::Kind::Secondary, m_next);
        identify(button, name, action);
        m_next->content()->addWidget(hint);
        m_next->content()->addWidget(button);
        connect(button, &QPushButton::clicked, this, signal);
    };
    if (counts.segments == 0) {
        suggest(tr("A segment selects the people you want to reach."), tr("Make a segment"),
                u"segments"_s, u"homeNextSegment"_s, &HomePage::segmentsRequested);
    } else {
        suggest(
            tr("%Ln segment(s) are ready to look at or to export.", nullptr, int(counts.segments)),
            tr("Show the segments"), u"segments"_s, u"homeNextSegments"_s,
            &HomePage::segmentsRequested);
    }
    if (counts.mailable == 0) {
        suggest(tr("Nobody can be mailed yet. Import your newsletter tool's list of subscribers, "
                   "with the text they agreed to."),
                tr("Import files"), u"import"_s, u"homeNextImport"_s, &HomePage::importRequested);
    }
    m_next->content()->addStretch();
}

} // namespace rondom::ui
