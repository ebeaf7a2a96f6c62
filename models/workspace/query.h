#pragma once

#include "models/core/result.h"

#include <QJsonValue>
#include <QList>
#include <QStringList>

namespace rondom::storage {
class Connection;
}

namespace rondom::workspace {

/// The answer to SQL that a person wrote.
struct QueryAnswer
{
    QStringList columns;
    QList<QList<QJsonValue>> rows;
};

/// Runs one SELECT. The connection can only read from then on. SQL that cannot be understood, that
/// would change anything or that holds a second statement fails with InvalidInput.
Result<QueryAnswer> runQuery(const storage::Connection& connection, const QString& sql);

} // namespace rondom::workspace
