#include "models/workspace/rejectfile.h"

#include "models/ingest/rejectcolumns.h"
#include "models/storage/databasefile.h"
#include "models/storage/storagetext.h"
#include "models/workspace/workspacetext.h"

#include <QFileInfo>

#include <algorithm>

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

RejectFile::RejectFile(const QString& path)
{
    m_parts.push_back({std::make_unique<QSaveFile>(path), {}, false});
}

Result<void> RejectFile::open()
{
    Part& first = m_parts.front();
    if (storage::isDatabaseFile(first.file->fileName())) {
        return storage::fileExists(first.file->fileName());
    }
    first.isOpen = openForOwner(*first.file);
    if (!first.isOpen) {
        return rejectsFileCannotBeWritten(first.file->fileName());
    }
    return {};
}

void RejectFile::add(const ingest::Reject& reject, const QStringList& header)
{
    // Of a repaired file that was not repaired everywhere: the columns it came with are ours.
    const QStringList own = ingest::withoutRejectColumns(header);
    Part& part = partFor(own);
    if (!part.isOpen) {
        return;
    }
    QStringList cells = reject.cells.mid(0, own.size());
    while (cells.size() < own.size()) {
        cells.append(QString());
    }
    const QString reason =
        reject.column.isEmpty() ? reject.reason : QString(reject.column + u": "_s + reject.reason);
    writeRow(*part.file, cells + QStringList{QString::number(reject.line), reason});
}

Result<void> RejectFile::commit()
{
    for (Part& part : m_parts) {
        if (!part.isOpen || !part.file->commit()) {
            return rejectsFileCannotBeWritten(part.file->fileName());
        }
    }
    return {};
}

QStringList RejectFile::paths() const
{
    QStringList paths;
    for (const Part& part : m_parts) {
        paths.append(part.file->fileName());
    }
    return paths;
}

RejectFile::Part& RejectFile::partFor(const QStringList& header)
{
    auto part = std::find_if(m_parts.begin(), m_parts.end(), [&](const Part& candidate) {
        return candidate.header == header || candidate.header.isEmpty();
    });
    if (part == m_parts.end()) {
        auto file = std::make_unique<QSaveFile>(freePath());
        const bool isOpen = openForOwner(*file);
        m_parts.push_back({std::move(file), {}, isOpen});
        part = m_parts.end() - 1;
    }
    if (part->header.isEmpty()) {
        part->header = header;
        writeRow(*part->file, header + ingest::rejectColumns());
    }
    return *part;
}

QString RejectFile::freePath() const
{
    const QFileInfo first(m_parts.front().file->fileName());
    const QString suffix = first.suffix().isEmpty() ? QString() : QString(u'.' + first.suffix());
    const QStringList taken = paths();
    QString path;
    int number = int(m_parts.size());
    // The first file was named by a person; no other one of theirs is replaced.
    do {
        path = u"%1/%2-%3%4"_s.arg(first.absolutePath(), first.completeBaseName())
                   .arg(++number)
                   .arg(suffix);
    } while (QFileInfo::exists(path) || taken.contains(path));
    return path;
}

bool RejectFile::openForOwner(QSaveFile& file)
{
    if (!file.open(QIODevice::WriteOnly)) {
        return false;
    }
    // Where the file system has no permissions there is nothing to set.
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return true;
}

void RejectFile::writeRow(QSaveFile& file, const QStringList& cells)
{
    QStringList written;
    written.reserve(cells.size());
    for (const QString& cell : cells) {
        written.append(quoted(cell));
    }
    file.write((written.join(u',') + u"\r\n"_s).toUtf8());
}

} // namespace rondom::workspace
