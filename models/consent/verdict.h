#pragma once

#include "models/consent/identifier.h"
#include "models/consent/reason.h"
#include "models/core/id.h"

#include <optional>

namespace rondom::consent {

/// The gate's answer about one person.
struct Verdict
{
    Reason reason = Reason::Unknown;
    /// The line of the ledger behind the answer.
    std::optional<ConsentEventId> event;
    /// The identifier the answer is about: the one to use when allowed.
    std::optional<Identifier> identifier;
    /// The order of what was said cannot be shown, or a clock was wrong: somebody has to look.
    bool needsReview = false;

    bool isAllowed() const { return isAllowing(reason); }
    State state() const { return stateOf(reason); }
};

} // namespace rondom::consent
