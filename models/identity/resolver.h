#pragma once

#include "models/core/id.h"
#include "models/core/job.h"
#include "models/core/result.h"
#include "models/identity/identityrules.h"
#include "models/identity/linkgraph.h"

#include <QHash>
#include <QSet>

#include <optional>

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
/// comes after. Which identifiers count, and what they may not do, is in the identity rules. The
/// result is a function of the records, the rules, the decisions and the matches alone: a profile's
/// id is the smallest id of its records, so taking back an import, a merge or a change of the rules
/// gives every profile the id it had.
class Resolver
{
public:
    /// By the rules of the workspace.
    explicit Resolver(const storage::Connection& connection);
    /// By \a rules instead, to see what they would do.
    Resolver(const storage::Connection& connection, IdentityRules rules);

    /// Assigns profiles anew around \a records, which were written or relinked, and moves their
    /// events along. Inside the caller's transaction.
    Result<Resolution> resolve(const QSet<RecordId>& records, JobContext& context) const;
    /// The same where every record after \a lastRecord is new, is in \a records and is a profile of
    /// its own so far: quicker for many.
    Result<Resolution> resolve(const QSet<RecordId>& records, RecordId lastRecord,
                               JobContext& context) const;

    /// The groups that \a records and those around them would be in, each by its smallest record;
    /// nothing is written. The matching leaves out what it found before, not to build on it.
    Result<QHash<RecordId, RecordId>> groups(const QSet<RecordId>& records,
                                             LinkGraph::Matches matches, JobContext& context) const;

private:
    Result<LinkRules> rules() const;

    const storage::Connection& m_connection;
    std::optional<IdentityRules> m_rules;
};

} // namespace rondom::identity
