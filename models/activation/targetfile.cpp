#include "models/activation/targetfile.h"

#include "models/activation/activationtext.h"
#include "models/storage/databasefile.h"
#include "models/storage/storagetext.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace rondom::activation {

Result<std::unique_ptr<TargetFile>> TargetFile::open(const QString& path)
{
    if (const auto checked = check(path); !checked) {
        return checked.error();
    }
    std::unique_ptr<TargetFile> target(new TargetFile(path));
    if (!target->m_file.open(QIODevice::WriteOnly)) {
        return fileCannotBeWritten(path, target->m_file.errorString());
    }
    // While it is still empty, and also when it replaces a file that others could read.
    if (!target->m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)) {
        return fileCannotBeWritten(path, target->m_file.errorString());
    }
    return target;
}

Result<void> TargetFile::check(const QString& path)
{
    if (path.isEmpty()) {
        return pathIsMissing();
    }
    const QFileInfo info(path);
    // Before asking whether it exists: a link to nowhere does not, and QSaveFile would follow it.
    if (info.isSymbolicLink() || info.isShortcut()) {
        return pathIsLink(path);
    }
    if (info.isDir() || path.endsWith(u'/')) {
        return pathIsFolder(path);
    }
    if (info.exists() && !info.isFile()) {
        return pathIsNoFile(path);
    }
    if (storage::isDatabaseFile(path)) {
        return storage::fileExists(path);
    }
    if (!QFileInfo(info.absolutePath()).isDir()) {
        return folderIsMissing(info.absolutePath());
    }
    return {};
}

Result<void> TargetFile::write(QByteArrayView bytes)
{
    if (m_file.write(bytes.data(), bytes.size()) != bytes.size()) {
        return fileCannotBeWritten(m_path, m_file.errorString());
    }
    return {};
}

Result<void> TargetFile::flush()
{
    if (!m_file.flush() || m_file.error() != QFileDevice::NoError) {
        return fileCannotBeWritten(m_path, m_file.errorString());
    }
    return {};
}

Result<void> TargetFile::publish()
{
    // Again: somebody may have put a link there in the meantime.
    if (const auto checked = check(m_path); !checked) {
        return checked;
    }
    if (!m_file.commit()) {
        return fileCannotBeWritten(m_path, m_file.errorString());
    }
    return {};
}

} // namespace rondom::activation
