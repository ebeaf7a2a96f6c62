#include "ui/common/lazytablemodel.h"

#include "ui/common/avatar.h"

#include <QTimer>

#include <algorithm>
#include <cstdlib>

namespace rondom::ui {

namespace {

/// Long enough that a drag of the scroll bar asks once, short enough not to be seen.
constexpr int kPauseMs = 15;
/// Blocks so close to one that is looked at may be on screen with it.
constexpr int kNearBlocks = 2;

} // namespace

LazyTableModel::LazyTableModel(TableSource source, QObject* parent)
    : QAbstractTableModel(parent)
    , m_source(std::move(source))
    , m_order(m_source.firstOrder)
    , m_ids(std::make_shared<const TableSource::Ids>())
    , m_fetch(new QTimer(this))
{
    m_fetch->setSingleShot(true);
    m_fetch->setInterval(kPauseMs);
    connect(m_fetch, &QTimer::timeout, this, &LazyTableModel::fetchWanted);
}

void LazyTableModel::reload()
{
    const int asked = ++m_generation;
    m_source.fetchIds(this, m_order, [this, asked](const Result<TableSource::AllIds>& ids) {
        if (asked != m_generation) {
            return;
        }
        if (!ids) {
            Q_EMIT loadFailed(ids.error());
            return;
        }
        takeIds(*ids);
        Q_EMIT loaded(qint64(m_ids->size()));
    });
}

void LazyTableModel::clear()
{
    ++m_generation;
    beginResetModel();
    m_ids = std::make_shared<const TableSource::Ids>();
    forgetRows();
    m_isLoaded = false;
    endResetModel();
}

void LazyTableModel::takeIds(const TableSource::AllIds& ids)
{
    if (m_isLoaded && ids->size() == m_ids->size()) {
        // As many rows as before: a view that is told so need not measure all of them again.
        const QModelIndexList before = persistentIndexList();
        Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
        QList<qint64> kept;
        for (const QModelIndex& index : before) {
            kept.append(idAt(index.row()));
        }
        const TableSource::AllIds old = std::exchange(m_ids, ids);
        forgetRows();
        QHash<qint64, int> rows;
        QModelIndexList after;
        for (qsizetype i = 0; i < before.size(); ++i) {
            if (!rows.contains(kept.at(i))) {
                rows.insert(kept.at(i), rowOf(kept.at(i)));
            }
            const int row = rows.value(kept.at(i));
            after.append(row < 0 ? QModelIndex() : index(row, before.at(i).column()));
        }
        changePersistentIndexList(before, after);
        Q_EMIT layoutChanged({}, VerticalSortHint);
        return;
    }
    beginResetModel();
    m_ids = ids;
    forgetRows();
    m_isLoaded = true;
    endResetModel();
}

void LazyTableModel::forgetRows()
{
    m_blocks.clear();
    m_blockAge.clear();
    m_wanted.clear();
    for (const TableSource::Cancel& cancel : std::as_const(m_asked)) {
        if (cancel) {
            cancel();
        }
    }
    m_asked.clear();
}

int LazyTableModel::rowOf(qint64 id) const
{
    const auto found = std::find(m_ids->begin(), m_ids->end(), id);
    return found == m_ids->end() ? -1 : int(found - m_ids->begin());
}

int LazyTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_ids->size());
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
    case InitialsRole: {
        const TableRow* row =
            m_source.columns.at(index.column()).isPerson ? rowAt(index.row()) : nullptr;
        return row ? QVariant(Avatar::initials(row->cells.value(index.column()))) : QVariant();
    }
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
        m_wanted.insert(block);
        if (!m_fetch->isActive()) {
            m_fetch->start();
        }
        return nullptr;
    }
    const auto cells = found->constFind(idAt(row));
    return cells == found->constEnd() ? nullptr : &*cells;
}

void LazyTableModel::fetchWanted()
{
    const QSet<int> wanted = std::exchange(m_wanted, {});
    const auto isNear = [&wanted](int block) {
        return std::any_of(wanted.begin(), wanted.end(),
                           [block](int other) { return std::abs(block - other) <= kNearBlocks; });
    };
    for (auto asked = m_asked.begin(); asked != m_asked.end();) {
        // A view may repaint a part of what it shows, so what is close by may still be on screen.
        if (isNear(asked.key())) {
            ++asked;
            continue;
        }
        if (*asked) {
            (*asked)();
        }
        asked = m_asked.erase(asked);
    }
    for (const int block : wanted) {
        const bool isThere = m_blocks.contains(block) || m_asked.contains(block);
        if (!isThere && std::size_t(block) * kBlock < m_ids->size()) {
            fetchBlock(block);
        }
    }
}

void LazyTableModel::fetchBlock(int block)
{
    const auto first = std::size_t(block) * kBlock;
    const std::size_t last = std::min(first + kBlock, m_ids->size());
    m_asked.insert(block, {});
    TableSource::Cancel cancel = m_source.fetchRows(
        this, {m_ids->begin() + std::ptrdiff_t(first), m_ids->begin() + std::ptrdiff_t(last)},
        [this, block, ids = m_ids, asked = m_generation](const Result<QList<TableRow>>& rows) {
            // Of the ids that are shown now, and asked for by somebody who still looks there.
            if (ids != m_ids || m_asked.remove(block) == 0 || asked != m_generation) {
                return;
            }
            if (rows) {
                takeBlock(block, *rows);
            } else {
                Q_EMIT loadFailed(rows.error());
            }
        });
    if (m_asked.contains(block)) {
        m_asked.insert(block, std::move(cancel));
    }
}

void LazyTableModel::takeBlock(int block, const QList<TableRow>& rows)
{
    QHash<qint64, TableRow> byId;
    for (const TableRow& row : rows) {
        byId.insert(row.id, row);
    }
    m_blocks.insert(block, byId);
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
