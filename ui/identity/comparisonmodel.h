#pragma once

#include "models/core/calendar.h"
#include "models/workspace/matchreview.h"
#include "ui/common/theme.h"

#include <QAbstractTableModel>

namespace rondom::ui {

/// Two people side by side: a row for everything one of them states, and what the two together say.
class ComparisonModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Field, First, Second, Meaning, ColumnCount };
    enum Role {
        ToneRole = Qt::UserRole + 1, ///< Tone, of the meaning
        OtherRole,                   ///< the value in the other column, to mark what differs
    };

    explicit ComparisonModel(QObject* parent = nullptr);

    void setPair(const workspace::ReviewPair& pair, const QString& currency,
                 const Calendar& calendar);
    void clear();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        QString field;
        QString first;
        QString second;
        QString meaning;
        QString explanation;
        Tone tone = Tone::Muted;
        /// Differences in what was compared are marked; a different number of orders is none.
        bool isCompared = false;
    };

    void addFact(const QString& field, const QString& first, const QString& second);

    QString m_first;
    QString m_second;
    QList<Row> m_rows;
};

} // namespace rondom::ui
