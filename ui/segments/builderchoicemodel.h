#pragma once

#include "ui/segments/builderpart.h"

#include <QAbstractListModel>
#include <QSet>

namespace rondom::ui {

/// The choices of a picker that contain what was searched for, under their headings.
class BuilderChoiceModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { KeyRole = Qt::UserRole, DetailRole, IconRole, HeadingRole, MarkedRole };

    explicit BuilderChoiceModel(QObject* parent = nullptr);

    void setChoices(const QList<PartChoice>& choices);
    void setSearch(const QString& search);
    /// What was searched for can be taken as it is when no choice is spelled like it.
    void setAnyTextAllowed(bool isAllowed);
    /// The choices that are taken already.
    void setMarked(const QStringList& keys);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    /// The row of \a key; of the first choice when it is not there; -1 when there is none.
    int rowOf(const QString& key) const;

private:
    struct Row
    {
        bool isHeading = false;
        PartChoice choice;
    };

    void arrange();

    QList<PartChoice> m_choices;
    QList<Row> m_rows;
    QString m_search;
    QSet<QString> m_marked;
    bool m_isAnyTextAllowed = false;
};

} // namespace rondom::ui
