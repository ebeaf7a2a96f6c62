#include "models/profiles/peopleorders.h"

#include "models/profiles/profilerepository.h"

#include <algorithm>

namespace rondom::profiles {

namespace {

/// Up to this share of all ids searching beats marking.
constexpr std::size_t kFew = 64;
/// Ids are numbers of rows, so a mark for each is small; should they ever not be, no memory is
/// risked.
constexpr qint64 kMostMarks = 256'000'000;

} // namespace

Result<PeopleOrders::Ids> PeopleOrders::ids(const storage::Connection& connection,
                                            ProfileOrder order, bool descending)
{
    const ProfileRepository people(connection);
    const auto version = people.dataVersion();
    if (!version) {
        return version.error();
    }
    const std::pair key(order, descending);
    {
        const std::scoped_lock lock(m_mutex);
        if (m_dataVersion == *version) {
            if (const auto known = m_known.find(key); known != m_known.end()) {
                return known->second;
            }
        }
    }
    std::map<std::pair<ProfileOrder, bool>, Ids> read;
    const auto keep = [&read, order](bool isDescending, std::vector<qint64> ids) {
        read[{order, isDescending}] = std::make_shared<const std::vector<qint64>>(std::move(ids));
    };
    if (order == ProfileOrder::Name) {
        auto ordered = people.orderedIds(order, descending);
        if (!ordered) {
            return ordered.error();
        }
        keep(descending, std::move(ordered).value());
    } else {
        // Who clicks a column twice wants the other direction, which is had for almost nothing.
        auto both = people.orderedBothWays(order);
        if (!both) {
            return both.error();
        }
        keep(false, std::move(both->ascending));
        keep(true, std::move(both->descending));
    }
    const std::scoped_lock lock(m_mutex);
    if (m_dataVersion != *version) {
        m_known.clear();
        m_dataVersion = *version;
    }
    for (const auto& [known, ids] : read) {
        m_known[known] = ids;
    }
    return read[key];
}

std::vector<qint64> onlyThese(const std::vector<qint64>& ordered, const std::vector<qint64>& wanted)
{
    std::vector<qint64> kept;
    kept.reserve(wanted.size());
    const bool isMarkable = !wanted.empty() && wanted.front() >= 0 && wanted.back() < kMostMarks;
    if (isMarkable && wanted.size() > kFew) {
        std::vector<bool> isWanted(std::size_t(wanted.back()) + 1, false);
        for (const qint64 id : wanted) {
            isWanted[std::size_t(id)] = true;
        }
        std::copy_if(ordered.begin(), ordered.end(), std::back_inserter(kept), [&](qint64 id) {
            return id >= 0 && std::size_t(id) < isWanted.size() && isWanted[std::size_t(id)];
        });
        return kept;
    }
    std::copy_if(ordered.begin(), ordered.end(), std::back_inserter(kept),
                 [&](qint64 id) { return std::binary_search(wanted.begin(), wanted.end(), id); });
    return kept;
}

} // namespace rondom::profiles
