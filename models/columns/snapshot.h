#pragma once

#include "models/columns/generation.h"
#include "models/columns/memberset.h"
#include "models/columns/population.h"
#include "models/columns/rememberedanswers.h"

#include <algorithm>
#include <map>

namespace rondom::columns {

/// The customers of a workspace as columns, at one state of it: a generation of files, and beside
/// it, in memory, whoever changed since they were written.
///
/// Places are those of population(). From any thread; what it reads from the workspace when a
/// column is first asked for must be of the same state.
class Snapshot
{
public:
    /// The generation as it is now: everybody of \a changed is read anew. \a former saves reading
    /// those again who changed before it was made.
    static Result<std::shared_ptr<Snapshot>> make(const storage::Connection& connection,
                                                  std::shared_ptr<Generation> generation,
                                                  const profiles::ChangeLog::Stamp& stamp,
                                                  const std::vector<qint64>& changed,
                                                  const Snapshot* former);

    const profiles::ChangeLog::Stamp& stamp() const { return m_stamp; }
    const std::shared_ptr<Generation>& generation() const { return m_generation; }
    const std::shared_ptr<const Population>& population() const { return m_population; }
    qsizetype changedCount() const { return qsizetype(m_changed.size()); }
    /// Nothing for a kind the workspace does not know.
    std::optional<qint64> kind(const QString& name) const;

    Result<std::shared_ptr<const TraitColumn>> trait(const TraitSource& source,
                                                     const JobContext& context) const;
    Result<std::shared_ptr<const PropertyColumn>> property(const storage::Connection& connection,
                                                           const QString& property,
                                                           JobContext& context) const;
    /// The numbers of contents lie below this.
    quint32 contentCount() const
    {
        return quint32(m_generation->contents()) + quint32(m_contents.size());
    }

    /// Who is looked at: everybody, or those alone who changed since the files were written.
    enum class Whom { Everybody, Changed };

    /// Adds to \a members everybody whose value has a code \a isWanted says yes to.
    void addHavingCodes(const TraitColumn& column, const std::vector<bool>& isWanted, Whom whom,
                        MemberSet& members) const;
    /// Makes all who changed, or none of them, members.
    void setChanged(MemberSet& members, bool areMembers) const;

    /// Calls \a visit with the place and the events, of each of \a kinds, of everybody with an
    /// event of the first that \a scan wants: `scan.wants(events, i)` says it of one event,
    /// `scan.wantsNone(events, i)` of the kScanned ones from i on, for speed.
    template <typename Scan, typename Visit>
    void forEachPerson(std::span<const qint64> kinds, const Scan& scan, Whom whom,
                       const Visit& visit) const
    {
        std::vector<EventArrays> arrays;
        if (whom == Whom::Everybody) {
            for (const qint64 kind : kinds) {
                arrays.push_back(m_generation->events(kind));
            }
            walk(arrays, scan, visit, [this](quint32 person) { return currentPlace(person); });
            arrays.clear();
        }
        for (const qint64 kind : kinds) {
            arrays.push_back(changedEvents(kind));
        }
        walk(arrays, scan, visit, [](quint32 place) { return qsizetype(place); });
    }

    RememberedAnswers& answers() const { return m_answers; }

private:
    struct Event
    {
        qint64 kind = 0;
        qint64 time = 0;
        qint64 amount = 0;
        qint64 properties = 0;
    };
    struct Person
    {
        bool isThere = false;
        std::vector<Event> events;
    };
    struct ChangedKind
    {
        std::vector<quint32> people;
        std::vector<quint32> starts;
        std::vector<qint64> times;
        std::vector<quint32> contents;
        std::vector<qint64> amounts;
    };

    Result<void> readKinds(const storage::Connection& connection);
    Result<void> readChanged(const storage::Connection& connection,
                             const std::vector<qint64>& changed, const Snapshot* former);
    void arrangePeople();
    void arrangeEvents();
    EventArrays changedEvents(qint64 kind) const;
    /// Of somebody in the files; -1 when they changed since.
    qsizetype currentPlace(quint32 person) const
    {
        if (m_isChanged.empty()) {
            return person;
        }
        if (m_isChanged[person]) {
            return -1;
        }
        return m_places.empty() ? qsizetype(person) : m_places[person];
    }

    template <typename Scan, typename Visit, typename PlaceOf>
    static void walk(const std::vector<EventArrays>& arrays, const Scan& scan, const Visit& visit,
                     const PlaceOf& placeOf)
    {
        std::vector<EventList> lists(arrays.size());
        std::vector<std::size_t> reached(arrays.size(), 0);
        const EventArrays& first = arrays.front();
        const std::size_t count = first.times.size();
        // From event to event: most people have none that is wanted.
        for (std::size_t event = 0, i = 0; event < count; ++event) {
            while (event + kScanned <= count && scan.wantsNone(first, event)) {
                event += kScanned;
            }
            if (event == count || !scan.wants(first, event)) {
                continue;
            }
            while (first.starts[i + 1] <= event) {
                ++i;
            }
            event = first.starts[i + 1] - 1; // on to the next person
            const quint32 person = first.people[i];
            const qsizetype place = placeOf(person);
            if (place < 0) {
                continue;
            }
            lists[0] = first.listAt(i);
            for (std::size_t k = 1; k < arrays.size(); ++k) {
                const auto others = arrays[k].people;
                while (reached[k] < others.size() && others[reached[k]] < person) {
                    ++reached[k];
                }
                const bool isThere = reached[k] < others.size() && others[reached[k]] == person;
                lists[k] = isThere ? arrays[k].listAt(reached[k]) : EventList();
            }
            visit(place, std::span<const EventList>(lists));
        }
    }

    profiles::ChangeLog::Stamp m_stamp;
    std::shared_ptr<Generation> m_generation;
    std::shared_ptr<const Population> m_population;
    QHash<QString, qint64> m_kinds;

    std::map<qint64, Person> m_changed; ///< by id
    std::vector<bool> m_isChanged;      ///< by place in the files; empty when nobody is
    std::vector<qint32> m_places;       ///< by place in the files; empty when nobody came or went
    std::map<qint64, ChangedKind> m_changedKinds;
    std::vector<qint64> m_contents; ///< property sets of changed events, numbered on from the files
    std::vector<qint64> m_present;  ///< ids of the changed who are there, ascending
    std::vector<quint32> m_presentPlaces;

    mutable std::mutex m_mutex;
    mutable QHash<QString, std::shared_ptr<const TraitColumn>> m_traits;
    mutable QHash<QString, std::shared_ptr<const PropertyColumn>> m_properties;
    mutable RememberedAnswers m_answers;
};

} // namespace rondom::columns
