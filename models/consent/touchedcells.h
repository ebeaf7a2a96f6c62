#pragma once

#include "models/consent/evidence.h"
#include "models/consent/policy.h"

#include <vector>

namespace rondom::consent {

/// The cells of one person that anything is known about; the others are unknown.
class TouchedCells
{
public:
    TouchedCells(const Policy& policy, const Evidence& evidence, int person, qint64 now);

    bool isAny() const { return m_isAny; }
    bool has(int purpose, Channel channel) const { return m_touched[place(purpose, int(channel))]; }

private:
    static std::size_t place(int purpose, int channel)
    {
        return std::size_t(purpose) * std::size_t(kChannelCount) + std::size_t(channel);
    }
    void touch(const LoggedEvent& event);
    void touch(int purpose, int channel);

    int m_purposes;
    bool m_isAny = false;
    std::vector<bool> m_touched;
};

} // namespace rondom::consent
