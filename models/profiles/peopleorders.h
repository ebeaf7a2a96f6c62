#pragma once

#include "models/core/result.h"
#include "models/profiles/profile.h"

#include <map>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace rondom::storage {
class Connection;
}

namespace rondom::profiles {

/// The ids of everybody in each order somebody asked for, kept until the data changes: putting a
/// million people in order takes a moment, looking at them again takes none.
///
/// May be asked from any thread, each with a connection of its own.
class PeopleOrders
{
public:
    using Ids = std::shared_ptr<const std::vector<qint64>>;

    Result<Ids> ids(const storage::Connection& connection, ProfileOrder order, bool descending);

private:
    std::mutex m_mutex;
    qint64 m_dataVersion = -1;
    std::map<std::pair<ProfileOrder, bool>, Ids> m_known;
};

/// The people of \a ordered who are also in \a wanted, in the order of the former. \a wanted is
/// ascending.
std::vector<qint64> onlyThese(const std::vector<qint64>& ordered,
                              const std::vector<qint64>& wanted);

} // namespace rondom::profiles
