#include "ui/segments/builderchoicemodel.h"

#include "models/core/fold.h"

using namespace Qt::StringLiterals;

namespace rondom::ui {

BuilderChoiceModel::BuilderChoiceModel(QObject* parent) : QAbstractListModel(parent) {}

void BuilderChoiceModel::setChoices(const QList<PartChoice>& choices)
{
    m_choices = choices;
    arrange();
}

void BuilderChoiceModel::setSearch(const QString& search)
{
    m_search = search.trimmed();
    arrange();
}

void BuilderChoiceModel::setAnyTextAllowed(bool isAllowed)
{
    m_isAnyTextAllowed = isAllowed;
    arrange();
}

void BuilderChoiceModel::setMarked(const QStringList& keys)
{
    m_marked = QSet<QString>(keys.begin(), keys.end());
    if (!m_rows.isEmpty()) {
        Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1), {MarkedRole});
    }
}

void BuilderChoiceModel::arrange()
{
    beginResetModel();
    m_rows.clear();
    const QString wanted = fold(m_search);
    bool isSpelled = m_search.isEmpty();
    QString section;
    for (const PartChoice& choice : std::as_const(m_choices)) {
        const QString text = fold(choice.text);
        isSpelled = isSpelled || text == wanted;
        if (!wanted.isEmpty() && !text.contains(wanted) && !fold(choice.key).contains(wanted)) {
            continue;
        }
        if (choice.section != section) {
            section = choice.section;
            m_rows.append(Row{true, PartChoice{{}, section, {}, {}, {}}});
        }
        m_rows.append(Row{false, choice});
    }
    if (m_isAnyTextAllowed && !isSpelled) {
        m_rows.append(
            Row{false, PartChoice{m_search, tr("Use “%1”").arg(m_search), {}, {}, u"plus"_s}});
    }
    endResetModel();
}

int BuilderChoiceModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant BuilderChoiceModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row& row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.choice.text;
    case KeyRole:
        return row.choice.key;
    case DetailRole:
        return row.choice.detail;
    case IconRole:
        return row.choice.icon;
    case HeadingRole:
        return row.isHeading;
    case MarkedRole:
        return !row.isHeading && m_marked.contains(row.choice.key);
    default:
        return {};
    }
}

Qt::ItemFlags BuilderChoiceModel::flags(const QModelIndex& index) const
{
    const bool isHeading = index.isValid() && m_rows.at(index.row()).isHeading;
    return isHeading ? Qt::NoItemFlags : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

int BuilderChoiceModel::rowOf(const QString& key) const
{
    int first = -1;
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).isHeading) {
            continue;
        }
        if (first < 0) {
            first = row;
        }
        if (!key.isEmpty() && m_rows.at(row).choice.key == key) {
            return row;
        }
    }
    return first;
}

} // namespace rondom::ui
