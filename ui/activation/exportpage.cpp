#include "ui/activation/exportpage.h"

#include "models/consent/consenttext.h"
#include "models/consent/policy.h"
#include "models/core/errortext.h"
#include "models/segments/segmentrepository.h"
#include "ui/activation/exportchoices.h"
#include "ui/common/card.h"
#include "ui/common/datatable.h"
#include "ui/common/dialogs.h"
#include "ui/common/format.h"
#include "ui/common/identify.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/progressstrip.h"
#include "ui/common/stringtablemodel.h"
#include "ui/common/textlabel.h"

#include <QDir>
#include <QHBoxLayout>
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

/// What the page offers to choose from.
struct Choices
{
    QStringList segments;
    QStringList purposes;
};

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

ExportPage::ExportPage(workspace::Session& session, Dialogs& dialogs, QWidget* parent)
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
    row->addWidget(makePreview(), 1);
    content()->addLayout(row, 1);

    connect(m_delay, &QTimer::timeout, this, &ExportPage::preview);
    connect(m_choices, &ExportChoices::chosen, m_delay, qOverload<>(&QTimer::start));
    connect(m_choices, &ExportChoices::exportRequested, this, &ExportPage::run);
}

void ExportPage::showSegment(const QString& name)
{
    m_wanted = name;
    markStale();
}

void ExportPage::refresh()
{
    m_session.ask<Choices>(
        this,
        [](const storage::Connection& connection) -> Result<Choices> {
            const auto segments = segments::SegmentRepository(connection).list();
            if (!segments) {
                return segments.error();
            }
            const auto policy = consent::Policy::load(connection);
            if (!policy) {
                return policy.error();
            }
            Choices choices;
            for (const segments::SegmentSummary& segment : *segments) {
                choices.segments.append(segment.name);
            }
            choices.purposes = policy->purposes();
            return choices;
        },
        [this](const Result<Choices>& choices) {
            if (!choices) {
                message()->showError(choices.error());
                return;
            }
            m_choices->setOffers(choices->segments, choices->purposes,
                                 std::exchange(m_wanted, QString()));
            preview();
        });
    loadHistory();
}

QWidget* ExportPage::makePreview()
{
    auto* card = new Card(this);
    m_headline = new TextLabel({}, TextSize::Lead, TextWeight::Strong, Tone::Normal, card);
    m_headline->setObjectName(u"exportHeadline"_s);
    m_headline->setWordWrap(true);
    m_progress = new ProgressStrip(card);
    card->content()->addWidget(m_headline);
    card->content()->addWidget(m_progress);

    m_tabs = new QTabWidget(card);
    m_tabs->setDocumentMode(true);
    identify(m_tabs->tabBar(), u"exportTabs"_s, tr("What leaves, held back, former exports"));
    m_rows = new StringTableModel(this);
    m_rowsTable = new DataTable(m_tabs);
    identify(m_rowsTable, u"exportRows"_s, tr("What leaves"));
    m_rowsTable->setModel(m_rows);
    m_held = new StringTableModel(this);
    m_held->setNumberColumns({1});
    m_heldTable = new DataTable(m_tabs);
    identify(m_heldTable, u"exportHeldBack"_s, tr("Held back"));
    m_heldTable->setModel(m_held);
    m_history = new StringTableModel(this);
    m_history->setNumberColumns({4, 5});
    m_historyTable = new DataTable(m_tabs);
    identify(m_historyTable, u"exportHistory"_s, tr("Former exports"));
    m_historyTable->setModel(m_history);
    m_tabs->addTab(m_rowsTable, tr("What leaves"));
    m_tabs->addTab(m_heldTable, tr("Held back"));
    m_tabs->addTab(m_historyTable, tr("Former exports"));
    card->content()->addWidget(m_tabs, 1);
    return card;
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
    m_choices->setExportEnabled(true);
    m_headline->setText(tr("%1 of %2 people leave, %3 are held back.")
                            .arg(formatCount(preview.rows), formatCount(preview.members),
                                 formatCount(preview.members - preview.rows)));
    m_rows->setTable(preview.header, preview.firstRows);
    QList<int> widths(preview.header.size(), kColumnWidth);
    if (!widths.isEmpty()) {
        widths.first() = kFirstColumnWidth;
    }
    m_rowsTable->setColumnWidths(widths);
    QList<QStringList> held;
    for (const activation::ExportPreview::HeldBack& reason : preview.heldBack) {
        held.append({reason.reason, formatCount(reason.count)});
    }
    m_held->setTable({tr("Why"), tr("People")}, held);
    m_heldTable->setColumnWidths({0, 104});
    const qint64 heldBack =
        std::accumulate(preview.heldBack.begin(), preview.heldBack.end(), qint64(0),
                        [](qint64 sum, const auto& reason) { return sum + reason.count; });
    m_tabs->setTabText(HeldTab, tr("Held back (%1)").arg(formatCount(heldBack)));
    if (preview.rows == 0 && heldBack > 0 && m_tabs->currentIndex() == RowsTab) {
        m_tabs->setCurrentIndex(HeldTab);
    }
}

void ExportPage::showNothing(const QString& why)
{
    m_choices->setExportEnabled(false);
    m_headline->setText(why);
    m_rows->setTable({}, {});
    m_held->setTable({}, {});
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
            if (!exports) {
                message()->showError(exports.error());
                return;
            }
            QList<QStringList> rows;
            for (const activation::ExportSummary& done : *exports) {
                const auto channel = consent::channelFromKey(done.series.channel);
                rows.append(
                    {formatMoment(done.at, m_session.calendar()), done.series.segment,
                     done.series.destination,
                     tr("%1, %2", "purpose, channel")
                         .arg(consent::purposeName(done.series.purpose),
                              channel ? consent::channelName(*channel) : done.series.channel),
                     formatCount(done.rows), formatCount(done.members - done.rows),
                     done.files.isEmpty() ? QString()
                                          : QDir::toNativeSeparators(done.files.first().path)});
            }
            m_history->setTable({tr("When"), tr("Segment"), tr("Destination"), tr("For"),
                                 tr("Left"), tr("Held back"), tr("File")},
                                rows);
            m_historyTable->setColumnWidths({144, 176, 112, 176, 80, 96, 0});
        });
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
    m_choices->setExportEnabled(false);
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
    connect(job, &Job::stateChanged, this, [this, job, report](Job::State state) {
        if (state == Job::State::Running) {
            return;
        }
        m_choices->setExportEnabled(true);
        if (const auto result = job->result(); !result) {
            message()->showError(result.error());
            return;
        }
        const QString path = QDir::toNativeSeparators(report->files.value(0));
        const bool isEmpty = report->rows == 0;
        QString text =
            isEmpty ? tr("The file %1 has nobody in it: everybody was held back. What to do about "
                         "it depends on the reasons below.")
                          .arg(path)
                    : tr("%Ln person(s) exported to %1.", nullptr, int(report->rows)).arg(path);
        if (report->removalsFile) {
            text += u'\n' + tr("Whom the tool has to remove is in %1.")
                                .arg(QDir::toNativeSeparators(*report->removalsFile));
        }
        message()->showMessage(isEmpty ? Tone::Warning : Tone::Positive, text);
    });
}

} // namespace rondom::ui
