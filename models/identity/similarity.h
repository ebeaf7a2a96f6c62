#pragma once

#include <string_view>

namespace rondom::identity {

/// How alike two texts are, from 0 (nothing in common) to 1 (equal): Jaro's measure, raised for a
/// common beginning of up to four letters as Winkler does. Works on bytes: give it folded text.
double jaroWinkler(std::string_view a, std::string_view b);

/// How many letters must be inserted, removed, replaced or swapped with their neighbour to make one
/// text the other, no part of it changed twice; \a limit + 1 when it takes more than \a limit.
int damerauLevenshtein(std::string_view a, std::string_view b, int limit);

/// Whether two texts are the same once every letter \a isPassedOver likes is taken out.
template <typename IsPassedOver>
bool areSameWithout(std::string_view a, std::string_view b, IsPassedOver isPassedOver)
{
    std::size_t i = 0;
    std::size_t j = 0;
    for (;;) {
        while (i < a.size() && isPassedOver(a[i])) {
            ++i;
        }
        while (j < b.size() && isPassedOver(b[j])) {
            ++j;
        }
        if (i == a.size() || j == b.size()) {
            return i == a.size() && j == b.size();
        }
        if (a[i++] != b[j++]) {
            return false;
        }
    }
}

} // namespace rondom::identity
