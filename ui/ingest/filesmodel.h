#pragma once

#include "ui/ingest/importdraft.h"

#include <QAbstractTableModel>

namespace rondom::ui {

/// The files about to be imported: what they were recognised as, or why they cannot be read.
class FilesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { FileColumn, KindColumn, SourceColumn, ColumnCount };

    explicit FilesModel(QObject* parent = nullptr);

    void setDrafts(const QList<ImportDraft>& drafts);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    struct Line
    {
        QString path;
        QString name;
        QString kind;
        QString source;
        QString problem;
    };

    static Line lineOf(const ImportDraft& draft);

    QList<Line> m_lines;
};

} // namespace rondom::ui
