#include "ui/ingest/importpage.h"

#include "models/ingest/sourcerepository.h"
#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/dialogs.h"
#include "ui/common/emptystate.h"
#include "ui/common/identify.h"
#include "ui/common/inlinemessage.h"
#include "ui/ingest/drafteditor.h"
#include "ui/ingest/filescard.h"
#include "ui/ingest/importfooter.h"
#include "ui/ingest/watchedfolderscard.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFile>
#include <QHBoxLayout>
#include <QMimeData>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

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
    , m_runner(new ImportRunner(session, this))
    , m_stack(new QStackedWidget(this))
{
    setObjectName(u"importPage"_s);
    setAcceptDrops(true);
    auto* history = new Button(tr("Former imports"), u"history"_s, Button::Kind::Quiet, this);
    identify(history, u"importHistory"_s, tr("Show former imports"));
    actions()->addWidget(history);
    connect(history, &QPushButton::clicked, this, &ImportPage::historyRequested);

    m_stack->addWidget(makeStart());
    m_stack->addWidget(makeWork());
    content()->addWidget(m_stack, 1);
    connect(m_runner, &ImportRunner::ended, this, &ImportPage::finish);
    connect(message(), &InlineMessage::actionTriggered, this, &ImportPage::goOn);
}

QWidget* ImportPage::makeStart()
{
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
    connect(m_watched, &WatchedFoldersCard::waitingFilesChosen, this, &ImportPage::addFiles);
    connect(m_watched, &WatchedFoldersCard::failed, this,
            [this](const Error& error) { message()->showError(error); });
    connect(empty, &EmptyState::activated, this, &ImportPage::chooseFiles);
    return start;
}

QWidget* ImportPage::makeWork()
{
    auto* work = new QWidget(this);
    auto* column = new QVBoxLayout(work);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kGutter);
    makeFileButtons();
    m_files = new FilesCard(work);
    column->addWidget(m_files);
    m_editor = new DraftEditor(work);
    column->addWidget(m_editor, 1);
    m_footer = new ImportFooter(work);
    column->addWidget(m_footer);

    connect(m_editor, &DraftEditor::draftEdited, this, &ImportPage::takeEdits);
    connect(m_editor, &DraftEditor::mappingFileRequested, this, &ImportPage::loadMapping);
    connect(m_editor, &DraftEditor::sheetChosen, this, &ImportPage::chooseSheet);
    connect(m_editor, &DraftEditor::saveRejectsRequested, this, &ImportPage::saveRejects);
    connect(m_files, &FilesCard::chosenChanged, this, &ImportPage::showDraft);
    connect(m_files, &FilesCard::removeRequested, this, &ImportPage::removeFile);
    connect(m_footer, &ImportFooter::tryRequested, this,
            [this] { start(ImportRunner::Kind::Trial); });
    connect(m_footer, &ImportFooter::importRequested, this,
            [this] { start(ImportRunner::Kind::Real); });
    return work;
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
    if (!m_runner->isRunning() && !droppedFiles(*event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
    }
}

void ImportPage::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    addFiles(droppedFiles(*event->mimeData()));
}

void ImportPage::makeFileButtons()
{
    // Beside the title of the page: on a small screen every line counts.
    m_fileButtons = new QWidget(this);
    auto* buttons = new QHBoxLayout(m_fileButtons);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(metrics::kGrid);
    m_fileButtons->hide();
    m_remove = new Button(tr("Remove"), u"trash"_s, Button::Kind::Quiet, m_fileButtons);
    identify(m_remove, u"importRemove"_s, tr("Take the chosen file off the page"));
    auto* clearAll = new Button(tr("Start over"), Button::Kind::Quiet, m_fileButtons);
    identify(clearAll, u"importClear"_s, tr("Take all files off the page"));
    auto* add = new Button(tr("Add files"), u"plus"_s, Button::Kind::Secondary, m_fileButtons);
    identify(add, u"importAdd"_s, tr("Add files"));
    buttons->addWidget(m_remove);
    buttons->addWidget(clearAll);
    buttons->addWidget(add);
    actions()->addWidget(m_fileButtons);
    connect(m_remove, &QPushButton::clicked, this, &ImportPage::removeFile);
    connect(clearAll, &QPushButton::clicked, this, &ImportPage::clear);
    connect(add, &QPushButton::clicked, this, &ImportPage::chooseFiles);
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
    const int row = m_files->chosen();
    if (m_runner->isRunning() || row < 0 || row >= m_drafts.size()) {
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
    m_files->setDrafts(m_drafts);
    int current = std::clamp(m_files->chosen(), 0, int(m_drafts.size()) - 1);
    for (int i = 0; i < m_drafts.size(); ++i) {
        current = m_drafts.at(i).path == chosen ? i : current;
    }
    m_files->choose(current);
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
    m_footer->setState(obstacleOf(m_drafts), m_runner->isRunning());
    m_remove->setEnabled(!m_runner->isRunning());
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
    m_files->setDrafts(m_drafts);
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

void ImportPage::start(ImportRunner::Kind kind)
{
    const int files = usableFiles();
    run(kind,
        kind == ImportRunner::Kind::Trial ? tr("Trying %Ln file(s)", nullptr, files)
                                          : tr("Importing %Ln file(s)", nullptr, files),
        requestsOf(m_drafts, m_footer->mode()));
}

void ImportPage::run(ImportRunner::Kind kind, const QString& title,
                     const QList<workspace::ImportRequest>& requests)
{
    message()->hide();
    m_footer->follow(m_runner->start(kind, title, requests));
    enableStart();
}

void ImportPage::finish(ImportRunner::Kind kind, const QList<workspace::ImportReport>& reports,
                        const Result<void>& result)
{
    enableStart();
    message()->hide();
    if (kind == ImportRunner::Kind::Rejects && !reports.isEmpty()) {
        offerRejects(reports);
        return;
    }
    if (!reports.isEmpty()) {
        // When a later file failed, what came before it is still in and is shown.
        m_editor->showResult(summed(reports));
    }
    if (!result) {
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
    if (kind == ImportRunner::Kind::Real) {
        m_next = Next::SeeCustomers;
        message()->showMessage(Tone::Positive, tr("%Ln file(s) imported.", nullptr, usableFiles()),
                               tr("See the customers"));
    }
}

void ImportPage::offerRejects(const QList<workspace::ImportReport>& reports)
{
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
    run(ImportRunner::Kind::Rejects, tr("Saving the rejected rows"),
        withRejectsFiles(requestsOf(m_drafts, m_footer->mode()), path));
}

void ImportPage::clear()
{
    if (m_runner->isRunning()) {
        return;
    }
    m_drafts.clear();
    message()->hide();
    m_files->setDrafts(m_drafts);
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
    const int row = m_files->chosen();
    return row >= 0 && row < m_drafts.size() ? &m_drafts[row] : nullptr;
}

} // namespace rondom::ui
