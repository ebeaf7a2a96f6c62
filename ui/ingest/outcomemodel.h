#pragma once

#include "models/workspace/rowsamples.h"

#include <QAbstractTableModel>

namespace rondom::ui {

/// The rows behind one number of a balance: where each stands, what it says, and why it is counted
/// there.
class OutcomeModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { FileColumn, LineColumn, RowColumn, WhyColumn, ColumnCount };

    explicit OutcomeModel(QObject* parent = nullptr);

    void setRows(workspace::RowOutcome outcome, const QList<workspace::SampleRow>& rows);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    QString why(const workspace::SampleRow& row) const;
    QString whyHeader() const;

    workspace::RowOutcome m_outcome = workspace::RowOutcome::Read;
    QList<workspace::SampleRow> m_rows;
};

} // namespace rondom::ui
