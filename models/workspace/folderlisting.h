#pragma once

#include <QList>
#include <QString>

namespace rondom::workspace {

/// One file as it lies in a folder now.
struct FoundFile
{
    QString path;
    qint64 size = 0;
    qint64 modified = 0; ///< milliseconds since 1970 UTC

    friend bool operator==(const FoundFile&, const FoundFile&) = default;
};

/// The files in \a folder that somebody may have put there to be imported, the oldest first. Not
/// those of its folders, and none that is a program's own, such as a download under way.
QList<FoundFile> filesToImport(const QString& folder);

/// Whether a file of that name is some program's temporary one.
bool isTemporaryName(const QString& name);

/// Whether another program has the file open for writing, where the system tells.
bool isBeingWritten(const QString& path);

} // namespace rondom::workspace
