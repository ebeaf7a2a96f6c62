#include "models/storage/transaction.h"

#include "models/storage/connection.h"

#include <utility>

namespace rondom::storage {

Result<Transaction> Transaction::begin(const Connection& connection)
{
    if (const auto begun = connection.begin(); !begun) {
        return begun.error();
    }
    return Transaction(&connection);
}

Transaction::Transaction(Transaction&& other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
{
}

Transaction::~Transaction()
{
    if (m_connection) {
        m_connection->rollback();
    }
}

Result<void> Transaction::commit()
{
    if (const auto committed = m_connection->commit(); !committed) {
        return committed.error();
    }
    m_connection = nullptr;
    return {};
}

} // namespace rondom::storage
