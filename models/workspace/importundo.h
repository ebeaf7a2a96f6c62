#pragma once

#include "models/core/job.h"
#include "models/workspace/importer.h"

#include <QSet>

namespace rondom::workspace {

/// Takes one import back, inside the caller's transaction.
class ImportUndo
{
public:
    ImportUndo(const storage::Connection& connection, ImportId import, qint64 now);

    Result<Importer::UndoReport> run(JobContext& context);

private:
    Result<void> check() const;
    Result<void> collectTouched();
    Result<void> takeBackEvents();
    Result<void> restoreEvents();
    Result<void> takeBackValues();
    Result<void> takeBackRecords();
    Result<void> computeAgain(JobContext& context);
    Result<void> collectConsenting();
    Result<void> note() const;

    /// Runs one statement whose only parameters are the import, and returns how many rows changed.
    Result<qint64> change(const char* sql) const;

    const storage::Connection& m_connection;
    ImportId m_import;
    qint64 m_now;
    Importer::UndoReport m_report;
    QSet<RecordId> m_records;
    QSet<ProfileId> m_profiles;
    QSet<qint64> m_propertySets;
};

} // namespace rondom::workspace
