#pragma once

#include "ui/common/tablesource.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>

#include <optional>

QT_BEGIN_NAMESPACE
class QTimer;
QT_END_NAMESPACE

namespace rondom::ui {

/// A table of any length: it knows all ids in order, and reads only the rows somebody looks at.
///
/// The model never waits. Rows that are not there yet are blank and appear when they arrive; an
/// answer to a question asked before the last reload() is thrown away, and so is a question about
/// rows that somebody scrolled past: however fast they scroll, only a few are ever under way.
class LazyTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole,
        /// Of a person, where the column names people; far from the roles of other models.
        InitialsRole = Qt::UserRole + 100,
    };

    explicit LazyTableModel(TableSource source, QObject* parent = nullptr);

    /// Asks for the ids again; what is shown stays until they are there.
    void reload();
    /// Forgets everything, for a table that is about to be of something else.
    void clear();
    TableOrder order() const { return m_order; }
    qint64 idAt(int row) const { return m_ids->at(std::size_t(row)); }
    /// -1 when it is not in the table.
    int rowOf(qint64 id) const;
    const QList<TableColumn>& columns() const { return m_source.columns; }
    bool isLoaded() const { return m_isLoaded; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    /// All ids are there.
    void loaded(qint64 total);
    void loadFailed(const rondom::Error& error);

private:
    static constexpr int kBlock = 100;
    /// Blocks kept; the rest is read again when somebody scrolls back.
    static constexpr int kMostBlocks = 50;

    const TableRow* rowAt(int row) const;
    void takeIds(const TableSource::AllIds& ids);
    void fetchWanted();
    void fetchBlock(int block);
    void forgetRows();
    void takeBlock(int block, const QList<TableRow>& rows);

    TableSource m_source;
    TableOrder m_order;
    TableSource::AllIds m_ids;
    QHash<int, QHash<qint64, TableRow>> m_blocks;
    QList<int> m_blockAge;
    /// Seen by data(), asked for by the timer.
    mutable QSet<int> m_wanted;
    /// Asked for and not yet there.
    QHash<int, TableSource::Cancel> m_asked;
    QTimer* m_fetch;
    int m_generation = 0;
    bool m_isLoaded = false;
};

} // namespace rondom::ui
