#include "ui/ingest/importpage.h"

#include "models/ingest/sourcerepository.h"
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
#include "ui/ingest/balanceview.h"
#include "ui/ingest/mappingmodel.h"
#include "ui/ingest/targetdelegate.h"

#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTabWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

constexpr int kMostVisibleFiles = 4;

enum Tab { MappingTab, PreviewTab, ResultTab };

QString delimiterName(char delimiter)
{
    switch (delimiter) {
    case ',':
        return ImportPage::tr("comma");
    case ';':
        return ImportPage::tr("semicolon");
    case '\t':
        return ImportPage::tr("tab");
    case '|':
        return ImportPage::tr("vertical bar");
    default:
        return QString(QLatin1Char(delimiter));
    }
}

} // namespace

ImportPage::ImportPage(workspace::Session& session, Dialogs& dialogs, QWidget* parent)
    : Page(tr("Import"), parent)
    , m_session(session)
    , m_dialogs(dialogs)
    , m_stack(new QStackedWidget(this))
{
    auto* history = new Button(tr("Former imports"), u"history"_s, Button::Kind::Quiet, this);
    identify(history, u"importHistory"_s, tr("Show former imports"));
    actions()->addWidget(history);
    connect(history, &QPushButton::clicked, this, &ImportPage::historyRequested);

    auto* empty = new EmptyState(
        u"import"_s, tr("Drop exports here"),
        tr("Files of your web shop, newsletter tool, CRM or till, as they come. Rondom shows what "
           "is in them and what would change before anything does."),
        tr("Choose files"), this);
    auto* dropCard = new Card(this);
    dropCard->content()->addWidget(empty);
    m_stack->addWidget(dropCard);

    auto* work = new QWidget(this);
    auto* column = new QVBoxLayout(work);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kGutter);
    column->addWidget(makeFiles());
    column->addWidget(makeDetails(), 1);
    column->addWidget(makeFooter());
    m_stack->addWidget(work);
    content()->addWidget(m_stack, 1);

    connect(empty, &EmptyState::activated, this, &ImportPage::chooseFiles);
}

void ImportPage::addFiles(const QStringList& paths)
{
    message()->hide();
    for (const QString& path : paths) {
        m_session.ask<ImportDraft>(
            this, [path](const storage::Connection&) { return draftOf(path); },
            [this](const Result<ImportDraft>& draft) {
                if (draft) {
                    take(*draft);
                } else {
                    message()->showError(draft.error());
                }
            });
    }
}

void ImportPage::refresh()
{
    m_session.ask<QStringList>(
        this,
        [](const storage::Connection& connection) {
            return ingest::SourceRepository(connection).names();
        },
        [this](const Result<QStringList>& names) {
            if (names) {
                const QString text = m_source->currentText();
                const QSignalBlocker quiet(m_source);
                m_source->clear();
                m_source->addItems(*names);
                m_source->setEditText(text);
            }
        });
}

QWidget* ImportPage::makeFiles()
{
    auto* card = new Card(tr("Files"), this);
    auto* add = new Button(tr("Add files"), u"plus"_s, Button::Kind::Secondary, card);
    identify(add, u"importAdd"_s, tr("Add files"));
    auto* clearAll = new Button(tr("Start over"), Button::Kind::Quiet, card);
    identify(clearAll, u"importClear"_s, tr("Take all files off the page"));
    card->header()->addWidget(clearAll);
    card->header()->addWidget(add);
    m_files = new DataTable(card);
    identify(m_files, u"importFiles"_s, tr("Files to import"));
    m_filesModel = new StringTableModel(this);
    m_files->setModel(m_filesModel);
    card->content()->addWidget(m_files);
    connect(add, &QPushButton::clicked, this, &ImportPage::chooseFiles);
    connect(clearAll, &QPushButton::clicked, this, &ImportPage::clear);
    connect(m_files->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ImportPage::showDraft);
    return card;
}

QWidget* ImportPage::makeDetails()
{
    m_details = new Card(this);
    m_facts = new TextLabel({}, TextSize::Small, TextWeight::Regular, Tone::Muted, m_details);
    m_facts->setObjectName(u"importFacts"_s);
    m_facts->setWordWrap(true);
    m_doubts = new TextLabel({}, TextSize::Body, TextWeight::Regular, Tone::Warning, m_details);
    m_doubts->setWordWrap(true);
    m_details->content()->addWidget(makeOptions());
    m_details->content()->addWidget(m_noticeRow);
    m_details->content()->addWidget(m_facts);
    m_details->content()->addWidget(m_doubts);

    m_tabs = new QTabWidget(m_details);
    m_tabs->setDocumentMode(true);
    identify(m_tabs->tabBar(), u"importTabs"_s, tr("Columns, first rows, result"));
    m_mapping = new MappingModel(this);
    m_mappingTable = new DataTable(m_tabs);
    identify(m_mappingTable, u"importMapping"_s, tr("What the columns become"));
    m_mappingTable->setModel(m_mapping);
    m_mappingTable->setItemDelegateForColumn(MappingModel::TargetColumn,
                                             new TargetDelegate(m_mappingTable));
    m_mappingTable->setEditTriggers(QAbstractItemView::DoubleClicked |
                                    QAbstractItemView::SelectedClicked |
                                    QAbstractItemView::EditKeyPressed);
    m_mappingTable->setColumnWidths({240, 0, 300});
    m_preview = new StringTableModel(this);
    m_previewTable = new DataTable(m_tabs);
    identify(m_previewTable, u"importPreview"_s, tr("First rows"));
    m_previewTable->setModel(m_preview);
    m_balance = new BalanceView(m_tabs);
    m_tabs->addTab(m_mappingTable, tr("Columns"));
    m_tabs->addTab(m_previewTable, tr("First rows"));
    m_tabs->addTab(m_balance, tr("Result"));
    m_tabs->setTabVisible(ResultTab, false);
    m_details->content()->addWidget(m_tabs, 1);

    connect(m_mapping, &MappingModel::mappingEdited, this, &ImportPage::editDraft);
    connect(m_balance, &BalanceView::saveRejectsRequested, this, &ImportPage::saveRejects);
    return m_details;
}

QWidget* ImportPage::makeOptions()
{
    auto* options = new QWidget(m_details);
    auto* row = new QHBoxLayout(options);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kGrid);

    m_source = new QComboBox(options);
    m_source->setEditable(true);
    m_source->setMinimumWidth(200);
    m_source->setInsertPolicy(QComboBox::NoInsert);
    identify(m_source, u"importSource"_s, tr("Source"));
    m_mode = new QComboBox(options);
    m_mode->addItem(tr("Add new people and update known ones"), int(ingest::ImportMode::Upsert));
    m_mode->addItem(tr("Only add new people"), int(ingest::ImportMode::CreateOnly));
    m_mode->addItem(tr("Only update known people"), int(ingest::ImportMode::UpdateOnly));
    identify(m_mode, u"importMode"_s, tr("What happens to known people"));
    auto* mapping = new Button(tr("Use a mapping file"), u"file"_s, Button::Kind::Quiet, options);
    identify(mapping, u"importLoadMapping"_s, tr("Use a mapping file"));

    auto* label = mutedLabel(tr("Source"), options);
    label->setWordWrap(false);
    label->setBuddy(m_source);
    row->addWidget(label);
    row->addWidget(m_source);
    row->addSpacing(metrics::kGrid);
    row->addWidget(m_mode);
    row->addStretch();
    row->addWidget(mapping);

    m_noticeRow = new QWidget(m_details);
    auto* noticeLayout = new QHBoxLayout(m_noticeRow);
    noticeLayout->setContentsMargins(0, 0, 0, 0);
    noticeLayout->setSpacing(metrics::kGrid);
    auto* noticeLabel = mutedLabel(tr("Text people saw when they agreed"), m_noticeRow);
    noticeLabel->setWordWrap(false);
    m_notice = new QLineEdit(m_noticeRow);
    m_notice->setPlaceholderText(tr("Without it their consent stays a claim"));
    identify(m_notice, u"importNotice"_s, tr("Text people saw when they agreed"));
    noticeLayout->addWidget(noticeLabel);
    noticeLayout->addWidget(m_notice, 1);

    connect(m_source, &QComboBox::editTextChanged, this, &ImportPage::editDraft);
    connect(m_notice, &QLineEdit::textChanged, this, &ImportPage::editDraft);
    connect(mapping, &QPushButton::clicked, this, &ImportPage::loadMapping);
    return options;
}

QWidget* ImportPage::makeFooter()
{
    auto* footer = new QWidget(this);
    auto* row = new QHBoxLayout(footer);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kGrid);
    m_progress = new ProgressStrip(footer);
    m_try = new Button(tr("Try it first"), u"eye"_s, Button::Kind::Secondary, footer);
    identify(m_try, u"importTry"_s, tr("Try the import without changing anything"));
    m_import = new Button(tr("Import"), u"import"_s, Button::Kind::Primary, footer);
    identify(m_import, u"importStart"_s, tr("Import the files"));
    row->addWidget(m_progress, 1);
    row->addStretch();
    row->addWidget(m_try);
    row->addWidget(m_import);
    connect(m_try, &QPushButton::clicked, this, [this] { start(Run::Trial); });
    connect(m_import, &QPushButton::clicked, this, [this] { start(Run::Real); });
    return footer;
}

void ImportPage::chooseFiles()
{
    addFiles(m_dialogs.openFiles(this, tr("Choose exports to import"),
                                 tr("Exports (*.csv *.tsv *.txt);;All files (*)")));
}

void ImportPage::loadMapping()
{
    ImportDraft* draft = currentDraft();
    if (!draft) {
        return;
    }
    const QString path = m_dialogs.openFile(this, tr("Choose a mapping file"),
                                            tr("Mapping files (*.json);;All files (*)"));
    if (path.isEmpty()) {
        return;
    }
    auto mapping = ingest::loadMapping(path);
    if (!mapping) {
        message()->showError(mapping.error());
        return;
    }
    draft->mapping = std::move(*mapping);
    draft->recipeName = draft->mapping.name;
    draft->isOwnMapping = true;
    showFiles();
}

void ImportPage::take(const ImportDraft& draft)
{
    const auto same = std::find_if(m_drafts.begin(), m_drafts.end(),
                                   [&](const ImportDraft& d) { return d.path == draft.path; });
    if (same == m_drafts.end()) {
        m_drafts.append(draft);
    } else {
        *same = draft;
    }
    // Orders find their people when the people are there already, and one tool's files stay
    // together.
    std::stable_sort(
        m_drafts.begin(), m_drafts.end(), [](const ImportDraft& a, const ImportDraft& b) {
            return std::tie(a.source, a.mapping.kind) < std::tie(b.source, b.mapping.kind);
        });
    m_tabs->setTabVisible(ResultTab, false);
    m_stack->setCurrentIndex(1);
    showFiles();
}

void ImportPage::showFiles()
{
    const int current = std::max(0, m_files->currentIndex().row());
    fillFiles();
    const int visible = std::clamp(int(m_drafts.size()), 1, kMostVisibleFiles);
    m_files->setFixedHeight((visible + 1) * metrics::kRowHeight + 2);
    m_files->setCurrentIndex(m_filesModel->index(std::min(current, int(m_drafts.size()) - 1), 0));
    showDraft();
}

void ImportPage::showDraft()
{
    const ImportDraft* draft = currentDraft();
    if (!draft) {
        return;
    }
    m_isShowing = true;
    const ingest::CsvDialect& dialect = draft->inspection.dialect;
    m_facts->setText(tr("%1 · separated by %2 · %Ln column(s) · %3", nullptr,
                        int(draft->inspection.columns.size()))
                         .arg(dialect.encoding, delimiterName(dialect.delimiter),
                              formatSize(QFileInfo(draft->path).size())));
    m_doubts->setText(draft->mapping.doubts.join(u'\n'));
    m_doubts->setVisible(!draft->mapping.doubts.isEmpty());
    m_source->setEditText(draft->source);
    m_notice->setText(draft->notice);
    m_noticeRow->setVisible(draft->wantsNotice());
    m_mapping->setFile(draft->inspection, draft->mapping);
    m_mappingTable->setColumnWidths({240, 0, 300});
    m_preview->setTable(draft->inspection.headers(), draft->inspection.preview);
    m_previewTable->setColumnWidths(QList<int>(draft->inspection.headers().size(), 144));
    m_isShowing = false;
}

void ImportPage::editDraft()
{
    ImportDraft* draft = currentDraft();
    if (m_isShowing || !draft) {
        return;
    }
    draft->source = m_source->currentText().trimmed();
    draft->notice = m_notice->text().trimmed();
    if (draft->mapping != m_mapping->mapping()) {
        draft->mapping = m_mapping->mapping();
        draft->isOwnMapping = true;
        m_noticeRow->setVisible(draft->wantsNotice());
    }
    const int row = m_files->currentIndex().row();
    const QSignalBlocker quiet(m_files->selectionModel());
    fillFiles();
    m_files->setCurrentIndex(m_filesModel->index(row, 0));
}

void ImportPage::fillFiles()
{
    QList<QStringList> rows;
    for (const ImportDraft& draft : std::as_const(m_drafts)) {
        rows.append(
            {draft.inspection.fileName,
             draft.recipeName.isEmpty() ? tr("Not known: check the columns") : draft.recipeName,
             draft.source});
    }
    m_filesModel->setTable({tr("File"), tr("Recognised as"), tr("Source")}, rows);
    m_files->setColumnWidths({0, 280, 200});
}

void ImportPage::start(Run run)
{
    const auto mode = ingest::ImportMode(m_mode->currentData().toInt());
    QList<workspace::ImportRequest> requests = requestsOf(m_drafts, mode);
    for (workspace::ImportRequest& request : requests) {
        request.isDryRun = run == Run::Trial;
    }
    const int files = int(m_drafts.size());
    startJob(run,
             run == Run::Trial ? tr("Trying %Ln file(s)", nullptr, files)
                               : tr("Importing %Ln file(s)", nullptr, files),
             requests);
}

void ImportPage::startJob(Run run, const QString& title,
                          const QList<workspace::ImportRequest>& requests)
{
    message()->hide();
    m_try->setEnabled(false);
    m_import->setEnabled(false);
    auto reports = std::make_shared<QList<workspace::ImportReport>>();
    Job* job = m_session.run(
        title,
        [requests, reports, now = m_session.now()](const workspace::WorkspaceFile& file,
                                                   JobContext& context) -> Result<void> {
            const workspace::Importer importer(file, now);
            for (const workspace::ImportRequest& request : requests) {
                auto report = importer.run(request, context);
                if (!report) {
                    return report.error();
                }
                reports->append(std::move(*report));
            }
            return {};
        });
    m_progress->follow(job);
    connect(job, &Job::stateChanged, this, [this, run, job, reports](Job::State state) {
        if (state != Job::State::Running) {
            finish(run, job, *reports);
        }
    });
}

void ImportPage::finish(Run run, const Job* job, const QList<workspace::ImportReport>& reports)
{
    m_try->setEnabled(true);
    m_import->setEnabled(true);
    if (const auto result = job->result(); !result) {
        message()->showError(result.error());
    }
    if (reports.isEmpty()) {
        return;
    }
    if (run == Run::Rejects) {
        message()->showMessage(Tone::Positive,
                               tr("The rejected rows are in %1. Repair them there and import that "
                                  "file.")
                                   .arg(QDir::toNativeSeparators(reports.first().rejectsFile)));
        return;
    }
    // When a later file failed, what came before it is still in and is shown.
    m_balance->show(summed(reports));
    m_tabs->setTabVisible(ResultTab, true);
    m_tabs->setCurrentIndex(ResultTab);
    if (run == Run::Real && job->state() == Job::State::Succeeded) {
        message()->showMessage(Tone::Positive,
                               tr("%Ln file(s) imported.", nullptr, int(m_drafts.size())),
                               tr("See the customers"));
        connect(message(), &InlineMessage::actionTriggered, this, &ImportPage::customersRequested,
                Qt::UniqueConnection);
    }
}

void ImportPage::saveRejects()
{
    const QString path = m_dialogs.saveFile(this, tr("Save the rejected rows"),
                                            u"rejected-rows.csv"_s, tr("CSV files (*.csv)"));
    if (path.isEmpty()) {
        return;
    }
    // A trial tells again which rows are rejected, and changes nothing.
    QList<workspace::ImportRequest> requests =
        requestsOf(m_drafts, ingest::ImportMode(m_mode->currentData().toInt()));
    const QFileInfo file(path);
    for (int i = 0; i < requests.size(); ++i) {
        requests[i].isDryRun = true;
        // Files of different kinds have different columns, so each import gets a file of its own.
        requests[i].rejectsFile = i == 0 ? path
                                         : file.absolutePath() + u'/' + file.completeBaseName() +
                                               u"-%1."_s.arg(i + 1) + file.suffix();
    }
    startJob(Run::Rejects, tr("Saving the rejected rows"), requests);
}

void ImportPage::clear()
{
    m_drafts.clear();
    message()->hide();
    m_filesModel->setTable({}, {});
    m_stack->setCurrentIndex(0);
}

ImportDraft* ImportPage::currentDraft()
{
    const int row = m_files->currentIndex().row();
    return row >= 0 && row < m_drafts.size() ? &m_drafts[row] : nullptr;
}

} // namespace rondom::ui
