#include "ui/identity/comparisonmodel.h"

#include "ui/common/fieldwords.h"
#include "ui/common/format.h"
#include "ui/identity/reviewwords.h"

using namespace Qt::StringLiterals;

namespace rondom::ui {

using workspace::ReviewField;
using workspace::ReviewPair;
using workspace::ReviewSide;

namespace {

QString shown(const ReviewField& field, const QString& text)
{
    return field.isIdentifier ? text : valueText(field.type, text, {});
}

} // namespace

ComparisonModel::ComparisonModel(QObject* parent) : QAbstractTableModel(parent) {}

void ComparisonModel::setPair(const ReviewPair& pair, const QString& currency,
                              const Calendar& calendar)
{
    beginResetModel();
    m_first = pair.a.name;
    m_second = pair.b.name;
    m_rows.clear();
    for (const ReviewField& field : pair.fields) {
        Row row;
        row.field = field.isIdentifier ? identifierName(field.key) : traitName(field.key);
        row.first = shown(field, field.a);
        row.second = shown(field, field.b);
        row.meaning = ReviewWords::ofLevel(field.level);
        row.isCompared = !row.meaning.isEmpty();
        if (row.isCompared) {
            row.tone = ReviewWords::toneOf(field.bits);
            row.explanation = ReviewWords::ofWeight(field.bits);
        } else if (row.first.isEmpty() || row.second.isEmpty()) {
            row.meaning = tr("only one of them says so");
        }
        m_rows.append(row);
    }
    const auto both = [&pair, this](const QString& field, auto text) {
        addFact(field, text(pair.a), text(pair.b));
    };
    both(tr("Known from"), [](const ReviewSide& side) { return side.sources.join(u", "_s); });
    both(tr("Orders"), [&](const ReviewSide& side) {
        return side.orders == 0
                   ? tr("none")
                   : tr("%1, worth %2", "number of orders, amount")
                         .arg(formatCount(side.orders), formatMoney(side.revenue, currency));
    });
    both(tr("Last seen"), [&](const ReviewSide& side) {
        return side.lastSeen ? formatMoment(*side.lastSeen, calendar) : tr("never");
    });
    endResetModel();
}

void ComparisonModel::addFact(const QString& field, const QString& first, const QString& second)
{
    Row row;
    row.field = field;
    row.first = first;
    row.second = second;
    m_rows.append(row);
}

void ComparisonModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_first.clear();
    m_second.clear();
    endResetModel();
}

int ComparisonModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ComparisonModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ComparisonModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size()) {
        return {};
    }
    const Row& row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case Field:
            return row.field;
        case First:
            return row.first;
        case Second:
            return row.second;
        default:
            return row.meaning;
        }
    case Qt::ToolTipRole:
        return index.column() == Meaning ? row.explanation
                                         : data(index, Qt::DisplayRole).toString();
    case ToneRole:
        return int(row.tone);
    case OtherRole:
        if (!row.isCompared || (index.column() != First && index.column() != Second)) {
            return {};
        }
        return index.column() == First ? row.second : row.first;
    default:
        return {};
    }
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case First:
        return m_first;
    case Second:
        return m_second;
    case Meaning:
        return tr("What that says");
    default:
        return QString();
    }
}

} // namespace rondom::ui
