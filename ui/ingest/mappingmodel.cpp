#include "ui/ingest/mappingmodel.h"

#include "ui/ingest/columntarget.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

/// The part a column plays at the top level of a mapping, beside the rules for columns.
QString roleOf(const ingest::Mapping& mapping, const QString& column)
{
    if (mapping.orderId.columns.contains(column)) {
        return MappingModel::tr("Order number");
    }
    if (mapping.at.columns.contains(column)) {
        return MappingModel::tr("When it happened");
    }
    if (mapping.event.columns.contains(column)) {
        return MappingModel::tr("What happened");
    }
    if (mapping.currency.columns.contains(column)) {
        return MappingModel::tr("Currency");
    }
    return {};
}

} // namespace

MappingModel::MappingModel(QObject* parent) : QAbstractTableModel(parent) {}

void MappingModel::setFile(const ingest::Inspection& inspection, const ingest::Mapping& mapping)
{
    beginResetModel();
    m_columns = inspection.columns;
    m_mapping = mapping;
    endResetModel();
}

int MappingModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

int MappingModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant MappingModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const ingest::ColumnProfile& column = m_columns.at(index.row());
    if (role == Qt::EditRole && index.column() == TargetColumn) {
        return target(column.name);
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) {
        return {};
    }
    switch (Column(index.column())) {
    case FileColumn:
        return column.name;
    case ExampleColumn:
        return column.examples.mid(0, 3).join(u", "_s);
    case TargetColumn: {
        const QString part = roleOf(m_mapping, column.name);
        const QString key = target(column.name);
        if (!part.isEmpty() && key == u"ignore"_s) {
            return part;
        }
        return part.isEmpty() ? targetName(key)
                              : tr("%1; %2", "two things one column is").arg(part, targetName(key));
    }
    case ColumnCount:
        break;
    }
    return {};
}

bool MappingModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const bool isTarget = role == Qt::EditRole && index.column() == TargetColumn;
    if (!isTarget || !checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return false;
    }
    const QString name = m_columns.at(index.row()).name;
    if (value.toString() == target(name)) {
        return false;
    }
    const auto rule = std::find_if(m_mapping.columns.begin(), m_mapping.columns.end(),
                                   [&](const ingest::ColumnRule& r) { return r.column == name; });
    if (rule == m_mapping.columns.end()) {
        ingest::ColumnRule fresh;
        fresh.column = name;
        m_mapping.columns.append(retargeted(fresh, value.toString()));
    } else {
        *rule = retargeted(*rule, value.toString());
    }
    Q_EMIT dataChanged(index, index);
    Q_EMIT mappingEdited();
    return true;
}

QVariant MappingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    switch (Column(section)) {
    case FileColumn:
        return tr("Column");
    case ExampleColumn:
        return tr("Examples");
    case TargetColumn:
        return tr("Becomes");
    case ColumnCount:
        break;
    }
    return {};
}

Qt::ItemFlags MappingModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == TargetColumn ? flags | Qt::ItemIsEditable : flags;
}

QString MappingModel::target(const QString& column) const
{
    for (const ingest::ColumnRule& rule : m_mapping.columns) {
        if (rule.column == column) {
            return ingest::targetText(rule);
        }
    }
    return u"ignore"_s;
}

} // namespace rondom::ui
