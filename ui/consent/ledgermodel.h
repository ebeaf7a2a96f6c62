#pragma once

#include "models/consent/consentlog.h"
#include "models/core/calendar.h"

#include <QAbstractListModel>

namespace rondom::ui {

/// What one person said about consent, newest first, in sentences.
class LedgerModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        DetailRole = Qt::UserRole, ///< what proves it, a sentence a line
        IconRole,                  ///< the name of an icon
        IsOpenRole,                ///< it speaks for being contacted
    };

    explicit LedgerModel(QObject* parent = nullptr);

    void setLog(const QList<consent::LogEntry>& log, const QString& name, const Calendar& calendar);
    /// -1 when the line is not among them.
    int rowOf(ConsentEventId event) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    struct Line
    {
        ConsentEventId id;
        QString sentence;
        QString detail;
        QString icon;
        bool isOpen = false;
    };
    QList<Line> m_lines;
};

} // namespace rondom::ui
