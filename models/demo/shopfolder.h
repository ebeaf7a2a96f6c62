#pragma once

#include "models/core/result.h"

#include <QStringList>

#include <memory>
#include <vector>

QT_BEGIN_NAMESPACE
class QSaveFile;
QT_END_NAMESPACE

namespace rondom::demo {

/// A folder that gets all of its files at once, or none.
///
/// Until commit() the files are invisible; unless it succeeds, no new file and no new folder stays.
/// A write that failed is remembered by its file, and then nothing is committed.
class ShopFolder
{
public:
    /// Makes \a path if it is not there, with the folders above it.
    static Result<std::unique_ptr<ShopFolder>> open(const QString& path);
    ~ShopFolder();
    Q_DISABLE_COPY_MOVE(ShopFolder)

    /// A new file to write to; it lives as long as the folder does.
    Result<QSaveFile*> createFile(const QString& name);
    QString filePath(const QString& name) const;
    Result<void> commit();

private:
    explicit ShopFolder(const QString& path);

    QString m_path;
    QStringList m_madeFolders; ///< the innermost first
    std::vector<std::unique_ptr<QSaveFile>> m_files;
    QStringList m_committed;
    bool m_isComplete = false;
};

} // namespace rondom::demo
