#pragma once

#include "models/core/decimal.h"
#include "models/core/id.h"
#include "models/core/result.h"

#include <QList>
#include <QString>

#include <optional>

namespace rondom::storage {
class Connection;
}

namespace rondom::profiles {

/// An order found by its number, and whose it is.
struct OrderHit
{
    QString number; ///< as the source writes it
    QString event;  ///< "Order Completed", or what became of it
    qint64 at = 0;
    std::optional<Decimal> revenue; ///< in the workspace's currency
    ProfileId profile;
    QString person;
};

/// Finds orders by the number their source gave them.
class OrderRepository
{
public:
    explicit OrderRepository(const storage::Connection& connection);

    /// At most \a limit orders whose number begins with \a text, without regard to case and a #
    /// before it, in the order of their numbers. An order that was refunded too is found once.
    Result<QList<OrderHit>> find(const QString& text, int limit) const;

private:
    const storage::Connection& m_connection;
};

} // namespace rondom::profiles
