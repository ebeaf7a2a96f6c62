#include "ui/ingest/filesmodel.h"

#include "models/core/errortext.h"
#include "ui/ingest/doubtdelegate.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace rondom::ui {

FilesModel::FilesModel(QObject* parent) : QAbstractTableModel(parent) {}

FilesModel::Line FilesModel::lineOf(const ImportDraft& draft)
{
    Line line;
    line.path = QDir::toNativeSeparators(draft.path);
    line.name = draft.inspection.fileName;
    line.source = draft.source;
    if (draft.problem) {
        line.kind = tr("Cannot be read");
        line.problem = describe(*draft.problem);
        return line;
    }
    const int doubts = int(draft.doubts().size());
    if (!draft.isGuess()) {
        line.kind = draft.recipeName;
    } else if (doubts == 0) {
        line.kind = tr("Columns recognised");
    }
    if (doubts > 0) {
        line.kind =
            draft.isGuess()
                ? tr("%Ln column(s) to decide", nullptr, doubts)
                : tr("%1, %Ln thing(s) to decide", "a recipe", doubts).arg(draft.recipeName);
    }
    return line;
}

void FilesModel::setDrafts(const QList<ImportDraft>& drafts)
{
    QList<Line> lines;
    for (const ImportDraft& draft : drafts) {
        lines.append(lineOf(draft));
    }
    const bool isSameSize = lines.size() == m_lines.size();
    if (isSameSize) {
        // An edit leaves the chosen row alone.
        m_lines = lines;
        if (!lines.isEmpty()) {
            Q_EMIT dataChanged(index(0, 0), index(int(lines.size()) - 1, ColumnCount - 1));
        }
        return;
    }
    beginResetModel();
    m_lines = lines;
    endResetModel();
}

int FilesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int FilesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant FilesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Line& line = m_lines.at(index.row());
    if (role == kProblemRole) {
        return index.column() == KindColumn ? line.problem : QString();
    }
    if (role == Qt::ToolTipRole) {
        return index.column() == FileColumn || line.problem.isEmpty() ? line.path : line.problem;
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (Column(index.column())) {
    case FileColumn:
        return line.name;
    case KindColumn:
        return line.kind;
    case SourceColumn:
        return line.source;
    case ColumnCount:
        break;
    }
    return {};
}

QVariant FilesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    switch (Column(section)) {
    case FileColumn:
        return tr("File");
    case KindColumn:
        return tr("Recognised as");
    case SourceColumn:
        return tr("Source");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace rondom::ui
