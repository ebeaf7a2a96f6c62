#pragma once

#include "models/consent/verdict.h"
#include "models/core/id.h"
#include "models/core/result.h"

#include <QList>

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
