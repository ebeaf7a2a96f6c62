#include "ui/data/datapage.h"

#include "models/workspace/importer.h"
#include "models/workspace/shifttext.h"
#include "models/workspace/undo.h"
#include "models/workspace/workspacetext.h"
#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/datatable.h"
#include "ui/common/emptystate.h"
#include "ui/common/format.h"
#include "ui/common/identify.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/progressstrip.h"
#include "ui/common/stringtablemodel.h"
#include "ui/common/theme.h"
#include "ui/data/importdetail.h"

#include <QHBoxLayout>
#include <QJsonObject>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

constexpr int kMostActions = 500;

enum Shown { TablesShown, EmptyShown };

struct Actions
{
    QList<workspace::Action> list;
    qint64 redoable = 0; ///< 0 for none
};

QString fileNames(const ingest::ImportSummary& import)
{
    QStringList names;
    for (const ingest::ImportedFile& file : import.files) {
        names.append(file.name);
    }
    return names.join(u", "_s);
}

} // namespace

DataPage::DataPage(workspace::Session& session, QWidget* parent)
    : Page(tr("Data"), parent)
    , m_session(session)
    , m_stack(new QStackedWidget(this))
    , m_tabs(new QTabWidget(this))
    , m_progress(new ProgressStrip(this))
{
    auto* rules = new Button(tr("Recognition rules"), Button::Kind::Quiet, this);
    identify(rules, u"dataRules"_s, tr("By which identifiers customers are recognised"));
    actions()->addWidget(rules);
    connect(rules, &QPushButton::clicked, this, &DataPage::rulesRequested);
    auto* duplicates = new Button(tr("Duplicates"), u"link"_s, Button::Kind::Secondary, this);
    identify(duplicates, u"dataDuplicates"_s, tr("Customers who may be there twice"));
    actions()->addWidget(duplicates);
    connect(duplicates, &QPushButton::clicked, this, &DataPage::duplicatesRequested);
    auto* import = new Button(tr("Import files"), u"import"_s, Button::Kind::Primary, this);
    identify(import, u"dataImport"_s, tr("Import files"));
    actions()->addWidget(import);
    connect(import, &QPushButton::clicked, this, &DataPage::importRequested);

    m_tabs->setDocumentMode(true);
    identify(m_tabs->tabBar(), u"dataTabs"_s, tr("Imports, everything done"));
    m_tabs->addTab(makeImports(), tr("Imports"));
    m_tabs->addTab(makeActions(), tr("Everything done"));
    auto* card = new Card(this);
    card->content()->addWidget(m_progress);
    card->content()->addWidget(m_tabs, 1);
    m_stack->addWidget(card);
    auto* empty = new EmptyState(u"data"_s, tr("No imports yet"),
                                 tr("Whatever you import is listed here, and each import can be "
                                    "undone, also weeks later."),
                                 tr("Import files"), this);
    auto* emptyCard = new Card(this);
    emptyCard->content()->addWidget(empty);
    m_stack->addWidget(emptyCard);
    content()->addWidget(m_stack, 1);
    connect(empty, &EmptyState::activated, this, &DataPage::importRequested);
    connect(message(), &InlineMessage::actionTriggered, this, [this] { undo(m_asked); });
}

void DataPage::refresh()
{
    m_session.ask<QList<ingest::ImportSummary>>(
        this,
        [](const storage::Connection& connection) {
            return ingest::SourceRepository(connection).imports();
        },
        [this](const Result<QList<ingest::ImportSummary>>& imports) {
            if (imports) {
                showImports(*imports);
            } else {
                message()->showError(imports.error());
            }
        });
    m_session.ask<Actions>(
        this,
        [](const storage::Connection& connection) -> Result<Actions> {
            const workspace::ActionHistory history(connection);
            auto list = history.list(kMostActions);
            const auto redo = history.nextRedo();
            if (!list || !redo) {
                return list ? redo.error() : list.error();
            }
            const bool canRedo = *redo && (*redo)->kind != workspace::ActionHistory::kImport;
            return Actions{std::move(*list), canRedo ? (*redo)->id : 0};
        },
        [this](const Result<Actions>& actions) {
            if (actions) {
                m_redoable = actions->redoable;
                showActions(actions->list);
            } else {
                message()->showError(actions.error());
            }
        });
}

QWidget* DataPage::makeImports()
{
    auto* tab = new QWidget(this);
    auto* column = new QVBoxLayout(tab);
    column->setContentsMargins(0, metrics::kGrid, 0, 0);
    m_imports = new StringTableModel(this);
    m_imports->setNumberColumns({3, 4, 5, 6});
    m_importsTable = new DataTable(tab);
    identify(m_importsTable, u"dataImports"_s, tr("Imports"));
    m_importsTable->setModel(m_imports);
    m_detail = new ImportDetail(tab);
    column->addWidget(m_importsTable, 1);
    column->addWidget(m_detail);
    connect(m_detail, &ImportDetail::previewRequested, this, &DataPage::askWhatUndoDoes);
    connect(m_detail, &ImportDetail::undoRequested, this, &DataPage::undoImport);
    connect(m_importsTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &DataPage::showDetail);
    return tab;
}

QWidget* DataPage::makeActions()
{
    auto* tab = new QWidget(this);
    auto* column = new QVBoxLayout(tab);
    column->setContentsMargins(0, metrics::kGrid, 0, 0);
    m_actions = new StringTableModel(this);
    m_actionsTable = new DataTable(tab);
    identify(m_actionsTable, u"dataActions"_s, tr("Everything done"));
    m_actionsTable->setModel(m_actions);
    m_undoAction = new Button(tr("Undo this"), u"undo"_s, Button::Kind::Secondary, tab);
    identify(m_undoAction, u"dataUndoAction"_s, tr("Undo the chosen action"));
    column->addWidget(m_actionsTable, 1);
    m_redoAction = new Button(tr("Do it again"), u"redo"_s, Button::Kind::Secondary, tab);
    identify(m_redoAction, u"dataRedoAction"_s, tr("Do the chosen action again"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::kGrid);
    buttons->addStretch();
    buttons->addWidget(m_redoAction);
    buttons->addWidget(m_undoAction);
    column->addLayout(buttons);
    connect(m_redoAction, &QPushButton::clicked, this, &DataPage::redoAction);
    connect(m_undoAction, &QPushButton::clicked, this, &DataPage::undoAction);
    connect(m_actionsTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &DataPage::enableUndo);
    return tab;
}

void DataPage::showImports(const QList<ingest::ImportSummary>& imports)
{
    m_importList = imports;
    QList<QStringList> rows;
    for (const ingest::ImportSummary& import : imports) {
        const QJsonObject counts = import.counts.value(u"rows"_s).toObject();
        const auto count = [&](const QString& key) {
            return formatCount(counts.value(key).toInteger());
        };
        rows.append({formatMoment(import.at, m_session.calendar()),
                     import.files.isEmpty() ? QString() : import.files.first().sourceName,
                     fileNames(import), count(u"read"_s), count(u"created"_s), count(u"updated"_s),
                     count(u"rejected"_s), import.isUndone ? tr("Undone") : tr("Holds")});
    }
    m_imports->setTable({tr("When"), tr("Source"), tr("Files"), tr("Read"), tr("New"),
                         tr("Updated"), tr("Rejected"), tr("State")},
                        rows);
    m_importsTable->setColumnWidths({144, 120, 0, 80, 80, 88, 88, 88});
    m_stack->setCurrentIndex(imports.isEmpty() ? EmptyShown : TablesShown);
    // The same import stays chosen when others come before it; at first it is the newest.
    int row = 0;
    for (int i = 0; i < imports.size(); ++i) {
        row = imports.at(i).id == m_chosen ? i : row;
    }
    if (!imports.isEmpty()) {
        m_importsTable->setCurrentIndex(m_imports->index(row, 0));
    }
    showDetail();
}

int DataPage::importRow() const
{
    const int row = m_importsTable->currentIndex().row();
    return row < m_importList.size() ? row : -1;
}

void DataPage::showDetail()
{
    const int row = importRow();
    if (row < 0) {
        m_detail->showNothing();
        return;
    }
    m_chosen = m_importList.at(row).id;
    m_detail->show(m_importList.at(row), m_session.calendar());
}

void DataPage::showActions(const QList<workspace::Action>& actions)
{
    m_actionList = actions;
    QList<QStringList> rows;
    for (const workspace::Action& action : actions) {
        rows.append({formatMoment(action.at, m_session.calendar()),
                     workspace::actionTitle(action.kind, action.subject),
                     action.isUndone ? tr("Undone") : tr("Holds")});
    }
    m_actions->setTable({tr("When"), tr("What"), tr("State")}, rows);
    m_actionsTable->setColumnWidths({144, 0, 104});
    if (!actions.isEmpty()) {
        m_actionsTable->setCurrentIndex(m_actions->index(0, 0));
    }
    enableUndo();
}

void DataPage::enableUndo()
{
    const int row = m_actionsTable->currentIndex().row();
    const bool isChosen = row >= 0 && row < m_actionList.size();
    m_undoAction->setEnabled(isChosen && !m_actionList.at(row).isUndone);
    m_redoAction->setEnabled(isChosen && m_redoable > 0 && m_actionList.at(row).id == m_redoable);
}

void DataPage::askWhatUndoDoes()
{
    const int row = importRow();
    if (row < 0) {
        return;
    }
    auto preview = std::make_shared<workspace::Importer::UndoReport>();
    const ImportId id = m_importList.at(row).id;
    Job* job =
        m_session.run(tr("Looking at what an undo would do"),
                      [id, preview, now = m_session.now()](const workspace::WorkspaceFile& file,
                                                           JobContext& context) -> Result<void> {
                          auto tried = workspace::Importer(file, now).tryUndo(id, context);
                          if (!tried) {
                              return tried.error();
                          }
                          *preview = std::move(*tried);
                          return {};
                      });
    follow(job, [this, id, preview] {
        if (m_chosen == id) {
            m_detail->showPreview(*preview);
        }
    });
}

void DataPage::undoImport()
{
    const int row = importRow();
    if (row < 0) {
        return;
    }
    auto report = std::make_shared<workspace::Importer::UndoReport>();
    Job* job = m_session.run(tr("Undoing an import"),
                             [id = m_importList.at(row).id, report,
                              now = m_session.now()](const workspace::WorkspaceFile& file,
                                                     JobContext& context) -> Result<void> {
                                 auto undone = workspace::Importer(file, now).undo(id, context);
                                 if (!undone) {
                                     return undone.error();
                                 }
                                 *report = std::move(*undone);
                                 return {};
                             });
    follow(job,
           [this, report] { message()->showMessage(Tone::Positive, undoText(*report, true)); });
}

void DataPage::undoAction()
{
    const workspace::Action action = m_actionList.value(m_actionsTable->currentIndex().row());
    if (workspace::changesIdentity(action.kind)) {
        askWhatUndoMoves(action);
    } else {
        undo(action);
    }
}

void DataPage::askWhatUndoMoves(const workspace::Action& action)
{
    auto shift = std::make_shared<workspace::IdentityShift>();
    Job* job = m_session.runUnseen(
        tr("Looking at what an undo would do"),
        [id = action.id, shift, now = m_session.now()](const workspace::WorkspaceFile& file,
                                                       JobContext& context) -> Result<void> {
            auto tried = workspace::previewUndo(file, id, now, context);
            if (!tried) {
                return tried.error();
            }
            *shift = std::move(*tried);
            return {};
        });
    follow(job, [this, action, shift] {
        m_asked = action;
        message()->showMessage(Tone::Info,
                               tr("Undo \"%1\"? %2", "action, what would happen")
                                   .arg(workspace::actionTitle(action.kind, action.subject),
                                        workspace::ShiftWords::wouldDo(*shift)),
                               tr("Undo"));
    });
}

void DataPage::undo(const workspace::Action& action)
{
    Job* job = m_session.run(
        tr("Undoing"), [id = action.id, now = m_session.now()](const workspace::WorkspaceFile& file,
                                                               JobContext& context) {
            const auto undone = workspace::undoAction(file, id, now, context);
            return undone ? Result<void>() : Result<void>(undone.error());
        });
    follow(job, [this, title = workspace::actionTitle(action.kind, action.subject)] {
        message()->showMessage(Tone::Positive, tr("Undone: %1.").arg(title));
    });
}

void DataPage::redoAction()
{
    const workspace::Action action = m_actionList.value(m_actionsTable->currentIndex().row());
    Job* job = m_session.run(
        tr("Doing it again"),
        [now = m_session.now()](const workspace::WorkspaceFile& file, JobContext& context) {
            const auto redone = workspace::redoLast(file, now, context);
            return redone ? Result<void>() : Result<void>(redone.error());
        });
    follow(job, [this, title = workspace::actionTitle(action.kind, action.subject)] {
        message()->showMessage(Tone::Positive, tr("Done again: %1.").arg(title));
    });
}

void DataPage::follow(Job* job, std::function<void()> done)
{
    message()->hide();
    m_progress->follow(job);
    m_detail->setBusy(true);
    connect(job, &Job::stateChanged, this, [this, job, done = std::move(done)](Job::State state) {
        if (state == Job::State::Running) {
            return;
        }
        m_detail->setBusy(false);
        if (const auto result = job->result(); result) {
            done();
        } else {
            message()->showError(result.error());
        }
    });
}

} // namespace rondom::ui
