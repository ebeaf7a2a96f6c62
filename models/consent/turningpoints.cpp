#include "models/consent/turningpoints.h"

#include <algorithm>
#include <limits>

namespace rondom::consent {

TurningPoints::TurningPoints(const Policy& policy, const Evidence& evidence, int person)
{
    const auto countries = evidence.countries(person);
    for (const int event : evidence.eventsOf(person)) {
        add(policy, evidence.event(event), countries);
    }
    for (const HeldIdentifier& held : evidence.identifiers(person)) {
        for (const int event : evidence.eventsNaming(held.known)) {
            add(policy, evidence.event(event), countries);
        }
    }
    if (const auto birthday = evidence.birthday(person)) {
        m_points.push_back(policy.comesOfAge(*birthday, countries));
    }
    std::sort(m_points.begin(), m_points.end());
}

void TurningPoints::add(const Policy& policy, const LoggedEvent& event,
                        std::span<const Country> countries)
{
    // A denial without a date works from the moment it is recorded, whatever the clock says.
    if (event.stated) {
        m_points.push_back(*event.stated - LoggedEvent::kClockTolerance);
    }
    for (const auto& point : {event.effectiveFrom, event.expiresAt, event.confirmedAt}) {
        if (point) {
            m_points.push_back(*point);
        }
    }
    if (event.decision == Decision::DoubleOptInConfirmed) {
        m_points.push_back(event.latest);
    }
    if (event.basis == LawfulBasis::SoftOptIn && event.stated && event.channel >= 0) {
        const auto end = policy.softOptInEnd(Channel(event.channel), countries, *event.stated);
        if (end && *end != std::numeric_limits<qint64>::max()) {
            m_points.push_back(*end);
        }
    }
}

qint64 TurningPoints::lastUntil(qint64 now) const
{
    const auto after = std::upper_bound(m_points.begin(), m_points.end(), now);
    return after == m_points.begin() ? 0 : std::max(qint64(0), *(after - 1));
}

std::optional<qint64> TurningPoints::firstAfter(qint64 now) const
{
    const auto after = std::upper_bound(m_points.begin(), m_points.end(), now);
    return after == m_points.end() ? std::nullopt : std::optional(*after);
}

} // namespace rondom::consent
