#pragma once

#include "models/consent/consentstates.h"

#include <QAbstractTableModel>
#include <QHash>

#include <optional>

namespace rondom::ui {

/// Purposes by channels: for everybody how many allow it, for one person how they stand.
class ConsentMatrixModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        StateRole = Qt::UserRole, ///< a consent state's key; empty for everybody
        ReasonRole,
        ShareRole, ///< of everybody, how many allow it: 0 to 1; nothing for one person
    };

    explicit ConsentMatrixModel(QObject* parent = nullptr);

    void setCoverage(const QList<consent::Coverage>& coverage);
    void setPerson(const QList<consent::CellState>& cells);

    QString purposeAt(int row) const { return m_purposes.value(row); }
    QString channelAt(int column) const { return m_channels.value(column); }
    std::optional<consent::CellState> cellAt(const QModelIndex& index) const;
    std::optional<consent::Coverage> coverageAt(const QModelIndex& index) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    using Cell = std::pair<QString, QString>;
    Cell keyOf(const QModelIndex& index) const;
    QVariant coverageData(const QModelIndex& index, int role) const;
    QVariant personData(const QModelIndex& index, int role) const;

    QStringList m_purposes;
    QStringList m_channels;
    QHash<Cell, consent::Coverage> m_coverage;
    QHash<Cell, consent::CellState> m_person;
    bool m_isPerson = false;
};

} // namespace rondom::ui
