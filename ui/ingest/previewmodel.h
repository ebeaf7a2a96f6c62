#pragma once

#include "models/ingest/storedpreview.h"

#include <QAbstractTableModel>

namespace rondom::ui {

/// The first rows of a file as they will be kept: our fields as columns, values in their normal
/// form, and what cannot be kept marked with the reason.
class PreviewModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit PreviewModel(QObject* parent = nullptr);

    void setPreview(const ingest::StoredPreview& preview);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    QString lineText(const ingest::StoredRow& row) const;

    ingest::StoredPreview m_preview;
};

} // namespace rondom::ui
