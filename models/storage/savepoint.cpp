#include "models/storage/savepoint.h"

#include "models/storage/connection.h"

#include <utility>

namespace rondom::storage {

Result<Savepoint> Savepoint::begin(const storage::Connection& connection)
{
    if (const auto begun = connection.exec("SAVEPOINT part"); !begun) {
        return begun.error();
    }
    return Savepoint(&connection);
}

Savepoint::Savepoint(Savepoint&& other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
{
}

Savepoint::~Savepoint()
{
    if (m_connection) {
        // When SQLite has rolled back by itself there is nothing left to take back.
        static_cast<void>(m_connection->exec("ROLLBACK TO part; RELEASE part"));
    }
}

Result<void> Savepoint::release()
{
    if (const auto released = m_connection->exec("RELEASE part"); !released) {
        return released;
    }
    m_connection = nullptr;
    return {};
}

} // namespace rondom::storage
