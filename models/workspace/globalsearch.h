#pragma once

#include "models/profiles/orderrepository.h"
#include "models/profiles/profile.h"

#include <QStringList>

namespace rondom::workspace {

/// What a text finds in the whole workspace, each kind with the best first.
struct SearchHits
{
    QList<profiles::ProfileMatch> people;
    QList<profiles::OrderHit> orders;
    QStringList segments;
};

/// Finds people by name, e-mail, phone or other identifier, orders by number, and segments by
/// words of their name; at most \a limit of each. A person who is found by an order alone is not
/// among the people: the order says whose it is.
Result<SearchHits> searchEverything(const storage::Connection& connection, const QString& text,
                                    int limit);

} // namespace rondom::workspace
