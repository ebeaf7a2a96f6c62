#pragma once

#include "models/core/result.h"

namespace rondom::storage {

class Connection;

/// A write transaction. Rolls back on scope exit unless commit() succeeded.
class Transaction
{
public:
    /// Fails with StorageBusy when another process writes.
    static Result<Transaction> begin(const Connection& connection);
    Transaction(Transaction&& other) noexcept;
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    Transaction& operator=(Transaction&&) = delete;

    Result<void> commit();

private:
    explicit Transaction(const Connection* connection) : m_connection(connection) {}

    const Connection* m_connection = nullptr;
};

} // namespace rondom::storage
