#pragma once

#include "models/consent/evidence.h"
#include "models/consent/identifiernumbers.h"
#include "models/consent/loggedevent.h"
#include "models/consent/policy.h"
#include "models/consent/profileset.h"
#include "models/core/result.h"
#include "models/storage/statement.h"

#include <QHash>

#include <vector>

namespace rondom::consent {

class PersonFinder;
class SuppressionList;
struct Identifier;

/// Reads the lines of the ledger that matter to some people, and finds out whose each is.
class EventReader
{
public:
    /// Keeps references. \a wanted: the profile ids as a JSON array, where the scope lists them.
    EventReader(const storage::Connection& connection, const Policy& policy,
                const Evidence::Scope& scope, const QString& wanted, const ProfileSet& people);

    Result<void> read();
    /// Adds the suppressions of an identifier whose events no longer say whom they are about.
    void addNameless(const SuppressionList& suppressions, const QString& type,
                     const QString& value);

    const IdentifierNumbers& numbers() const { return m_numbers; }
    std::vector<LoggedEvent> takeEvents() { return std::move(m_events); }
    /// Pairs of a person, or the number of an identifier, and the place of an event.
    const std::vector<std::pair<int, int>>& ofPeople() const { return m_ofPeople; }
    const std::vector<std::pair<int, int>>& ofIdentifiers() const { return m_ofIdentifiers; }

private:
    Result<storage::Statement> prepare() const;
    Result<void> take(const storage::Statement& row, PersonFinder& finder);
    LoggedEvent eventAt(const storage::Statement& row) const;
    Result<void> attach(int event, const Identifier& identifier, PersonFinder& finder);
    void markRetracted();
    Result<void> readNameless();

    const storage::Connection& m_connection;
    const Policy& m_policy;
    const Evidence::Scope& m_scope;
    const QString& m_wanted;
    const ProfileSet& m_people;
    IdentifierNumbers m_numbers;
    std::vector<LoggedEvent> m_events;
    std::vector<std::pair<int, int>> m_ofPeople;
    std::vector<std::pair<int, int>> m_ofIdentifiers;
    QHash<QByteArray, QList<LoggedEvent>> m_nameless;
};

} // namespace rondom::consent
