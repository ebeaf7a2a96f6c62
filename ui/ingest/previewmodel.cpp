#include "ui/ingest/previewmodel.h"

#include "ui/common/fieldwords.h"
#include "ui/common/format.h"
#include "ui/ingest/columntarget.h"
#include "ui/ingest/doubtdelegate.h"

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

QString fieldName(const QString& target)
{
    if (target == u"order_id") {
        return PreviewModel::tr("Order number");
    }
    if (target == u"at") {
        return PreviewModel::tr("When it happened");
    }
    if (target == u"event") {
        return PreviewModel::tr("What happened");
    }
    if (target == u"currency") {
        return PreviewModel::tr("Currency");
    }
    if (target == u"record_id") {
        return PreviewModel::tr("Number in the source");
    }
    // Here the name alone will do.
    const QString kind = target.section(u':', 0, 0);
    const QString name = target.section(u':', 1);
    if (kind == u"identifier") {
        return identifierName(name);
    }
    if (kind == u"trait") {
        return traitName(name);
    }
    return kind == u"property" || kind == u"line" ? wordsOf(name) : targetName(target);
}

/// What a consent column says, in words.
QString decisionText(const QString& decision)
{
    if (decision == u"granted") {
        return PreviewModel::tr("Granted");
    }
    if (decision == u"withdrawn") {
        return PreviewModel::tr("Withdrawn");
    }
    if (decision == u"claim") {
        return PreviewModel::tr("Claim without proof");
    }
    return decision == u"suppressed" ? PreviewModel::tr("Not to be contacted") : decision;
}

QString cellText(const ingest::StoredCell& cell, const QString& target)
{
    if (target.startsWith(u"consent:"_s) || target.startsWith(u"suppression"_s)) {
        return decisionText(cell.text);
    }
    return cell.text.isEmpty() ? QString() : valueText(cell.type, cell.text, cell.number);
}

} // namespace

PreviewModel::PreviewModel(QObject* parent) : QAbstractTableModel(parent) {}

void PreviewModel::setPreview(const ingest::StoredPreview& preview)
{
    beginResetModel();
    m_preview = preview;
    endResetModel();
}

int PreviewModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_preview.rows.size());
}

int PreviewModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_preview.columns.size()) + 1;
}

QVariant PreviewModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const ingest::StoredRow& row = m_preview.rows.at(index.row());
    const bool isRejected = !row.rejectReason.isEmpty();
    if (index.column() == 0) {
        if (role == Qt::DisplayRole) {
            return lineText(row);
        }
        return role == kProblemRole || role == Qt::ToolTipRole ? row.rejectReason : QVariant();
    }
    const ingest::StoredCell& cell = row.cells.at(index.column() - 1);
    const QString& target = m_preview.columns.at(index.column() - 1).target;
    switch (role) {
    case Qt::DisplayRole: {
        const QString text = cellText(cell, target);
        // What cannot be kept stands there as it does in the file.
        return text.isEmpty() && (isRejected || !cell.problem.isEmpty()) ? cell.raw : text;
    }
    case Qt::ToolTipRole:
        if (!cell.problem.isEmpty()) {
            return cell.problem;
        }
        return isRejected ? row.rejectReason : tr("In the file: %1").arg(cell.raw);
    case kProblemRole:
        return cell.problem;
    default:
        return {};
    }
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    if (section == 0) {
        return role == Qt::DisplayRole ? tr("Line") : QVariant();
    }
    const ingest::StoredColumn& column = m_preview.columns.at(section - 1);
    if (role == Qt::DisplayRole) {
        return fieldName(column.target);
    }
    return role == Qt::ToolTipRole ? tr("Column %1 of the file").arg(column.column) : QVariant();
}

QString PreviewModel::lineText(const ingest::StoredRow& row) const
{
    return row.rejectReason.isEmpty()
               ? formatCount(row.line)
               : tr("%1: rejected", "a line number").arg(formatCount(row.line));
}

} // namespace rondom::ui
