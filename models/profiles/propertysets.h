#pragma once

#include "models/core/result.h"
#include "models/storage/statement.h"

#include <QHash>
#include <QJsonObject>
#include <QSet>

#include <optional>

namespace rondom::storage {
class Connection;
}

namespace rondom::profiles {

/// The dictionary of event properties: each distinct set is stored once.
class PropertySets
{
public:
    explicit PropertySets(const storage::Connection& connection);

    /// The id of \a properties, stored when it is new. The empty set is 0.
    Result<qint64> intern(const QJsonObject& properties);
    Result<QJsonObject> properties(qint64 id);
    /// Deletes those of \a candidates that no event uses any more. Reads every event once.
    static Result<void> dropUnused(const storage::Connection& connection,
                                   const QSet<qint64>& candidates);

private:
    struct Known
    {
        quint32 check = 0;
        qint64 id = 0;
    };

    const storage::Connection& m_connection;
    std::optional<storage::Statement> m_find;
    std::optional<storage::Statement> m_insert;
    std::optional<storage::Statement> m_read;
    QMultiHash<qint64, Known> m_known;
};

} // namespace rondom::profiles
