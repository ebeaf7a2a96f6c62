#pragma once

#include <QAbstractTableModel>
#include <QStringList>

namespace rondom::ui {

/// A small table of texts, all there at once: previews and results.
class StringTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit StringTableModel(QObject* parent = nullptr);

    /// Rows may be shorter than the header; what is missing is blank.
    void setTable(const QStringList& header, const QList<QStringList>& rows);
    /// Changes one text; the row and the column are there.
    void setCell(int row, int column, const QString& text);
    /// Columns whose texts are numbers, to stand at the right.
    void setNumberColumns(const QList<int>& columns);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    QStringList m_header;
    QList<QStringList> m_rows;
    QList<int> m_numberColumns;
};

} // namespace rondom::ui
