#pragma once

#include "models/core/id.h"
#include "models/core/job.h"
#include "models/core/result.h"

#include <QHash>
#include <QSet>

namespace rondom::storage {
class Connection;
}

namespace rondom::identity {

/// What a resolution changed.
struct Resolution
{
    /// Profiles whose set of records changed, old ids and new ones: they must be computed again.
    QSet<ProfileId> changedProfiles;
    /// Records that now share a profile with records they did not share one with before.
    QSet<RecordId> joined;
};

/// Decides which source records are one person.
///
/// Records that state the same identifier belong together, directly or through others; what a
/// person decided ("the same", "not the same") comes before, and what the matching found probable
/// comes after. The result is a function of the records, the decisions and the matches alone: a
/// profile's id is the smallest id of its records, so taking back an import or a merge gives every
/// profile the id it had. A value that more than twenty records state joins nobody: it is a shared
/// till or a placeholder.
class Resolver
{
public:
    explicit Resolver(const storage::Connection& connection);

    /// Assigns profiles anew around \a records, which were written or relinked, and moves their
    /// events along. Inside the caller's transaction.
    Result<Resolution> resolve(const QSet<RecordId>& records, JobContext& context) const;
    /// The same where every record after \a lastRecord is new, is in \a records and is a profile of
    /// its own so far: quicker for many.
    Result<Resolution> resolve(const QSet<RecordId>& records, RecordId lastRecord,
                               JobContext& context) const;

    /// The groups \a records and those around them would be in by identifiers and decisions alone,
    /// each by its smallest record: for the matching, which must not build on what it found before.
    Result<QHash<RecordId, RecordId>> groupsWithoutMatches(const QSet<RecordId>& records,
                                                           JobContext& context) const;

private:
    const storage::Connection& m_connection;
};

constexpr int kMostRecordsOfOneValue = 20;

} // namespace rondom::identity
