#include "ui/segments/segmentlistmodel.h"

#include "ui/common/format.h"
#include "ui/common/icons.h"

using namespace Qt::StringLiterals;

namespace rondom::ui {

SegmentListModel::SegmentListModel(QObject* parent) : QAbstractTableModel(parent) {}

void SegmentListModel::setSegments(const QList<Entry>& segments)
{
    beginResetModel();
    m_segments = segments;
    endResetModel();
}

int SegmentListModel::rowOf(const QString& name) const
{
    for (int row = 0; row < m_segments.size(); ++row) {
        if (m_segments.at(row).segment.name == name) {
            return row;
        }
    }
    return -1;
}

int SegmentListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_segments.size());
}

int SegmentListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant SegmentListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Entry& entry = m_segments.at(index.row());
    const segments::SegmentSummary& segment = entry.segment;
    if (index.column() == TrendColumn) {
        switch (role) {
        case SizesRole:
            return QVariant::fromValue(entry.sizes);
        case Qt::ToolTipRole:
        case Qt::AccessibleTextRole:
            return trendOf(entry);
        default:
            return {};
        }
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(index.column() == SizeColumn ? Qt::AlignRight | Qt::AlignVCenter
                                                                : Qt::AlignLeft | Qt::AlignVCenter);
    }
    if (index.column() == NameColumn && entry.unmet > 0) {
        if (role == Qt::DecorationRole) {
            return lineIcon(u"cross"_s, Tone::Negative);
        }
        if (role == Qt::ToolTipRole) {
            return tr("%1: %Ln person(s) are not where they are expected to be. See Why.",
                      "segment", entry.unmet)
                .arg(segment.name);
        }
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) {
        return {};
    }
    switch (Column(index.column())) {
    case NameColumn:
        return segment.name;
    case SizeColumn:
        return segment.size ? formatCount(*segment.size) : u"–"_s;
    case TrendColumn:
    case ColumnCount:
        break;
    }
    return {};
}

QVariant SegmentListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(section == SizeColumn ? Qt::AlignRight | Qt::AlignVCenter
                                                         : Qt::AlignLeft | Qt::AlignVCenter);
    }
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    switch (Column(section)) {
    case NameColumn:
        return tr("Segment");
    case SizeColumn:
        return tr("People");
    case TrendColumn:
    case ColumnCount:
        break;
    }
    return {};
}

QString SegmentListModel::trendOf(const Entry& entry) const
{
    if (entry.sizes.size() < 2) {
        return tr("The size is remembered each time the segments are refreshed.");
    }
    const qint64 difference = entry.sizes.last() - entry.sizes.at(entry.sizes.size() - 2);
    if (difference == 0) {
        return tr("As many as the time before");
    }
    return difference > 0 ? tr("%Ln more than the time before", nullptr, int(difference))
                          : tr("%Ln fewer than the time before", nullptr, int(-difference));
}

} // namespace rondom::ui
