#pragma once

#include "models/consent/consentimport.h"
#include "models/core/job.h"
#include "models/ingest/entry.h"
#include "models/workspace/importer.h"

#include <QSet>

#include <vector>

namespace rondom::workspace {

class RowSampler;

/// What the rows of an import say about consent, kept until identity knows who is who and then
/// taken into the ledger.
class StatedConsents
{
public:
    /// Keeps what \a entry says; nothing when it says nothing.
    void take(const ingest::Entry& entry, RecordId record, const QString& source, qint64 row);

    /// Records everything, counts it in \a report and notes the rows in \a sampler. Returns the
    /// records that were spoken about.
    Result<QSet<RecordId>> apply(const storage::Connection& connection, qint64 now,
                                 ImportReport& report, RowSampler& sampler,
                                 JobContext& context) const;

private:
    struct Stated
    {
        RecordId record;
        QString source;
        qint64 row = 0;
        QList<consent::Identifier> identifiers;
        QList<ingest::ConsentFact> consents;
        QList<ingest::SuppressionFact> suppressions;
    };

    static Result<void> apply(const Stated& stated, consent::ConsentImport& ledger,
                              ImportReport& report, RowSampler& sampler);

    std::vector<Stated> m_stated;
};

} // namespace rondom::workspace
