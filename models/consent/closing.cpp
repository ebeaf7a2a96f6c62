#include "models/consent/closing.h"

#include <algorithm>
#include <utility>

namespace rondom::consent {

namespace {

qint64 recordOf(const ConsentEvent& event)
{
    return event.record.value_or(RecordId()).value();
}

template <typename Key>
int& lastOf(QHash<Key, int>& places, const Key& key)
{
    const auto found = places.find(key);
    return found != places.end() ? *found : *places.insert(key, -1);
}

} // namespace

void Closing::take(const Said& said)
{
    const bool isSameKind = m_event.decision == Decision::Suppressed
                                ? said.decision == Decision::Suppressed
                                : isDenial(said.decision);
    const bool isAsWide = m_event.identifier || said.isPersonWide;
    const bool covers = (said.purpose == kAll || said.purpose == m_event.purpose) &&
                        (said.channel == kAll || said.channel == m_event.channel);
    // A confirmation of any cell shows that an address is read again.
    const bool isOfCell = m_event.decision == Decision::Suppressed ||
                          ((m_event.purpose == kAll || said.purpose == m_event.purpose) &&
                           (m_event.channel == kAll || said.channel == m_event.channel));
    if (isSameKind && isAsWide && covers) {
        const qint64 at = said.latest.value_or(said.recordedAt);
        m_closedAt = std::max(m_closedAt.value_or(at), at);
    } else if (said.decision == Decision::Granted ||
               said.decision == Decision::DoubleOptInConfirmed) {
        const auto at = std::max(said.latest, said.confirmedAt);
        if (isOfCell && at) {
            m_openedAt = std::max(m_openedAt.value_or(*at), *at);
        }
    }
}

bool Closing::isClosed() const
{
    return m_closedAt && m_openedAt.value_or(*m_closedAt - 1) < *m_closedAt;
}

void SaidLately::add(const ConsentEvent& event, qint64 recordedAt)
{
    const int place = int(m_entries.size());
    Entry entry;
    entry.said = {event.purpose,
                  event.channel,
                  event.decision,
                  recordedAt,
                  event.at ? std::optional(event.at->latest) : std::nullopt,
                  event.confirmedAt,
                  event.isPersonWide};
    int& lastOfRecord = lastOf(m_lastOfRecord, recordOf(event));
    entry.beforeOfRecord = std::exchange(lastOfRecord, place);
    if (event.identifier) {
        int& last = lastOf(m_lastOfIdentifier, *event.identifier);
        entry.beforeOfIdentifier = std::exchange(last, place);
    }
    m_entries.push_back(std::move(entry));
}

void SaidLately::tell(const ConsentEvent& event, Closing& closing) const
{
    const bool isOfIdentifier = event.identifier.has_value();
    int place = isOfIdentifier ? m_lastOfIdentifier.value(*event.identifier, -1)
                               : m_lastOfRecord.value(recordOf(event), -1);
    while (place >= 0) {
        const Entry& entry = m_entries[std::size_t(place)];
        closing.take(entry.said);
        place = isOfIdentifier ? entry.beforeOfIdentifier : entry.beforeOfRecord;
    }
}

void SaidLately::clear()
{
    m_entries.clear();
    m_lastOfIdentifier.clear();
    m_lastOfRecord.clear();
}

} // namespace rondom::consent
