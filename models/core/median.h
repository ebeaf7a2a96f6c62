#pragma once

#include "models/core/decimal.h"

#include <algorithm>
#include <vector>

namespace rondom {

/// The middle of \a numbers, which are not none; half way between the two of an even count. Sorts
/// them.
inline Decimal medianOf(std::vector<Decimal>& numbers)
{
    std::sort(numbers.begin(), numbers.end());
    const std::size_t middle = numbers.size() / 2;
    const Decimal half = Decimal::fromMicros(500'000);
    return numbers.size() % 2 == 1 ? numbers[middle]
                                   : (numbers[middle - 1] + numbers[middle]) * half;
}

} // namespace rondom
