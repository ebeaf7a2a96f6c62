#pragma once

#include "models/ingest/inspection.h"
#include "models/ingest/mapping.h"

#include <QAbstractTableModel>

namespace rondom::ui {

/// The columns of a file, an example of each, and what they become. The last can be edited.
class MappingModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { FileColumn, ExampleColumn, TargetColumn, ColumnCount };

    explicit MappingModel(QObject* parent = nullptr);

    void setFile(const ingest::Inspection& inspection, const ingest::Mapping& mapping);
    const ingest::Mapping& mapping() const { return m_mapping; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    /// \a value is a target as ColumnTarget::key.
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    void mappingEdited();

private:
    QString target(const QString& column) const;

    QList<ingest::ColumnProfile> m_columns;
    ingest::Mapping m_mapping;
};

} // namespace rondom::ui
