#pragma once

#include "models/core/result.h"

#include <QByteArrayView>
#include <QSaveFile>
#include <QString>

#include <memory>

namespace rondom::activation {

/// A file that appears at its path whole or not at all, readable by its owner alone.
///
/// What is written goes to a temporary file in the same folder, which disappears unless
/// publish() succeeded. A link or a folder at the path is refused; a file is replaced.
class TargetFile
{
public:
    /// Fails with Usage when there is something at \a path that must not be replaced.
    static Result<std::unique_ptr<TargetFile>> open(const QString& path);

    QString path() const { return m_path; }
    Result<void> write(QByteArrayView bytes);
    /// Hands everything to the system, so that little can go wrong in publish().
    Result<void> flush();
    /// Puts the file in its place.
    Result<void> publish();

private:
    explicit TargetFile(const QString& path) : m_path(path), m_file(path) {}
    static Result<void> check(const QString& path);

    QString m_path;
    QSaveFile m_file;
};

} // namespace rondom::activation
