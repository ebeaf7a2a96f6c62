#pragma once

#include "models/profiles/changelog.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace rondom::columns {

/// Where the column files of one workspace lie: in the user's cache, for nobody else to read. They
/// can be deleted at any time; nothing is lost.
///
/// A generation is a folder of its own. It counts once its manifest is there, which is written
/// last.
class ColumnFolder
{
public:
    /// What the files of a generation hold.
    struct Manifest
    {
        struct Kind
        {
            qint64 id = 0;
            qint64 people = 0;
            qint64 events = 0;
            bool hasAmounts = false;
        };

        profiles::ChangeLog::Stamp stamp;
        qint64 people = 0;
        qint64 contents = 0; ///< property sets are numbered below this
        QList<Kind> kinds;
    };

    /// That of the workspace \a uuid stored at \a workspacePath.
    ColumnFolder(const QString& uuid, const QString& workspacePath);

    /// The newest generation that is complete, and its folder.
    std::optional<std::pair<QString, Manifest>> newest() const;
    /// A new, empty folder for a generation; empty when it cannot be made.
    QString makeGeneration() const;
    bool writeManifest(const QString& generation, const Manifest& manifest) const;
    static void remove(const QString& generation);
    /// Deletes all generations but \a kept.
    void removeOthers(const QString& kept) const;

private:
    QString m_path;
};

} // namespace rondom::columns
