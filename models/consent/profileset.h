#pragma once

#include "models/core/id.h"

#include <QList>
#include <QString>

#include <algorithm>
#include <vector>

namespace rondom::consent {

/// Profiles numbered from 0 in the order of their ids.
class ProfileSet
{
public:
    /// \a profile must be larger than those before it.
    void append(ProfileId profile) { m_profiles.push_back(profile.value()); }

    std::size_t size() const { return m_profiles.size(); }
    ProfileId at(int person) const { return ProfileId(m_profiles[std::size_t(person)]); }
    /// -1 when it is not among them.
    int find(ProfileId profile) const
    {
        const auto found = std::lower_bound(m_profiles.begin(), m_profiles.end(), profile.value());
        return found == m_profiles.end() || *found != profile.value()
                   ? -1
                   : int(found - m_profiles.begin());
    }

private:
    std::vector<qint64> m_profiles;
};

/// Ids as a JSON array, to be bound as one value.
template <typename Container>
QString jsonArrayOf(const Container& profiles)
{
    QStringList numbers;
    numbers.reserve(profiles.size());
    for (const ProfileId profile : profiles) {
        numbers.append(QString::number(profile.value()));
    }
    return QLatin1Char('[') + numbers.join(QLatin1Char(',')) + QLatin1Char(']');
}

} // namespace rondom::consent
