#include "models/consent/consentcase.h"

#include <algorithm>

namespace rondom::consent {

namespace {

/// Which of several excuses explains best why there is no consent yet.
int weightOf(Reason reason)
{
    switch (reason) {
    case Reason::DoubleOptInPending:
        return 5;
    case Reason::NotYetEffective:
        return 4;
    case Reason::UnderAge:
        return 3;
    case Reason::Unproven:
        return 2;
    case Reason::NotSpecific:
        return 1;
    default:
        return 0;
    }
}

} // namespace

ConsentCase::ConsentCase(const Policy& policy, const Evidence& evidence, const Question& question,
                         int person, int identifier)
    : m_policy(policy)
    , m_evidence(evidence)
    , m_question(question)
    , m_purpose(policy.indexOf(question.purpose))
    , m_isService(question.purpose == kService)
    , m_identifier(identifier)
    , m_countries(evidence.countries(person))
{
    for (const int place : evidence.eventsOf(person)) {
        m_ofPerson.push_back(&evidence.event(place));
    }
    for (const int place : evidence.eventsNaming(identifier)) {
        m_ofIdentifier.push_back(&evidence.event(place));
    }
    m_comesOfAge = relevantAge(person);
    collectDenials();
    weighGrants();
}

std::optional<qint64> ConsentCase::relevantAge(int person) const
{
    const auto birthday = m_evidence.birthday(person);
    if (!birthday) {
        return std::nullopt;
    }
    qint64 first = m_question.now;
    for (const LoggedEvent* event : m_ofPerson) {
        first = std::min(first, event->earliest);
    }
    // Working out the instant is slow, and for most people it cannot matter: they were of age
    // whenever anything happened.
    if (m_policy.isSurelyOfAge(*birthday, m_countries, first)) {
        return std::nullopt;
    }
    return m_policy.comesOfAge(*birthday, m_countries);
}

bool ConsentCase::isOfCell(const LoggedEvent& event) const
{
    return event.coversPurpose(m_purpose) && event.coversChannel(m_question.channel);
}

void ConsentCase::collectDenials()
{
    const auto closes = [this](const LoggedEvent& event) {
        const bool isOfBrand = event.brand.isEmpty() || event.brand == m_question.brand;
        return isDenial(event.decision) && isOfBrand && isOfCell(event);
    };
    for (const LoggedEvent* event : m_ofPerson) {
        if (event->isPersonWide && closes(*event)) {
            m_denials.push_back(event);
        }
    }
    for (const LoggedEvent* event : m_ofIdentifier) {
        if (closes(*event)) {
            m_denials.push_back(event);
        }
    }
}

bool ConsentCase::isGrantHere(const LoggedEvent& event) const
{
    return event.decision == Decision::Granted && !event.isRetracted &&
           event.brand == m_question.brand && isOfCell(event) &&
           (event.identifier == m_identifier || event.identifier < 0);
}

void ConsentCase::weighGrants()
{
    for (const LoggedEvent* event : m_ofPerson) {
        if (!isGrantHere(*event) || event->basis == LawfulBasis::SoftOptIn) {
            continue;
        }
        const auto reason = shortfallOf(*event);
        if (!reason) {
            m_grants.push_back(event);
        } else if (weightOf(*reason) >= weightOf(m_shortfall)) {
            m_shortfall = *reason;
            m_shortEvent = event;
        }
    }
}

std::optional<Reason> ConsentCase::shortfallOf(const LoggedEvent& grant) const
{
    if (const auto claim = grant.claim()) {
        return reasonOf(*claim);
    }
    const bool isOfRightBasis =
        m_isService ||
        (grant.basis == LawfulBasis::Consent &&
         m_policy.allowsBasis(m_question.purpose, m_question.channel, grant.basis, m_countries));
    const bool isOfParentOfAdult =
        grant.actor == Actor::Parent && (!m_comesOfAge || grant.latest >= *m_comesOfAge);
    if (!isOfRightBasis || isOfParentOfAdult) {
        return Reason::Unproven;
    }
    if (!m_isService && isFromMinor(grant)) {
        return Reason::UnderAge;
    }
    if (isWaiting(grant)) {
        return Reason::NotYetEffective;
    }
    if (needsConfirmation(grant) && !isConfirmed(grant)) {
        return Reason::DoubleOptInPending;
    }
    return std::nullopt;
}

bool ConsentCase::isWaiting(const LoggedEvent& event) const
{
    return event.stated.value_or(0) > m_question.now + LoggedEvent::kClockTolerance ||
           event.effectiveFrom.value_or(m_question.now) > m_question.now;
}

bool ConsentCase::isFromMinor(const LoggedEvent& grant) const
{
    return grant.actor != Actor::Parent && m_comesOfAge && grant.earliest < *m_comesOfAge;
}

bool ConsentCase::hasParentalGrant() const
{
    return std::any_of(m_ofPerson.begin(), m_ofPerson.end(), [this](const LoggedEvent* event) {
        return isGrantHere(*event) && event->actor == Actor::Parent &&
               event->basis == LawfulBasis::Consent && !event->claim() && m_comesOfAge &&
               event->latest < *m_comesOfAge;
    });
}

bool ConsentCase::isSameKey(const LoggedEvent& event, const LoggedEvent& grant) const
{
    return event.identifier == grant.identifier && event.brand == grant.brand &&
           event.isForCell(grant.purpose, m_question.channel);
}

bool ConsentCase::needsConfirmation(const LoggedEvent& grant) const
{
    // A cell may ask for it of everybody; mail about a contract reaches people without.
    if (!m_isService &&
        m_policy.needsDoubleOptIn(m_question.purpose, m_question.channel, m_countries)) {
        return true;
    }
    return std::any_of(m_ofPerson.begin(), m_ofPerson.end(), [&](const LoggedEvent* event) {
        return event->decision == Decision::DoubleOptInRequested && isSameKey(*event, grant) &&
               !event->isBefore(grant);
    });
}

bool ConsentCase::isConfirmed(const LoggedEvent& grant) const
{
    if (grant.confirmedAt && *grant.confirmedAt <= m_question.now &&
        LoggedEvent::secondOf(*grant.confirmedAt) >= grant.earliestSecond()) {
        return true;
    }
    return std::any_of(m_ofPerson.begin(), m_ofPerson.end(), [&](const LoggedEvent* event) {
        return event->decision == Decision::DoubleOptInConfirmed && event->stated &&
               isSameKey(*event, grant) && event->earliestSecond() >= grant.earliestSecond() &&
               event->latest <= m_question.now;
    });
}

bool ConsentCase::lifts(const LoggedEvent& grant) const
{
    return grant.isOwnAct() || isConfirmed(grant);
}

bool ConsentCase::isReachableAfter(qint64 second) const
{
    const auto isProof = [&](std::optional<qint64> confirmed) {
        return confirmed && *confirmed <= m_question.now &&
               LoggedEvent::secondOf(*confirmed) > second;
    };
    return std::any_of(m_ofIdentifier.begin(), m_ofIdentifier.end(), [&](const LoggedEvent* event) {
        if (event->decision == Decision::DoubleOptInConfirmed) {
            return event->stated && event->latest <= m_question.now && isProof(event->earliest);
        }
        return event->decision == Decision::Granted && !event->isRetracted &&
               isProof(event->confirmedAt);
    });
}

} // namespace rondom::consent
