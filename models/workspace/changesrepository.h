#pragma once

#include "models/core/result.h"
#include "models/workspace/changes.h"

#include <vector>

namespace rondom::storage {
class Connection;
}

namespace rondom::workspace {

/// Finds out what became different in a workspace since a moment.
class ChangesRepository
{
public:
    /// How far ahead an end of consent is worth a warning.
    static constexpr int kSoonDays = 30;

    /// A change that has people behind it.
    enum class Kind { NewCustomers, NewBuyers, NewlyMailable, Withdrawn, Expired, ExpiringSoon };

    explicit ChangesRepository(const storage::Connection& connection);

    Result<Changes> between(qint64 since, qint64 until) const;
    /// The people behind one number of between(), ascending.
    Result<std::vector<qint64>> people(Kind kind, qint64 since, qint64 until) const;

private:
    Result<void> readOrders(Changes& changes) const;
    Result<void> readSegments(Changes& changes) const;
    Result<void> readTraffic(Changes& changes) const;

    const storage::Connection& m_connection;
};

} // namespace rondom::workspace
