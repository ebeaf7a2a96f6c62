#pragma once

#include "models/consent/consentcase.h"
#include "models/consent/evidence.h"
#include "models/consent/policy.h"
#include "models/consent/question.h"
#include "models/consent/verdict.h"

#include <optional>
#include <vector>

namespace rondom::consent {

/// Answers one question about anybody in the evidence: the rules themselves, without a database.
///
/// The rules are tried in order and the first that fires wins: an identifier that cannot be used, a
/// restriction, a suppression, an objection, age, service under a contract, the newest denial or
/// grant, a sale that allows similar offers. What none of them allows is refused as unknown.
class Judge
{
public:
    /// Keeps references to \a policy and \a evidence. The purpose must be one of the policy's.
    Judge(const Policy& policy, const Evidence& evidence, const Question& question);

    /// About one identifier the person has today.
    Verdict decide(int person, const HeldIdentifier& identifier) const;

private:
    using Events = ConsentCase::Events;

    std::optional<Verdict> bounced(const ConsentCase& at) const;
    std::optional<Verdict> restricted(const ConsentCase& at) const;
    std::optional<Verdict> suppressed(const ConsentCase& at) const;
    std::optional<Verdict> objected(const ConsentCase& at) const;
    std::optional<Verdict> underAge(const ConsentCase& at) const;
    Verdict service(const ConsentCase& at, int person) const;
    std::optional<Verdict> denied(const ConsentCase& at, const Events& usable) const;
    Verdict granted(const ConsentCase& at, const Events& usable, Reason allowing) const;
    std::optional<Verdict> softOptIn(const ConsentCase& at) const;
    static Verdict refused(const ConsentCase& at);

    static Events usableGrants(const ConsentCase& at);
    /// Why a grant does not reach the destination or the day; nothing when it does.
    std::optional<Reason> limit(const ConsentCase& at, const LoggedEvent& grant) const;

    const Policy& m_policy;
    const Evidence& m_evidence;
    Question m_question;
    bool m_isService;
    bool m_isDirectMarketing;
    bool m_isProfiling;
    bool m_isThirdParty;
    bool m_isGoogle;
};

} // namespace rondom::consent
