#pragma once

#include "models/consent/claim.h"
#include "models/consent/consentevent.h"
#include "models/consent/noticelibrary.h"
#include "models/core/id.h"
#include "models/core/result.h"

#include <QList>

#include <optional>

namespace rondom::storage {
class Connection;
}

namespace rondom::consent {

/// A line of the ledger as people read it.
struct LogEntry
{
    ConsentEventId id;
    QString uuid;
    ConsentEvent event;
    qint64 recordedAt = 0;
    /// The text the person saw.
    std::optional<Notice> notice;
    /// The imported file the line comes from; its row is in the event.
    QString file;
    /// Why a grant is only a claim.
    std::optional<Claim> claim;
    /// A grant that was taken back with its import.
    bool isRetracted = false;
    /// What was said about the person is erased; only the line is left.
    bool isErased = false;
};

/// Everything the ledger holds about \a profile and its identifiers, newest first. Fails with
/// NotFound when there is no such person.
Result<QList<LogEntry>> logOf(const storage::Connection& connection, ProfileId profile);

} // namespace rondom::consent
