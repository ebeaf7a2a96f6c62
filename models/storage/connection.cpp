#include "models/storage/connection.h"

#include "models/storage/rowsource.h"
#include "models/storage/sqlfunctions.h"
#include "models/storage/statement.h"
#include "models/storage/storagetext.h"

#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace rondom::storage {

namespace {

constexpr int kBusyTimeoutMs = 5000;
constexpr int kDeepestExpression = 200;

/// Writers keep the log short themselves; readers must never checkpoint.
constexpr auto kWriterPragmas = R"sql(
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA secure_delete = ON;
    PRAGMA wal_autocheckpoint = 4096;
    PRAGMA cache_size = -65536;
)sql";

constexpr auto kReaderPragmas = R"sql(
    PRAGMA wal_autocheckpoint = 0;
    PRAGMA query_only = ON;
    PRAGMA cache_size = -32768;
)sql";

constexpr auto kCommonPragmas = R"sql(
    PRAGMA foreign_keys = ON;
    PRAGMA trusted_schema = OFF;
    PRAGMA cell_size_check = ON;
    PRAGMA mmap_size = 0;
    PRAGMA recursive_triggers = OFF;
)sql";

Result<sqlite3*> openHandle(const QString& path, int flags)
{
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(path.toUtf8().constData(), &handle,
                                     flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    if (code != SQLITE_OK) {
        const Error error = storageFailure(handle);
        sqlite3_close(handle);
        return error;
    }
    sqlite3_extended_result_codes(handle, 0);
    sqlite3_busy_timeout(handle, kBusyTimeoutMs);
    return handle;
}

/// An empty file that only its owner may read, from its first moment on.
Result<void> createForOwner(const QString& path)
{
    const QFileInfo file(path);
    if (file.exists() || file.isSymLink()) {
        return fileExists(path);
    }
    const QFileInfo folder(file.absolutePath());
    if (!folder.isDir() || !folder.isWritable()) {
        return folderCannotBeWritten(path);
    }
    QFile empty(path);
    if (!empty.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                    QFileDevice::ReadOwner | QFileDevice::WriteOwner)) {
        return folderCannotBeWritten(path);
    }
    return {};
}

int denyWriting(void*, int action, const char* argument, const char* function, const char*,
                const char*)
{
    switch (action) {
    case SQLITE_SELECT:
    case SQLITE_RECURSIVE:
        return SQLITE_OK;
    case SQLITE_READ:
        // What is kept secret from people's own SQL, too, stands in tables of this name.
        return QByteArrayView(argument).endsWith("_key") ? SQLITE_DENY : SQLITE_OK;
    case SQLITE_UPDATE:
        // How SQLite declares a table-valued function such as json_each. Nobody can write there
        // with an UPDATE: that takes PRAGMA writable_schema, refused below.
        return qstrcmp(argument, "sqlite_master") == 0 ? SQLITE_OK : SQLITE_DENY;
    case SQLITE_FUNCTION:
        return qstrcmp(function, "load_extension") == 0 ? SQLITE_DENY : SQLITE_OK;
    case SQLITE_PRAGMA:
        // What a person needs to look around; none of these changes anything.
        return qstrcmp(argument, "table_info") == 0 || qstrcmp(argument, "table_list") == 0
                   ? SQLITE_OK
                   : SQLITE_DENY;
    default:
        return SQLITE_DENY;
    }
}

} // namespace

Result<std::unique_ptr<Connection>> Connection::open(const QString& path, Access access)
{
    const QFileInfo file(path);
    if (!file.exists()) {
        return fileIsMissing(path);
    }
    if (!file.isFile() || !file.isReadable()) {
        return fileCannotBeRead(path);
    }
    if (access == Access::Writer &&
        (!file.isWritable() || !QFileInfo(file.absolutePath()).isWritable())) {
        return folderCannotBeWritten(path);
    }
    // A reader opens for writing too: the log of a file in WAL mode needs its shared memory.
    auto handle = openHandle(path, SQLITE_OPEN_READWRITE);
    if (!handle) {
        return handle.error();
    }
    std::unique_ptr<Connection> connection(new Connection(*handle));
    // Asked before anything is set: the journal mode would change somebody else's database.
    const auto isOurs = connection->isWorkspace();
    if (isOurs && !*isOurs) {
        return fileIsNoWorkspace(path);
    }
    const auto configured = isOurs ? connection->configure(access) : Result<void>(isOurs.error());
    if (!configured) {
        const Error& error = configured.error();
        if (error.detail.startsWith(u"sqlite 26"_s)) {
            return fileIsNoWorkspace(path);
        }
        return error.code == Error::Code::StorageBusy ? fileIsBusy(path) : error;
    }
    return connection;
}

Result<std::unique_ptr<Connection>> Connection::create(const QString& path)
{
    if (const auto made = createForOwner(path); !made) {
        return made.error();
    }
    const auto fill = [&path]() -> Result<std::unique_ptr<Connection>> {
        auto handle = openHandle(path, SQLITE_OPEN_READWRITE);
        if (!handle) {
            return handle.error();
        }
        std::unique_ptr<Connection> connection(new Connection(*handle));
        if (const auto configured = connection->configure(Access::Writer); !configured) {
            return configured.error();
        }
        const auto marked = connection->exec(u"PRAGMA application_id = %1"_s.arg(kApplicationId));
        if (!marked) {
            return marked.error();
        }
        return connection;
    };
    auto connection = fill();
    if (!connection) {
        QFile::remove(path);
    }
    return connection;
}

Result<std::unique_ptr<Connection>> Connection::openInMemory()
{
    auto handle = openHandle(u":memory:"_s, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    if (!handle) {
        return handle.error();
    }
    std::unique_ptr<Connection> connection(new Connection(*handle));
    if (const auto configured = connection->exec(kCommonPragmas); !configured) {
        return configured.error();
    }
    addSqlFunctions(connection->m_handle);
    addRowSource(connection->m_handle);
    return connection;
}

Connection::~Connection()
{
    sqlite3_close_v2(m_handle);
}

Result<bool> Connection::isWorkspace() const
{
    auto mark = prepare("PRAGMA application_id");
    if (!mark) {
        return mark.error();
    }
    if (const auto row = mark->next(); !row) {
        return row.error();
    }
    return mark->integer(0) == kApplicationId;
}

Result<void> Connection::configure(Access access) const
{
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    if (access == Access::Reader) {
        // Also not as the last one to close: only the writer moves the log into the file.
        sqlite3_db_config(m_handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    }
    sqlite3_limit(m_handle, SQLITE_LIMIT_EXPR_DEPTH, kDeepestExpression);
    addSqlFunctions(m_handle);
    addRowSource(m_handle);
    if (const auto common = exec(kCommonPragmas); !common) {
        return common;
    }
    const auto own = exec(access == Access::Writer ? kWriterPragmas : kReaderPragmas);
    if (!own) {
        return own;
    }
    // Read back: a network drive may have refused the log, and then two programs could collide.
    auto mode = prepare("PRAGMA journal_mode");
    if (!mode) {
        return mode.error();
    }
    if (const auto row = mode->next(); !row) {
        return row.error();
    }
    if (access == Access::Writer && mode->text(0) != u"wal"_s) {
        return Error{Error::Code::StorageFailed, {}, u"journal mode is "_s + mode->text(0)};
    }
    return {};
}

Result<Statement> Connection::prepare(const char* sql) const
{
    sqlite3_stmt* handle = nullptr;
    if (sqlite3_prepare_v2(m_handle, sql, -1, &handle, nullptr) != SQLITE_OK) {
        return storageFailure(m_handle);
    }
    return Statement(handle);
}

Result<Statement> Connection::prepare(const QString& sql) const
{
    return prepare(sql.toUtf8().constData());
}

Result<void> Connection::exec(const char* sql) const
{
    const char* rest = sql;
    while (*rest != '\0') {
        sqlite3_stmt* handle = nullptr;
        // The tail knows quotes, comments and the END of a trigger; text splitting does not.
        if (sqlite3_prepare_v2(m_handle, rest, -1, &handle, &rest) != SQLITE_OK) {
            return storageFailure(m_handle);
        }
        if (!handle) {
            continue;
        }
        Statement statement(handle);
        if (const auto done = statement.run(); !done) {
            return done;
        }
    }
    return {};
}

Result<void> Connection::exec(const QString& sql) const
{
    return exec(sql.toUtf8().constData());
}

Result<void> Connection::begin() const
{
    return exec("BEGIN IMMEDIATE");
}

Result<void> Connection::commit() const
{
    return exec("COMMIT");
}

void Connection::rollback() const
{
    // SQLite rolls back by itself on some failures; a second rollback then has nothing to do.
    if (sqlite3_get_autocommit(m_handle) == 0) {
        sqlite3_exec(m_handle, "ROLLBACK", nullptr, nullptr, nullptr);
    }
}

qint64 Connection::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

qint64 Connection::changes() const
{
    return sqlite3_changes64(m_handle);
}

void Connection::interrupt() const
{
    sqlite3_interrupt(m_handle);
}

QString Connection::path() const
{
    return QString::fromUtf8(sqlite3_db_filename(m_handle, "main"));
}

QString Connection::lastError() const
{
    return QString::fromUtf8(sqlite3_errmsg(m_handle));
}

void Connection::allowOnlyReading() const
{
    sqlite3_set_authorizer(m_handle, denyWriting, nullptr);
}

Result<void> Connection::copyTo(const QString& path) const
{
    // SQLite fills an empty file that is there; so the copy is never readable by anybody else.
    if (const auto made = createForOwner(path); !made) {
        return made;
    }
    auto copy = prepare("VACUUM INTO ?");
    const auto done = copy ? copy->bind(path).run() : Result<void>(copy.error());
    if (!done) {
        QFile::remove(path);
    }
    return done;
}

} // namespace rondom::storage
