#pragma once

#include "models/core/decimal.h"
#include "models/core/id.h"

#include <QList>
#include <QString>

#include <optional>

namespace rondom::workspace {

/// How one segment grew or shrank.
struct SegmentChange
{
    QString name;
    /// Nothing for a segment that was made since.
    std::optional<qint64> before;
    qint64 size = 0;

    qint64 difference() const { return size - before.value_or(0); }
};

/// What became different in a workspace between two moments: what was recorded since, whenever it
/// happened. Every number of people is the length of the list ChangesRepository::people() gives.
struct Changes
{
    qint64 since = 0;
    qint64 until = 0;

    qint64 newCustomers = 0;
    qint64 newOrders = 0;
    /// Of the orders and refunds recorded since; refunds taken off.
    Decimal revenue;
    /// Who ordered, among the people known by name or number.
    qint64 newBuyers = 0;

    /// Newsletter by e-mail: allowed now, on a yes recorded since.
    qint64 newlyMailable = 0;
    /// Some cell is closed now by a no recorded since.
    qint64 withdrawn = 0;
    /// Consent that reached its end since.
    qint64 expired = 0;
    /// Consent that reaches its end within ChangesRepository::kSoonDays.
    qint64 expiringSoon = 0;

    /// The greatest difference first; those without any are left out.
    QList<SegmentChange> segments;
    qint64 imports = 0; ///< those that still hold
    qint64 importedRows = 0;
    qint64 exports = 0;
    qint64 exportedPeople = 0;

    /// Nothing is different; what is about to expire is no change yet.
    bool isNothing() const
    {
        return newCustomers == 0 && newOrders == 0 && revenue.isZero() && newlyMailable == 0 &&
               withdrawn == 0 && expired == 0 && segments.isEmpty() && imports == 0 && exports == 0;
    }
    /// The segment that grew or shrank most; null when none did.
    const SegmentChange* biggestGain() const;
    const SegmentChange* biggestLoss() const;
};

} // namespace rondom::workspace
