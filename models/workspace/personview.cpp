#include "models/workspace/personview.h"

#include "models/profiles/profilerepository.h"
#include "models/segments/computedtraitrepository.h"
#include "models/segments/programlanguagetext.h"
#include "models/segments/segmenttext.h"

using namespace Qt::StringLiterals;

namespace rondom::workspace {

namespace {

/// Two years by month fit beside each other and show a season twice.
constexpr int kMonths = 24;
/// Who has more is better served by the filter of the timeline.
constexpr int kMostOrders = 50;

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
    const auto stays = segments::SegmentRepository(connection).staysOf(profile);
    if (!stays) {
        return stays.error();
    }
    const auto computed = segments::ComputedTraitRepository(connection).valuesOf(profile, now);
    if (!computed) {
        return computed.error();
    }
    QList<ComputedFact> facts;
    for (const segments::ComputedValue& value : *computed) {
        facts.append({value.trait.key, value.trait.type(), value.text, value.number,
                      segments::computedTraitPhrase(value.trait, segments::programLanguage())});
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
    const auto orders =
        profiles::ProfileRepository(connection)
            .timeline(profile, std::nullopt, kMostOrders,
                      {{u"Order Completed"_s, u"Order Refunded"_s, u"Order Cancelled"_s}, {}, {}});
    if (!orders) {
        return orders.error();
    }
    return std::optional(
        PersonView{**details, facts, *consents, *stays, *kinds, *months, orders->events});
}

} // namespace rondom::workspace
