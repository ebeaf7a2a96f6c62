#pragma once

#include "models/consent/evidence.h"
#include "models/consent/suppressionlist.h"
#include "models/storage/statement.h"

#include <QHash>

namespace rondom::consent {

class PersonFinder;

/// Reads the evidence of some people from the workspace.
class EvidenceLoader
{
public:
    EvidenceLoader(const storage::Connection& connection, const Policy& policy,
                   const Evidence::Scope& scope);

    Result<Evidence> load();

private:
    /// \a wholeSql, or \a listSql with the wanted profiles bound as its first value.
    Result<storage::Statement> prepare(const char* wholeSql, const char* listSql) const;
    Result<void> loadProfiles();
    Result<void> loadEvents();
    Result<void> takeEvent(const storage::Statement& row, PersonFinder& finder);
    LoggedEvent eventAt(const storage::Statement& row) const;
    Result<void> attachNameless(int event, const Identifier& identifier, PersonFinder& finder);
    void markRetracted();
    Result<void> loadIdentifiers();
    Result<void> loadNamelessSuppressions();
    void suppressNameless(const SuppressionList& suppressions, const QString& type,
                          const QString& value);
    Result<void> loadTraits();
    Result<void> loadOrders();
    int numberOf(const QString& type, const QString& value);
    int knownNumber(const QString& type, const QString& value) const;

    const storage::Connection& m_connection;
    const Policy& m_policy;
    const Evidence::Scope& m_scope;
    QString m_wanted; ///< the profile ids as a JSON array
    Evidence m_evidence;
    /// Number of every identifier an event names, by type and value.
    QHash<QString, QHash<QString, int>> m_numbers;
    int m_numberCount = 0;
    std::vector<std::pair<int, int>> m_eventsOf;
    std::vector<std::pair<int, int>> m_eventsNaming;
    /// Suppressions that outlived the event they came from, by digest.
    QHash<QByteArray, QList<LoggedEvent>> m_nameless;
};

} // namespace rondom::consent
