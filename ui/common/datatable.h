#pragma once

#include <QTableView>

namespace rondom::ui {

class LazyTableModel;

/// A table as all pages show it: rows of one height, no vertical lines, a row under the pointer
/// that lights up, the selected row kept when the data is read again.
class DataTable : public QTableView
{
    Q_OBJECT

public:
    explicit DataTable(QWidget* parent = nullptr);

    /// Also widths, alignment and sorting as the columns of the model ask.
    void setLazyModel(LazyTableModel* model);
    /// As if the person had clicked the column.
    void sortBy(int column, Qt::SortOrder order);
    /// Widths for another model; 0 takes what the others leave.
    void setColumnWidths(const QList<int>& widths);

Q_SIGNALS:
    /// Double-click or Enter.
    void rowActivated(const QModelIndex& index);

protected:
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void hover(int row);
    void fitColumns();

    int m_hoveredRow = -1;
    QList<int> m_widths;
    qint64 m_keptId = 0;
    int m_keptTop = 0;
};

} // namespace rondom::ui
