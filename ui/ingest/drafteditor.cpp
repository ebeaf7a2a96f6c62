#include "ui/ingest/drafteditor.h"

#include "ui/common/button.h"
#include "ui/common/datatable.h"
#include "ui/common/format.h"
#include "ui/common/identify.h"
#include "ui/common/stringtablemodel.h"
#include "ui/common/textlabel.h"
#include "ui/ingest/balanceview.h"
#include "ui/ingest/mappingmodel.h"
#include "ui/ingest/targetdelegate.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QTabBar>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

constexpr int kPreviewColumn = 144;

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
    default:
        return QString(QLatin1Char(delimiter));
    }
}

QString factsOf(const ImportDraft& draft)
{
    const ingest::CsvDialect& dialect = draft.inspection.dialect;
    return DraftEditor::tr("%1 · separated by %2 · %Ln column(s) · %3", nullptr,
                           int(draft.inspection.columns.size()))
        .arg(dialect.encoding, delimiterName(dialect.delimiter),
             formatSize(QFileInfo(draft.path).size()));
}

} // namespace

DraftEditor::DraftEditor(QWidget* parent)
    : Card(parent)
    , m_facts(new TextLabel({}, TextSize::Small, TextWeight::Regular, Tone::Muted, this))
    , m_doubts(new TextLabel({}, TextSize::Body, TextWeight::Regular, Tone::Warning, this))
{
    m_facts->setObjectName(u"importFacts"_s);
    m_facts->setWordWrap(true);
    m_doubts->setWordWrap(true);
    content()->addWidget(makeOptions());
    content()->addWidget(makeNotice());
    content()->addWidget(m_facts);
    content()->addWidget(m_doubts);
    content()->addWidget(makeTabs(), 1);

    connect(m_source, &QComboBox::editTextChanged, this, &DraftEditor::takeEdits);
    connect(m_notice, &QLineEdit::textChanged, this, &DraftEditor::takeEdits);
    connect(m_mapping, &MappingModel::mappingEdited, this, &DraftEditor::takeEdits);
    connect(m_balance, &BalanceView::saveRejectsRequested, this,
            &DraftEditor::saveRejectsRequested);
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
    m_draft = draft;
    m_facts->setText(factsOf(draft));
    m_doubts->setText(draft.mapping.doubts.join(u'\n'));
    m_doubts->setVisible(!draft.mapping.doubts.isEmpty());
    m_source->setEditText(draft.source);
    m_notice->setText(draft.notice);
    m_noticeRow->setVisible(draft.wantsNotice());
    m_mapping->setFile(draft.inspection, draft.mapping);
    m_mappingTable->setColumnWidths({240, 0, 300});
    m_preview->setTable(draft.inspection.headers(), draft.inspection.preview);
    m_previewTable->setColumnWidths(QList<int>(draft.inspection.headers().size(), kPreviewColumn));
    m_isFilling = false;
}

void DraftEditor::showResult(const workspace::ImportReport& report)
{
    m_balance->show(report);
    m_tabs->setTabVisible(ResultTab, true);
    m_tabs->setCurrentIndex(ResultTab);
}

void DraftEditor::hideResult()
{
    m_tabs->setTabVisible(ResultTab, false);
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
    auto* mapping = new Button(tr("Use a mapping file"), u"file"_s, Button::Kind::Quiet, options);
    identify(mapping, u"importLoadMapping"_s, tr("Use a mapping file"));
    row->addWidget(label);
    row->addWidget(m_source);
    row->addStretch();
    row->addWidget(mapping);
    connect(mapping, &QPushButton::clicked, this, &DraftEditor::mappingFileRequested);
    return options;
}

QWidget* DraftEditor::makeNotice()
{
    m_noticeRow = new QWidget(this);
    auto* row = new QHBoxLayout(m_noticeRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kGrid);
    m_notice = new QLineEdit(m_noticeRow);
    m_notice->setPlaceholderText(tr("Without it their consent stays a claim"));
    identify(m_notice, u"importNotice"_s, tr("Text people saw when they agreed"));
    auto* label = mutedLabel(tr("Text people saw when they agreed"), m_noticeRow);
    label->setWordWrap(false);
    label->setBuddy(m_notice);
    row->addWidget(label);
    row->addWidget(m_notice, 1);
    return m_noticeRow;
}

QWidget* DraftEditor::makeTabs()
{
    m_tabs = new QTabWidget(this);
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
    m_preview = new StringTableModel(this);
    m_previewTable = new DataTable(m_tabs);
    identify(m_previewTable, u"importPreview"_s, tr("First rows"));
    m_previewTable->setModel(m_preview);
    m_balance = new BalanceView(m_tabs);
    m_tabs->addTab(m_mappingTable, tr("Columns"));
    m_tabs->addTab(m_previewTable, tr("First rows"));
    m_tabs->addTab(m_balance, tr("Result"));
    m_tabs->setTabVisible(ResultTab, false);
    return m_tabs;
}

void DraftEditor::takeEdits()
{
    if (m_isFilling) {
        return;
    }
    m_draft.source = m_source->currentText().trimmed();
    m_draft.notice = m_notice->text().trimmed();
    if (m_draft.mapping != m_mapping->mapping()) {
        m_draft.mapping = m_mapping->mapping();
        m_draft.isOwnMapping = true;
        m_noticeRow->setVisible(m_draft.wantsNotice());
    }
    Q_EMIT draftEdited();
}

} // namespace rondom::ui
