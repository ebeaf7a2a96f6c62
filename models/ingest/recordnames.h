#pragma once

#include "models/core/result.h"
#include "models/ingest/entry.h"

#include <QHash>

namespace rondom::storage {
class Connection;
}

namespace rondom::ingest {

/// The numbers that types of identifiers and traits have in the tables. What has none yet gets one.
class RecordNames
{
public:
    explicit RecordNames(const storage::Connection& connection) : m_connection(connection) {}

    Result<qint64> identifierType(const QString& name);
    Result<qint64> trait(const TraitFact& fact);

private:
    const storage::Connection& m_connection;
    QHash<QString, qint64> m_identifierTypes;
    QHash<QString, qint64> m_traits;
};

} // namespace rondom::ingest
