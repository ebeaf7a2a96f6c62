#include "models/identity/similarity.h"

#include <QtAlgorithms>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace rondom::identity {

namespace {

constexpr double kPrefixScale = 0.1;
constexpr std::size_t kLongestPrefix = 4;
/// One machine word marks the letters that were matched: what is beyond it says little more.
constexpr std::size_t kLongest = 64;

/// The letters of a text as a set, near enough: one bit for each of 64 classes.
quint64 lettersOf(std::string_view text)
{
    quint64 letters = 0;
    for (const char letter : text) {
        letters |= quint64(1) << (quint8(letter) & 63);
    }
    return letters;
}

double jaro(std::string_view a, std::string_view b)
{
    const std::size_t window =
        std::max(std::max(a.size(), b.size()) / 2, std::size_t(1)) - std::size_t(1);
    quint64 matchedA = 0;
    quint64 matchedB = 0;
    int matches = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const std::size_t from = i > window ? i - window : 0;
        const std::size_t to = std::min(i + window + 1, b.size());
        for (std::size_t j = from; j < to; ++j) {
            if (a[i] == b[j] && (matchedB >> j & 1) == 0) {
                matchedA |= quint64(1) << i;
                matchedB |= quint64(1) << j;
                ++matches;
                break;
            }
        }
    }
    if (matches == 0) {
        return 0;
    }
    int outOfOrder = 0;
    std::size_t j = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if ((matchedA >> i & 1) == 0) {
            continue;
        }
        while ((matchedB >> j & 1) == 0) {
            ++j;
        }
        outOfOrder += a[i] != b[j] ? 1 : 0;
        ++j;
    }
    const double found = matches;
    return (found / double(a.size()) + found / double(b.size()) +
            (found - outOfOrder / 2.0) / found) /
           3.0;
}

} // namespace

double jaroWinkler(std::string_view a, std::string_view b)
{
    if (a == b) {
        return 1;
    }
    a = a.substr(0, kLongest);
    b = b.substr(0, kLongest);
    if (a.empty() || b.empty()) {
        return 0;
    }
    const double similarity = jaro(a, b);
    std::size_t prefix = 0;
    while (prefix < std::min({a.size(), b.size(), kLongestPrefix}) && a[prefix] == b[prefix]) {
        ++prefix;
    }
    return similarity + double(prefix) * kPrefixScale * (1 - similarity);
}

int damerauLevenshtein(std::string_view a, std::string_view b, int limit)
{
    a = a.substr(0, kLongest);
    b = b.substr(0, kLongest);
    if (a.size() > b.size()) {
        std::swap(a, b);
    }
    if (int(b.size() - a.size()) > limit) {
        return limit + 1;
    }
    // One change takes at most one letter out of the set and brings at most one into it.
    if (qPopulationCount(lettersOf(a) ^ lettersOf(b)) > uint(2 * limit)) {
        return limit + 1;
    }
    std::array<std::array<int, kLongest + 1>, 3> rows;
    for (std::size_t j = 0; j <= a.size(); ++j) {
        rows[0][j] = int(j);
    }
    for (std::size_t i = 1; i <= b.size(); ++i) {
        auto& row = rows[i % 3];
        const auto& above = rows[(i - 1) % 3];
        const auto& twoAbove = rows[(i + 1) % 3];
        row[0] = int(i);
        int least = row[0];
        for (std::size_t j = 1; j <= a.size(); ++j) {
            const int cost = b[i - 1] == a[j - 1] ? 0 : 1;
            int best = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + cost});
            const bool isSwapped = i > 1 && j > 1 && b[i - 1] == a[j - 2] && b[i - 2] == a[j - 1];
            if (isSwapped) {
                best = std::min(best, twoAbove[j - 2] + 1);
            }
            row[j] = best;
            least = std::min(least, best);
        }
        // A swap may still come from the row above this one, so one step of grace.
        if (least > limit + 1) {
            return limit + 1;
        }
    }
    return std::min(rows[b.size() % 3][a.size()], limit + 1);
}

} // namespace rondom::identity
