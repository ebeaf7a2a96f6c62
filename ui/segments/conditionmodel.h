#pragma once

#include "models/segments/segmentengine.h"
#include "ui/segments/conditionlist.h"

#include <QAbstractTableModel>

#include <optional>

namespace rondom::ui {

/// The conditions of a rule, how many people meet each alone, and what each leaves of those who
/// met all before it: from everybody down to the members.
class ConditionModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TextColumn, CountColumn, LeftColumn, ColumnCount };
    /// Of everybody, from 0 to 1: who is left, and who was left before. Only where something is.
    enum Role { LeftShareRole = Qt::UserRole, BeforeShareRole };

    explicit ConditionModel(QObject* parent = nullptr);

    void setCount(const QList<ConditionLine>& lines, const segments::SegmentCount& count);
    void clear();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        ConditionLine line;
        qint64 count = 0;
        std::optional<segments::WaterfallStep> step;
    };

    QVariant text(const Row& row, int column) const;
    double share(qint64 people) const;

    QList<Row> m_rows;
    qint64 m_total = 0;
};

} // namespace rondom::ui
