#pragma once

#include "models/consent/verdict.h"
#include "models/core/id.h"
#include "models/core/job.h"
#include "models/core/result.h"

#include <QList>
#include <QSet>

namespace rondom::storage {
class Connection;
}

namespace rondom::consent {

/// How many profiles stand how in one cell of purposes and channels.
struct Coverage
{
    QString purpose;
    QString channel;
    qint64 granted = 0;
    qint64 withdrawn = 0;
    qint64 expired = 0;
    qint64 unknown = 0;
};

/// One cell of one profile.
struct CellState
{
    QString purpose;
    QString channel;
    Verdict verdict;
};

/// Computes the stored states (the table behind `v_consent`) of \a profiles and of everybody who
/// shares an identifier with them. Also pass ids that no longer exist: their rows are removed.
/// Inside the caller's transaction.
Result<void> refreshStates(const storage::Connection& connection, const QSet<ProfileId>& profiles,
                           qint64 now, JobContext& context);
/// The same for everybody.
Result<void> refreshAllStates(const storage::Connection& connection, qint64 now,
                              JobContext& context);

/// When the first stored state will change by time alone; nothing when none will.
Result<std::optional<qint64>> nextStateChange(const storage::Connection& connection);
/// Computes the states anew that do not hold at \a now. Inside the caller's transaction.
Result<void> refreshDueStates(const storage::Connection& connection, qint64 now,
                              JobContext& context);

/// The profiles in \a state for a cell at exactly \a now, ascending, whenever the stored states
/// were computed.
Result<QList<ProfileId>> profilesInState(const storage::Connection& connection,
                                         const QString& purpose, Channel channel, State state,
                                         qint64 now);

/// Every cell with its number of profiles, from the stored states.
Result<QList<Coverage>> coverage(const storage::Connection& connection);

/// Every cell of one profile at \a now. Fails with NotFound when there is no such person.
Result<QList<CellState>> statesOf(const storage::Connection& connection, ProfileId profile,
                                  qint64 now);

} // namespace rondom::consent
