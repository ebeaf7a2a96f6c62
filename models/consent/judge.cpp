#include "models/consent/judge.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::consent {

namespace {

bool isNewer(const LoggedEvent* a, const LoggedEvent* b)
{
    return std::pair(a->latestSecond(), a->id) < std::pair(b->latestSecond(), b->id);
}

const LoggedEvent* newest(const ConsentCase::Events& events)
{
    const auto found = std::max_element(events.begin(), events.end(), isNewer);
    return found == events.end() ? nullptr : *found;
}

Verdict verdict(Reason reason, const LoggedEvent* event)
{
    Verdict verdict;
    verdict.reason = reason;
    if (event && event->id > 0) {
        verdict.event = ConsentEventId(event->id);
    }
    verdict.needsReview = reason == Reason::OrderUnknown;
    return verdict;
}

} // namespace

Judge::Judge(const Policy& policy, const Evidence& evidence, const Question& question)
    : m_policy(policy)
    , m_evidence(evidence)
    , m_question(question)
    , m_isService(question.purpose == kService)
    , m_isDirectMarketing(policy.isDirectMarketing(policy.indexOf(question.purpose)))
    , m_isProfiling(question.purpose == kProfiling || question.usesBehaviour)
    , m_isThirdParty(isThirdParty(question.destination))
    , m_isGoogle(question.destination.compare(u"google"_s, Qt::CaseInsensitive) == 0)
{
}

Verdict Judge::decide(int person, const HeldIdentifier& identifier) const
{
    const ConsentCase at(m_policy, m_evidence, m_question, person, identifier.known);
    for (const auto rule : {&Judge::bounced, &Judge::restricted, &Judge::suppressed,
                            &Judge::objected, &Judge::underAge}) {
        if (const auto refusal = (this->*rule)(at)) {
            return *refusal;
        }
    }
    if (m_isService) {
        return service(at, person);
    }
    const Events usable = usableGrants(at);
    if (const auto refusal = denied(at, usable)) {
        return *refusal;
    }
    if (!usable.empty()) {
        return granted(at, usable, Reason::Consent);
    }
    return softOptIn(at).value_or(refused(at));
}

Verdict Judge::refused(const ConsentCase& at)
{
    Verdict refusal = verdict(at.shortfall(), at.shortEvent());
    // A grant from the future: some clock was wrong.
    refusal.needsReview = at.shortfall() == Reason::NotYetEffective &&
                          at.shortEvent()->stated.value_or(0) >
                              at.shortEvent()->recordedAt + LoggedEvent::kClockTolerance;
    return refusal;
}

std::optional<Verdict> Judge::bounced(const ConsentCase& at) const
{
    for (const LoggedEvent* event : at.ofIdentifier()) {
        if (event->decision == Decision::Suppressed &&
            event->suppression == SuppressionReason::HardBounce && at.isOfCell(*event) &&
            !at.isReachableAfter(event->latestSecond())) {
            return verdict(Reason::HardBounced, event);
        }
    }
    return std::nullopt;
}

std::optional<Verdict> Judge::restricted(const ConsentCase& at) const
{
    const Events& events = at.ofPerson();
    for (const LoggedEvent* event : events) {
        if (event->decision != Decision::Restricted) {
            continue;
        }
        const bool isLifted =
            std::any_of(events.begin(), events.end(), [&](const LoggedEvent* other) {
                return other->decision == Decision::RestrictionLifted && other->stated &&
                       other->actor == Actor::Operator && !at.isWaiting(*other) &&
                       event->isBefore(*other);
            });
        if (!isLifted) {
            return verdict(Reason::Restricted, event);
        }
    }
    return std::nullopt;
}

std::optional<Verdict> Judge::suppressed(const ConsentCase& at) const
{
    const auto isLifted = [&](const LoggedEvent& suppression) {
        const auto reason = suppression.suppression;
        if (reason == SuppressionReason::Legal) {
            return false;
        }
        return std::any_of(at.grants().begin(), at.grants().end(), [&](const LoggedEvent* grant) {
            const bool isEnough =
                reason == SuppressionReason::Erasure ? at.isConfirmed(*grant) : at.lifts(*grant);
            return isEnough && suppression.isBefore(*grant);
        });
    };
    for (const LoggedEvent* event : at.ofIdentifier()) {
        if (event->decision == Decision::Suppressed &&
            event->suppression != SuppressionReason::HardBounce && at.isOfCell(*event) &&
            !isLifted(*event)) {
            return verdict(Reason::Suppressed, event);
        }
    }
    return std::nullopt;
}

std::optional<Verdict> Judge::objected(const ConsentCase& at) const
{
    const Events& events = at.ofPerson();
    const auto standing = [&](bool LoggedEvent::*concern) -> const LoggedEvent* {
        for (const LoggedEvent* event : events) {
            if (event->decision != Decision::Objected || !(event->*concern)) {
                continue;
            }
            const bool isWithdrawn =
                std::any_of(events.begin(), events.end(), [&](const LoggedEvent* other) {
                    return other->decision == Decision::ObjectionWithdrawn && other->*concern &&
                           other->stated && other->isProven && other->actor == Actor::DataSubject &&
                           !at.isWaiting(*other) && event->isBefore(*other);
                });
            if (!isWithdrawn) {
                return event;
            }
        }
        return nullptr;
    };
    if (m_isDirectMarketing) {
        if (const LoggedEvent* event = standing(&LoggedEvent::concernsMarketing)) {
            return verdict(Reason::ObjectedMarketing, event);
        }
    }
    if (m_isProfiling) {
        if (const LoggedEvent* event = standing(&LoggedEvent::concernsProfiling)) {
            return verdict(Reason::ObjectedProfiling, event);
        }
    }
    return std::nullopt;
}

std::optional<Verdict> Judge::underAge(const ConsentCase& at) const
{
    if (m_isService || !at.isMinor() || at.hasParentalGrant()) {
        return std::nullopt;
    }
    return verdict(Reason::UnderAge,
                   at.shortfall() == Reason::UnderAge ? at.shortEvent() : nullptr);
}

Verdict Judge::service(const ConsentCase& at, int person) const
{
    Events contracts;
    for (const LoggedEvent* grant : at.grants()) {
        const bool isContract =
            grant->basis == LawfulBasis::Contract || grant->basis == LawfulBasis::LegalObligation;
        if (isContract && grant->expiresAt.value_or(m_question.now + 1) > m_question.now) {
            contracts.push_back(grant);
        }
    }
    if (!contracts.empty()) {
        return granted(at, contracts, Reason::Contract);
    }
    if (m_evidence.hasOrdered(person)) {
        return verdict(m_isThirdParty ? Reason::ThirdPartyNotNamed : Reason::Contract, nullptr);
    }
    return verdict(Reason::Unknown, nullptr);
}

Judge::Events Judge::usableGrants(const ConsentCase& at)
{
    const Events& denials = at.denials();
    if (denials.empty()) {
        return at.grants();
    }
    Events lifting;
    for (const LoggedEvent* grant : at.grants()) {
        const bool isLast =
            std::all_of(denials.begin(), denials.end(),
                        [&](const LoggedEvent* denial) { return denial->isBefore(*grant); });
        if (isLast && at.lifts(*grant)) {
            lifting.push_back(grant);
        }
    }
    // What others record counts again once the person has lifted the denial.
    Events usable = lifting;
    for (const LoggedEvent* grant : at.grants()) {
        const bool isNew = std::find(lifting.begin(), lifting.end(), grant) == lifting.end();
        const bool isAfterLifting =
            std::any_of(lifting.begin(), lifting.end(),
                        [&](const LoggedEvent* lifter) { return !grant->isBefore(*lifter); });
        if (isNew && isAfterLifting) {
            usable.push_back(grant);
        }
    }
    return usable;
}

std::optional<Verdict> Judge::denied(const ConsentCase& at, const Events& usable) const
{
    const Events& denials = at.denials();
    const LoggedEvent* last = newest(denials);
    if (!last || !usable.empty()) {
        return std::nullopt;
    }
    // A grant that would lift the denial, if only it were known to be the later of the two.
    const bool isUnclear =
        std::any_of(at.grants().begin(), at.grants().end(), [&](const LoggedEvent* grant) {
            const bool isSurelyNotLast =
                std::any_of(denials.begin(), denials.end(), [&](const LoggedEvent* denial) {
                    return denial->earliestSecond() >= grant->latestSecond();
                });
            return at.lifts(*grant) && !isSurelyNotLast;
        });
    if (isUnclear) {
        return verdict(Reason::OrderUnknown, last);
    }
    switch (last->decision) {
    case Decision::Denied:
        return verdict(Reason::Denied, last);
    case Decision::Lapsed:
        return verdict(Reason::Lapsed, last);
    default:
        return verdict(Reason::Withdrawn, last);
    }
}

std::optional<Reason> Judge::limit(const ConsentCase& at, const LoggedEvent& grant) const
{
    if (grant.expiresAt && m_question.now >= *grant.expiresAt) {
        return Reason::Expired;
    }
    if (m_isThirdParty &&
        !grant.thirdParties.split(u',').contains(m_question.destination, Qt::CaseInsensitive)) {
        return Reason::ThirdPartyNotNamed;
    }
    if (m_isGoogle && !grant.hasAdSignals) {
        const auto countries = at.countries();
        const bool needsSignals =
            countries.empty() || std::any_of(countries.begin(), countries.end(),
                                             [](Country c) { return c.needsAdSignals(); });
        if (needsSignals) {
            return Reason::AdSignalsMissing;
        }
    }
    return std::nullopt;
}

Verdict Judge::granted(const ConsentCase& at, const Events& usable, Reason allowing) const
{
    // Where two grants may each be the last, the one that says no decides.
    for (const LoggedEvent* grant : usable) {
        const bool isOutdated =
            std::any_of(usable.begin(), usable.end(),
                        [&](const LoggedEvent* other) { return grant->isBefore(*other); });
        if (isOutdated) {
            continue;
        }
        if (const auto reason = limit(at, *grant)) {
            return verdict(*reason, grant);
        }
    }
    return verdict(allowing, newest(usable));
}

std::optional<Verdict> Judge::softOptIn(const ConsentCase& at) const
{
    if (m_question.purpose != kOffersSimilar ||
        !m_policy.allowsBasis(m_question.purpose, m_question.channel, LawfulBasis::SoftOptIn,
                              at.countries())) {
        return std::nullopt;
    }
    Events sales;
    for (const LoggedEvent* event : at.ofPerson()) {
        const bool isSale = at.isGrantHere(*event) && event->basis == LawfulBasis::SoftOptIn &&
                            event->isOwnSale && !event->claim();
        if (!isSale || at.isFromMinor(*event) || at.isWaiting(*event)) {
            continue;
        }
        const auto end =
            m_policy.softOptInEnd(m_question.channel, at.countries(), event->stated.value_or(0));
        if (end && m_question.now < *end && !limit(at, *event)) {
            sales.push_back(event);
        }
    }
    const LoggedEvent* sale = newest(sales);
    return sale ? std::optional(verdict(Reason::SoftOptIn, sale)) : std::nullopt;
}

} // namespace rondom::consent
