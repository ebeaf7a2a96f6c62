#include "models/columns/snapshot.h"

#include "models/storage/connection.h"
#include "models/storage/rows.h"

#include <algorithm>

namespace rondom::columns {

namespace {

constexpr auto kSelectKinds = "SELECT id, name FROM event_kind";
constexpr auto kIsThere = "SELECT 1 FROM profile WHERE id = ?";
constexpr auto kSelectEvents = R"sql(
    SELECT kind_id, ts, amount, properties_id FROM event WHERE profile_id = ? ORDER BY ts, seq
)sql";

} // namespace

Result<std::shared_ptr<Snapshot>> Snapshot::make(const storage::Connection& connection,
                                                 std::shared_ptr<Generation> generation,
                                                 const profiles::ChangeLog::Stamp& stamp,
                                                 const std::vector<qint64>& changed,
                                                 const Snapshot* former)
{
    auto snapshot = std::make_shared<Snapshot>();
    snapshot->m_stamp = stamp;
    snapshot->m_generation = std::move(generation);
    if (const auto read = snapshot->readKinds(connection); !read) {
        return read.error();
    }
    if (const auto read = snapshot->readChanged(connection, changed, former); !read) {
        return read.error();
    }
    snapshot->arrangePeople();
    snapshot->arrangeEvents();
    // Newcomers have the highest numbers: everybody else keeps their place, unless somebody went.
    if (former && former->m_generation == snapshot->m_generation &&
        snapshot->m_population->extends(*former->m_population)) {
        snapshot->m_answers.follow(former->m_answers);
    }
    return snapshot;
}

std::optional<qint64> Snapshot::kind(const QString& name) const
{
    const auto found = m_kinds.constFind(name);
    return found == m_kinds.cend() ? std::nullopt : std::optional(*found);
}

Result<void> Snapshot::readKinds(const storage::Connection& connection)
{
    auto select = connection.prepare(kSelectKinds);
    if (!select) {
        return select.error();
    }
    return storage::forEachRow(*select, [this](const storage::Statement& row) {
        m_kinds.insert(row.text(1), row.integer(0));
    });
}

Result<void> Snapshot::readChanged(const storage::Connection& connection,
                                   const std::vector<qint64>& changed, const Snapshot* former)
{
    auto isThere = connection.prepare(kIsThere);
    auto events = connection.prepare(kSelectEvents);
    if (!isThere || !events) {
        return isThere ? events.error() : isThere.error();
    }
    if (former && former->m_generation == m_generation) {
        m_changed = former->m_changed;
    }
    for (const qint64 profile : changed) {
        Person person;
        const auto there = isThere->bind(profile).next();
        if (!there) {
            return there.error();
        }
        person.isThere = *there;
        isThere->reset();
        if (person.isThere) {
            const auto read = storage::forEachRow(
                events->bind(profile), [&person](const storage::Statement& row) {
                    person.events.push_back({row.integer(0), row.integer(1),
                                             row.isNull(2) ? kNoAmount : row.integer(2),
                                             row.integer(3)});
                });
            if (!read) {
                return read;
            }
        }
        m_changed.insert_or_assign(profile, std::move(person));
    }
    return {};
}

void Snapshot::arrangePeople()
{
    const auto people = m_generation->people();
    bool isSamePeople = true;
    if (!m_changed.empty()) {
        m_isChanged.assign(people.size(), false);
    }
    for (const auto& [id, person] : m_changed) {
        const auto found = std::lower_bound(people.begin(), people.end(), id);
        const bool wasThere = found != people.end() && *found == id;
        if (wasThere) {
            m_isChanged[std::size_t(found - people.begin())] = true;
        }
        isSamePeople = isSamePeople && wasThere == person.isThere;
        if (person.isThere) {
            m_present.push_back(id);
        }
    }
    m_population = m_generation->population();
    if (!isSamePeople) {
        QList<qint64> ids;
        ids.reserve(qsizetype(people.size() + m_present.size()));
        m_places.assign(people.size(), -1);
        std::size_t present = 0;
        for (std::size_t i = 0; i < people.size(); ++i) {
            while (present < m_present.size() && m_present[present] < people[i]) {
                ids.append(m_present[present++]);
            }
            if (!m_isChanged[i]) {
                m_places[i] = qint32(ids.size());
                ids.append(people[i]);
            }
        }
        while (present < m_present.size()) {
            ids.append(m_present[present++]);
        }
        m_population = std::make_shared<const Population>(std::move(ids));
    }
    for (const qint64 id : m_present) {
        m_presentPlaces.push_back(quint32(m_population->placeOf(id)));
    }
}

void Snapshot::arrangeEvents()
{
    QHash<qint64, quint32> numbers;
    for (std::size_t i = 0; i < m_present.size(); ++i) {
        for (const Event& event : m_changed.at(m_present[i]).events) {
            ChangedKind& kind = m_changedKinds[event.kind];
            if (kind.people.empty() || kind.people.back() != m_presentPlaces[i]) {
                kind.people.push_back(m_presentPlaces[i]);
                kind.starts.push_back(quint32(kind.times.size()));
            }
            auto number = numbers.constFind(event.properties);
            if (number == numbers.cend()) {
                number = numbers.insert(event.properties, contentCount());
                m_contents.push_back(event.properties);
            }
            kind.times.push_back(event.time);
            kind.contents.push_back(*number);
            kind.amounts.push_back(event.amount);
        }
    }
    for (auto& entry : m_changedKinds) {
        entry.second.starts.push_back(quint32(entry.second.times.size()));
    }
}

EventArrays Snapshot::changedEvents(qint64 kind) const
{
    const auto found = m_changedKinds.find(kind);
    if (found == m_changedKinds.end()) {
        return {};
    }
    const ChangedKind& events = found->second;
    return {events.people, events.starts, events.times, events.contents, events.amounts};
}

Result<std::shared_ptr<const TraitColumn>> Snapshot::trait(const TraitSource& source,
                                                           const JobContext& context) const
{
    const std::scoped_lock lock(m_mutex);
    std::shared_ptr<const TraitColumn>& column = m_traits[source.name];
    if (column) {
        return column;
    }
    auto written = m_generation->trait(source, context);
    if (!written || m_present.empty()) {
        if (written) {
            column = *written;
        }
        return written;
    }
    auto changed = TraitColumn::changed(*written, source, m_present, m_presentPlaces);
    if (changed) {
        column = *changed;
    }
    return changed;
}

Result<std::shared_ptr<const PropertyColumn>>
Snapshot::property(const storage::Connection& connection, const QString& property,
                   JobContext& context) const
{
    const std::scoped_lock lock(m_mutex);
    std::shared_ptr<const PropertyColumn>& column = m_properties[property];
    if (column) {
        return column;
    }
    auto written = m_generation->property(connection, property, context);
    if (!written || m_contents.empty()) {
        if (written) {
            column = *written;
        }
        return written;
    }
    auto extended = PropertyColumn::extended(connection, *written, property, m_contents);
    if (extended) {
        column = *extended;
    }
    return extended;
}

void Snapshot::addHavingCodes(const TraitColumn& column, const std::vector<bool>& isWanted,
                              Whom whom, MemberSet& members) const
{
    const auto codes = column.codes();
    for (std::size_t person = 0; whom == Whom::Everybody && person < codes.size(); ++person) {
        if (codes[person] == 0 || !isWanted[codes[person]]) {
            continue;
        }
        if (const qsizetype place = currentPlace(quint32(person)); place >= 0) {
            members.insert(place);
        }
    }
    for (const TraitColumn::Entry& entry : column.changes()) {
        if (isWanted[entry.code]) {
            members.insert(entry.place);
        }
    }
}

void Snapshot::setChanged(MemberSet& members, bool areMembers) const
{
    for (const quint32 place : m_presentPlaces) {
        if (members.contains(place) != areMembers) {
            members.flip(place);
        }
    }
}

} // namespace rondom::columns
