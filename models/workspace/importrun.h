#pragma once

#include "models/profiles/eventwriter.h"
#include "models/storage/statement.h"
#include "models/workspace/importer.h"
#include "models/workspace/importplan.h"
#include "models/workspace/rowsampler.h"
#include "models/workspace/statedconsents.h"

#include <QHash>

#include <map>
#include <memory>
#include <vector>

namespace rondom::workspace {

struct OwnExport;
class RejectFile;

/// One import under way, inside its transaction: the stages in their order.
class ImportRun
{
public:
    ImportRun(const WorkspaceFile& workspace, const ImportRequest& request, qint64 now,
              JobContext& context);
    ~ImportRun();

    Result<void> begin();
    /// Reads one file to its end.
    Result<void> readFile(const QString& path);
    /// Identity, timelines, people, consent, balance.
    Result<ImportReport> finish();

private:
    /// The rows that stand or fall with the events of one entry.
    struct Ticket
    {
        int rows = 0;
        ingest::RecordChange change = ingest::RecordChange::Unchanged;
        RecordId record; ///< not valid for a sale that names nobody
    };
    /// Rows that follow each other and belong to one record or one ticket.
    struct Span
    {
        qint64 row = 0;
        int rows = 0;
        int ticket = -1;
        RecordId record;
    };

    /// Counts the rows of a file this workspace wrote: they say nothing new.
    Result<void> readRows(const ImportPlan& plan, qint64 firstRow);
    Result<void> readOwnExport(const QString& path, const QString& hash, const OwnExport& own);
    Result<void> take(const ingest::Entry& entry, const ImportPlan& plan, qint64 firstRow);
    void take(const ingest::Reject& reject, const QStringList& header, qint64 firstRow);
    void take(const ingest::EntryReader::BlankRow& blank, qint64 firstRow);
    Result<int> takeEvents(const ingest::Entry& entry, const ImportPlan& plan, RecordId record,
                           qint64 row);
    bool isLoose(const ingest::Entry& entry, ingest::RecordChange change) const;
    Result<void> buildPeople(const QSet<ProfileId>& affected,
                             const std::vector<profiles::Activity>& added, JobContext& context);
    Result<QSet<ProfileId>> refreshActivity(const profiles::EventWriter::Outcome& outcome,
                                            const QSet<ProfileId>& rebuilt, JobContext& context);
    void countRows(ingest::RecordChange change, qint64 rows);
    void noteWarnings(const ingest::Entry& entry, qint64 before);
    static void addSpans(std::vector<Span>& spans, const ingest::Entry& entry, qint64 before,
                         int ticket, RecordId record);
    void noteRows(RowOutcome outcome, const Span& span, const SampleRow& known = {});
    void countPeople();
    void countJoined(const QSet<RecordId>& joined);
    void countTickets(const std::vector<profiles::EventChange>& outcomes);
    Result<void> applyConsents();
    Result<ProfileId> currentProfile(RecordId record);
    Result<ingest::RecordWriter*> writerFor(const ImportPlan& plan);
    Result<void> resolveAndBuild();
    Result<void> record();

    const WorkspaceFile& m_workspace;
    const ImportRequest& m_request;
    qint64 m_now;
    JobContext& m_context;
    ingest::SourceRepository m_sources;
    ImportReport m_report;
    std::map<SourceId, std::unique_ptr<ingest::RecordWriter>> m_writers;
    std::unique_ptr<profiles::EventWriter> m_events;
    std::unique_ptr<RejectFile> m_rejects;
    std::vector<Ticket> m_tickets;
    StatedConsents m_consents;
    std::vector<Span> m_relinked;    ///< rows that stated an identifier new for their record
    std::vector<Span> m_updated;     ///< rows without events that changed their record
    std::vector<Span> m_ticketSpans; ///< rows with events
    RowSampler m_sampler;
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
