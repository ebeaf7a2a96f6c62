#pragma once

#include "models/profiles/eventwriter.h"
#include "models/storage/statement.h"
#include "models/workspace/importer.h"
#include "models/workspace/importplan.h"
#include "models/workspace/rowcounter.h"
#include "models/workspace/statedconsents.h"

#include <QHash>

#include <map>
#include <memory>
#include <vector>

namespace rondom::workspace {

struct OwnExport;
class RejectFile;

/// The broken orders of each file, by its path: see EntryReader::brokenOrders().
using BrokenOrdersOfFiles = QHash<QString, ingest::BrokenOrders>;

/// One import under way, inside its transaction: the stages in their order.
class ImportRun
{
public:
    ImportRun(const WorkspaceFile& workspace, const ImportRequest& request, qint64 now,
              JobContext& context, const BrokenOrdersOfFiles& brokenOrders = {});
    ~ImportRun();

    Result<void> begin();
    /// Reads one file to its end.
    Result<void> readFile(const QString& path);
    /// Orders of which a part was stored before a line was met that nobody understood. When there
    /// are any, this run is to be taken back and done again with them.
    const BrokenOrdersOfFiles& newlyBroken() const { return m_newlyBroken; }
    /// Identity, timelines, people, consent, balance.
    Result<ImportReport> finish();

private:
    Result<void> readRows(const ImportPlan& plan, qint64 firstRow);
    /// Counts the rows of a file this workspace wrote: they say nothing new.
    Result<void> readOwnExport(const QString& path, const QString& hash, const OwnExport& own);
    Result<void> take(const ingest::Entry& entry, const ImportPlan& plan, qint64 firstRow);
    /// The ticket of the events.
    Result<int> takeEvents(const ingest::Entry& entry, SourceId source, RecordId record, qint64 row,
                           bool isLoose);
    Result<void> buildPeople(const QSet<ProfileId>& affected,
                             const std::vector<profiles::Activity>& added, JobContext& context);
    Result<QSet<ProfileId>> refreshActivity(const profiles::EventWriter::Outcome& outcome,
                                            const QSet<ProfileId>& rebuilt, JobContext& context);
    /// The states of everybody whose answer may have changed.
    Result<void> refreshConsents();
    Result<ProfileId> currentProfile(RecordId record);
    Result<ingest::RecordWriter*> writerFor(const ImportPlan& plan);
    Result<void> resolveAndBuild();
    Result<void> record();

    const WorkspaceFile& m_workspace;
    const ImportRequest& m_request;
    qint64 m_now;
    JobContext& m_context;
    const BrokenOrdersOfFiles m_brokenOrders;
    BrokenOrdersOfFiles m_newlyBroken;
    ingest::SourceRepository m_sources;
    ImportReport m_report;
    std::map<SourceId, std::unique_ptr<ingest::RecordWriter>> m_writers;
    std::unique_ptr<profiles::EventWriter> m_events;
    std::unique_ptr<RejectFile> m_rejects;
    RowSampler m_sampler;
    StatedConsents m_consents;
    RowCounter m_counter;
    QSet<ProfileId> m_affected;
    std::optional<storage::Statement> m_profileOf;
    QStringList m_fileNames;
    RecordId m_lastRecord; ///< that there was before this import
    qint64 m_nextRow = 1;
    int m_position = 0;
    qint64 m_bytesBefore = 0;
    qint64 m_bytesTotal = 0;
    bool m_allKnown = true;
};

} // namespace rondom::workspace
