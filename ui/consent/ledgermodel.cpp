#include "ui/consent/ledgermodel.h"

#include "ui/consent/ledgertext.h"

using namespace Qt::StringLiterals;

namespace rondom::ui {

LedgerModel::LedgerModel(QObject* parent) : QAbstractListModel(parent) {}

void LedgerModel::setLog(const QList<consent::LogEntry>& log, const QString& name,
                         const Calendar& calendar)
{
    beginResetModel();
    m_lines.clear();
    for (const consent::LogEntry& entry : log) {
        const QString icon = LedgerText::icon(entry.event.decision);
        const bool isOpen = icon == u"check" && !entry.claim && !entry.isRetracted;
        m_lines.append({entry.id, LedgerText::sentence(entry, name, calendar),
                        LedgerText::details(entry, calendar), icon, isOpen});
    }
    endResetModel();
}

int LedgerModel::rowOf(ConsentEventId event) const
{
    for (qsizetype row = 0; row < m_lines.size(); ++row) {
        if (m_lines.at(row).id == event) {
            return int(row);
        }
    }
    return -1;
}

int LedgerModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

QVariant LedgerModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Line& line = m_lines.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return line.sentence;
    case Qt::AccessibleTextRole:
        return QString(line.sentence + u' ' + line.detail);
    case DetailRole:
        return line.detail;
    case IconRole:
        return line.icon;
    case IsOpenRole:
        return line.isOpen;
    default:
        return {};
    }
}

} // namespace rondom::ui
