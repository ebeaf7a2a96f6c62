#pragma once

#include "models/core/calendar.h"
#include "models/core/result.h"
#include "models/storage/connection.h"

#include <QString>

#include <memory>

QT_BEGIN_NAMESPACE
class QLockFile;
QT_END_NAMESPACE

namespace rondom::workspace {

/// What is fixed for a workspace when it is made.
struct WorkspaceSettings
{
    QString country = QStringLiteral("NL");
    QString currency = QStringLiteral("EUR");
    QString timezone = QStringLiteral("Europe/Amsterdam");
    QString language = QStringLiteral("en");

    Calendar calendar() const;
};

/// The counts a person asks first about a workspace.
struct WorkspaceCounts
{
    qint64 profiles = 0;
    qint64 sourceRecords = 0;
    qint64 events = 0;
    qint64 identifiers = 0;
    qint64 segments = 0;
    qint64 imports = 0;
    qint64 known = 0;
    qint64 active = 0; ///< an event by the person in the last 90 days
    qint64 mailable = 0;
    qint64 revenue = 0; ///< millionths of the workspace's currency
    int schemaVersion = 0;
    qint64 sizeBytes = 0;
};

/// An open `.rondom` file, used from one thread.
class WorkspaceFile
{
public:
    using Access = storage::Connection::Access;

    /// Makes the file with an empty workspace in it, or leaves nothing behind.
    static Result<std::unique_ptr<WorkspaceFile>>
    create(const QString& path, const WorkspaceSettings& settings, qint64 now);
    /// Opens an existing workspace, bringing it to the newest layout first. For writing, the file
    /// is locked until the object goes: a second writer, in whatever process, gets StorageBusy.
    static Result<std::unique_ptr<WorkspaceFile>> open(const QString& path, Access access);
    ~WorkspaceFile();
    Q_DISABLE_COPY_MOVE(WorkspaceFile)

    const QString& path() const { return m_path; }
    const WorkspaceSettings& settings() const { return m_settings; }
    Calendar calendar() const { return m_settings.calendar(); }
    const storage::Connection& connection() const { return *m_connection; }

    Result<WorkspaceCounts> counts(qint64 now) const;

private:
    WorkspaceFile(QString path, std::unique_ptr<storage::Connection> connection,
                  std::unique_ptr<QLockFile> lock);
    Result<void> readSettings();

    QString m_path;
    /// Released last: another program may write once the connection is closed.
    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<storage::Connection> m_connection;
    WorkspaceSettings m_settings;
};

/// Reads the settings of the workspace behind a connection.
Result<WorkspaceSettings> readSettings(const storage::Connection& connection);
/// The counts of the workspace behind a connection; `sizeBytes` is that of its pages.
Result<WorkspaceCounts> countWorkspace(const storage::Connection& connection, qint64 now);

} // namespace rondom::workspace
