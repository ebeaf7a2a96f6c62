#include "models/profiles/eventrows.h"

#include "models/profiles/ordernumber.h"

namespace rondom::profiles {

EventRows::EventRows(std::span<const StagedEvent> events, ImportId import)
    : m_events(events), m_import(import)
{
}

void EventRows::read(int column, storage::ColumnValue& value) const
{
    const StagedEvent& event = m_events[m_row];
    switch (column) {
    case 0:
        return value.set(qint64(event.profile));
    case 1:
        return value.set(event.at);
    case 2:
        return value.set(event.seq);
    case 3:
        return value.set(qint64(event.kind));
    case 4:
        return value.set(qint64(event.source));
    case 5:
        return value.set(qint64(event.record));
    case 6:
        return value.set(m_import.value());
    case 7:
        return value.set(qint64(event.row));
    case 8:
        return event.amount == StagedEvent::kNoAmount ? value.setNull() : value.set(event.amount);
    default:
        return value.set(qint64(event.properties));
    }
}

ReferenceRows::ReferenceRows(std::span<const StagedEvent* const> events,
                             const TextTable& references, const QHash<qint32, QString>& searchTexts)
    : m_events(events), m_references(references), m_searchTexts(searchTexts)
{
}

bool ReferenceRows::next()
{
    if (++m_row >= m_events.size()) {
        return false;
    }
    const qint32 reference = m_events[m_row]->reference;
    const auto other = m_searchTexts.constFind(reference);
    const QString text = other == m_searchTexts.constEnd()
                             ? QString::fromUtf8(m_references.text(reference))
                             : *other;
    m_search = orderSearchKey(text).toUtf8();
    return true;
}

void ReferenceRows::read(int column, storage::ColumnValue& value) const
{
    const StagedEvent& event = *m_events[m_row];
    switch (column) {
    case 0:
        return value.set(qint64(event.source));
    case 1:
        return value.setText(m_references.text(event.reference));
    case 2:
        return value.set(qint64(event.kind));
    case 3:
        return value.set(qint64(event.record));
    case 4:
        return value.set(event.at);
    case 5:
        return value.set(event.seq);
    default:
        return m_search.isEmpty() ? value.setNull() : value.setText(m_search);
    }
}

} // namespace rondom::profiles
