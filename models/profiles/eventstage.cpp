#include "models/profiles/eventstage.h"

#include "models/profiles/profilestext.h"

#include <QTemporaryFile>

#include <algorithm>

namespace rondom::profiles {

namespace {

constexpr std::size_t kReadAtOnce = 64 * 1024;

} // namespace

EventStage::EventStage(std::size_t mostInMemory) : m_mostInMemory(mostInMemory) {}
EventStage::~EventStage() = default;

Result<void> EventStage::add(const StagedEvent& event)
{
    if (m_loose.size() >= m_mostInMemory) {
        if (const auto spilled = spill(); !spilled) {
            return spilled;
        }
    }
    m_loose.push_back(event);
    count(event.record);
    return {};
}

void EventStage::count(quint32 record)
{
    if (record >= m_countsByRecord.size()) {
        m_countsByRecord.resize(std::size_t(record) * 3 / 2 + 1024);
    }
    ++m_countsByRecord[record];
}

std::size_t EventStage::keep(const StagedEvent& event)
{
    m_kept.push_back(event);
    count(event.record);
    return m_kept.size() - 1;
}

void EventStage::keepInstead(std::size_t number, const StagedEvent& event)
{
    m_kept[number] = event;
    count(event.record);
}

Result<void> EventStage::spill()
{
    if (!m_file) {
        m_file = std::make_unique<QTemporaryFile>();
        if (!m_file->open()) {
            return temporaryFolderFull();
        }
    }
    const auto bytes = qint64(m_loose.size() * sizeof(StagedEvent));
    if (m_file->write(reinterpret_cast<const char*>(m_loose.data()), bytes) != bytes) {
        return temporaryFolderFull();
    }
    m_spilled += m_loose.size();
    m_loose.clear();
    return {};
}

void EventStage::assignProfiles(std::vector<quint32> profileOf)
{
    m_profileOf = std::move(profileOf);
    std::vector<quint32> counts(
        m_profileOf.empty() ? 1 : *std::max_element(m_profileOf.begin(), m_profileOf.end()) + 1);
    for (std::size_t record = 0; record < m_countsByRecord.size(); ++record) {
        if (m_countsByRecord[record] > 0) {
            counts[m_profileOf[record]] += m_countsByRecord[record];
        }
    }
    std::size_t inRange = 0;
    for (std::size_t profile = 0; profile < counts.size(); ++profile) {
        if (inRange > 0 && inRange + counts[profile] > m_mostInMemory) {
            m_lastOfRange.push_back(quint32(profile) - 1);
            inRange = 0;
        }
        inRange += counts[profile];
    }
    m_lastOfRange.push_back(quint32(counts.size()) - 1);
}

Result<bool> EventStage::nextRange(std::vector<StagedEvent>& events)
{
    events.clear();
    if (m_range == m_lastOfRange.size()) {
        return false;
    }
    const quint32 first = m_range == 0 ? 0 : m_lastOfRange[m_range - 1] + 1;
    const quint32 last = m_lastOfRange[m_range++];
    const bool isOnlyOne = m_lastOfRange.size() == 1 && m_kept.empty() && m_spilled == 0;
    if (isOnlyOne) {
        events = std::move(m_loose);
        for (StagedEvent& event : events) {
            event.profile = m_profileOf[event.record];
        }
    } else {
        events.reserve(std::min(size(), m_mostInMemory));
        for (const auto* const list : {&m_kept, &m_loose}) {
            for (const StagedEvent& event : *list) {
                take(events, event, first, last);
            }
        }
        if (const auto taken = takeSpilled(events, first, last); !taken) {
            return taken.error();
        }
    }
    std::sort(events.begin(), events.end());
    return true;
}

void EventStage::take(std::vector<StagedEvent>& events, const StagedEvent& event, quint32 first,
                      quint32 last) const
{
    const quint32 profile = m_profileOf[event.record];
    if (profile >= first && profile <= last) {
        events.push_back(event);
        events.back().profile = profile;
    }
}

Result<void> EventStage::takeSpilled(std::vector<StagedEvent>& events, quint32 first, quint32 last)
{
    if (m_spilled == 0) {
        return {};
    }
    if (!m_file->seek(0)) {
        return temporaryFolderFull();
    }
    std::vector<StagedEvent> block;
    for (std::size_t left = m_spilled; left > 0; left -= block.size()) {
        block.resize(std::min(left, kReadAtOnce));
        const auto bytes = qint64(block.size() * sizeof(StagedEvent));
        if (m_file->read(reinterpret_cast<char*>(block.data()), bytes) != bytes) {
            return temporaryFolderFull();
        }
        for (const StagedEvent& event : block) {
            take(events, event, first, last);
        }
    }
    return {};
}

} // namespace rondom::profiles
