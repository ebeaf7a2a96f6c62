#include "ui/ingest/watchedfolderscard.h"

#include "models/ingest/recipelibrary.h"
#include "models/workspace/watchrepository.h"
#include "ui/common/button.h"
#include "ui/common/datatable.h"
#include "ui/common/dialogs.h"
#include "ui/common/identify.h"
#include "ui/common/stringtablemodel.h"
#include "ui/common/textlabel.h"
#include "ui/common/theme.h"

#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

constexpr int kMostVisibleFolders = 4;
constexpr int kReadingWidth = 264;
constexpr int kSourceWidth = 140;
constexpr int kStateWidth = 280;

/// Data of the choices that are no recipe.
constexpr auto kRecognise = u"";
constexpr auto kMapping = u"mapping";

using workspace::WatchedFolder;
using workspace::WatchRepository;
using workspace::WatchResult;

} // namespace

WatchedFoldersCard::WatchedFoldersCard(workspace::Session& session, Dialogs& dialogs,
                                       QWidget* parent)
    : Card(tr("Watched folders"), parent)
    , m_session(session)
    , m_dialogs(dialogs)
    , m_explanation(mutedLabel(
          tr("New files in these folders are imported by themselves while Rondom is open, and move "
             "to \"done\" or \"failed\" inside the folder. A file nobody can be sure about waits "
             "for your answer."),
          this))
    , m_table(new DataTable(this))
    , m_model(new StringTableModel(this))
{
    setObjectName(u"watchedFolders"_s);
    auto* add = new Button(tr("Watch a folder"), u"folder"_s, Button::Kind::Secondary, this);
    identify(add, u"watchAdd"_s, tr("Watch a folder"));
    header()->addWidget(add);
    identify(m_table, u"watchTable"_s, tr("Watched folders"));
    m_table->setModel(m_model);
    m_table->setColumnWidths({0, kReadingWidth, kSourceWidth, kStateWidth});
    content()->addWidget(m_explanation);
    content()->addWidget(m_table);
    m_choices = makeChoices();
    content()->addWidget(m_choices);
    m_table->hide();
    m_choices->hide();
    connect(add, &QPushButton::clicked, this, &WatchedFoldersCard::addFolder);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this] { showChoices(); });
    connect(m_table, &DataTable::rowActivated, this, [this] {
        if (const Row* row = current(); row && !row->waiting.isEmpty()) {
            Q_EMIT waitingFilesChosen(row->waiting);
        }
    });
    if (const auto library = ingest::RecipeLibrary::load(u":/recipes"_s)) {
        for (const ingest::Recipe& recipe : library->recipes()) {
            m_recipes.append({recipe.id, recipe.mapping.name});
        }
    }
    std::sort(m_recipes.begin(), m_recipes.end(), [](const auto& a, const auto& b) {
        return a.second.localeAwareCompare(b.second) < 0;
    });
    m_reading->addItem(tr("Recognise each file"), QString::fromUtf16(kRecognise));
    m_reading->addItem(tr("By a mapping file"), QString::fromUtf16(kMapping));
    for (const auto& [id, name] : m_recipes) {
        m_reading->addItem(name, id);
    }
    reload();
}

void WatchedFoldersCard::reload()
{
    m_session.ask<QList<Row>>(
        this,
        [](const storage::Connection& connection) -> Result<QList<Row>> {
            const WatchRepository repository(connection);
            const auto folders = repository.folders();
            const auto results = repository.results();
            if (!folders || !results) {
                return folders ? results.error() : folders.error();
            }
            QList<Row> rows;
            for (const WatchedFolder& folder : *folders) {
                Row row{folder, QFileInfo(folder.path).isDir(), {}};
                for (const WatchResult& result : *results) {
                    if (result.folder == folder.path &&
                        result.outcome == WatchResult::Outcome::Waits) {
                        row.waiting.append(result.path());
                    }
                }
                rows.append(row);
            }
            return rows;
        },
        [this](const Result<QList<Row>>& rows) {
            if (rows) {
                show(*rows);
            } else {
                Q_EMIT failed(rows.error());
            }
        });
}

QWidget* WatchedFoldersCard::makeChoices()
{
    auto* choices = new QWidget(this);
    auto* row = new QHBoxLayout(choices);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kGrid);
    m_reading = new QComboBox(choices);
    identify(m_reading, u"watchReading"_s, tr("How the files of the folder are read"));
    m_reading->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_reading->setMinimumWidth(kReadingWidth);
    m_source = new QLineEdit(choices);
    identify(m_source, u"watchSource"_s, tr("The source the files come from"));
    m_source->setPlaceholderText(tr("Source, as the file tells"));
    m_source->setMinimumWidth(kSourceWidth);
    m_source->setMaximumWidth(kReadingWidth);
    m_answer = new Button(tr("Answer"), u"question"_s, Button::Kind::Secondary, choices);
    identify(m_answer, u"watchAnswer"_s, tr("Open the files that wait for an answer"));
    m_pause = new Button(tr("Pause"), Button::Kind::Quiet, choices);
    identify(m_pause, u"watchPause"_s, tr("Leave the new files of the folder alone for now"));
    auto* remove = new Button(tr("Stop watching"), u"trash"_s, Button::Kind::Quiet, choices);
    identify(remove, u"watchRemove"_s, tr("Stop watching the folder"));
    row->addWidget(m_reading, 1);
    row->addWidget(m_source, 1);
    row->addStretch(1);
    row->addWidget(m_answer);
    row->addWidget(m_pause);
    row->addWidget(remove);
    connect(m_reading, &QComboBox::activated, this, &WatchedFoldersCard::chooseReading);
    connect(m_source, &QLineEdit::editingFinished, this, &WatchedFoldersCard::chooseSource);
    connect(m_answer, &QPushButton::clicked, this, [this] {
        if (const Row* chosen = current()) {
            Q_EMIT waitingFilesChosen(chosen->waiting);
        }
    });
    connect(m_pause, &QPushButton::clicked, this, &WatchedFoldersCard::togglePause);
    connect(remove, &QPushButton::clicked, this, &WatchedFoldersCard::removeFolder);
    return choices;
}

void WatchedFoldersCard::show(const QList<Row>& rows)
{
    const QString chosen = current() ? current()->folder.path : QString();
    m_rows = rows;
    QList<QStringList> cells;
    int selected = 0;
    for (int i = 0; i < m_rows.size(); ++i) {
        const Row& row = m_rows.at(i);
        cells.append({QDir::toNativeSeparators(row.folder.path), readingText(row.folder),
                      row.folder.source, stateText(row)});
        if (row.folder.path == (m_chosen.isEmpty() ? chosen : m_chosen)) {
            selected = i;
        }
    }
    m_chosen.clear();
    m_model->setTable({tr("Folder"), tr("Read as"), tr("Source"), tr("State")}, cells);
    const int visible = std::clamp(int(m_rows.size()), 1, kMostVisibleFolders);
    m_table->setFixedHeight((visible + 1) * metrics::kRowHeight + 2);
    m_table->setVisible(!m_rows.isEmpty());
    m_choices->setVisible(!m_rows.isEmpty());
    if (!m_rows.isEmpty()) {
        m_table->setCurrentIndex(m_model->index(selected, 0));
    }
    showChoices();
}

void WatchedFoldersCard::showChoices()
{
    const Row* row = current();
    if (!row) {
        return;
    }
    const QSignalBlocker quietReading(m_reading);
    const QString reading = row->folder.mapping ? QString::fromUtf16(kMapping) : row->folder.recipe;
    m_reading->setCurrentIndex(std::max(0, m_reading->findData(reading)));
    // Not under the hands of somebody who types.
    if (!m_source->hasFocus() || !m_source->isModified()) {
        m_source->setText(row->folder.source);
    }
    m_pause->setText(row->folder.isPaused ? tr("Resume") : tr("Pause"));
    m_pause->setAccessibleName(row->folder.isPaused
                                   ? tr("Import the new files of the folder again")
                                   : tr("Leave the new files of the folder alone for now"));
    m_answer->setVisible(!row->waiting.isEmpty());
}

void WatchedFoldersCard::addFolder()
{
    const QString path = m_dialogs.chooseFolder(this, tr("Choose a folder to watch"));
    if (path.isEmpty()) {
        return;
    }
    WatchedFolder folder;
    folder.path = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    for (const Row& row : m_rows) {
        if (row.folder.path == folder.path) {
            m_chosen = folder.path;
            show(m_rows);
            return;
        }
    }
    m_chosen = folder.path;
    keep(folder);
}

void WatchedFoldersCard::chooseReading()
{
    const Row* row = current();
    if (!row) {
        return;
    }
    WatchedFolder folder = row->folder;
    const QString reading = m_reading->currentData().toString();
    folder.mapping.reset();
    folder.recipe.clear();
    if (reading == QString::fromUtf16(kMapping)) {
        const QString path = m_dialogs.openFile(this, tr("Choose a mapping file"),
                                                tr("Mapping files (*.json);;All files (*)"));
        if (path.isEmpty()) {
            showChoices();
            return;
        }
        auto mapping = ingest::loadMapping(path);
        if (!mapping) {
            showChoices();
            Q_EMIT failed(mapping.error());
            return;
        }
        folder.mapping = std::move(*mapping);
    } else {
        folder.recipe = reading;
    }
    keep(folder);
}

void WatchedFoldersCard::chooseSource()
{
    const Row* row = current();
    if (!row || m_source->text().trimmed() == row->folder.source) {
        return;
    }
    WatchedFolder folder = row->folder;
    folder.source = m_source->text().trimmed();
    m_source->setModified(false);
    keep(folder);
}

void WatchedFoldersCard::togglePause()
{
    if (const Row* row = current()) {
        WatchedFolder folder = row->folder;
        folder.isPaused = !folder.isPaused;
        keep(folder);
    }
}

void WatchedFoldersCard::removeFolder()
{
    if (const Row* row = current()) {
        write(tr("Changing the watched folders"),
              [path = row->folder.path](const workspace::WorkspaceFile& file, JobContext&) {
                  return WatchRepository(file.connection()).remove(path);
              });
    }
}

void WatchedFoldersCard::keep(const WatchedFolder& folder)
{
    write(tr("Changing the watched folders"),
          [folder](const workspace::WorkspaceFile& file, JobContext&) {
              return WatchRepository(file.connection()).keep(folder);
          });
}

void WatchedFoldersCard::write(const QString& title, workspace::Session::Work work)
{
    Job* job = m_session.run(title, std::move(work));
    connect(job, &Job::stateChanged, this, [this, job](Job::State state) {
        if (state == Job::State::Failed) {
            Q_EMIT failed(job->result().error());
        }
        if (state != Job::State::Running) {
            reload();
        }
    });
}

QString WatchedFoldersCard::readingText(const WatchedFolder& folder) const
{
    if (folder.mapping) {
        return folder.mapping->name;
    }
    if (folder.recipe.isEmpty()) {
        return tr("Recognise each file");
    }
    const auto recipe = std::find_if(m_recipes.begin(), m_recipes.end(),
                                     [&](const auto& r) { return r.first == folder.recipe; });
    return recipe == m_recipes.end() ? folder.recipe : recipe->second;
}

QString WatchedFoldersCard::stateText(const Row& row)
{
    if (!row.isThere) {
        return tr("The folder is not there");
    }
    if (!row.waiting.isEmpty()) {
        return tr("%Ln file(s) wait for an answer", nullptr, int(row.waiting.size()));
    }
    return row.folder.isPaused ? tr("Paused") : tr("Watching");
}

const WatchedFoldersCard::Row* WatchedFoldersCard::current() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_rows.size() ? &m_rows.at(row) : nullptr;
}

} // namespace rondom::ui
