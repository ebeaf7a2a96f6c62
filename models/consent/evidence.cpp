#include "models/consent/evidence.h"

#include "models/consent/evidenceloader.h"

namespace rondom::consent {

Result<Evidence> Evidence::load(const storage::Connection& connection, const Policy& policy,
                                const Scope& scope)
{
    return EvidenceLoader(connection, policy, scope).load();
}

std::optional<QDate> Evidence::birthday(int person) const
{
    const auto index = std::size_t(person);
    if (index >= m_birthdays.size() || m_birthdays[index] == 0) {
        return std::nullopt;
    }
    return QDate::fromJulianDay(m_birthdays[index]);
}

bool Evidence::hasOrdered(int person) const
{
    const auto index = std::size_t(person);
    return index < m_hasOrdered.size() && m_hasOrdered[index];
}

} // namespace rondom::consent
