#pragma once

#include "models/demo/shop.h"

#include <optional>

namespace rondom::demo {

/// When one person came to and left the newsletter. All instants are milliseconds since 1970 UTC
/// and none is after now.
struct Membership
{
    qint64 signedUpAt = 0;
    /// The mail tool can show that and when they signed up themselves.
    bool hasProof = false;
    qint64 confirmedAt = 0;
    /// Unsubscribed, or cleaned because mail came back.
    std::optional<qint64> leftAt;
    qint64 changedAt = 0;

    bool receivesAt(qint64 instant) const
    {
        return signedUpAt <= instant && (!leftAt || instant < *leftAt);
    }
};

/// The same for the same person every time. The person must be in the newsletter.
Membership membershipOf(const Shop& shop, const Person& person);

} // namespace rondom::demo
