#pragma once

#include "models/consent/cellstates.h"
#include "models/core/id.h"
#include "models/core/job.h"
#include "models/core/result.h"

#include <QSet>

#include <optional>

namespace rondom::storage {
class Connection;
}

namespace rondom::consent {

/// Computes the stored states (the table behind `v_consent`) of \a profiles and of everybody who
/// shares an identifier with them. Also pass ids that no longer exist: their rows are removed.
/// Inside the caller's transaction.
Result<void> refreshStates(const storage::Connection& connection, const QSet<ProfileId>& profiles,
                           qint64 now, JobContext& context);
/// Those of \a profiles whose stored states may change with their first order. Only what a contract
/// covers does, so that most orders change nothing.
Result<QSet<ProfileId>> changedByFirstOrder(const storage::Connection& connection,
                                            const QSet<ProfileId>& profiles);
/// What is said about so many people fits into a few hundred megabytes.
constexpr qsizetype kMostPeopleInMemory = 250'000;
/// The same for everybody, \a mostInMemory at once.
Result<void> refreshAllStates(const storage::Connection& connection, qint64 now,
                              JobContext& context, qsizetype mostInMemory = kMostPeopleInMemory);

/// When the first stored state will change by time alone; nothing when none will.
Result<std::optional<qint64>> nextStateChange(const storage::Connection& connection);
/// Computes the states anew that do not hold at \a now. Inside the caller's transaction.
Result<void> refreshDueStates(const storage::Connection& connection, qint64 now,
                              JobContext& context);

} // namespace rondom::consent
