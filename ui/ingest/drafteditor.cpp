#include "ui/ingest/drafteditor.h"

#include "models/core/errortext.h"
#include "models/ingest/filecontent.h"
#include "ui/common/button.h"
#include "ui/common/datatable.h"
#include "ui/common/format.h"
#include "ui/common/identify.h"
#include "ui/common/textlabel.h"
#include "ui/ingest/balanceview.h"
#include "ui/ingest/doubtdelegate.h"
#include "ui/ingest/mappingmodel.h"
#include "ui/ingest/previewmodel.h"
#include "ui/ingest/targetdelegate.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

constexpr int kPreviewColumn = 160;
constexpr int kLineColumn = 144;

enum Shown { DraftShown, ProblemShown };
enum Tab { MappingTab, PreviewTab, ResultTab };

QString delimiterName(char delimiter)
{
    switch (delimiter) {
    case ',':
        return DraftEditor::tr("comma");
    case ';':
        return DraftEditor::tr("semicolon");
    case '\t':
        return DraftEditor::tr("tab");
    case '|':
        return DraftEditor::tr("vertical bar");
    case ' ':
        return DraftEditor::tr("spaces");
    case ':':
        return DraftEditor::tr("colon");
    default:
        return delimiter < ' ' ? DraftEditor::tr("control characters")
                               : QString(QLatin1Char(delimiter));
    }
}

QString factsOf(const ImportDraft& draft)
{
    const ingest::Inspection& seen = draft.inspection;
    const int columns = int(seen.columns.size());
    const QString size = formatSize(ingest::contentSize(draft.path));
    switch (seen.format) {
    case ingest::FileFormat::Csv:
        return DraftEditor::tr("%1 · separated by %2 · %Ln column(s) · %3", nullptr, columns)
            .arg(seen.dialect.encoding, delimiterName(seen.dialect.delimiter), size);
    case ingest::FileFormat::Xlsx:
    case ingest::FileFormat::Ods:
        return DraftEditor::tr("Workbook · %Ln column(s) · %1", nullptr, columns).arg(size);
    case ingest::FileFormat::Json:
        return DraftEditor::tr("JSON · %Ln column(s) · %1", nullptr, columns).arg(size);
    case ingest::FileFormat::VCard:
        return DraftEditor::tr("Address cards · %Ln column(s) · %1", nullptr, columns).arg(size);
    case ingest::FileFormat::Zip:
        break;
    }
    return size;
}

} // namespace

DraftEditor::DraftEditor(QWidget* parent) : Card(parent), m_stack(new QStackedWidget(this))
{
    auto* draft = new QWidget(this);
    auto* column = new QVBoxLayout(draft);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kGrid);
    m_options = makeOptions();
    column->addWidget(m_options);
    column->addWidget(makeNotice());
    column->addWidget(makeTabs(), 1);
    m_stack->addWidget(draft);
    m_stack->addWidget(makeProblem());
    content()->addWidget(m_stack, 1);

    connect(m_source, &QComboBox::editTextChanged, this, &DraftEditor::takeEdits);
    connect(m_notice, &QLineEdit::textChanged, this, &DraftEditor::takeEdits);
    connect(m_mapping, &MappingModel::mappingEdited, this, &DraftEditor::takeEdits);
    connect(m_balance, &BalanceView::saveRejectsRequested, this,
            &DraftEditor::saveRejectsRequested);
    connect(m_tabs, &QTabWidget::currentChanged, this, &DraftEditor::showQuestions);
}

void DraftEditor::setSources(const QStringList& names)
{
    m_isFilling = true;
    m_source->clear();
    m_source->addItems(names);
    m_source->setEditText(m_draft.source);
    m_isFilling = false;
}

void DraftEditor::setDraft(const ImportDraft& draft)
{
    m_isFilling = true;
    const bool isOther = m_draft.path != draft.path;
    m_draft = draft;
    m_stack->setCurrentIndex(draft.isUsable() ? DraftShown : ProblemShown);
    if (draft.problem) {
        m_problem->setText(describe(*draft.problem));
    }
    m_facts->setText(factsOf(draft));
    m_sheet->clear();
    m_sheet->addItems(draft.inspection.sheets);
    m_sheet->setCurrentText(draft.inspection.sheet);
    m_sheet->setVisible(draft.inspection.sheets.size() > 1);
    m_source->setEditText(draft.source);
    m_notice->setText(draft.notice);
    showQuestions();
    m_noticeHint->hide();
    m_mapping->setDraft(draft);
    m_mappingTable->setColumnWidths({160, 0, 232, 160, 184, 160});
    if (isOther) {
        m_preview->setPreview({});
        m_previewNote->setText(tr("Reading …"));
        m_previewNote->show();
        m_mappingTable->setCurrentIndex({});
        m_mappingTable->scrollToTop();
    }
    showDoubts();
    m_isFilling = false;
}

void DraftEditor::setPreview(const Result<ingest::StoredPreview>& preview)
{
    m_preview->setPreview(preview ? *preview : ingest::StoredPreview());
    QList<int> widths{kLineColumn};
    widths.resize(m_preview->columnCount(), kPreviewColumn);
    m_previewTable->setColumnWidths(widths);
    if (!preview) {
        m_previewNote->setText(describe(preview.error()));
    } else if (preview->columns.isEmpty()) {
        m_previewNote->setText(tr("Nothing is kept: every column is left out."));
    } else {
        m_previewNote->setText(
            tr("The first %Ln row(s) as they will be kept. Point at a value to see what stands in "
               "the file.",
               nullptr, int(preview->rows.size())));
    }
}

void DraftEditor::suggestNotice(const QString& notice)
{
    if (!m_notice->text().isEmpty() || notice.isEmpty()) {
        return;
    }
    m_notice->setText(notice);
    m_noticeHint->show();
}

void DraftEditor::showResult(const workspace::ImportReport& report)
{
    m_balance->show(report);
    m_tabs->setTabVisible(ResultTab, true);
    m_tabs->setCurrentIndex(ResultTab);
    m_stack->setCurrentIndex(DraftShown);
}

void DraftEditor::hideResult()
{
    if (m_tabs->currentIndex() == ResultTab) {
        m_tabs->setCurrentIndex(MappingTab);
    }
    m_tabs->setTabVisible(ResultTab, false);
}

void DraftEditor::showQuestions()
{
    // What an import did needs the room; what was asked before it is a tab away.
    const bool isAsking = m_tabs->currentIndex() != ResultTab;
    m_options->setVisible(isAsking);
    m_decisions->setVisible(isAsking);
    m_noticeRow->setVisible(isAsking && m_draft.wantsNotice());
}

QWidget* DraftEditor::makeOptions()
{
    auto* options = new QWidget(this);
    auto* row = new QHBoxLayout(options);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kGrid);
    m_source = new QComboBox(options);
    m_source->setEditable(true);
    m_source->setMinimumWidth(240);
    m_source->setInsertPolicy(QComboBox::NoInsert);
    identify(m_source, u"importSource"_s, tr("Source"));
    auto* label = mutedLabel(tr("Source"), options);
    label->setWordWrap(false);
    label->setBuddy(m_source);
    m_facts = new TextLabel({}, TextSize::Small, TextWeight::Regular, Tone::Muted, options);
    m_facts->setObjectName(u"importFacts"_s);
    m_sheet = new QComboBox(options);
    identify(m_sheet, u"importSheet"_s, tr("Sheet of the workbook"));
    m_sheet->setToolTip(tr("Sheet of the workbook"));
    connect(m_sheet, &QComboBox::activated, this,
            [this] { Q_EMIT sheetChosen(m_sheet->currentText()); });
    auto* mapping = new Button(tr("Use a mapping file"), u"file"_s, Button::Kind::Quiet, options);
    identify(mapping, u"importLoadMapping"_s, tr("Use a mapping file"));
    row->addWidget(label);
    row->addWidget(m_source);
    row->addWidget(m_sheet);
    row->addSpacing(metrics::kGrid);
    row->addWidget(m_facts, 1);
    row->addWidget(mapping);
    connect(mapping, &QPushButton::clicked, this, &DraftEditor::mappingFileRequested);
    return options;
}

QWidget* DraftEditor::makeNotice()
{
    m_noticeRow = new QWidget(this);
    auto* column = new QVBoxLayout(m_noticeRow);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kHalfGrid);
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::kGrid);
    m_notice = new QLineEdit(m_noticeRow);
    m_notice->setPlaceholderText(tr("For example: Yes, send me the newsletter."));
    identify(m_notice, u"importNotice"_s, tr("Text people saw when they agreed"));
    auto* label = new TextLabel(tr("Which text did people see when they agreed?"), TextSize::Body,
                                TextWeight::Strong, Tone::Normal, m_noticeRow);
    label->setBuddy(m_notice);
    m_noticeHint = new TextLabel(tr("As you answered for this source before."), TextSize::Small,
                                 TextWeight::Regular, Tone::Positive, m_noticeRow);
    m_noticeHint->setObjectName(u"importNoticeHint"_s);
    m_noticeHint->hide();
    row->addWidget(label);
    row->addWidget(m_notice, 1);
    row->addWidget(m_noticeHint);
    column->addLayout(row);
    column->addWidget(mutedLabel(
        tr("With the text they saw, each yes in this file is a consent you can show. Without it, "
           "each is kept as a claim only, and nobody can be contacted on it."),
        m_noticeRow));
    return m_noticeRow;
}

QWidget* DraftEditor::makeTabs()
{
    m_tabs = new QTabWidget(this);
    m_tabs->setDocumentMode(true);
    identify(m_tabs->tabBar(), u"importTabs"_s, tr("Columns, first rows, result"));
    m_balance = new BalanceView(m_tabs);
    m_tabs->addTab(makeMapping(), tr("Columns"));
    m_tabs->addTab(makePreview(), tr("First rows"));
    m_tabs->addTab(m_balance, tr("Result"));
    m_tabs->setTabVisible(ResultTab, false);
    return m_tabs;
}

QWidget* DraftEditor::makeMapping()
{
    auto* tab = new QWidget(m_tabs);
    auto* column = new QVBoxLayout(tab);
    column->setContentsMargins(0, metrics::kGrid, 0, 0);
    column->setSpacing(metrics::kGrid);
    m_nextDoubt = new Button({}, u"warning"_s, Button::Kind::Secondary, tab);
    identify(m_nextDoubt, u"importNextDoubt"_s, tr("Go to the next thing to decide"));
    m_noDoubts = mutedLabel(tr("Nothing is left to decide."), tab);
    m_noDoubts->setWordWrap(false);
    m_noDoubts->setObjectName(u"importNoDoubts"_s);
    m_doubt = new TextLabel({}, TextSize::Body, TextWeight::Regular, Tone::Warning, tab);
    m_doubt->setObjectName(u"importDoubt"_s);
    m_doubt->setWordWrap(true);
    // Beside the tabs: on a small screen every row of the table counts.
    m_decisions = new QWidget(m_tabs);
    auto* line = new QHBoxLayout(m_decisions);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(metrics::kGap);
    line->addWidget(m_noDoubts);
    line->addWidget(m_nextDoubt);
    m_tabs->setCornerWidget(m_decisions);
    column->addWidget(m_doubt);
    m_mapping = new MappingModel(this);
    m_mappingTable = new DataTable(tab);
    identify(m_mappingTable, u"importMapping"_s, tr("What the columns become"));
    m_mappingTable->setModel(m_mapping);
    auto* choices = new TargetDelegate(m_mappingTable);
    m_mappingTable->setItemDelegateForColumn(MappingModel::TargetColumn, choices);
    m_mappingTable->setItemDelegateForColumn(MappingModel::ReadingColumn, choices);
    m_mappingTable->setItemDelegateForColumn(MappingModel::WriteColumn, choices);
    m_mappingTable->setItemDelegateForColumn(MappingModel::BasisColumn,
                                             new DoubtDelegate(Tone::Muted, m_mappingTable));
    m_mappingTable->setEditTriggers(QAbstractItemView::SelectedClicked |
                                    QAbstractItemView::EditKeyPressed);
    column->addWidget(m_mappingTable, 1);
    connect(m_nextDoubt, &QPushButton::clicked, this, &DraftEditor::goToNextDoubt);
    connect(m_mappingTable, &DataTable::rowActivated, this, &DraftEditor::editTarget);
    connect(m_mappingTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &DraftEditor::showDoubtOfRow);
    return tab;
}

QWidget* DraftEditor::makePreview()
{
    auto* tab = new QWidget(m_tabs);
    auto* column = new QVBoxLayout(tab);
    column->setContentsMargins(0, metrics::kGrid, 0, 0);
    column->setSpacing(metrics::kGrid);
    m_previewNote = mutedLabel({}, tab);
    m_previewNote->setObjectName(u"importPreviewNote"_s);
    m_preview = new PreviewModel(this);
    m_previewTable = new DataTable(tab);
    identify(m_previewTable, u"importPreview"_s, tr("First rows as they will be kept"));
    m_previewTable->setModel(m_preview);
    m_previewTable->setItemDelegate(new DoubtDelegate(Tone::Normal, m_previewTable));
    m_previewTable->setSelectionBehavior(QAbstractItemView::SelectRows);
    column->addWidget(m_previewNote);
    column->addWidget(m_previewTable, 1);
    return tab;
}

QWidget* DraftEditor::makeProblem()
{
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kGrid);
    m_problem = new TextLabel({}, TextSize::Body, TextWeight::Regular, Tone::Negative, page);
    m_problem->setObjectName(u"importProblem"_s);
    m_problem->setWordWrap(true);
    column->addWidget(sectionTitle(tr("This file cannot be read"), page));
    column->addWidget(m_problem);
    column->addWidget(
        mutedLabel(tr("The other files are imported without it. Take it off the list, "
                      "or repair it and add it again."),
                   page));
    column->addStretch();
    return page;
}

void DraftEditor::takeEdits()
{
    if (m_isFilling) {
        return;
    }
    m_draft.source = m_source->currentText().trimmed();
    m_draft.notice = m_notice->text().trimmed();
    m_draft.mapping = m_mapping->draft().mapping;
    m_draft.decided = m_mapping->draft().decided;
    m_draft.isOwnMapping = m_draft.isOwnMapping || m_mapping->draft().isOwnMapping;
    m_noticeRow->setVisible(m_draft.wantsNotice());
    showDoubts();
    Q_EMIT draftEdited();
}

void DraftEditor::showDoubts()
{
    const int count = m_mapping->doubtCount();
    m_nextDoubt->setText(tr("%Ln thing(s) to decide", nullptr, count));
    m_nextDoubt->setAccessibleName(tr("%Ln thing(s) to decide: go to the next", nullptr, count));
    m_nextDoubt->setVisible(count > 0);
    m_noDoubts->setVisible(count == 0);
    showDoubtOfRow();
}

void DraftEditor::showDoubtOfRow()
{
    const QString own = m_mapping->doubt(m_mappingTable->currentIndex().row());
    const QString text = own.isEmpty() ? m_mapping->wholeDoubts().join(u'\n') : own;
    m_doubt->setText(text);
    m_doubt->setVisible(!text.isEmpty());
}

void DraftEditor::goToNextDoubt()
{
    const int row = m_mapping->nextDoubt(m_mappingTable->currentIndex().row());
    if (row < 0) {
        m_doubt->setText(m_mapping->wholeDoubts().join(u'\n'));
        m_doubt->setVisible(!m_doubt->text().isEmpty());
        return;
    }
    const bool isAboutReading = !m_mapping->readings(row).isEmpty();
    m_mappingTable->setCurrentIndex(m_mapping->index(
        row, isAboutReading ? MappingModel::ReadingColumn : MappingModel::TargetColumn));
    m_mappingTable->setFocus();
}

void DraftEditor::editTarget(const QModelIndex& index)
{
    // A double-click may have opened it already.
    if (m_mappingTable->viewport()->findChild<QComboBox*>()) {
        return;
    }
    const bool isEditable = index.flags().testFlag(Qt::ItemIsEditable);
    m_mappingTable->edit(isEditable ? index : index.siblingAtColumn(MappingModel::TargetColumn));
}

} // namespace rondom::ui
