#pragma once

#include "models/consent/consentimport.h"
#include "models/ingest/entry.h"
#include "models/workspace/importer.h"

#include <QSet>

#include <optional>

namespace rondom::workspace {

class RowSampler;

/// Takes what the rows of an import say about consent into the ledger, as they come, and counts it.
class StatedConsents
{
public:
    /// Keeps references. Inside the caller's transaction.
    StatedConsents(const storage::Connection& connection, qint64 now, ImportReport& report,
                   RowSampler& sampler);

    /// Takes what \a entry says; nothing when it says nothing.
    Result<void> take(const ingest::Entry& entry, RecordId record, const QString& source,
                      qint64 row);
    /// Writes what was taken; until then the ledger does not hold all of it. Call once at the end.
    Result<void> finish();

    /// The records that were spoken about.
    const QSet<RecordId>& records() const { return m_records; }

private:
    Result<void> apply(const ingest::Entry& entry, const consent::ImportOrigin& origin);

    const storage::Connection& m_connection;
    qint64 m_now;
    ImportReport& m_report;
    RowSampler& m_sampler;
    /// Opened by the first row that says something.
    std::optional<consent::ConsentImport> m_ledger;
    QSet<RecordId> m_records;
};

} // namespace rondom::workspace
