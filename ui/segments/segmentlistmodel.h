#pragma once

#include "models/segments/segmentrepository.h"

#include <QAbstractTableModel>

namespace rondom::ui {

/// The saved segments with how many people are in each.
class SegmentListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, SizeColumn, ColumnCount };

    explicit SegmentListModel(QObject* parent = nullptr);

    void setSegments(const QList<segments::SegmentSummary>& segments);
    QString nameAt(int row) const { return m_segments.value(row).name; }
    /// -1 when there is none of that name.
    int rowOf(const QString& name) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    QList<segments::SegmentSummary> m_segments;
};

} // namespace rondom::ui
