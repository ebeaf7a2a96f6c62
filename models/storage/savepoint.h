#pragma once

#include "models/core/result.h"

namespace rondom::storage {

class Connection;

/// A transaction, or a part of the one that is already open. Until it ends, reads see one state of
/// the workspace, whatever others write. Taken back on scope exit unless release() succeeded.
class Savepoint
{
public:
    static Result<Savepoint> begin(const storage::Connection& connection);
    Savepoint(Savepoint&& other) noexcept;
    ~Savepoint();
    Savepoint(const Savepoint&) = delete;
    Savepoint& operator=(const Savepoint&) = delete;
    Savepoint& operator=(Savepoint&&) = delete;

    Result<void> release();

private:
    explicit Savepoint(const storage::Connection* connection) : m_connection(connection) {}

    const storage::Connection* m_connection = nullptr;
};

} // namespace rondom::storage
