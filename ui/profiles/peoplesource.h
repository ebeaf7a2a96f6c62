#pragma once

#include "models/workspace/session.h"
#include "ui/common/people.h"

namespace rondom::ui {

/// The columns of a table of people that has a page for itself.
enum PeopleColumn {
    NameColumn,
    EmailColumn,
    PhoneColumn,
    CityColumn,
    OrdersColumn,
    RevenueColumn,
    LastSeenColumn
};

/// How much room a table of people has: beside something else it goes without phone and city.
enum class PeopleTable { Whole, Narrow };

/// A table of the people whose ids a query reads, ordered as the person clicks. \a query is asked
/// for it before each reading, so that it can change; an empty one stands for everybody.
TableSource peopleSource(workspace::Session& session, std::function<People::Query()> query,
                         PeopleTable table = PeopleTable::Whole);

/// How other pages find and list people.
People peopleOf(workspace::Session& session);

} // namespace rondom::ui
