#pragma once

#include "models/consent/permit.h"
#include "models/consent/question.h"
#include "models/consent/verdict.h"
#include "models/core/job.h"
#include "models/core/result.h"

#include <QList>
#include <QMap>

namespace rondom::storage {
class Connection;
}

namespace rondom::consent {

/// A person who was held back, and why.
struct Exclusion
{
    ProfileId profile;
    Reason reason = Reason::Unknown;
};

/// What became of a list of people at the gate: permits + exclusions = the list.
struct Audience
{
    QList<Permit> permits;
    QList<Exclusion> exclusions;

    /// How many were held back for each reason.
    QMap<Reason, qint64> excluded() const;
};

/// The one place where it is decided who may be contacted. Everything that leaves passes here.
///
/// Answers are computed from the ledger as it is now; the question's `now` only decides what lies
/// in the future, has expired or is of age. Nothing known means no.
class Gate
{
public:
    explicit Gate(const storage::Connection& connection);

    /// May \a profile be contacted by this very identifier? Fails with NotFound when there is no
    /// such person, with ConsentMissing when the workspace knows no such purpose.
    Result<Verdict> decide(ProfileId profile, const Identifier& identifier,
                           const Question& question) const;
    /// May \a profile be contacted, and by which of their identifiers? The primary one if it is
    /// allowed, else the newest that is; refused with the reason for the primary one.
    Result<Verdict> decide(ProfileId profile, const Question& question) const;
    /// The same for a list of profiles, in its order, with permits for those who may leave.
    /// Profiles that exist no longer are excluded as `unknown`.
    Result<Audience> admit(const QList<ProfileId>& profiles, const Question& question,
                           JobContext& context) const;

private:
    const storage::Connection& m_connection;
};

} // namespace rondom::consent
