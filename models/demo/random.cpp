#include "models/demo/random.h"

#include <cmath>

namespace rondom::demo {

// Powers are made of square roots only: IEEE 754 fixes their every bit, and std::pow's it does not.

double Random::skewed()
{
    const double u = unit();
    const double half = std::sqrt(u);
    const double eighth = std::sqrt(std::sqrt(half));
    return u * half * eighth;
}

double Random::steeplySkewed()
{
    const double u = unit();
    return u * u * std::sqrt(std::sqrt(u));
}

} // namespace rondom::demo
