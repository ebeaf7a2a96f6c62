#include "ui/ingest/importpage.h"

#include "models/ingest/sourcerepository.h"
#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/datatable.h"
#include "ui/common/dialogs.h"
#include "ui/common/emptystate.h"
#include "ui/common/identify.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/progressstrip.h"
#include "ui/common/stringtablemodel.h"
#include "ui/ingest/drafteditor.h"

#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

constexpr int kMostVisibleFiles = 4;

} // namespace

ImportPage::ImportPage(workspace::Session& session, Dialogs& dialogs, QWidget* parent)
    : Page(tr("Import"), parent)
    , m_session(session)
    , m_dialogs(dialogs)
    , m_stack(new QStackedWidget(this))
{
    setObjectName(u"importPage"_s);
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
    m_editor = new DraftEditor(work);
    column->addWidget(m_editor, 1);
    column->addWidget(makeFooter());
    m_stack->addWidget(work);
    content()->addWidget(m_stack, 1);

    connect(empty, &EmptyState::activated, this, &ImportPage::chooseFiles);
    connect(m_editor, &DraftEditor::draftEdited, this, &ImportPage::takeEdits);
    connect(m_editor, &DraftEditor::mappingFileRequested, this, &ImportPage::loadMapping);
    connect(m_editor, &DraftEditor::saveRejectsRequested, this, &ImportPage::saveRejects);
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
                m_editor->setSources(*names);
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
    m_mode = new QComboBox(footer);
    m_mode->addItem(tr("Add new people and update known ones"), int(ingest::ImportMode::Upsert));
    m_mode->addItem(tr("Only add new people"), int(ingest::ImportMode::CreateOnly));
    m_mode->addItem(tr("Only update known people"), int(ingest::ImportMode::UpdateOnly));
    identify(m_mode, u"importMode"_s, tr("What happens to known people"));
    row->addWidget(m_mode);
    row->addSpacing(metrics::kGrid);
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
    m_editor->hideResult();
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
    if (const ImportDraft* draft = currentDraft()) {
        m_editor->setDraft(*draft);
    }
}

void ImportPage::takeEdits()
{
    ImportDraft* draft = currentDraft();
    if (!draft) {
        return;
    }
    *draft = m_editor->draft();
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
    m_editor->showResult(summed(reports));
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
