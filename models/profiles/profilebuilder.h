#pragma once

#include "models/core/id.h"
#include "models/core/job.h"
#include "models/core/result.h"
#include "models/profiles/activity.h"

#include <QSet>

#include <vector>

namespace rondom::storage {
class Connection;
}

namespace rondom::profiles {

/// Computes people from what their records state: golden traits, name, sums, search text.
///
/// Golden means newest: of all records of a person the statement that was true last wins; lists are
/// joined. Everything written can be computed again at any time with the same result.
class ProfileBuilder
{
public:
    explicit ProfileBuilder(const storage::Connection& connection);

    /// Computes \a profiles anew; those without a record disappear. Inside the caller's
    /// transaction.
    Result<void> rebuild(const QSet<ProfileId>& profiles, JobContext& context) const;

    /// Computes what is counted and summed of \a profiles anew: enough where nothing but their
    /// timeline changed.
    Result<void> refreshSums(const QSet<ProfileId>& profiles, JobContext& context) const;

    /// Adds what new events bring to the sums of profiles that are there. Returns those who had no
    /// order before and have one now.
    Result<QSet<ProfileId>> addActivity(const std::vector<Activity>& added,
                                        JobContext& context) const;

    /// Makes the view v_profile again when there are traits it has no column for.
    Result<void> refreshView() const;

private:
    const storage::Connection& m_connection;
};

} // namespace rondom::profiles
