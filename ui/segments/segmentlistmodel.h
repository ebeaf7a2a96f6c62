#pragma once

#include "models/segments/segmentrepository.h"

#include <QAbstractTableModel>

namespace rondom::ui {

/// The saved segments with how many people are in each, now and over time.
class SegmentListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, TrendColumn, SizeColumn, ColumnCount };
    enum Role { SizesRole = Qt::UserRole }; ///< of the trend, the last sizes, oldest first

    /// One row of the list.
    struct Entry
    {
        segments::SegmentSummary segment;
        QList<qint64> sizes; ///< over time, oldest first
        int unmet = 0;       ///< people expected to be in or out who are not
    };

    explicit SegmentListModel(QObject* parent = nullptr);

    void setSegments(const QList<Entry>& segments);
    QString nameAt(int row) const { return m_segments.value(row).segment.name; }
    /// -1 when there is none of that name.
    int rowOf(const QString& name) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    /// How the size changed, in words.
    QString trendOf(const Entry& entry) const;

    QList<Entry> m_segments;
};

} // namespace rondom::ui
