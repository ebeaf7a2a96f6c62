#include "ui/segments/conditionmodel.h"

#include "ui/common/format.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace rondom::ui {

ConditionModel::ConditionModel(QObject* parent) : QAbstractTableModel(parent) {}

void ConditionModel::setCount(const QList<ConditionLine>& lines,
                              const segments::SegmentCount& count)
{
    QHash<QString, qint64> counts;
    for (const segments::ConditionCount& condition : count.conditions) {
        counts.insert(condition.path, condition.count);
    }
    QHash<QString, segments::WaterfallStep> steps;
    for (const segments::WaterfallStep& step : count.steps) {
        steps.insert(step.path, step);
    }
    beginResetModel();
    m_total = count.total;
    m_rows.clear();
    for (const ConditionLine& line : lines) {
        const auto step = steps.constFind(line.path);
        m_rows.append({line, counts.value(line.path),
                       step == steps.cend() ? std::nullopt : std::optional(*step)});
    }
    endResetModel();
}

void ConditionModel::clear()
{
    setCount({}, {});
}

int ConditionModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ConditionModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ConditionModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row& row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        if (index.column() == LeftColumn && row.step) {
            return tr("Of those who met everything above, this takes away %Ln.", nullptr,
                      int(row.step->removed));
        }
        return text(row, index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(index.column() == CountColumn
                                       ? Qt::AlignRight | Qt::AlignVCenter
                                       : Qt::AlignLeft | Qt::AlignVCenter);
    case LeftShareRole:
        return row.step ? QVariant(share(row.step->left)) : QVariant();
    case BeforeShareRole:
        return row.step ? QVariant(share(row.step->left + row.step->removed)) : QVariant();
    default:
        return {};
    }
}

QVariant ConditionModel::text(const Row& row, int column) const
{
    switch (Column(column)) {
    case TextColumn:
        return QString(QString(row.line.depth * 4, u' ') + row.line.text);
    case CountColumn:
        return formatCount(row.count);
    case LeftColumn:
        return row.step ? formatCount(row.step->left) : QString();
    case ColumnCount:
        break;
    }
    return {};
}

double ConditionModel::share(qint64 people) const
{
    return m_total > 0 ? double(people) / double(m_total) : 0.0;
}

QVariant ConditionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(section == CountColumn ? Qt::AlignRight | Qt::AlignVCenter
                                                          : Qt::AlignLeft | Qt::AlignVCenter);
    }
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    switch (Column(section)) {
    case TextColumn:
        return tr("Condition");
    case CountColumn:
        return tr("People");
    case LeftColumn:
        return tr("Left after it");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace rondom::ui
