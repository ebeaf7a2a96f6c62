#include "ui/common/stringtablemodel.h"

namespace rondom::ui {

StringTableModel::StringTableModel(QObject* parent) : QAbstractTableModel(parent) {}

void StringTableModel::setTable(const QStringList& header, const QList<QStringList>& rows)
{
    beginResetModel();
    m_header = header;
    m_rows = rows;
    endResetModel();
}

void StringTableModel::setCell(int row, int column, const QString& text)
{
    m_rows[row][column] = text;
    const QModelIndex cell = index(row, column);
    Q_EMIT dataChanged(cell, cell);
}

void StringTableModel::setNumberColumns(const QList<int>& columns)
{
    m_numberColumns = columns;
}

int StringTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int StringTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_header.size());
}

QVariant StringTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole) {
        return m_rows.at(index.row()).value(index.column());
    }
    if (role == Qt::TextAlignmentRole) {
        const bool isNumber = m_numberColumns.contains(index.column());
        return QVariant::fromValue(isNumber ? Qt::AlignRight | Qt::AlignVCenter
                                            : Qt::AlignLeft | Qt::AlignVCenter);
    }
    return {};
}

QVariant StringTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole) {
        return m_header.value(section);
    }
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole) {
        const bool isNumber = m_numberColumns.contains(section);
        return QVariant::fromValue(isNumber ? Qt::AlignRight | Qt::AlignVCenter
                                            : Qt::AlignLeft | Qt::AlignVCenter);
    }
    return QAbstractTableModel::headerData(section, orientation, role);
}

} // namespace rondom::ui
