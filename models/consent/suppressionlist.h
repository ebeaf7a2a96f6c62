#pragma once

#include "models/consent/identifier.h"
#include "models/consent/vocabulary.h"
#include "models/core/id.h"
#include "models/core/result.h"

#include <QByteArray>

#include <optional>

namespace rondom::storage {
class Connection;
}

namespace rondom::consent {

/// The identifiers that must not be contacted, kept as keyed hashes.
///
/// HMAC-SHA-256 under a key of the workspace: whoever finds the list cannot guess who is on it, yet
/// an identifier that comes back in an old file is recognised.
class SuppressionList
{
public:
    /// Reads the key.
    static Result<SuppressionList> open(const storage::Connection& connection);

    /// \a purpose and \a channel: a key or "all". \a event: the line of the ledger that says so.
    Result<void> add(const Identifier& identifier, const QString& purpose, const QString& channel,
                     SuppressionReason reason, qint64 since, ConsentEventId event);

    /// What \a identifier is known by in the list; empty while there is no list.
    QByteArray digest(const Identifier& identifier) const;

private:
    SuppressionList(const storage::Connection& connection, QByteArray key);
    Result<void> makeKey();

    const storage::Connection* m_connection;
    QByteArray m_key;
};

} // namespace rondom::consent
