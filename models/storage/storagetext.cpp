#include "models/storage/storagetext.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

#include <sqlite3.h>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace rondom::storage {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("StorageText", text);
}

constexpr qint64 kMegabyte = 1'000'000;

/// The drive with the least room of those that SQLite writes to for \a handle: the workspace's own,
/// and the ones of temporary files.
QStorageInfo fullestDrive(sqlite3* handle)
{
    const char* file = handle ? sqlite3_db_filename(handle, "main") : nullptr;
    std::optional<QStorageInfo> fullest;
    if (file && *file != '\0') {
        fullest = QStorageInfo(QFileInfo(QString::fromUtf8(file)).absolutePath());
    }
    for (const QString& folder : {QDir::tempPath(), u"/var/tmp"_s}) {
        const QStorageInfo drive(folder);
        const bool isFuller =
            !fullest || !fullest->isValid() || drive.bytesAvailable() < fullest->bytesAvailable();
        if (drive.isValid() && isFuller) {
            fullest = drive;
        }
    }
    return fullest.value_or(QStorageInfo());
}

} // namespace

Error storageFailure(sqlite3* handle)
{
    const QString detail = u"sqlite %1: %2"_s.arg(sqlite3_extended_errcode(handle))
                               .arg(QString::fromUtf8(sqlite3_errmsg(handle)));
    switch (sqlite3_errcode(handle)) {
    case SQLITE_INTERRUPT:
        return {Error::Code::Canceled, {}, detail};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {Error::Code::StorageBusy, {}, detail};
    case SQLITE_FULL:
        return driveIsFull(fullestDrive(handle), detail);
    case SQLITE_IOERR:
        return {Error::Code::StorageFailed,
                translated(QT_TRANSLATE_NOOP(
                               "StorageText",
                               "The drive %1 could not be read or written. Nothing was changed. "
                               "Check that it is connected and has room, and try again."))
                    .arg(QDir::toNativeSeparators(fullestDrive(handle).rootPath())),
                detail};
    case SQLITE_READONLY:
        return {Error::Code::StorageFailed,
                translated(QT_TRANSLATE_NOOP(
                    "StorageText", "The workspace may only be read. Nothing was changed. Check the "
                                   "permissions of the file and of its folder.")),
                detail};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {Error::Code::StorageFailed,
                translated(QT_TRANSLATE_NOOP(
                    "StorageText", "The workspace file is damaged. Nothing was changed. Restore a "
                                   "backup, and keep the damaged file until you have.")),
                detail};
    default:
        return {Error::Code::StorageFailed, {}, detail};
    }
}

Error driveIsFull(const QStorageInfo& drive, const QString& detail)
{
    return {Error::Code::StorageFailed,
            translated(QT_TRANSLATE_NOOP("StorageText",
                                         "The drive %1 is full: %2 MB are left. Nothing was "
                                         "changed. Make room on that drive and try again."))
                .arg(QDir::toNativeSeparators(drive.rootPath()))
                .arg(std::max(qint64(0), drive.bytesAvailable()) / kMegabyte),
            u"drive full, "_s + detail};
}

bool isDriveFull(const Error& error)
{
    return error.code == Error::Code::StorageFailed && error.detail.startsWith(u"drive full, "_s);
}

Error fileIsMissing(const QString& path)
{
    return {Error::Code::StorageFailed,
            translated(QT_TRANSLATE_NOOP(
                           "StorageText",
                           "There is no workspace at %1. Nothing was changed. Check the path, or "
                           "make one with \"workspace create\"."))
                .arg(path),
            u"workspace file missing"_s};
}

Error fileExists(const QString& path)
{
    return {Error::Code::StorageFailed,
            translated(QT_TRANSLATE_NOOP("StorageText",
                                         "%1 exists already. It was left as it is. Choose another "
                                         "name, or open it."))
                .arg(path),
            u"workspace file exists"_s};
}

Error fileIsNoWorkspace(const QString& path)
{
    return {Error::Code::StorageFailed,
            translated(QT_TRANSLATE_NOOP("StorageText",
                                         "%1 is not a Rondom workspace. It was left as it is. "
                                         "Choose a file that Rondom made."))
                .arg(path),
            u"not a workspace"_s};
}

Error fileIsBusy(const QString& path)
{
    return {Error::Code::StorageBusy,
            translated(QT_TRANSLATE_NOOP("StorageText",
                                         "%1 is open for writing in another window or program. "
                                         "Nothing was changed. Close the other one and try again."))
                .arg(path),
            u"workspace locked"_s};
}

Error folderCannotBeWritten(const QString& path)
{
    return {Error::Code::StorageFailed,
            translated(QT_TRANSLATE_NOOP("StorageText",
                                         "%1 cannot be written. Nothing was changed. Choose a "
                                         "folder you may write to."))
                .arg(path),
            u"cannot write"_s};
}

Error fileCannotBeRead(const QString& path)
{
    return {Error::Code::StorageFailed,
            translated(QT_TRANSLATE_NOOP("StorageText",
                                         "%1 cannot be read. Nothing was changed. Check that it is "
                                         "a file and that you may open it."))
                .arg(path),
            u"cannot read"_s};
}

Error schemaIsTooNew(const QString& path)
{
    return {Error::Code::SchemaTooNew,
            translated(QT_TRANSLATE_NOOP("StorageText",
                                         "%1 was made by a newer version of Rondom. It was left as "
                                         "it is. Install the newer version to open it."))
                .arg(path),
            u"schema too new"_s};
}

Error migrationFailed(int version, const QString& detail)
{
    return {Error::Code::StorageFailed,
            translated(QT_TRANSLATE_NOOP("StorageText",
                                         "The workspace could not be brought to the layout of this "
                                         "version. It is as it was. Check that the disk has space, "
                                         "and try again.")),
            u"migration %1: %2"_s.arg(version).arg(detail)};
}

} // namespace rondom::storage
