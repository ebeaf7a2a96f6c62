#pragma once

#include "models/core/id.h"
#include "models/core/job.h"
#include "models/core/result.h"

#include <QSet>

namespace rondom::storage {
class Connection;
}

namespace rondom::consent {

/// \a profiles and everybody who states an identifier that one of them states: what is said about
/// an identifier concerns all who carry it. With \a isLong one pass through all identifiers answers
/// it, otherwise each person's are looked up.
Result<QSet<ProfileId>> withSharers(const storage::Connection& connection,
                                    const QSet<ProfileId>& profiles, bool isLong,
                                    JobContext& context);

} // namespace rondom::consent
