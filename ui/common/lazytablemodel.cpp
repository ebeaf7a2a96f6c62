#include "ui/common/lazytablemodel.h"

#include <QTimer>

#include <algorithm>

namespace rondom::ui {

namespace {

/// Long enough that a drag of the scroll bar asks once, short enough not to be seen.
constexpr int kPauseMs = 15;

} // namespace

LazyTableModel::LazyTableModel(TableSource source, QObject* parent)
    : QAbstractTableModel(parent)
    , m_source(std::move(source))
    , m_order(m_source.firstOrder)
    , m_fetch(new QTimer(this))
{
    m_fetch->setSingleShot(true);
    m_fetch->setInterval(kPauseMs);
    connect(m_fetch, &QTimer::timeout, this, &LazyTableModel::fetchWanted);
}

void LazyTableModel::reload()
{
    const int asked = ++m_generation;
    m_source.fetchIds(this, m_order, [this, asked](const Result<TableSource::Ids>& ids) {
        if (asked != m_generation) {
            return;
        }
        if (!ids) {
            Q_EMIT loadFailed(ids.error());
            return;
        }
        beginResetModel();
        m_ids = *ids;
        m_blocks.clear();
        m_blockAge.clear();
        m_wanted.clear();
        m_asked.clear();
        m_isLoaded = true;
        endResetModel();
        Q_EMIT loaded(qint64(m_ids.size()));
    });
}

int LazyTableModel::rowOf(qint64 id) const
{
    const auto found = std::find(m_ids.begin(), m_ids.end(), id);
    return found == m_ids.end() ? -1 : int(found - m_ids.begin());
}

int LazyTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_ids.size());
}

int LazyTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_source.columns.size());
}

QVariant LazyTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: {
        const TableRow* row = rowAt(index.row());
        return row ? QVariant(row->cells.value(index.column())) : QVariant();
    }
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(m_source.columns.at(index.column()).isNumber
                                       ? Qt::AlignRight | Qt::AlignVCenter
                                       : Qt::AlignLeft | Qt::AlignVCenter);
    case IdRole:
        return idAt(index.row());
    default:
        return {};
    }
}

QVariant LazyTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_source.columns.size()) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    const TableColumn& column = m_source.columns.at(section);
    if (role == Qt::DisplayRole) {
        return column.title;
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(column.isNumber ? Qt::AlignRight | Qt::AlignVCenter
                                                   : Qt::AlignLeft | Qt::AlignVCenter);
    }
    return {};
}

void LazyTableModel::sort(int column, Qt::SortOrder order)
{
    const bool isSortable =
        column >= 0 && column < m_source.columns.size() && m_source.columns.at(column).isSortable;
    if (isSortable) {
        m_order = {column, order == Qt::DescendingOrder};
        reload();
    }
}

const TableRow* LazyTableModel::rowAt(int row) const
{
    const int block = row / kBlock;
    const auto found = m_blocks.constFind(block);
    if (found == m_blocks.constEnd()) {
        if (!m_asked.contains(block)) {
            m_wanted.insert(block);
            if (!m_fetch->isActive()) {
                m_fetch->start();
            }
        }
        return nullptr;
    }
    const auto cells = found->constFind(idAt(row));
    return cells == found->constEnd() ? nullptr : &*cells;
}

void LazyTableModel::fetchWanted()
{
    const QSet<int> wanted = std::exchange(m_wanted, {});
    for (const int block : wanted) {
        const auto first = std::size_t(block) * kBlock;
        if (first >= m_ids.size()) {
            continue;
        }
        const std::size_t last = std::min(first + kBlock, m_ids.size());
        m_asked.insert(block);
        m_source.fetchRows(
            this, {m_ids.begin() + std::ptrdiff_t(first), m_ids.begin() + std::ptrdiff_t(last)},
            [this, block, asked = m_generation](const Result<QList<TableRow>>& rows) {
                if (asked != m_generation) {
                    return;
                }
                if (rows) {
                    takeBlock(block, *rows);
                } else {
                    Q_EMIT loadFailed(rows.error());
                }
            });
    }
}

void LazyTableModel::takeBlock(int block, const QList<TableRow>& rows)
{
    QHash<qint64, TableRow> byId;
    for (const TableRow& row : rows) {
        byId.insert(row.id, row);
    }
    m_blocks.insert(block, byId);
    m_asked.remove(block);
    m_blockAge.append(block);
    if (m_blockAge.size() > kMostBlocks) {
        m_blocks.remove(m_blockAge.takeFirst());
    }
    const int first = block * kBlock;
    const int last = std::min(first + kBlock, rowCount()) - 1;
    if (first <= last) {
        Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
    }
}

} // namespace rondom::ui
