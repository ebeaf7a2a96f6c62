#include "ui/activation/exportpage.h"

#include "models/consent/consenttext.h"
#include "models/consent/policy.h"
#include "models/core/errortext.h"
#include "models/segments/segmentrepository.h"
#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/datatable.h"
#include "ui/common/dialogs.h"
#include "ui/common/format.h"
#include "ui/common/identify.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/progressstrip.h"
#include "ui/common/stringtablemodel.h"
#include "ui/common/textlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QTabBar>
#include <QTabWidget>
#include <QTimer>

#include <numeric>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

constexpr int kPauseMs = 200;
constexpr int kColumnWidth = 168;

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
    : Page(tr("Export"), parent), m_session(session), m_dialogs(dialogs), m_delay(new QTimer(this))
{
    m_delay->setSingleShot(true);
    m_delay->setInterval(kPauseMs);
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::kGutter);
    row->addWidget(makeChoices());
    row->addWidget(makePreview(), 1);
    content()->addLayout(row, 1);

    connect(m_delay, &QTimer::timeout, this, &ExportPage::preview);
    connect(m_destination, &QComboBox::currentIndexChanged, this, [this] {
        fillChannels();
        choose();
    });
    for (QComboBox* list : {m_segment, m_purpose, m_channel}) {
        connect(list, &QComboBox::currentIndexChanged, this, &ExportPage::choose);
    }
    connect(m_fields, &QLineEdit::textChanged, this, &ExportPage::choose);
    connect(m_changesOnly, &QCheckBox::toggled, this, &ExportPage::choose);
    connect(m_export, &QPushButton::clicked, this, &ExportPage::run);
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
            const QString segment = m_wanted.isEmpty() ? m_segment->currentText() : m_wanted;
            const QString purpose = m_purpose->currentData().toString();
            m_wanted.clear();
            const QSignalBlocker quietSegments(m_segment);
            const QSignalBlocker quietPurposes(m_purpose);
            m_segment->clear();
            m_segment->addItems(choices->segments);
            m_segment->setCurrentIndex(std::max(0, m_segment->findText(segment)));
            m_purpose->clear();
            for (const QString& key : choices->purposes) {
                m_purpose->addItem(consent::purposeName(key), key);
            }
            m_purpose->setCurrentIndex(std::max(0, m_purpose->findData(purpose)));
            preview();
        });
    loadHistory();
}

QWidget* ExportPage::makeChoices()
{
    auto* card = new Card(tr("What to export"), this);
    card->setFixedWidth(metrics::kSidePanel);
    QVBoxLayout* column = card->content();
    const auto add = [&](QWidget* field, const QString& label, const QString& name) {
        auto* words = mutedLabel(label, card);
        words->setBuddy(field);
        identify(field, name, label);
        column->addWidget(words);
        column->addWidget(field);
    };
    m_segment = new QComboBox(card);
    m_destination = new QComboBox(card);
    m_purpose = new QComboBox(card);
    m_channel = new QComboBox(card);
    for (QComboBox* list : {m_segment, m_destination, m_purpose, m_channel}) {
        list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    }
    add(m_segment, tr("Segment"), u"exportSegment"_s);
    add(m_destination, tr("Destination"), u"exportDestination"_s);
    add(m_purpose, tr("Purpose"), u"exportPurpose"_s);
    add(m_channel, tr("Channel"), u"exportChannel"_s);

    m_fieldsRow = new QWidget(card);
    auto* fieldsLayout = new QVBoxLayout(m_fieldsRow);
    fieldsLayout->setContentsMargins(0, 0, 0, 0);
    m_fields = new QLineEdit(m_fieldsRow);
    m_fields->setPlaceholderText(u"profile_id, email, city"_s);
    identify(m_fields, u"exportFields"_s, tr("Fields, separated by commas"));
    fieldsLayout->addWidget(mutedLabel(tr("Fields, separated by commas"), m_fieldsRow));
    fieldsLayout->addWidget(m_fields);
    column->addWidget(m_fieldsRow);

    m_changesOnly = new QCheckBox(tr("Only changes"), card);
    m_changesOnly->setToolTip(tr("Only who is new or different since the last export of this "
                                 "segment to this destination"));
    identify(m_changesOnly, u"exportChangesOnly"_s, m_changesOnly->text());
    column->addSpacing(metrics::kHalfGrid);
    column->addWidget(m_changesOnly);
    m_note = mutedLabel({}, card);
    column->addWidget(m_note);
    column->addStretch();
    m_export = new Button(tr("Export"), u"export"_s, Button::Kind::Primary, card);
    identify(m_export, u"exportStart"_s, tr("Export to a file"));
    m_export->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    column->addWidget(m_export);

    for (const activation::Destination& destination :
         activation::DestinationLibrary::builtIn().destinations()) {
        m_destination->addItem(destination.name, destination.id);
    }
    m_destination->setCurrentIndex(std::max(0, m_destination->findData(u"mailchimp"_s)));
    fillChannels();
    return card;
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

void ExportPage::fillChannels()
{
    const auto* destination =
        activation::DestinationLibrary::builtIn().find(m_destination->currentData().toString());
    const QString before = m_channel->currentData().toString();
    const QSignalBlocker quiet(m_channel);
    m_channel->clear();
    if (!destination) {
        return;
    }
    for (const consent::Channel channel : destination->channels) {
        m_channel->addItem(consent::channelName(channel), consent::keyOf(channel));
    }
    m_channel->setCurrentIndex(std::max(0, m_channel->findData(before)));
    m_fieldsRow->setVisible(destination->takesAnyField);
    m_note->setText(destination->isThirdParty
                        ? tr("%1 uses the list for itself: people must have named it when they "
                             "agreed.")
                              .arg(destination->name)
                        : QString());
}

activation::ExportRequest ExportPage::request() const
{
    activation::ExportRequest request;
    request.audience = m_segment->currentText();
    request.destination = m_destination->currentData().toString();
    request.purpose = m_purpose->currentData().toString();
    request.channel = m_channel->currentData().toString();
    request.changesOnly = m_changesOnly->isChecked();
    if (m_fieldsRow->isVisibleTo(this)) {
        for (const QString& field : m_fields->text().split(u',', Qt::SkipEmptyParts)) {
            request.fields.append(field.trimmed());
        }
    }
    return request;
}

void ExportPage::choose()
{
    m_delay->start();
}

void ExportPage::preview()
{
    m_question.cancel();
    ++m_generation;
    if (m_segment->currentText().isEmpty()) {
        showNothing(tr("There is no segment yet. Make one first; it says whom to export."));
        return;
    }
    m_question = m_session.ask<activation::ExportPreview>(
        this,
        [request = request(), now = m_session.now()](const storage::Connection& connection) {
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
    m_export->setEnabled(true);
    m_headline->setText(tr("%1 of %2 people leave, %3 are held back.")
                            .arg(formatCount(preview.rows), formatCount(preview.members),
                                 formatCount(preview.members - preview.rows)));
    m_rows->setTable(preview.header, preview.firstRows);
    m_rowsTable->setColumnWidths(QList<int>(preview.header.size(), kColumnWidth));
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
}

void ExportPage::showNothing(const QString& why)
{
    m_export->setEnabled(false);
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
    activation::ExportRequest wanted = request();
    const auto* destination = activation::DestinationLibrary::builtIn().find(wanted.destination);
    if (!destination) {
        return;
    }
    wanted.outPath =
        m_dialogs.saveFile(this, tr("Export to a file"),
                           u"%1-%2.%3"_s.arg(fileStem(m_segment->currentText()), wanted.destination,
                                             fileSuffix(*destination)),
                           tr("All files (*)"));
    if (wanted.outPath.isEmpty()) {
        return;
    }
    message()->hide();
    m_export->setEnabled(false);
    auto report = std::make_shared<activation::ExportReport>();
    Job* job =
        m_session.run(tr("Exporting %1").arg(m_segment->currentText()),
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
        m_export->setEnabled(true);
        if (const auto result = job->result(); !result) {
            message()->showError(result.error());
            return;
        }
        const QString path = QDir::toNativeSeparators(report->files.value(0));
        QString text = tr("%Ln person(s) exported to %1.", nullptr, int(report->rows)).arg(path);
        if (report->removalsFile) {
            text += u'\n' + tr("Whom the tool has to remove is in %1.")
                                .arg(QDir::toNativeSeparators(*report->removalsFile));
        }
        message()->showMessage(Tone::Positive, text);
    });
}

} // namespace rondom::ui
