#pragma once

#include "models/core/id.h"
#include "ui/common/tablesource.h"

#include <QList>
#include <QString>

#include <functional>

namespace rondom::storage {
class Connection;
}

namespace rondom::ui {

/// A person found by the search.
struct PersonHit
{
    ProfileId id;
    QString name;
    QString detail; ///< e-mail, phone or order, whichever tells who it is
};

/// How pages that are not about people find and list them. The shell fills it in.
struct People
{
    /// Reads the ids of the people to list, ascending, on another thread.
    using Query = std::function<Result<std::vector<qint64>>(const storage::Connection&)>;
    using TakeHits = std::function<void(const QList<PersonHit>&)>;

    /// A table of the people a query finds; \a query is asked for it before each reading.
    std::function<TableSource(std::function<Query()> query)> table;
    /// Finds people while somebody types.
    std::function<void(QObject* receiver, const QString& text, TakeHits done)> find;
};

} // namespace rondom::ui
