#pragma once

#include "models/consent/consentstates.h"
#include "models/profiles/profile.h"
#include "models/segments/segmentrepository.h"
#include "models/workspace/overviewrepository.h"

#include <optional>

namespace rondom::workspace {

/// A computed trait of a person.
struct ComputedFact
{
    QString key;
    ValueType type = ValueType::Text;
    QString text;
    std::optional<double> number;
    QString how; ///< in the language of the program
};

/// Everything the page of one person shows besides the timeline, from every stage that knows them.
struct PersonView
{
    profiles::ProfileDetails details;
    QList<ComputedFact> computed;
    QList<consent::CellState> consents;
    /// The segments the person is or was in, as the refreshes noted it.
    QList<segments::Stay> stays;
    QList<EventCount> kinds;
    QList<MonthCount> months;
    /// The last orders, refunds and cancellations, newest first.
    QList<profiles::TimelineEvent> orders;
};

/// Nothing when there is no such person.
Result<std::optional<PersonView>> readPerson(const storage::Connection& connection,
                                             ProfileId profile, const Calendar& calendar,
                                             qint64 now);

} // namespace rondom::workspace
