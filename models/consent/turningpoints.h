#pragma once

#include "models/consent/evidence.h"
#include "models/consent/policy.h"

#include <optional>
#include <vector>

namespace rondom::consent {

/// The instants at which an answer about one person may change with nobody doing anything:
/// something expires, a grant comes into force, a birthday.
class TurningPoints
{
public:
    TurningPoints(const Policy& policy, const Evidence& evidence, int person);

    /// The last one at or before \a now; 0 when there is none.
    qint64 lastUntil(qint64 now) const;
    /// The first one after \a now.
    std::optional<qint64> firstAfter(qint64 now) const;

private:
    void add(const Policy& policy, const LoggedEvent& event, std::span<const Country> countries);

    std::vector<qint64> m_points; ///< ascending
};

} // namespace rondom::consent
