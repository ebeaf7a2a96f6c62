#include "models/segments/segmentreach.h"

#include "models/consent/cellstates.h"
#include "models/segments/segmentengine.h"

#include <QSet>

#include <algorithm>

namespace rondom::segments {

Result<Reach> segmentReach(const storage::Connection& connection, const Definition& definition,
                           qint64 now, JobContext& context)
{
    const auto members = segmentMembers(connection, definition, now, context);
    const auto cells = consent::coverage(connection);
    if (!members || !cells) {
        return members ? cells.error() : members.error();
    }
    const QSet<qint64> inside(members->begin(), members->end());
    Reach reach;
    reach.members = members->size();
    for (const consent::Coverage& cell : *cells) {
        const auto channel = consent::channelFromKey(cell.channel);
        if (!channel || cell.granted + cell.withdrawn + cell.expired == 0) {
            continue;
        }
        if (context.isCancelRequested()) {
            return Error{Error::Code::Canceled, {}, {}};
        }
        ReachCell counted{cell.purpose, cell.channel};
        const std::pair<consent::State, qint64 ReachCell::*> states[] = {
            {consent::State::Granted, &ReachCell::granted},
            {consent::State::Withdrawn, &ReachCell::withdrawn},
            {consent::State::Expired, &ReachCell::expired}};
        for (const auto& [state, count] : states) {
            const auto profiles =
                consent::profilesInState(connection, cell.purpose, *channel, state, now);
            if (!profiles) {
                return profiles.error();
            }
            counted.*count =
                std::count_if(profiles->begin(), profiles->end(), [&inside](ProfileId profile) {
                    return inside.contains(profile.value());
                });
        }
        counted.unknown = reach.members - counted.granted - counted.withdrawn - counted.expired;
        reach.cells.append(counted);
    }
    std::stable_sort(reach.cells.begin(), reach.cells.end(),
                     [](const ReachCell& a, const ReachCell& b) { return a.granted > b.granted; });
    return reach;
}

} // namespace rondom::segments
