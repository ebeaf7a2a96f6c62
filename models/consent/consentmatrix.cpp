#include "models/consent/consentmatrix.h"

namespace rondom::consent {

ConsentMatrix::ConsentMatrix(const storage::Connection& connection, const Policy& policy,
                             const Evidence& evidence, qint64 now)
    : m_policy(policy), m_evidence(evidence), m_choice(connection, evidence)
{
    for (const QString& purpose : policy.purposes()) {
        for (const Channel channel : allChannels()) {
            Question question;
            question.purpose = purpose;
            question.channel = channel;
            question.now = now;
            m_judges.emplace_back(policy, evidence, question);
        }
    }
}

Evidence::Scope ConsentMatrix::everythingAbout(const std::optional<QList<ProfileId>>& profiles)
{
    Evidence::Scope scope;
    scope.profiles = profiles;
    for (const Channel channel : allChannels()) {
        scope.types += identifierTypes(channel);
    }
    scope.types.removeDuplicates();
    scope.needsOrders = true;
    return scope;
}

Result<Verdict> ConsentMatrix::at(int person, int purpose, Channel channel)
{
    const std::size_t index =
        std::size_t(purpose) * std::size_t(kChannelCount) + std::size_t(channel);
    auto answer = m_choice.decide(person, channel, m_judges[index]);
    return answer ? Result<Verdict>(std::move(answer->verdict)) : Result<Verdict>(answer.error());
}

} // namespace rondom::consent
