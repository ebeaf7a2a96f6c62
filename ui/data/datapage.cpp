#include "ui/data/datapage.h"

#include "models/workspace/importer.h"
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
    m_session.ask<QList<workspace::Action>>(
        this,
        [](const storage::Connection& connection) {
            return workspace::ActionHistory(connection).list(kMostActions);
        },
        [this](const Result<QList<workspace::Action>>& actions) {
            if (actions) {
                showActions(*actions);
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
    m_undoImport = new Button(tr("Undo this import"), u"undo"_s, Button::Kind::Secondary, tab);
    identify(m_undoImport, u"dataUndoImport"_s, tr("Undo the chosen import"));
    column->addWidget(m_importsTable, 1);
    column->addWidget(m_undoImport, 0, Qt::AlignRight);
    connect(m_undoImport, &QPushButton::clicked, this, &DataPage::undoImport);
    connect(m_importsTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &DataPage::enableUndo);
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
    column->addWidget(m_undoAction, 0, Qt::AlignRight);
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
    enableUndo();
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
    enableUndo();
}

void DataPage::enableUndo()
{
    const int import = m_importsTable->currentIndex().row();
    m_undoImport->setEnabled(import >= 0 && import < m_importList.size() &&
                             !m_importList.at(import).isUndone);
    const int action = m_actionsTable->currentIndex().row();
    m_undoAction->setEnabled(action >= 0 && action < m_actionList.size() &&
                             !m_actionList.at(action).isUndone);
}

void DataPage::undoImport()
{
    const ingest::ImportSummary import = m_importList.value(m_importsTable->currentIndex().row());
    auto report = std::make_shared<workspace::Importer::UndoReport>();
    Job* job = m_session.run(
        tr("Undoing an import"),
        [id = import.id, report, now = m_session.now()](const workspace::WorkspaceFile& file,
                                                        JobContext& context) -> Result<void> {
            auto undone = workspace::Importer(file, now).undo(id, context);
            if (!undone) {
                return undone.error();
            }
            *report = *undone;
            return {};
        });
    m_progress->follow(job);
    connect(job, &Job::stateChanged, this, [this, job, report](Job::State state) {
        if (state == Job::State::Running) {
            return;
        }
        if (const auto result = job->result(); !result) {
            message()->showError(result.error());
            return;
        }
        QString text =
            tr("The import is undone: %1 customer records and %2 events were taken out, "
               "and changed values are as before.")
                .arg(formatCount(report->removedRecords), formatCount(report->removedEvents));
        if (!report->conflicts.isEmpty()) {
            text += u'\n' + tr("%Ln value(s) were changed later and were left alone.", nullptr,
                               int(report->conflicts.size()));
        }
        if (report->retractedGrants > 0) {
            text += u'\n' + tr("%Ln consent(s) it had brought were taken back; withdrawals stay.",
                               nullptr, int(report->retractedGrants));
        }
        message()->showMessage(Tone::Positive, text);
    });
}

void DataPage::undoAction()
{
    const workspace::Action action = m_actionList.value(m_actionsTable->currentIndex().row());
    Job* job = m_session.run(
        tr("Undoing"), [id = action.id, now = m_session.now()](const workspace::WorkspaceFile& file,
                                                               JobContext& context) {
            const auto undone = workspace::undoAction(file, id, now, context);
            return undone ? Result<void>() : Result<void>(undone.error());
        });
    m_progress->follow(job);
    const QString title = workspace::actionTitle(action.kind, action.subject);
    connect(job, &Job::stateChanged, this, [this, job, title](Job::State state) {
        if (state == Job::State::Running) {
            return;
        }
        if (const auto result = job->result(); !result) {
            message()->showError(result.error());
        } else {
            message()->showMessage(Tone::Positive, tr("Undone: %1.").arg(title));
        }
    });
}

} // namespace rondom::ui
