#include "models/consent/touchedcells.h"

namespace rondom::consent {

TouchedCells::TouchedCells(const Policy& policy, const Evidence& evidence, int person, qint64 now)
    : m_purposes(int(policy.purposes().size()))
    , m_touched(std::size_t(m_purposes) * std::size_t(kChannelCount), false)
{
    for (const int event : evidence.eventsOf(person)) {
        touch(evidence.event(event));
    }
    for (const HeldIdentifier& held : evidence.identifiers(person)) {
        for (const int event : evidence.eventsNaming(held.known)) {
            touch(evidence.event(event));
        }
    }
    if (const auto birthday = evidence.birthday(person)) {
        const auto countries = evidence.countries(person);
        if (!policy.isSurelyOfAge(*birthday, countries, now) &&
            policy.comesOfAge(*birthday, countries) > now) {
            touch(LoggedEvent::kEvery, LoggedEvent::kEvery);
        }
    }
}

void TouchedCells::touch(const LoggedEvent& event)
{
    switch (event.decision) {
    case Decision::Objected:
    case Decision::ObjectionWithdrawn:
    case Decision::Restricted:
    case Decision::RestrictionLifted:
        touch(LoggedEvent::kEvery, LoggedEvent::kEvery);
        break;
    default:
        touch(event.purpose, event.channel);
        break;
    }
}

void TouchedCells::touch(int purpose, int channel)
{
    if (purpose == LoggedEvent::kNone || channel == LoggedEvent::kNone) {
        return;
    }
    m_isAny = true;
    const bool isEveryPurpose = purpose == LoggedEvent::kEvery;
    const bool isEveryChannel = channel == LoggedEvent::kEvery;
    for (int p = isEveryPurpose ? 0 : purpose; p <= (isEveryPurpose ? m_purposes - 1 : purpose);
         ++p) {
        for (int c = isEveryChannel ? 0 : channel;
             c <= (isEveryChannel ? kChannelCount - 1 : channel); ++c) {
            m_touched[place(p, c)] = true;
        }
    }
}

} // namespace rondom::consent
