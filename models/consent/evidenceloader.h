#pragma once

#include "models/consent/eventreader.h"
#include "models/consent/evidence.h"
#include "models/storage/statement.h"

namespace rondom::consent {

/// Reads the evidence about some people from the workspace. Used once.
class EvidenceLoader
{
public:
    EvidenceLoader(const storage::Connection& connection, const Policy& policy,
                   const Evidence::Scope& scope);
    Q_DISABLE_COPY_MOVE(EvidenceLoader)

    Result<Evidence> load();

private:
    /// \a wholeSql, or \a listSql with the wanted profiles bound as its first value.
    Result<storage::Statement> prepare(const char* wholeSql, const char* listSql) const;
    Result<void> loadProfiles();
    Result<void> loadIdentifiers();
    Result<void> loadTraits();
    Result<void> loadOrders();

    const storage::Connection& m_connection;
    const Evidence::Scope& m_scope;
    QString m_wanted; ///< the profile ids as a JSON array
    Evidence m_evidence;
    EventReader m_events;
};

} // namespace rondom::consent
