#pragma once

#include "models/consent/identifier.h"
#include "models/core/id.h"
#include "models/core/result.h"

#include <QByteArray>
#include <QJsonValue>
#include <QList>
#include <QSet>
#include <QString>

#include <functional>

namespace rondom::storage {
class Connection;
}

namespace rondom::consent {

/// An event of a file that was not recorded, and why: a code such as "ambiguous_person".
struct RefusedEvent
{
    qint64 index = 0; ///< 0-based place in the file
    QString reason;
};

struct RecordingReport
{
    /// recorded + refused = events given. An event that is in the ledger already counts.
    qint64 recorded = 0;
    QList<RefusedEvent> refused;
    /// Whose answers may be different now; their states have been refreshed already.
    QSet<ProfileId> profiles;
};

/// Makes a person of an identifier nobody has; for somebody who signs up with a confirmed form.
using NewPerson = std::function<Result<RecordId>(const Identifier&)>;

/// Records the events of a consent file: one object or an array of them.
///
/// Inside the caller's transaction. An event that is refused stops no other one. Fails with
/// InvalidInput, without having changed anything, when \a file is neither object nor array.
Result<RecordingReport> recordEvents(const storage::Connection& connection, const QJsonValue& file,
                                     const NewPerson& newPerson, qint64 now);

/// The same from the text of a file.
Result<RecordingReport> recordEvents(const storage::Connection& connection, const QByteArray& json,
                                     const NewPerson& newPerson, qint64 now);

} // namespace rondom::consent
