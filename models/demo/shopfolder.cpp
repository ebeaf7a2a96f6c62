#include "models/demo/shopfolder.h"

#include "models/demo/demotext.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace rondom::demo {

Result<std::unique_ptr<ShopFolder>> ShopFolder::open(const QString& path)
{
    std::unique_ptr<ShopFolder> folder(
        new ShopFolder(QDir::cleanPath(QDir().absoluteFilePath(path))));
    QString missing = folder->m_path;
    while (!QFileInfo::exists(missing) && missing != QFileInfo(missing).absolutePath()) {
        folder->m_madeFolders.append(missing);
        missing = QFileInfo(missing).absolutePath();
    }
    if (!QDir().mkpath(folder->m_path)) {
        return folderNotMade(folder->m_path);
    }
    return folder;
}

ShopFolder::ShopFolder(const QString& path) : m_path(path) {}

ShopFolder::~ShopFolder()
{
    if (m_isComplete) {
        return;
    }
    m_files.clear();
    for (const QString& file : m_committed) {
        QFile::remove(file);
    }
    // Only what is empty can be removed this way: nobody else's file is lost.
    for (const QString& made : m_madeFolders) {
        QDir().rmdir(made);
    }
}

Result<QSaveFile*> ShopFolder::createFile(const QString& name)
{
    const QString path = filePath(name);
    auto file = std::make_unique<QSaveFile>(path);
    // The writers hand over large pieces; a second buffer would only copy them once more.
    if (!file->open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
        return fileNotWritten(path, file->errorString());
    }
    m_files.push_back(std::move(file));
    return m_files.back().get();
}

QString ShopFolder::filePath(const QString& name) const
{
    return QDir(m_path).filePath(name);
}

Result<void> ShopFolder::commit()
{
    // Before the first file of an earlier shop is replaced, all of the new ones must be good.
    for (const auto& file : m_files) {
        if (file->error() != QFileDevice::NoError) {
            return fileNotWritten(file->fileName(), file->errorString());
        }
    }
    for (const auto& file : m_files) {
        const QString path = file->fileName();
        if (!file->commit()) {
            return fileNotWritten(path, file->errorString());
        }
        m_committed.append(path);
    }
    m_isComplete = true;
    return {};
}

} // namespace rondom::demo
