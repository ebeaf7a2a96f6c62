#pragma once

#include "models/consent/evidence.h"
#include "models/consent/identifierchoice.h"
#include "models/consent/judge.h"
#include "models/consent/policy.h"
#include "models/consent/verdict.h"

#include <vector>

namespace rondom::storage {
class Connection;
}

namespace rondom::consent {

/// The gate's answers to every cell of purposes and channels, without a destination.
class ConsentMatrix
{
public:
    /// Keeps references; the evidence must be everythingAbout() the people asked for.
    ConsentMatrix(const storage::Connection& connection, const Policy& policy,
                  const Evidence& evidence, qint64 now);

    /// What the answers are made from, for some people or, with nothing, for everybody.
    static Evidence::Scope everythingAbout(const std::optional<QList<ProfileId>>& profiles);

    Result<Verdict> at(int person, int purpose, Channel channel);

    const Policy& policy() const { return m_policy; }
    const Evidence& evidence() const { return m_evidence; }

private:
    const Policy& m_policy;
    const Evidence& m_evidence;
    IdentifierChoice m_choice;
    std::vector<Judge> m_judges;
};

} // namespace rondom::consent
