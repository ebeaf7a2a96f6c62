#pragma once

#include "models/core/job.h"
#include "models/core/result.h"
#include "models/ingest/opentable.h"
#include "models/workspace/rowsamples.h"

#include <QHash>

#include <array>
#include <vector>

namespace rondom::storage {
class Connection;
}

namespace rondom::workspace {

/// Notes the first rows of each outcome while an import runs, and tells at its end what they say.
///
/// During the import it notes numbers only, so that the import is as fast as without. The rows
/// themselves are read again afterwards, as far as the last of them.
class RowSampler
{
public:
    /// Notes nothing unless \a isWanted.
    explicit RowSampler(bool isWanted) : m_isWanted(isWanted) {}

    bool wants(RowOutcome outcome) const
    {
        return m_isWanted && m_noted[RowSamples::place(outcome)].size() < RowSamples::kMost;
    }
    /// \a row counts through all files of the import. \a known holds what is known of it already.
    void add(RowOutcome outcome, qint64 row, RecordId record = {}, const SampleRow& known = {});

    /// A file that was read, whose rows count from \a firstRow.
    void addFile(const QString& path, const ingest::TableOptions& options, qint64 firstRow,
                 qint64 rows);

    /// Everything noted, with its texts; asks the database what changed and who was joined, so it
    /// belongs into the transaction of the import. A file that cannot be read again leaves its
    /// rows without text. Fails with Canceled and when the database does.
    Result<RowSamples> finish(const storage::Connection& connection, ImportId import,
                              JobContext& context);

private:
    struct Noted
    {
        qint64 row = 0;
        RecordId record;
        SampleRow sample;
    };
    struct File
    {
        QString path;
        ingest::TableOptions options;
        qint64 firstRow = 0;
        qint64 rows = 0;
    };

    Result<void> readAgain(const File& file, JobContext& context);
    Result<void> tellChanges(const storage::Connection& connection, ImportId import);
    Result<void> tellPeople(const storage::Connection& connection);

    bool m_isWanted;
    std::array<std::vector<Noted>, kRowOutcomes> m_noted;
    std::vector<File> m_files;
};

} // namespace rondom::workspace
