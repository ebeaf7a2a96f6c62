#include "models/workspace/changes.h"

#include <algorithm>

namespace rondom::workspace {

namespace {

bool isSmaller(const SegmentChange& a, const SegmentChange& b)
{
    return a.difference() < b.difference();
}

} // namespace

const SegmentChange* Changes::biggestGain() const
{
    const auto most = std::max_element(segments.begin(), segments.end(), isSmaller);
    return most != segments.end() && most->difference() > 0 ? &*most : nullptr;
}

const SegmentChange* Changes::biggestLoss() const
{
    const auto least = std::min_element(segments.begin(), segments.end(), isSmaller);
    return least != segments.end() && least->difference() < 0 ? &*least : nullptr;
}

} // namespace rondom::workspace
