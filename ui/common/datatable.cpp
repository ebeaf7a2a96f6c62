#include "ui/common/datatable.h"

#include "ui/common/lazytablemodel.h"
#include "ui/common/rowdelegate.h"
#include "ui/common/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>
#include <limits>

namespace rondom::ui {

namespace {

/// What a column without a width of its own needs to be of use.
constexpr int kElasticWidth = 112;
constexpr int kNarrowest = 72;

/// The limit under which \a widths together take no more than \a room.
int widestThatFits(QList<int> widths, int room)
{
    std::sort(widths.begin(), widths.end());
    for (qsizetype i = 0; i < widths.size(); ++i) {
        const int share = room / int(widths.size() - i);
        if (widths.at(i) > share) {
            return std::max(share, kNarrowest);
        }
        room -= widths.at(i);
    }
    return std::numeric_limits<int>::max();
}

} // namespace

DataTable::DataTable(QWidget* parent) : QTableView(parent)
{
    setItemDelegate(new RowDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    // Fixed heights: a million rows cost nothing to lay out.
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(metrics::kRowHeight);
    verticalHeader()->setMinimumSectionSize(metrics::kTarget);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setFixedHeight(metrics::kRowHeight);
    horizontalHeader()->setFont(textFont(TextSize::Small, TextWeight::Strong));
    horizontalHeader()->setSectionsClickable(false);
    connect(this, &QAbstractItemView::doubleClicked, this, &DataTable::rowActivated);
}

void DataTable::setLazyModel(LazyTableModel* model)
{
    setModel(model);
    QList<int> widths;
    for (const TableColumn& column : model->columns()) {
        widths.append(column.width);
    }
    setColumnWidths(widths);
    const bool isSortable = std::any_of(model->columns().begin(), model->columns().end(),
                                        [](const TableColumn& c) { return c.isSortable; });
    horizontalHeader()->setSectionsClickable(isSortable);
    if (isSortable) {
        QHeaderView* header = horizontalHeader();
        header->setSortIndicatorShown(true);
        header->setSortIndicator(model->order().column, model->order().isDescending
                                                            ? Qt::DescendingOrder
                                                            : Qt::AscendingOrder);
        connect(header, &QHeaderView::sectionClicked, this, [this, model, header](int section) {
            const TableColumn& column = model->columns().at(section);
            const TableOrder order = model->order();
            if (!column.isSortable) {
                header->setSortIndicator(order.column, order.isDescending ? Qt::DescendingOrder
                                                                          : Qt::AscendingOrder);
                return;
            }
            const bool descending =
                order.column == section ? !order.isDescending : column.startsDescending;
            const auto direction = descending ? Qt::DescendingOrder : Qt::AscendingOrder;
            sortBy(section, direction);
        });
    }
    // A reset forgets where the person was; the id finds the place again.
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, [this, model] {
        const QModelIndex current = currentIndex();
        m_keptId = current.isValid() ? model->idAt(current.row()) : 0;
        m_keptTop = verticalScrollBar()->value();
    });
    connect(model, &QAbstractItemModel::modelReset, this, [this, model] {
        const int row = m_keptId > 0 ? model->rowOf(m_keptId) : -1;
        if (row >= 0) {
            setCurrentIndex(model->index(row, 0));
        }
        verticalScrollBar()->setValue(m_keptTop);
    });
}

void DataTable::sortBy(int column, Qt::SortOrder order)
{
    horizontalHeader()->setSortIndicator(column, order);
    model()->sort(column, order);
}

void DataTable::setColumnWidths(const QList<int>& widths)
{
    m_widths = widths;
    fitColumns();
}

void DataTable::fitColumns()
{
    QHeaderView* header = horizontalHeader();
    if (m_widths.size() != header->count()) {
        return;
    }
    QList<int> wanted;
    int elastic = 0;
    for (int column = 0; column < m_widths.size(); ++column) {
        if (m_widths.at(column) == 0) {
            ++elastic;
        } else {
            // A longer word in another language widens its column.
            wanted.append(std::max(m_widths.at(column), header->sectionSizeHint(column)));
        }
    }
    // Where it gets narrow the widest give way first, before a scroll bar is needed.
    const int room = viewport()->width() - elastic * kElasticWidth;
    const int most = elastic > 0 ? widestThatFits(wanted, room) : std::numeric_limits<int>::max();
    for (int column = 0, next = 0; column < m_widths.size(); ++column) {
        if (m_widths.at(column) == 0) {
            header->setSectionResizeMode(column, QHeaderView::Stretch);
        } else {
            header->setSectionResizeMode(column, QHeaderView::Interactive);
            header->resizeSection(column, std::min(wanted.at(next++), most));
        }
    }
}

void DataTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void DataTable::mouseMoveEvent(QMouseEvent* event)
{
    QTableView::mouseMoveEvent(event);
    hover(indexAt(event->position().toPoint()).row());
}

void DataTable::leaveEvent(QEvent* event)
{
    QTableView::leaveEvent(event);
    hover(-1);
}

void DataTable::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && currentIndex().isValid() && state() != QAbstractItemView::EditingState) {
        Q_EMIT rowActivated(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

void DataTable::hover(int row)
{
    if (row != m_hoveredRow) {
        m_hoveredRow = row;
        // Also those a column has for itself.
        for (RowDelegate* delegate : findChildren<RowDelegate*>()) {
            delegate->setHoveredRow(row);
        }
        viewport()->update();
    }
}

} // namespace rondom::ui
