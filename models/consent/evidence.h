#pragma once

#include "models/consent/country.h"
#include "models/consent/grouped.h"
#include "models/consent/loggedevent.h"
#include "models/consent/policy.h"
#include "models/consent/profileset.h"
#include "models/core/id.h"
#include "models/core/result.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace rondom::storage {
class Connection;
}

namespace rondom::consent {

/// An identifier a person has today.
struct HeldIdentifier
{
    int type = 0;   ///< place in Evidence::identifierTypes()
    int known = -1; ///< its number among the identifiers that events name; -1 when none does
    QString value;
    qint64 at = 0; ///< when it was last stated, then by which import and row
    qint64 import = 0;
    qint64 row = 0;
};

/// Everything the ledger and the sources say about some people, in memory: what the gate judges by.
///
/// For a short list only their own facts are read, for a long one everybody's; the answers are the
/// same. People are numbered from 0 in the order of their profile ids, identifiers that events name
/// in no particular order.
class Evidence
{
public:
    /// Of which people and for what the facts are wanted.
    struct Scope
    {
        /// Nothing for everybody.
        std::optional<QList<ProfileId>> profiles;
        /// Identifier types people may be reached by.
        QStringList types;
        /// When given, events that cannot matter to this cell may be left out.
        std::optional<std::pair<QString, Channel>> cell;
        /// Whether it matters who ordered something: for service.
        bool needsOrders = false;
    };

    static Result<Evidence> load(const storage::Connection& connection, const Policy& policy,
                                 const Scope& scope);

    int personCount() const { return int(m_profiles.size()); }
    ProfileId profile(int person) const { return m_profiles.at(person); }
    /// -1 when there is no such person.
    int personOf(ProfileId profile) const { return m_profiles.find(profile); }

    const QStringList& identifierTypes() const { return m_types; }
    /// What \a person can be reached by today: each value once, newest first.
    std::span<const HeldIdentifier> identifiers(int person) const { return m_held.of(person); }
    const LoggedEvent& event(int index) const { return m_events[std::size_t(index)]; }
    /// Places of the events that speak for \a person, and of those that name an identifier.
    std::span<const int> eventsOf(int person) const { return m_eventsOf.of(person); }
    std::span<const int> eventsNaming(int known) const { return m_eventsNaming.of(known); }

    /// The countries the person's sources state.
    std::span<const Country> countries(int person) const { return m_countries.of(person); }
    /// The latest birthday the person's sources state: one source that says minor is enough.
    std::optional<QDate> birthday(int person) const;
    /// Whether the person has an order, which is a contract.
    bool hasOrdered(int person) const;

private:
    friend class EvidenceLoader;

    ProfileSet m_profiles;
    QStringList m_types;
    Grouped<HeldIdentifier> m_held;
    std::vector<LoggedEvent> m_events;
    Grouped<int> m_eventsOf;
    Grouped<int> m_eventsNaming;
    Grouped<Country> m_countries;
    std::vector<bool> m_hasOrdered;  ///< by person; empty when it was not asked
    std::vector<qint64> m_birthdays; ///< Julian days by person, 0 for none; may be shorter
};

} // namespace rondom::consent
