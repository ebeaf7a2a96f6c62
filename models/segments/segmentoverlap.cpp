#include "models/segments/segmentoverlap.h"

#include "models/columns/memberset.h"
#include "models/columns/population.h"
#include "models/segments/refusaltext.h"
#include "models/segments/segmentengine.h"
#include "models/segments/segmentrepository.h"
#include "models/storage/savepoint.h"

#include <algorithm>
#include <map>

namespace rondom::segments {

namespace {

Result<columns::MemberSet> membersOf(const storage::Connection& connection,
                                     const columns::Population& population, const QString& name,
                                     qint64 now, JobContext& context)
{
    const auto stored = SegmentRepository(connection).find(name);
    if (!stored) {
        return stored.error();
    }
    const auto members = segmentMembers(connection, stored->definition, now, context);
    if (!members) {
        return members.error();
    }
    return population.setOf(*members);
}

} // namespace

double Overlap::likeness(qsizetype a, qsizetype b) const
{
    const qint64 both = shared[a][b];
    const qint64 either = shared[a][a] + shared[b][b] - both;
    return either == 0 ? 0 : double(both) / double(either);
}

Result<Overlap> segmentOverlap(const storage::Connection& connection, const QStringList& names,
                               qint64 now, JobContext& context)
{
    if (names.size() < 2 || names.size() > kMostCompared) {
        return compareTwoToSix();
    }
    // All sets are of one state of the workspace.
    const auto snapshot = storage::Savepoint::begin(connection);
    if (!snapshot) {
        return snapshot.error();
    }
    const auto population = columns::Population::everybody(connection);
    if (!population) {
        return population.error();
    }
    std::vector<columns::MemberSet> sets;
    for (const QString& name : names) {
        auto set = membersOf(connection, *population, name, now, context);
        if (!set) {
            return set.error();
        }
        sets.push_back(std::move(*set));
    }
    Overlap overlap;
    overlap.names = names;
    for (const columns::MemberSet& a : sets) {
        QList<qint64> row;
        for (const columns::MemberSet& b : sets) {
            columns::MemberSet both = a;
            both &= b;
            row.append(both.count());
        }
        overlap.shared.append(row);
    }
    // By the segments a person is in, one bit for each.
    std::map<unsigned, qint64> parts;
    for (qsizetype place = 0; place < population->size(); ++place) {
        unsigned inside = 0;
        for (std::size_t i = 0; i < sets.size(); ++i) {
            inside |= unsigned(sets[i].contains(place)) << i;
        }
        if (inside != 0) {
            ++parts[inside];
        }
    }
    for (const auto& [inside, people] : parts) {
        Overlap::Part part{{}, people};
        for (qsizetype i = 0; i < names.size(); ++i) {
            if (inside >> i & 1) {
                part.inside.append(names.at(i));
            }
        }
        overlap.parts.append(part);
    }
    std::stable_sort(overlap.parts.begin(), overlap.parts.end(),
                     [](const auto& a, const auto& b) { return a.people > b.people; });
    return overlap;
}

} // namespace rondom::segments
