#include "models/consent/gate.h"

#include "models/consent/consenttext.h"
#include "models/consent/evidence.h"
#include "models/consent/identifierchoice.h"
#include "models/consent/judge.h"
#include "models/consent/personfinder.h"
#include "models/consent/policy.h"

#include <algorithm>

namespace rondom::consent {

using storage::Connection;

namespace {

/// From here on it is quicker to read everybody's facts in one go.
constexpr qsizetype kLongList = 5'000;
constexpr qsizetype kChunk = 4'096;

Evidence::Scope scopeOf(const Question& question)
{
    Evidence::Scope scope;
    scope.types = identifierTypes(question.channel);
    scope.cell = {question.purpose, question.channel};
    scope.needsOrders = question.purpose == kService;
    return scope;
}

Result<Policy> policyFor(const Connection& connection, const Question& question)
{
    auto policy = Policy::load(connection);
    if (policy && policy->indexOf(question.purpose) < 0) {
        return purposeIsUnknown(question.purpose);
    }
    return policy;
}

/// The evidence about one person, who must be there.
Result<Evidence> evidenceAbout(const Connection& connection, const Policy& policy,
                               const Question& question, ProfileId profile)
{
    auto finder = PersonFinder::open(connection);
    if (!finder) {
        return finder.error();
    }
    const auto current = finder->current(profile);
    if (!current) {
        return current.error();
    }
    if (!*current) {
        return personIsMissing();
    }
    Evidence::Scope scope = scopeOf(question);
    scope.profiles = QList<ProfileId>{**current};
    return Evidence::load(connection, policy, scope);
}

} // namespace

QMap<Reason, qint64> Audience::excluded() const
{
    QMap<Reason, qint64> counts;
    for (const Exclusion& exclusion : exclusions) {
        ++counts[exclusion.reason];
    }
    return counts;
}

Gate::Gate(const Connection& connection) : m_connection(connection) {}

Result<Verdict> Gate::decide(ProfileId profile, const Identifier& identifier,
                             const Question& question) const
{
    const auto policy = policyFor(m_connection, question);
    if (!policy) {
        return policy.error();
    }
    const auto evidence = evidenceAbout(m_connection, *policy, question, profile);
    if (!evidence) {
        return evidence.error();
    }
    Verdict verdict;
    verdict.identifier = identifier;
    const auto normal =
        Identifier::parse(identifier.type, identifier.value, policy->country().toString());
    if (!normal) {
        verdict.reason = Reason::IdentifierMalformed;
        return verdict;
    }
    verdict.identifier = *normal;
    const qsizetype type = evidence->identifierTypes().indexOf(normal->type);
    if (type < 0) {
        verdict.reason = Reason::IdentifierWrongType;
        return verdict;
    }
    for (const HeldIdentifier& held : evidence->identifiers(0)) {
        if (held.type == type && held.value == normal->value) {
            Verdict answer = Judge(*policy, *evidence, question).decide(0, held);
            answer.identifier = *normal;
            return answer;
        }
    }
    verdict.reason = Reason::IdentifierMissing;
    return verdict;
}

Result<Verdict> Gate::decide(ProfileId profile, const Question& question) const
{
    const auto policy = policyFor(m_connection, question);
    if (!policy) {
        return policy.error();
    }
    const auto evidence = evidenceAbout(m_connection, *policy, question, profile);
    if (!evidence) {
        return evidence.error();
    }
    const Judge judge(*policy, *evidence, question);
    auto answer = IdentifierChoice(m_connection, *evidence).decide(0, question.channel, judge);
    return answer ? Result<Verdict>(answer->verdict) : Result<Verdict>(answer.error());
}

Result<Audience> Gate::admit(const QList<ProfileId>& profiles, const Question& question,
                             JobContext& context) const
{
    const auto policy = policyFor(m_connection, question);
    if (!policy) {
        return policy.error();
    }
    Evidence::Scope scope = scopeOf(question);
    if (profiles.size() < kLongList) {
        scope.profiles = profiles;
    }
    const auto evidence = Evidence::load(m_connection, *policy, scope);
    if (!evidence) {
        return evidence.error();
    }
    const Judge judge(*policy, *evidence, question);
    IdentifierChoice choice(m_connection, *evidence);
    const auto asked = std::make_shared<const Question>(question);
    Audience audience;
    for (qsizetype i = 0; i < profiles.size(); ++i) {
        if (i % kChunk == 0) {
            if (context.isCancelRequested()) {
                return Error{Error::Code::Canceled, {}, QStringLiteral("gate canceled")};
            }
            context.setProgress(i, profiles.size());
        }
        const ProfileId profile = profiles.at(i);
        const int person = evidence->personOf(profile);
        if (person < 0) {
            audience.exclusions.append({profile, Reason::Unknown});
            continue;
        }
        auto answer = choice.decide(person, question.channel, judge);
        if (!answer) {
            return answer.error();
        }
        if (!answer->verdict.isAllowed()) {
            audience.exclusions.append({profile, answer->verdict.reason});
            continue;
        }
        const Permit::Allowed chosen = answer->allowed.takeFirst();
        audience.permits.append(Permit(profile, chosen, std::move(answer->allowed), asked));
    }
    return audience;
}

} // namespace rondom::consent
