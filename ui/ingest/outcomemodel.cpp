#include "ui/ingest/outcomemodel.h"

#include "models/consent/consenttext.h"
#include "ui/common/fieldwords.h"
#include "ui/common/format.h"

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

using workspace::RowOutcome;
using workspace::SampleRow;

QString changeText(const workspace::FieldChange& change)
{
    const QString field =
        change.isIdentifier ? identifierName(change.field) : traitName(change.field);
    if (change.before.isEmpty()) {
        return OutcomeModel::tr("%1: new, %2", "a field and its value").arg(field, change.after);
    }
    if (change.after.isEmpty()) {
        return OutcomeModel::tr("%1: no longer %2", "a field and its value")
            .arg(field, change.before);
    }
    return OutcomeModel::tr("%1: %2 → %3", "a field, its value before and after")
        .arg(field, change.before, change.after);
}

QString changesText(const SampleRow& row)
{
    if (row.changes.isEmpty()) {
        return OutcomeModel::tr("What happened is known, and is told differently now.");
    }
    QStringList changes;
    for (const workspace::FieldChange& change : row.changes) {
        changes.append(changeText(change));
    }
    return changes.join(u" · "_s);
}

QString joinedText(const SampleRow& row)
{
    const QString others = row.knownAs.join(u", "_s);
    if (row.person.isEmpty()) {
        return others;
    }
    return others.isEmpty() ? row.person
                            : OutcomeModel::tr("%1, known from %2", "a person and where from")
                                  .arg(row.person, others);
}

QString consentText(const SampleRow& row)
{
    const auto channel = consent::channelFromKey(row.channel);
    const QString how = channel ? consent::channelName(*channel) : row.channel;
    if (row.purpose.isEmpty()) {
        return how.isEmpty() ? OutcomeModel::tr("Every purpose and channel") : how;
    }
    return OutcomeModel::tr("%1, %2", "purpose, channel")
        .arg(consent::purposeName(row.purpose), how);
}

QString problemText(const SampleRow& row)
{
    if (row.column.isEmpty()) {
        return row.reason;
    }
    if (row.cell.isEmpty()) {
        return OutcomeModel::tr("%1: %2", "column, reason").arg(row.column, row.reason);
    }
    return OutcomeModel::tr("%1, \"%2\": %3", "column, cell, reason")
        .arg(row.column, row.cell, row.reason);
}

} // namespace

OutcomeModel::OutcomeModel(QObject* parent) : QAbstractTableModel(parent) {}

void OutcomeModel::setRows(RowOutcome outcome, const QList<SampleRow>& rows)
{
    beginResetModel();
    m_outcome = outcome;
    m_rows = rows;
    endResetModel();
}

int OutcomeModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int OutcomeModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant OutcomeModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const SampleRow& row = m_rows.at(index.row());
    if (role == Qt::TextAlignmentRole && index.column() == LineColumn) {
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) {
        return {};
    }
    switch (Column(index.column())) {
    case FileColumn:
        return row.file;
    case LineColumn:
        return row.line > 0 ? formatCount(row.line) : QString();
    case RowColumn:
        return row.text;
    case WhyColumn:
        return why(row);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant OutcomeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(section == LineColumn ? Qt::AlignRight | Qt::AlignVCenter
                                                         : Qt::AlignLeft | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    switch (Column(section)) {
    case FileColumn:
        return tr("File");
    case LineColumn:
        return tr("Line");
    case RowColumn:
        return tr("What the row says");
    case WhyColumn:
        return whyHeader();
    case ColumnCount:
        break;
    }
    return {};
}

QString OutcomeModel::why(const SampleRow& row) const
{
    switch (m_outcome) {
    case RowOutcome::Updated:
        return changesText(row);
    case RowOutcome::Merged:
        return joinedText(row);
    case RowOutcome::ConsentGranted:
    case RowOutcome::ConsentWithdrawn:
    case RowOutcome::ConsentClaimed:
    case RowOutcome::Suppressed:
        return consentText(row);
    case RowOutcome::Rejected:
    case RowOutcome::Skipped:
    case RowOutcome::Warned:
        return problemText(row);
    case RowOutcome::Read:
    case RowOutcome::Created:
    case RowOutcome::Unchanged:
    case RowOutcome::Anonymous:
        break;
    }
    return {};
}

QString OutcomeModel::whyHeader() const
{
    switch (m_outcome) {
    case RowOutcome::Updated:
        return tr("What changes");
    case RowOutcome::Merged:
        return tr("Whom it is about");
    case RowOutcome::ConsentGranted:
    case RowOutcome::ConsentWithdrawn:
    case RowOutcome::ConsentClaimed:
    case RowOutcome::Suppressed:
        return tr("For what");
    default:
        return tr("Why");
    }
}

} // namespace rondom::ui
