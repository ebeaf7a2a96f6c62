#include "models/workspace/personview.h"

#include "models/profiles/profilerepository.h"
#include "models/segments/segmentrepository.h"

namespace rondom::workspace {

namespace {

/// Two years by month fit beside each other and show a season twice.
constexpr int kMonths = 24;

} // namespace

Result<std::optional<PersonView>> readPerson(const storage::Connection& connection,
                                             ProfileId profile, const Calendar& calendar,
                                             qint64 now)
{
    const auto details = profiles::ProfileRepository(connection).details(profile);
    if (!details) {
        return details.error();
    }
    if (!*details) {
        return std::optional<PersonView>();
    }
    const auto consents = consent::statesOf(connection, profile, now);
    if (!consents) {
        return consents.error();
    }
    const auto memberships = segments::SegmentRepository(connection).segmentsOf(profile);
    if (!memberships) {
        return memberships.error();
    }
    const OverviewRepository overview(connection, calendar);
    const auto kinds = overview.kindsOf(profile);
    if (!kinds) {
        return kinds.error();
    }
    const auto months = overview.monthsOf(profile, kMonths, now);
    if (!months) {
        return months.error();
    }
    return std::optional(PersonView{**details, *consents, *memberships, *kinds, *months});
}

} // namespace rondom::workspace
