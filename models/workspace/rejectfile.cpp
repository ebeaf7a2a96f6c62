#include "models/workspace/rejectfile.h"

#include "models/storage/databasefile.h"
#include "models/storage/storagetext.h"
#include "models/workspace/workspacetext.h"

using namespace Qt::StringLiterals;

namespace rondom::workspace {

namespace {

QString quoted(const QString& cell)
{
    const bool isPlain = !cell.contains(u',') && !cell.contains(u'"') && !cell.contains(u'\n') &&
                         !cell.contains(u'\r');
    return isPlain ? cell : QString(u'"' + QString(cell).replace(u'"', u"\"\""_s) + u'"');
}

} // namespace

RejectFile::RejectFile(const QString& path) : m_file(path) {}

Result<void> RejectFile::open()
{
    if (storage::isDatabaseFile(m_file.fileName())) {
        return storage::fileExists(m_file.fileName());
    }
    if (!m_file.open(QIODevice::WriteOnly)) {
        return rejectsFileCannotBeWritten(m_file.fileName());
    }
    m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return {};
}

void RejectFile::add(const ingest::Reject& reject, const QStringList& header)
{
    if (header != m_header) {
        m_header = header;
        writeRow(header + QStringList{u"line"_s, u"error"_s});
    }
    QStringList cells = reject.cells.mid(0, header.size());
    while (cells.size() < header.size()) {
        cells.append(QString());
    }
    const QString reason =
        reject.column.isEmpty() ? reject.reason : QString(reject.column + u": "_s + reject.reason);
    writeRow(cells + QStringList{QString::number(reject.line), reason});
}

Result<void> RejectFile::commit()
{
    if (!m_file.commit()) {
        return rejectsFileCannotBeWritten(m_file.fileName());
    }
    return {};
}

void RejectFile::writeRow(const QStringList& cells)
{
    QStringList written;
    written.reserve(cells.size());
    for (const QString& cell : cells) {
        written.append(quoted(cell));
    }
    m_file.write((written.join(u',') + u"\r\n"_s).toUtf8());
}

} // namespace rondom::workspace
