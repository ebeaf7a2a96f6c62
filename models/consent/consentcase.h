#pragma once

#include "models/consent/evidence.h"
#include "models/consent/policy.h"
#include "models/consent/question.h"
#include "models/consent/reason.h"

#include <optional>
#include <span>
#include <vector>

namespace rondom::consent {

/// What is known about one person and one identifier in the cell a question is about: who said
/// what, and which grants take part now.
///
/// Made for one decision; keeps references to what it was made from.
class ConsentCase
{
public:
    using Events = std::vector<const LoggedEvent*>;

    ConsentCase(const Policy& policy, const Evidence& evidence, const Question& question,
                int person, int identifier);

    /// Events that speak for the person, and those that name the identifier. By id.
    const Events& ofPerson() const { return m_ofPerson; }
    const Events& ofIdentifier() const { return m_ofIdentifier; }
    /// What closes the cell: said of the identifier by anybody, or of the person as a whole.
    const Events& denials() const { return m_denials; }
    /// Grants of this person for this identifier and cell that take part. Soft opt-ins are none.
    const Events& grants() const { return m_grants; }

    /// The best explanation among the grants that take no part, and its event: `unknown` and
    /// nothing when there are none.
    Reason shortfall() const { return m_shortfall; }
    const LoggedEvent* shortEvent() const { return m_shortEvent; }

    std::span<const Country> countries() const { return m_countries; }
    /// The person is too young now to consent for themselves.
    bool isMinor() const { return m_comesOfAge && m_question.now < *m_comesOfAge; }
    /// A parent consented for the child.
    bool hasParentalGrant() const;

    /// Whether \a event is a grant of this person for this identifier and cell.
    bool isGrantHere(const LoggedEvent& event) const;
    /// Whether an event of the cell counts for or against it: its purpose, its channel.
    bool isOfCell(const LoggedEvent& event) const;
    /// A grant, or an end of something, that is not in force yet.
    bool isWaiting(const LoggedEvent& event) const;
    /// Given by somebody who was too young for it.
    bool isFromMinor(const LoggedEvent& grant) const;
    /// The double opt-in of a grant is confirmed.
    bool isConfirmed(const LoggedEvent& grant) const;
    /// Whether a grant lifts the denials before it: people did it themselves, or confirmed it.
    bool lifts(const LoggedEvent& grant) const;
    /// Somebody showed after \a second that they read what is sent to the identifier.
    bool isReachableAfter(qint64 second) const;

private:
    std::optional<qint64> relevantAge(int person) const;
    void collectDenials();
    void weighGrants();
    std::optional<Reason> shortfallOf(const LoggedEvent& grant) const;
    bool needsConfirmation(const LoggedEvent& grant) const;
    bool isSameKey(const LoggedEvent& event, const LoggedEvent& grant) const;

    const Policy& m_policy;
    const Evidence& m_evidence;
    const Question& m_question;
    int m_purpose;
    bool m_isService;
    int m_identifier;
    std::span<const Country> m_countries;
    std::optional<qint64> m_comesOfAge;
    Events m_ofPerson;
    Events m_ofIdentifier;
    Events m_denials;
    Events m_grants;
    Reason m_shortfall = Reason::Unknown;
    const LoggedEvent* m_shortEvent = nullptr;
};

} // namespace rondom::consent
