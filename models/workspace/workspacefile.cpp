#include "models/workspace/workspacefile.h"

#include "models/consent/consentstates.h"
#include "models/profiles/profilebuilder.h"
#include "models/storage/migrator.h"
#include "models/storage/statement.h"
#include "models/storage/storagetext.h"
#include "models/workspace/workspacetext.h"

#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace rondom::workspace {

namespace {

constexpr qint64 kActiveDays = 90;
constexpr qint64 kDayMs = 24 * 60 * 60 * 1000LL;

constexpr auto kInsertWorkspace = R"sql(
    INSERT INTO workspace(id, uuid, country, currency, timezone, language, created_at)
    VALUES (1, ?, ?, ?, ?, ?, ?)
)sql";

constexpr auto kSelectSettings =
    "SELECT country, currency, timezone, language FROM workspace WHERE id = 1";

constexpr auto kSelectCounts = R"sql(
    SELECT (SELECT count(*) FROM profile),
           (SELECT count(*) FROM source_record),
           (SELECT count(*) FROM event),
           (SELECT count(*) FROM identifier WHERE ended_import_id IS NULL),
           (SELECT count(*) FROM segment),
           (SELECT count(*) FROM import WHERE undone_at IS NULL),
           (SELECT count(*) FROM profile WHERE is_known = 1),
           (SELECT count(*) FROM profile WHERE last_seen > ?1 AND last_seen <= ?2),
           (SELECT ifnull(sum(amount), 0) FROM event WHERE amount IS NOT NULL),
           (SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size())
)sql";

/// One file however it was spelled: through a link, or with dots in the path.
QString lockPath(const QString& path)
{
    const QFileInfo file(path);
    const QString real = file.canonicalFilePath();
    return (real.isEmpty() ? file.absoluteFilePath() : real) + u".lock"_s;
}

Result<std::unique_ptr<QLockFile>> lock(const QString& path)
{
    auto lock = std::make_unique<QLockFile>(lockPath(path));
    // A lock is stale when its process is gone, however long it has been held.
    lock->setStaleLockTime(0);
    if (!lock->tryLock(0)) {
        if (lock->error() == QLockFile::LockFailedError) {
            return storage::fileIsBusy(path);
        }
        return storage::folderCannotBeWritten(path);
    }
    return lock;
}

} // namespace

Calendar WorkspaceSettings::calendar() const
{
    return Calendar(QTimeZone(timezone.toLatin1()));
}

Result<WorkspaceSettings> readSettings(const storage::Connection& connection)
{
    auto select = connection.prepare(kSelectSettings);
    if (!select) {
        return select.error();
    }
    const auto row = select->next();
    if (!row) {
        return row.error();
    }
    if (!*row) {
        return Error{Error::Code::StorageFailed, {}, u"workspace row missing"_s};
    }
    return WorkspaceSettings{select->text(0), select->text(1), select->text(2), select->text(3)};
}

WorkspaceFile::WorkspaceFile(QString path, std::unique_ptr<storage::Connection> connection,
                             std::unique_ptr<QLockFile> lock)
    : m_path(std::move(path)), m_lock(std::move(lock)), m_connection(std::move(connection))
{
}

WorkspaceFile::~WorkspaceFile() = default;

Result<std::unique_ptr<WorkspaceFile>>
WorkspaceFile::create(const QString& path, const WorkspaceSettings& settings, qint64 now)
{
    // Without a name Qt takes the zone of this machine.
    if (settings.timezone.isEmpty() || !QTimeZone(settings.timezone.toLatin1()).isValid()) {
        return unknownTimeZone(settings.timezone);
    }
    if (settings.country.size() != 2 || settings.currency.size() != 3) {
        return unknownCountryOrCurrency();
    }
    auto connection = storage::Connection::create(path);
    if (!connection) {
        return connection.error();
    }
    const auto fill = [&]() -> Result<void> {
        if (const auto done = storage::Migrator::builtIn().migrate(**connection, path); !done) {
            return done;
        }
        auto insert = (*connection)->prepare(kInsertWorkspace);
        if (!insert) {
            return insert.error();
        }
        insert->bind(QUuid::createUuid().toString(QUuid::WithoutBraces));
        insert->bind(settings.country.toUpper()).bind(settings.currency.toUpper());
        insert->bind(settings.timezone).bind(settings.language).bind(now);
        if (const auto done = insert->run(); !done) {
            return done;
        }
        return profiles::ProfileBuilder(**connection).refreshView();
    };
    if (const auto filled = fill(); !filled) {
        connection->reset();
        QFile::remove(path);
        return filled.error();
    }
    connection->reset();
    return open(path, Access::Writer);
}

Result<std::unique_ptr<WorkspaceFile>> WorkspaceFile::open(const QString& path, Access access)
{
    if (!QFileInfo::exists(path)) {
        return storage::fileIsMissing(path);
    }
    if (!QFileInfo(path).isFile()) {
        return storage::fileCannotBeRead(path);
    }
    std::unique_ptr<QLockFile> held;
    if (access == Access::Writer) {
        auto locked = lock(path);
        if (!locked) {
            return locked.error();
        }
        held = std::move(*locked);
    }
    auto connection = storage::Connection::open(path, access);
    if (!connection) {
        return connection.error();
    }
    const storage::Migrator migrator = storage::Migrator::builtIn();
    const auto version = storage::Migrator::version(**connection);
    if (!version) {
        return version.error();
    }
    if (access == Access::Writer) {
        if (const auto migrated = migrator.migrate(**connection, path); !migrated) {
            return migrated.error();
        }
    } else if (*version != migrator.newestVersion()) {
        // Reading an older file means bringing it up to date first, which only a writer may.
        connection->reset();
        if (auto upgraded = open(path, Access::Writer); !upgraded) {
            return upgraded;
        }
        connection = storage::Connection::open(path, access);
        if (!connection) {
            return connection.error();
        }
    }
    std::unique_ptr<WorkspaceFile> file(
        new WorkspaceFile(path, std::move(*connection), std::move(held)));
    if (const auto read = file->readSettings(); !read) {
        return read.error();
    }
    return file;
}

Result<void> WorkspaceFile::readSettings()
{
    auto settings = workspace::readSettings(*m_connection);
    if (!settings) {
        return settings.error();
    }
    m_settings = std::move(*settings);
    return {};
}

Result<WorkspaceCounts> WorkspaceFile::counts(qint64 now) const
{
    return countWorkspace(*m_connection, now);
}

Result<WorkspaceCounts> countWorkspace(const storage::Connection& connection, qint64 now)
{
    auto select = connection.prepare(kSelectCounts);
    if (!select) {
        return select.error();
    }
    const auto row = select->bind(now - kActiveDays * kDayMs).bind(now).next();
    if (!row) {
        return row.error();
    }
    WorkspaceCounts counts;
    counts.profiles = select->integer(0);
    counts.sourceRecords = select->integer(1);
    counts.events = select->integer(2);
    counts.identifiers = select->integer(3);
    counts.segments = select->integer(4);
    counts.imports = select->integer(5);
    counts.known = select->integer(6);
    counts.active = select->integer(7);
    counts.revenue = select->integer(8);
    // Exact at the time asked, also where a consent expired since the stored states were computed.
    const auto mailable = consent::profilesInState(
        connection, u"newsletter"_s, consent::Channel::Email, consent::State::Granted, now);
    if (!mailable) {
        return mailable.error();
    }
    counts.mailable = mailable->size();
    const auto version = storage::Migrator::version(connection);
    if (!version) {
        return version.error();
    }
    counts.schemaVersion = *version;
    counts.sizeBytes = select->integer(9);
    return counts;
}

} // namespace rondom::workspace
