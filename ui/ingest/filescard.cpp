#include "ui/ingest/filescard.h"

#include "ui/common/datatable.h"
#include "ui/common/identify.h"
#include "ui/ingest/doubtdelegate.h"
#include "ui/ingest/filesmodel.h"

#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

constexpr int kMostVisibleFiles = 4;
constexpr int kKindWidth = 320;
constexpr int kSourceWidth = 200;

} // namespace

FilesCard::FilesCard(QWidget* parent)
    : Card(parent), m_table(new DataTable(this)), m_model(new FilesModel(this))
{
    content()->setContentsMargins(metrics::kGrid, metrics::kHalfGrid, metrics::kGrid,
                                  metrics::kHalfGrid);
    identify(m_table, u"importFiles"_s, tr("Files to import"));
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(FilesModel::KindColumn,
                                      new DoubtDelegate(Tone::Normal, m_table));
    m_table->setColumnWidths({0, kKindWidth, kSourceWidth});
    content()->addWidget(m_table);
    setFocusProxy(m_table);
    auto* remove = new QShortcut(QKeySequence::Delete, m_table, nullptr, nullptr,
                                 Qt::WidgetWithChildrenShortcut);
    connect(remove, &QShortcut::activated, this, &FilesCard::removeRequested);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &FilesCard::chosenChanged);
}

void FilesCard::setDrafts(const QList<ImportDraft>& drafts)
{
    m_model->setDrafts(drafts);
    const int visible = std::clamp(int(drafts.size()), 1, kMostVisibleFiles);
    m_table->setFixedHeight((visible + 1) * metrics::kRowHeight + 2);
}

void FilesCard::choose(int row)
{
    m_table->setCurrentIndex(m_model->index(row, 0));
}

int FilesCard::chosen() const
{
    return m_table->currentIndex().row();
}

} // namespace rondom::ui
