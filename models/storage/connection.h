#pragma once

#include "models/core/result.h"

#include <QString>

#include <memory>

struct sqlite3;

namespace rondom::storage {

class Statement;

/// Marks a file as a Rondom workspace: "Rndm".
constexpr int kApplicationId = 0x526e646d;

/// One open database file, for one thread at a time.
///
/// Opened and destroyed on the thread that uses it; pass the path to other threads, never the
/// connection. Every connection has the SQL functions of sqlfunctions.h.
class Connection
{
public:
    /// A writer may change the file and is the only one that checkpoints; a reader cannot change
    /// it.
    enum class Access { Writer, Reader };

    /// Opens an existing workspace file. Fails with StorageFailed when it is missing, is no
    /// workspace or cannot be read, and with StorageBusy when another process has it for writing. A
    /// file that is no workspace stays as it is, to the byte.
    static Result<std::unique_ptr<Connection>> open(const QString& path, Access access);
    /// Makes an empty database file readable by its owner alone. Fails when the file exists
    /// already.
    static Result<std::unique_ptr<Connection>> create(const QString& path);
    /// A database that lives as long as the connection, for tests.
    static Result<std::unique_ptr<Connection>> openInMemory();
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    Result<Statement> prepare(const char* sql) const;
    Result<Statement> prepare(const QString& sql) const;
    /// Runs statements that return no rows, in order, stopping at the first that fails.
    Result<void> exec(const char* sql) const;
    Result<void> exec(const QString& sql) const;

    Result<void> begin() const;
    Result<void> commit() const;
    void rollback() const;

    qint64 lastInsertId() const;
    /// Rows changed by the statement run last.
    qint64 changes() const;
    /// Makes whatever runs on this connection stop with Canceled. From any thread.
    void interrupt() const;
    /// The text behind the last failure, for the log.
    QString lastError() const;

    /// The file, as SQLite names it; empty for a database in memory.
    QString path() const;

    /// From now on only SELECT may be prepared, nothing may be attached or loaded, and tables named
    /// `..._key` cannot be read: for SQL that people write.
    void allowOnlyReading() const;

    /// Copies the database, with the write-ahead log, into a new file. For backups and migrations.
    Result<void> copyTo(const QString& path) const;

    sqlite3* handle() const { return m_handle; }

private:
    explicit Connection(sqlite3* handle) : m_handle(handle) {}
    Result<bool> isWorkspace() const;
    Result<void> configure(Access access) const;

    sqlite3* m_handle = nullptr;
};

} // namespace rondom::storage
