#pragma once

#include "models/core/result.h"
#include "models/profiles/stagedevent.h"

#include <QtGlobal>

#include <memory>
#include <vector>

class QTemporaryFile;

namespace rondom::profiles {

/// The events of an import, kept in bounded memory until identity has decided whose they are, and
/// then given back in the order of the table.
///
/// What does not fit waits in a temporary file that only its owner may read. Sorting happens range
/// by range of profiles, so that never more than a range is in memory.
class EventStage
{
public:
    /// Of \a mostInMemory events a range is made, and more do not stay in memory.
    explicit EventStage(std::size_t mostInMemory = kMostInMemory);
    ~EventStage();
    Q_DISABLE_COPY_MOVE(EventStage)

    /// \a event will not be asked for again before nextRange().
    Result<void> add(const StagedEvent& event);
    /// Keeps \a event in memory, where later rows may change it; its number for kept().
    std::size_t keep(const StagedEvent& event);
    StagedEvent& kept(std::size_t number) { return m_kept[number]; }
    void keepInstead(std::size_t number, const StagedEvent& event);

    std::size_t size() const { return m_kept.size() + m_loose.size() + m_spilled; }
    /// About how many events each record has, none for those without.
    const std::vector<quint32>& countsByRecord() const { return m_countsByRecord; }

    /// To be called once, after the last event: \a profileOf is indexed by record, and right for
    /// every record that has an event.
    void assignProfiles(std::vector<quint32> profileOf);
    /// Fills \a events with the next profiles' events, sorted; false when there are no more.
    Result<bool> nextRange(std::vector<StagedEvent>& events);

private:
    static constexpr std::size_t kMostInMemory = 4'000'000; ///< 224 MB

    void count(quint32 record);
    Result<void> spill();
    Result<void> takeSpilled(std::vector<StagedEvent>& events, quint32 first, quint32 last);
    void take(std::vector<StagedEvent>& events, const StagedEvent& event, quint32 first,
              quint32 last) const;

    std::size_t m_mostInMemory;
    std::vector<StagedEvent> m_kept;
    std::vector<StagedEvent> m_loose;
    std::vector<quint32> m_countsByRecord;
    std::vector<quint32> m_profileOf;
    std::vector<quint32> m_lastOfRange; ///< the greatest profile of each range
    std::size_t m_range = 0;
    std::size_t m_spilled = 0;
    std::unique_ptr<QTemporaryFile> m_file;
};

} // namespace rondom::profiles
