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
#include "ui/common/textlabel.h"
#include "ui/ingest/doubtdelegate.h"
#include "ui/ingest/drafteditor.h"
#include "ui/ingest/filesmodel.h"
#include "ui/ingest/watchedfolderscard.h"

#include <QComboBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMimeData>
#include <QShortcut>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

constexpr int kMostVisibleFiles = 4;

enum Shown { EmptyShown, WorkShown };

QStringList droppedFiles(const QMimeData& data)
{
    QStringList files;
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile() && !url.toLocalFile().endsWith(u".rondom"_s)) {
            files.append(url.toLocalFile());
        }
    }
    return files;
}

} // namespace

ImportPage::ImportPage(workspace::Session& session, Dialogs& dialogs, QWidget* parent)
    : Page(tr("Import"), parent)
    , m_session(session)
    , m_dialogs(dialogs)
    , m_stack(new QStackedWidget(this))
{
    setObjectName(u"importPage"_s);
    setAcceptDrops(true);
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
    auto* start = new QWidget(this);
    auto* startColumn = new QVBoxLayout(start);
    startColumn->setContentsMargins(0, 0, 0, 0);
    startColumn->setSpacing(metrics::kGutter);
    m_watched = new WatchedFoldersCard(m_session, m_dialogs, start);
    startColumn->addWidget(dropCard, 1);
    startColumn->addWidget(m_watched);
    m_stack->addWidget(start);
    connect(m_watched, &WatchedFoldersCard::waitingFilesChosen, this, &ImportPage::addFiles);
    connect(m_watched, &WatchedFoldersCard::failed, this,
            [this](const Error& error) { message()->showError(error); });

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
    connect(m_editor, &DraftEditor::sheetChosen, this, &ImportPage::chooseSheet);
    connect(m_editor, &DraftEditor::saveRejectsRequested, this, &ImportPage::saveRejects);
    connect(message(), &InlineMessage::actionTriggered, this, &ImportPage::goOn);
}

void ImportPage::addFiles(const QStringList& paths)
{
    message()->hide();
    for (const QString& path : paths) {
        m_session.ask<QList<ImportDraft>>(
            this,
            [path](const storage::Connection& connection) -> Result<QList<ImportDraft>> {
                QList<ImportDraft> drafts = draftsOf(path);
                for (ImportDraft& draft : drafts) {
                    readAsBefore(draft, connection);
                }
                return drafts;
            },
            [this, path](const Result<QList<ImportDraft>>& drafts) {
                if (!drafts) {
                    take(unreadableDraft(path, drafts.error()));
                    return;
                }
                for (const ImportDraft& draft : *drafts) {
                    take(draft);
                }
            });
    }
}

void ImportPage::chooseSheet(const QString& sheet)
{
    const ImportDraft* draft = currentDraft();
    if (!draft || draft->inspection.sheet == sheet) {
        return;
    }
    m_session.ask<ImportDraft>(
        this,
        [path = draft->path, sheet](const storage::Connection& connection) {
            auto other = draftOf(path, sheet);
            if (other) {
                readAsBefore(*other, connection);
            }
            return other;
        },
        [this](const Result<ImportDraft>& other) {
            if (other) {
                take(*other);
            } else {
                message()->showError(other.error());
            }
        });
}

void ImportPage::refresh()
{
    m_watched->reload();
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

void ImportPage::dragEnterEvent(QDragEnterEvent* event)
{
    if (!m_isRunning && !droppedFiles(*event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
    }
}

void ImportPage::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    addFiles(droppedFiles(*event->mimeData()));
}

QWidget* ImportPage::makeFiles()
{
    auto* card = new Card(this);
    card->content()->setContentsMargins(metrics::kGrid, metrics::kHalfGrid, metrics::kGrid,
                                        metrics::kHalfGrid);
    // Beside the title of the page: on a small screen every line counts.
    m_fileButtons = new QWidget(this);
    auto* buttons = new QHBoxLayout(m_fileButtons);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(metrics::kGrid);
    m_fileButtons->hide();
    auto* add = new Button(tr("Add files"), u"plus"_s, Button::Kind::Secondary, card);
    identify(add, u"importAdd"_s, tr("Add files"));
    auto* clearAll = new Button(tr("Start over"), Button::Kind::Quiet, card);
    identify(clearAll, u"importClear"_s, tr("Take all files off the page"));
    m_files = new DataTable(card);
    identify(m_files, u"importFiles"_s, tr("Files to import"));
    m_filesModel = new FilesModel(this);
    m_files->setModel(m_filesModel);
    m_files->setItemDelegateForColumn(FilesModel::KindColumn,
                                      new DoubtDelegate(Tone::Normal, m_files));
    m_files->setColumnWidths({0, 320, 200});
    m_remove = new Button(tr("Remove"), u"trash"_s, Button::Kind::Quiet, card);
    identify(m_remove, u"importRemove"_s, tr("Take the chosen file off the page"));
    buttons->addWidget(m_remove);
    buttons->addWidget(clearAll);
    buttons->addWidget(add);
    actions()->addWidget(m_fileButtons);
    card->content()->addWidget(m_files);
    auto* remove = new QShortcut(QKeySequence::Delete, m_files, nullptr, nullptr,
                                 Qt::WidgetWithChildrenShortcut);
    connect(remove, &QShortcut::activated, this, &ImportPage::removeFile);
    connect(m_remove, &QPushButton::clicked, this, &ImportPage::removeFile);
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
    m_mode->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    row->addWidget(m_mode);
    row->addSpacing(metrics::kGrid);
    m_obstacle = new TextLabel({}, TextSize::Body, TextWeight::Regular, Tone::Warning, footer);
    m_obstacle->setObjectName(u"importObstacle"_s);
    m_obstacle->setWordWrap(true);
    m_obstacle->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(m_progress, 1);
    row->addWidget(m_obstacle, 1);
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
                                 tr("Exports (*.csv *.tsv *.txt *.xlsx *.ods *.json *.jsonl "
                                    "*.ndjson *.vcf *.zip *.gz);;All files (*)")));
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
    draft->decided.clear();
    m_editor->hideResult();
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
    m_stack->setCurrentIndex(WorkShown);
    m_fileButtons->show();
    showFiles();
}

void ImportPage::removeFile()
{
    const int row = m_files->currentIndex().row();
    if (m_isRunning || row < 0 || row >= m_drafts.size()) {
        return;
    }
    m_drafts.removeAt(row);
    if (m_drafts.isEmpty()) {
        clear();
        return;
    }
    m_editor->hideResult();
    showFiles();
    m_files->setFocus();
}

void ImportPage::showFiles()
{
    // The same file stays chosen when others come before it.
    const QString chosen = m_editor->draft().path;
    fillFiles();
    int current = std::clamp(m_files->currentIndex().row(), 0, int(m_drafts.size()) - 1);
    for (int i = 0; i < m_drafts.size(); ++i) {
        current = m_drafts.at(i).path == chosen ? i : current;
    }
    const int visible = std::clamp(int(m_drafts.size()), 1, kMostVisibleFiles);
    m_files->setFixedHeight((visible + 1) * metrics::kRowHeight + 2);
    m_files->setCurrentIndex(m_filesModel->index(current, 0));
    showDraft();
}

void ImportPage::showDraft()
{
    if (const ImportDraft* draft = currentDraft()) {
        m_editor->setDraft(*draft);
        askForPreview();
        askForNotice();
    }
    enableStart();
}

void ImportPage::askForPreview()
{
    m_preview.cancel();
    const ImportDraft* draft = currentDraft();
    const int generation = ++m_previewGeneration;
    if (!draft || !draft->isUsable()) {
        return;
    }
    const workspace::WorkspaceSettings& settings = m_session.settings();
    ingest::ReadOptions options;
    options.country = settings.country;
    options.currency = settings.currency;
    options.zone = m_session.calendar().zone();
    options.noticeText = draft->notice;
    options.noticeLanguage = settings.language;
    options.dialect = draft->inspection.dialect;
    options.sheet = draft->inspection.sheet;
    m_preview = m_session.ask<ingest::StoredPreview>(
        this,
        [path = draft->path, mapping = draft->mapping, options](const storage::Connection&) {
            return ingest::previewStored(path, mapping, options);
        },
        [this, generation](const Result<ingest::StoredPreview>& preview) {
            if (generation == m_previewGeneration) {
                m_editor->setPreview(preview);
            }
        });
}

void ImportPage::askForNotice()
{
    const ImportDraft* draft = currentDraft();
    if (!draft || !draft->isUsable() || !draft->notice.isEmpty() || !draft->wantsNotice()) {
        return;
    }
    m_session.ask<QString>(
        this,
        [source = draft->source,
         recipe = draft->recipeKey()](const storage::Connection& connection) {
            return ingest::SourceRepository(connection).suggestedNotice(source, recipe);
        },
        [this, path = draft->path](const Result<QString>& notice) {
            const ImportDraft* now = currentDraft();
            if (notice && now && now->path == path) {
                m_editor->suggestNotice(*notice);
            }
        });
}

void ImportPage::enableStart()
{
    const QString obstacle = obstacleOf(m_drafts);
    m_obstacle->setText(obstacle);
    m_obstacle->setVisible(!obstacle.isEmpty() && !m_isRunning);
    for (Button* button : {m_try, m_import}) {
        button->setEnabled(obstacle.isEmpty() && !m_isRunning);
        button->setToolTip(obstacle);
    }
    m_remove->setEnabled(!m_isRunning);
}

void ImportPage::takeEdits()
{
    ImportDraft* draft = currentDraft();
    if (!draft) {
        return;
    }
    const bool isOtherMapping = draft->mapping != m_editor->draft().mapping ||
                                draft->notice.isEmpty() != m_editor->draft().notice.isEmpty();
    const bool isOtherSource = draft->source != m_editor->draft().source;
    *draft = m_editor->draft();
    fillFiles();
    // What a trial said holds no longer.
    m_editor->hideResult();
    enableStart();
    if (isOtherMapping) {
        askForPreview();
    }
    if (isOtherMapping || isOtherSource) {
        askForNotice();
    }
}

void ImportPage::fillFiles()
{
    m_filesModel->setDrafts(m_drafts);
}

void ImportPage::start(Run run)
{
    const auto mode = ingest::ImportMode(m_mode->currentData().toInt());
    const QList<workspace::ImportRequest> requests = requestsOf(m_drafts, mode);
    const int files = usableFiles();
    startJob(run,
             run == Run::Trial ? tr("Trying %Ln file(s)", nullptr, files)
                               : tr("Importing %Ln file(s)", nullptr, files),
             requests);
}

void ImportPage::startJob(Run run, const QString& title,
                          const QList<workspace::ImportRequest>& requests)
{
    message()->hide();
    m_isRunning = true;
    enableStart();
    auto reports = std::make_shared<QList<workspace::ImportReport>>();
    Job* job = m_session.run(
        title,
        [run, requests, reports, now = m_session.now()](const workspace::WorkspaceFile& file,
                                                        JobContext& context) -> Result<void> {
            const workspace::Importer importer(file, now);
            if (run != Run::Real) {
                auto tried = importer.tryAll(requests, context);
                if (!tried) {
                    return tried.error();
                }
                *reports = std::move(*tried);
                return {};
            }
            for (const workspace::ImportRequest& request : requests) {
                JobContext step =
                    context.part(double(reports->size()) / double(requests.size()),
                                 double(reports->size() + 1) / double(requests.size()));
                auto report = importer.run(request, step);
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
    m_isRunning = false;
    enableStart();
    message()->hide();
    if (run == Run::Rejects && !reports.isEmpty()) {
        m_rejectFiles.clear();
        for (const workspace::ImportReport& report : reports) {
            if (report.rows.rejected > 0) {
                m_rejectFiles += report.rejectsFiles;
            } else {
                // Whoever repairs rows wants no files without any.
                QFile::remove(report.rejectsFile);
            }
        }
        if (m_rejectFiles.isEmpty()) {
            message()->showMessage(Tone::Info, tr("No row was rejected this time."));
            return;
        }
        m_next = Next::OpenRejects;
        message()->showMessage(Tone::Positive,
                               tr("The rejected rows are in %1. Repair them there and import that "
                                  "file.")
                                   .arg(QDir::toNativeSeparators(m_rejectFiles.join(u", "_s))),
                               tr("Open rejected rows"));
        return;
    }
    if (!reports.isEmpty()) {
        // When a later file failed, what came before it is still in and is shown.
        m_editor->showResult(summed(reports));
    }
    if (const auto result = job->result(); !result) {
        const bool isCanceled = result.error().code == Error::Code::Canceled;
        if (isCanceled && reports.isEmpty()) {
            message()->showMessage(Tone::Info, tr("Stopped. Nothing was changed."));
        } else if (isCanceled) {
            message()->showMessage(Tone::Warning,
                                   tr("Stopped. The files before the one under way are imported; "
                                      "you can undo them under Former imports."));
        } else {
            message()->showError(result.error());
        }
        return;
    }
    if (run == Run::Real) {
        m_next = Next::SeeCustomers;
        message()->showMessage(Tone::Positive, tr("%Ln file(s) imported.", nullptr, usableFiles()),
                               tr("See the customers"));
    }
}

void ImportPage::goOn()
{
    switch (m_next) {
    case Next::SeeCustomers:
        Q_EMIT customersRequested();
        return;
    case Next::OpenRejects:
        for (const QString& path : std::as_const(m_rejectFiles)) {
            m_dialogs.openDocument(path);
        }
        m_next = Next::ImportRepaired;
        message()->showMessage(Tone::Info,
                               tr("Repair the rows, save the file as CSV under the same name, and "
                                  "import it. Rows that are still wrong are rejected again."),
                               tr("Import repaired file"));
        return;
    case Next::ImportRepaired: {
        const QStringList repaired = m_rejectFiles;
        clear();
        addFiles(repaired);
        return;
    }
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
        // Files of different kinds have different columns, so each import gets a file of its own.
        requests[i].rejectsFile = i == 0 ? path
                                         : file.absolutePath() + u'/' + file.completeBaseName() +
                                               u"-%1."_s.arg(i + 1) + file.suffix();
        requests[i].keepsRows = false;
    }
    startJob(Run::Rejects, tr("Saving the rejected rows"), requests);
}

void ImportPage::clear()
{
    if (m_isRunning) {
        return;
    }
    m_drafts.clear();
    message()->hide();
    fillFiles();
    m_stack->setCurrentIndex(EmptyShown);
    m_fileButtons->hide();
}

int ImportPage::usableFiles() const
{
    return int(std::count_if(m_drafts.begin(), m_drafts.end(),
                             [](const ImportDraft& draft) { return draft.isUsable(); }));
}

ImportDraft* ImportPage::currentDraft()
{
    const int row = m_files->currentIndex().row();
    return row >= 0 && row < m_drafts.size() ? &m_drafts[row] : nullptr;
}

} // namespace rondom::ui
