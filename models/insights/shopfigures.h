#pragma once

#include "models/core/calendar.h"
#include "models/core/decimal.h"
#include "models/core/job.h"
#include "models/core/result.h"

#include <QDate>
#include <QList>

namespace rondom::storage {
class Connection;
}

namespace rondom::insights {

/// One calendar month of the shop.
struct MonthFigures
{
    QDate first;             ///< the first day of the month
    qint64 newCustomers = 0; ///< seen for the first time
    qint64 customers = 0;    ///< seen up to the end of the month
    qint64 orders = 0;
    Decimal revenue; ///< in the workspace's currency, refunds taken off

    friend bool operator==(const MonthFigures&, const MonthFigures&) = default;
};

/// The last \a months months up to the one that holds \a now, oldest first. Reads every event with
/// money once.
Result<QList<MonthFigures>> monthFigures(const storage::Connection& connection,
                                         const Calendar& calendar, int months, qint64 now,
                                         JobContext& context);

/// What happened between a moment and now, for somebody who was away in between.
struct ChangesSince
{
    qint64 imports = 0;
    qint64 newCustomers = 0; ///< that were not in the workspace before
    qint64 orders = 0;
    Decimal revenue;
    qint64 granted = 0;   ///< consents
    qint64 withdrawn = 0; ///< consents, and suppressions
    qint64 exported = 0;  ///< people on lists that left

    bool isEmpty() const
    {
        return imports == 0 && newCustomers == 0 && orders == 0 && granted == 0 && withdrawn == 0 &&
               exported == 0;
    }
};

Result<ChangesSince> changesSince(const storage::Connection& connection, qint64 since, qint64 now);

} // namespace rondom::insights
