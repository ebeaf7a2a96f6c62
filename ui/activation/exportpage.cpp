#include "ui/activation/exportpage.h"

#include "models/consent/consenttext.h"
#include "models/consent/policy.h"
#include "models/core/errortext.h"
#include "models/segments/pickervalues.h"
#include "models/segments/segmentrepository.h"
#include "ui/activation/exportchoices.h"
#include "ui/activation/exportresult.h"
#include "ui/activation/heldbackview.h"
#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/datatable.h"
#include "ui/common/dialogs.h"
#include "ui/common/emptystate.h"
#include "ui/common/format.h"
#include "ui/common/identify.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/progressstrip.h"
#include "ui/common/stringtablemodel.h"
#include "ui/common/textlabel.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QTimer>

#include <numeric>
#include <utility>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

constexpr int kPauseMs = 200;
constexpr int kColumnWidth = 168;
/// Most often the e-mail address.
constexpr int kFirstColumnWidth = 256;

enum Tab { RowsTab, HeldTab, HistoryTab };
enum Rows { TableShown, NobodyShown };

QString channelWord(const QString& key)
{
    const auto channel = consent::channelFromKey(key);
    return channel ? consent::channelName(*channel) : key;
}

QString destinationWord(const QString& id)
{
    const activation::Destination* known = activation::DestinationLibrary::builtIn().find(id);
    return known ? known->name : id;
}

QString fileSuffix(const activation::Destination& destination)
{
    return destination.format == activation::Destination::Format::JsonLines ? u"jsonl"_s : u"csv"_s;
}

/// A segment's name as a part of a file name.
QString fileStem(const QString& name)
{
    QString stem;
    for (const QChar c : name.toLower()) {
        if (c.isLetterOrNumber()) {
            stem += c;
        } else if (!stem.isEmpty() && !stem.endsWith(u'-')) {
            stem += u'-';
        }
    }
    return stem.isEmpty() ? u"list"_s : stem;
}

} // namespace

ExportPage::ExportPage(workspace::Session& session, Dialogs& dialogs, const People& people,
                       QWidget* parent)
    : Page(tr("Export"), parent)
    , m_session(session)
    , m_dialogs(dialogs)
    , m_choices(new ExportChoices(this))
    , m_delay(new QTimer(this))
{
    m_delay->setSingleShot(true);
    m_delay->setInterval(kPauseMs);
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::kGutter);
    row->addWidget(m_choices);
    row->addWidget(makePreview(people), 1);
    content()->addLayout(row, 1);

    connect(m_delay, &QTimer::timeout, this, &ExportPage::preview);
    connect(m_choices, &ExportChoices::chosen, m_delay, qOverload<>(&QTimer::start));
    connect(m_choices, &ExportChoices::chosen, this, &ExportPage::waitForPreview);
    connect(m_choices, &ExportChoices::chosen, this, &ExportPage::showFormer);
    connect(m_choices, &ExportChoices::exportRequested, this, &ExportPage::run);
    waitForPreview();
}

void ExportPage::showSegment(const QString& name)
{
    waitForPreview();
    m_wanted = name;
    m_result->hide();
    m_tabs->setCurrentIndex(RowsTab);
    markStale();
}

void ExportPage::showHistory()
{
    m_tabs->setCurrentIndex(HistoryTab);
    markStale();
}

void ExportPage::waitForPreview()
{
    // Nobody exports what they could not look at first.
    m_choices->setObstacle(tr("Looking at what would leave …"));
}

void ExportPage::refresh()
{
    using Offers = ExportChoices::Offers;
    m_session.ask<Offers>(
        this,
        [](const storage::Connection& connection) -> Result<Offers> {
            const auto segments = segments::SegmentRepository(connection).list();
            if (!segments) {
                return segments.error();
            }
            const auto policy = consent::Policy::load(connection);
            if (!policy) {
                return policy.error();
            }
            const auto known = segments::pickerValues(connection);
            if (!known) {
                return known.error();
            }
            Offers offers;
            for (const segments::SegmentSummary& segment : *segments) {
                offers.segments.append(segment.name);
            }
            offers.purposes = policy->purposes();
            for (const segments::OfferedTrait& trait : known->traits) {
                // A score that was never computed would be an empty column.
                if (trait.people.count > 0) {
                    offers.fields.append(trait.key);
                }
            }
            return offers;
        },
        [this](const Result<Offers>& offers) {
            if (!offers) {
                message()->showError(offers.error());
                return;
            }
            m_choices->setOffers(*offers, std::exchange(m_wanted, QString()));
            showFormer();
            preview();
        });
    loadHistory();
}

QWidget* ExportPage::makePreview(const People& people)
{
    auto* card = new Card(this);
    m_headline = new TextLabel({}, TextSize::Lead, TextWeight::Strong, Tone::Normal, card);
    m_headline->setObjectName(u"exportHeadline"_s);
    m_headline->setWordWrap(true);
    m_detail = mutedLabel({}, card);
    m_detail->setObjectName(u"exportDetail"_s);
    m_detail->hide();
    m_progress = new ProgressStrip(card);
    card->content()->addWidget(m_headline);
    card->content()->addWidget(m_detail);
    card->content()->addWidget(m_progress);

    m_tabs = new QTabWidget(card);
    m_tabs->setDocumentMode(true);
    identify(m_tabs->tabBar(), u"exportTabs"_s, tr("What leaves, held back, former exports"));
    m_held = new HeldBackView(m_session, people, m_tabs);
    connect(m_held, &HeldBackView::openProfileRequested, this, &ExportPage::openProfileRequested);
    connect(m_held, &HeldBackView::failed, this,
            [this](const Error& error) { message()->showError(error); });
    m_tabs->addTab(makeRows(), tr("What leaves"));
    m_tabs->addTab(m_held, tr("Held back"));
    m_tabs->addTab(makeHistory(), tr("Former exports"));
    card->content()->addWidget(m_tabs, 1);

    m_result = new ExportResult(this);
    connect(m_result, &ExportResult::openFolderRequested, this,
            [this](const QString& folder) { m_dialogs.openDocument(folder); });
    auto* both = new QWidget(this);
    auto* column = new QVBoxLayout(both);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kGutter);
    column->addWidget(m_result);
    column->addWidget(card, 1);
    return both;
}

QWidget* ExportPage::makeRows()
{
    m_rowsStack = new QStackedWidget(m_tabs);
    m_rows = new StringTableModel(this);
    m_rowsTable = new DataTable(m_rowsStack);
    identify(m_rowsTable, u"exportRows"_s, tr("What leaves"));
    m_rowsTable->setModel(m_rows);
    m_nobody =
        new EmptyState(u"consent"_s, tr("Nobody leaves"), {}, tr("Make a segment"), m_rowsStack);
    identify(m_nobody->button(), u"exportEmptyAction"_s, tr("Make a segment"));
    m_rowsStack->addWidget(m_rowsTable);
    m_rowsStack->addWidget(m_nobody);
    connect(m_nobody, &EmptyState::activated, this, &ExportPage::segmentsRequested);
    return m_rowsStack;
}

QWidget* ExportPage::makeHistory()
{
    auto* page = new QWidget(m_tabs);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, metrics::kGrid, 0, 0);
    column->setSpacing(metrics::kGrid);
    m_openFolder = new Button(tr("Open the folder"), u"folder"_s, Button::Kind::Secondary, page);
    identify(m_openFolder, u"exportHistoryFolder"_s,
             tr("Open the folder of the chosen former export"));
    m_openFolder->setEnabled(false);
    auto* head = new QHBoxLayout;
    head->addWidget(mutedLabel(tr("Every file that left, with its reader, its purpose and who was "
                                  "held back. Each person's page tells which of them they were "
                                  "in."),
                               page),
                    1);
    head->addWidget(m_openFolder);
    m_history = new StringTableModel(this);
    m_history->setNumberColumns({4, 5});
    m_historyTable = new DataTable(page);
    identify(m_historyTable, u"exportHistory"_s, tr("Former exports"));
    m_historyTable->setModel(m_history);
    column->addLayout(head);
    column->addWidget(m_historyTable, 1);
    connect(m_openFolder, &QPushButton::clicked, this, &ExportPage::openExportedFolder);
    connect(m_historyTable, &DataTable::rowActivated, this, &ExportPage::openExportedFolder);
    connect(m_historyTable->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) { m_openFolder->setEnabled(current.isValid()); });
    return page;
}

void ExportPage::preview()
{
    m_question.cancel();
    ++m_generation;
    if (m_choices->segment().isEmpty()) {
        showNothing(tr("There is no segment yet. Make one first; it says whom to export."));
        return;
    }
    m_question = m_session.ask<activation::ExportPreview>(
        this,
        [request = m_choices->request(),
         now = m_session.now()](const storage::Connection& connection) {
            JobContext unwatched;
            return activation::Exporter().preview(connection, request, now, unwatched);
        },
        [this, asked = m_generation](const Result<activation::ExportPreview>& preview) {
            if (asked != m_generation) {
                return;
            }
            if (preview) {
                show(*preview);
            } else {
                showNothing(describe(preview.error()));
            }
        });
}

void ExportPage::show(const activation::ExportPreview& preview)
{
    const qint64 heldBack =
        std::accumulate(preview.heldBack.begin(), preview.heldBack.end(), qint64(0),
                        [](qint64 sum, const auto& reason) { return sum + reason.count; });
    m_choices->setObstacle({});
    m_headline->setText(tr("%1 of %2 people leave, %3 are held back.")
                            .arg(formatCount(preview.rows), formatCount(preview.members),
                                 formatCount(preview.members - preview.rows)));
    QStringList changes;
    if (m_choices->isFormerKnown()) {
        if (preview.added > 0) {
            changes.append(tr("%Ln person(s) are new there.", nullptr, int(preview.added)));
        }
        if (preview.changed > 0) {
            changes.append(tr("%Ln person(s) changed.", nullptr, int(preview.changed)));
        }
        if (preview.removed > 0) {
            changes.append(tr("%Ln person(s) have to be removed there; a second file says whom.",
                              nullptr, int(preview.removed)));
        }
    }
    m_detail->setText(changes.join(u' '));
    m_detail->setVisible(!changes.isEmpty());

    m_rows->setTable(preview.header, preview.firstRows);
    QList<int> widths(preview.header.size(), kColumnWidth);
    if (!widths.isEmpty()) {
        widths.first() = kFirstColumnWidth;
    }
    m_rowsTable->setColumnWidths(widths);
    m_rowsStack->setCurrentIndex(preview.rows > 0 ? TableShown : NobodyShown);
    m_nobody->setText(preview.members == 0
                          ? tr("Nobody is in this segment now. The file would be empty.")
                          : tr("Everybody in this segment is held back. The reasons are under "
                               "\"Held back\"."));
    m_nobody->button()->hide();
    m_held->setReasons(preview.heldBack, m_choices->request());
    m_tabs->setTabText(RowsTab,
                       preview.rows > preview.firstRows.size()
                           ? tr("What leaves (first %1)").arg(formatCount(preview.firstRows.size()))
                           : tr("What leaves"));
    m_tabs->setTabText(HeldTab, tr("Held back (%1)").arg(formatCount(heldBack)));
    if (preview.rows == 0 && heldBack > 0 && m_tabs->currentIndex() == RowsTab) {
        m_tabs->setCurrentIndex(HeldTab);
    }
}

void ExportPage::showNothing(const QString& why)
{
    m_choices->setObstacle(why);
    m_headline->setText(tr("Nothing to export yet"));
    m_detail->hide();
    m_rows->setTable({}, {});
    m_rowsStack->setCurrentIndex(NobodyShown);
    m_nobody->setText(why);
    m_nobody->button()->setVisible(m_choices->segment().isEmpty());
    m_held->setReasons({}, {});
    m_tabs->setTabText(RowsTab, tr("What leaves"));
    m_tabs->setTabText(HeldTab, tr("Held back"));
}

void ExportPage::loadHistory()
{
    m_session.ask<QList<activation::ExportSummary>>(
        this,
        [](const storage::Connection& connection) {
            return activation::ExportRepository(connection).list();
        },
        [this](const Result<QList<activation::ExportSummary>>& exports) {
            if (exports) {
                showExports(*exports);
            } else {
                message()->showError(exports.error());
            }
        });
}

void ExportPage::showExports(const QList<activation::ExportSummary>& exports)
{
    m_exports = exports;
    QList<QStringList> rows;
    for (const activation::ExportSummary& done : exports) {
        rows.append(
            {formatMoment(done.at, m_session.calendar()), done.series.segment,
             destinationWord(done.series.destination),
             tr("%1, %2", "purpose, channel")
                 .arg(consent::purposeName(done.series.purpose), channelWord(done.series.channel)),
             formatCount(done.rows), formatCount(done.members - done.rows),
             done.files.isEmpty() ? QString() : QDir::toNativeSeparators(done.files.first().path)});
    }
    m_history->setTable({tr("When"), tr("Segment"), tr("Destination"), tr("For"), tr("Left"),
                         tr("Held back"), tr("File")},
                        rows);
    m_historyTable->setColumnWidths({144, 144, 112, 160, 72, 96, 0});
    m_tabs->setTabText(
        HistoryTab, exports.isEmpty() ? tr("Former exports")
                                      : tr("Former exports (%1)").arg(formatCount(exports.size())));
    m_openFolder->setEnabled(m_historyTable->currentIndex().isValid());
    showFormer();
}

void ExportPage::showFormer()
{
    const activation::ExportRequest request = m_choices->request();
    const activation::ExportSeries chosen{m_choices->segment(), request.destination,
                                          request.purpose, request.channel};
    for (const activation::ExportSummary& done : std::as_const(m_exports)) {
        if (done.series == chosen && !done.sha256.isEmpty()) {
            m_choices->setFormerExport(
                tr("Last exported on %1, with %Ln person(s).", nullptr, int(done.rows))
                    .arg(formatMoment(done.at, m_session.calendar())));
            return;
        }
    }
    m_choices->setFormerExport({});
}

void ExportPage::openExportedFolder()
{
    const int row = m_historyTable->currentIndex().row();
    if (row < 0 || row >= m_exports.size() || m_exports.at(row).files.isEmpty()) {
        return;
    }
    const QFileInfo file(m_exports.at(row).files.first().path);
    if (!file.dir().exists()) {
        message()->showMessage(
            Tone::Warning, tr("The folder %1 is not there any more. The history keeps what was in "
                              "the file, not the file itself.")
                               .arg(QDir::toNativeSeparators(file.absolutePath())));
        return;
    }
    m_dialogs.openDocument(file.absolutePath());
}

void ExportPage::run()
{
    activation::ExportRequest wanted = m_choices->request();
    const activation::Destination* destination = m_choices->destination();
    if (!destination) {
        return;
    }
    wanted.outPath =
        m_dialogs.saveFile(this, tr("Export to a file"),
                           u"%1-%2.%3"_s.arg(fileStem(m_choices->segment()), wanted.destination,
                                             fileSuffix(*destination)),
                           tr("All files (*)"));
    if (wanted.outPath.isEmpty()) {
        return;
    }
    message()->hide();
    m_result->hide();
    m_choices->setObstacle(tr("The export is under way."));
    auto report = std::make_shared<activation::ExportReport>();
    Job* job =
        m_session.run(tr("Exporting %1").arg(m_choices->segment()),
                      [wanted, report, now = m_session.now()](const workspace::WorkspaceFile& file,
                                                              JobContext& context) -> Result<void> {
                          auto done =
                              activation::Exporter().run(file.connection(), wanted, now, context);
                          if (!done) {
                              return done.error();
                          }
                          *report = std::move(*done);
                          return {};
                      });
    m_progress->follow(job);
    connect(job, &Job::stateChanged, this,
            [this, job, report, tool = wanted.destination](Job::State state) {
                if (state == Job::State::Running) {
                    return;
                }
                m_choices->setObstacle({});
                if (const auto result = job->result(); !result) {
                    message()->showError(result.error());
                    return;
                }
                m_result->showReport(*report, tool);
            });
}

} // namespace rondom::ui
