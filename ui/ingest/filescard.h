#pragma once

#include "ui/common/card.h"
#include "ui/ingest/importdraft.h"

namespace rondom::ui {

class DataTable;
class FilesModel;

/// The files on the import page, one of which is chosen.
class FilesCard : public Card
{
    Q_OBJECT

public:
    explicit FilesCard(QWidget* parent = nullptr);

    /// Leaves the choice where it is.
    void setDrafts(const QList<ImportDraft>& drafts);
    void choose(int row);
    /// -1 when there is none.
    int chosen() const;

Q_SIGNALS:
    void chosenChanged();
    void removeRequested();

private:
    DataTable* m_table;
    FilesModel* m_model;
};

} // namespace rondom::ui
