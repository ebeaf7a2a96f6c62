#pragma once

#include <QtGlobal>

#include <optional>

namespace rondom::profiles {

/// What events add to the sums kept for a profile.
struct Activity
{
    qint64 profile = 0;
    qint64 events = 0;
    qint64 orders = 0;
    qint64 revenue = 0; ///< millionths of the workspace's currency
    std::optional<qint64> lastOrder;
    /// Of what the person did; what was done to the person does not count.
    std::optional<qint64> first;
    std::optional<qint64> last;
};

} // namespace rondom::profiles
