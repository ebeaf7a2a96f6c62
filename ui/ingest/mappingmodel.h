#pragma once

#include "models/ingest/columnreading.h"
#include "ui/ingest/importdraft.h"

#include <QAbstractTableModel>
#include <QHash>

namespace rondom::ui {

/// The columns of a file, an example of each, what they become, how their cells are read, what
/// happens to a value that is known already, and what all that rests on or what is in doubt about
/// it. The third to fifth can be edited.
class MappingModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        FileColumn,
        ExampleColumn,
        TargetColumn,
        ReadingColumn,
        WriteColumn,
        BasisColumn,
        ColumnCount
    };

    explicit MappingModel(QObject* parent = nullptr);

    void setDraft(const ImportDraft& draft);
    /// With what the person changed.
    const ImportDraft& draft() const { return m_draft; }
    const ingest::Mapping& mapping() const { return m_draft.mapping; }

    /// What there is to decide about columns, and about the mapping as a whole.
    int doubtCount() const { return int(m_doubts.size() + m_wholeDoubts.size()); }
    const QStringList& wholeDoubts() const { return m_wholeDoubts; }
    /// The next row below \a row that is in doubt, from the top again after the last; -1 for none.
    int nextDoubt(int row) const;
    QString doubt(int row) const;
    /// What can be chosen for how the cells of a row are read; empty where that is no question.
    QList<ingest::ColumnReading> readings(int row) const;
    /// What can be chosen for a value that is known already; empty where nothing can.
    QList<ingest::WriteMode> writeModes(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    /// \a value is a target as ColumnTarget::key, or the place of a choice among readings() or
    /// writeModes().
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    void mappingEdited();

private:
    QString target(const QString& column) const;
    QString targetWords(const QString& column) const;
    QString readingWords(int row) const;
    QString basisWords(int row) const;
    ingest::WriteMode writeMode(const QString& column) const;
    void setTarget(const QString& column, const QString& key);
    void setChange(const QString& column, bool isChange);
    void judge();

    ImportDraft m_draft;
    QHash<QString, ingest::MappingDoubt> m_doubts;
    QStringList m_wholeDoubts;
};

/// A way to read cells, in words: "Day first", "1.234 is a thousand and more".
QString readingName(const ingest::ColumnReading& reading);
/// What happens to a value that is known already, in a file of that kind.
QString writeModeWords(ingest::WriteMode mode, ingest::ImportKind kind);

} // namespace rondom::ui
