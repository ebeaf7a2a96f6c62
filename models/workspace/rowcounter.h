#pragma once

#include "models/ingest/entryreader.h"
#include "models/ingest/recordwriter.h"
#include "models/profiles/eventwriter.h"
#include "models/workspace/importer.h"
#include "models/workspace/rowsampler.h"

#include <QSet>

#include <vector>

namespace rondom::workspace {

/// Decides as what each row of an import counts, and notes the rows behind each number.
///
/// Some rows count at once; whether an update stays one, whom a row joined and what became of its
/// events is known only when everything was read, resolved and written.
class RowCounter
{
public:
    RowCounter(ImportReport& report, RowSampler& sampler, const ImportRequest& request);

    /// The row is read, with its warnings. \a before: rows of the files before.
    void takeRead(const ingest::Entry& entry, qint64 before);
    void takeReject(const ingest::Reject& reject, qint64 before);
    void takeBlank(const ingest::EntryReader::BlankRow& blank, qint64 before);
    /// The mode of the import leaves this person alone.
    void takeSkipped(const ingest::Entry& entry, qint64 before);
    /// The rows stated an identifier that was new for the record.
    void takeRelinked(const ingest::Entry& entry, qint64 before, RecordId record);
    /// Rows that are about a person and no event.
    void takePerson(const ingest::Entry& entry, qint64 before, RecordId record,
                    ingest::RecordChange change);

    /// True for a row that is one event and nothing else: millions of them, which need no ticket.
    bool isLoose(const ingest::Entry& entry, ingest::RecordChange change) const;
    /// A ticket for rows that stand or fall with their events.
    int newTicket();
    void takeEvents(int ticket, const ingest::Entry& entry, qint64 before, RecordId record,
                    ingest::RecordChange change);

    /// After all files: \a isVoid says of a record that what was changed was changed back.
    template <typename IsVoid>
    void countPeople(IsVoid isVoid)
    {
        for (const Span& span : m_updated) {
            countPerson(span, isVoid(span.record));
        }
    }
    void countJoined(const QSet<RecordId>& joined);
    void countEvents(const profiles::EventWriter::Outcome& outcome);

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

    static void addSpans(std::vector<Span>& spans, const ingest::Entry& entry, qint64 before,
                         int ticket, RecordId record);
    void noteRows(RowOutcome outcome, const Span& span, const SampleRow& known = {});
    void countRows(ingest::RecordChange change, qint64 rows);
    void countPerson(const Span& span, bool isVoid);

    ImportReport& m_report;
    RowSampler& m_sampler;
    const ImportRequest& m_request;
    std::vector<Ticket> m_tickets;
    std::vector<Span> m_relinked;    ///< rows that stated an identifier new for their record
    std::vector<Span> m_updated;     ///< rows without events that changed their record
    std::vector<Span> m_ticketSpans; ///< rows with events
};

} // namespace rondom::workspace
