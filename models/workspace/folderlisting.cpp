#include "models/workspace/folderlisting.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <tuple>

#ifdef Q_OS_LINUX
#include <csignal>
#include <fcntl.h>
#endif

using namespace Qt::StringLiterals;

namespace rondom::workspace {

QList<FoundFile> filesToImport(const QString& folder)
{
    QList<FoundFile> files;
    const QFileInfoList entries = QDir(folder).entryInfoList(QDir::Files | QDir::Readable);
    for (const QFileInfo& entry : entries) {
        if (!isTemporaryName(entry.fileName())) {
            files.append(
                {entry.absoluteFilePath(), entry.size(), entry.lastModified().toMSecsSinceEpoch()});
        }
    }
    std::sort(files.begin(), files.end(), [](const FoundFile& a, const FoundFile& b) {
        return std::tie(a.modified, a.path) < std::tie(b.modified, b.path);
    });
    return files;
}

bool isTemporaryName(const QString& name)
{
    static const QStringList kEnds{
        u".part"_s, u".partial"_s,      u".crdownload"_s, u".download"_s,   u".opdownload"_s,
        u".tmp"_s,  u".temp"_s,         u".filepart"_s,   u".swp"_s,        u"~"_s,
        u".lock"_s, u".mapping.json"_s, u".rondom"_s,     u".rondom-wal"_s, u".rondom-shm"_s};
    // Of office programs, of macOS and of Windows.
    static const QStringList kStarts{u"."_s, u"~$"_s, u"~lock"_s};
    static const QStringList kNames{u"desktop.ini"_s, u"thumbs.db"_s};
    const auto ends = [&](const QString& end) { return name.endsWith(end, Qt::CaseInsensitive); };
    const auto starts = [&](const QString& start) { return name.startsWith(start); };
    return std::any_of(kEnds.begin(), kEnds.end(), ends) ||
           std::any_of(kStarts.begin(), kStarts.end(), starts) || kNames.contains(name.toLower());
}

bool isBeingWritten(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        // Windows refuses while another program has it to itself.
        return true;
    }
#ifdef Q_OS_LINUX
    // A read lease is refused with EAGAIN while anybody has the file open for writing. Whoever
    // opens it in the moment we hold one makes a signal, which must not be one that ends us.
    const int descriptor = file.handle();
    ::fcntl(descriptor, F_SETSIG, SIGURG);
    if (::fcntl(descriptor, F_SETLEASE, F_RDLCK) == 0) {
        ::fcntl(descriptor, F_SETLEASE, F_UNLCK);
        return false;
    }
    return errno == EAGAIN;
#else
    return false;
#endif
}

} // namespace rondom::workspace
