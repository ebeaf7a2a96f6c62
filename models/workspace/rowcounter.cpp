#include "models/workspace/rowcounter.h"

#include "models/workspace/workspacetext.h"

#include <algorithm>

namespace rondom::workspace {

namespace {

constexpr qsizetype kMostShown = 1000;

} // namespace

RowCounter::RowCounter(ImportReport& report, RowSampler& sampler, const ImportRequest& request)
    : m_report(report), m_sampler(sampler), m_request(request)
{
}

void RowCounter::takeRead(const ingest::Entry& entry, qint64 before)
{
    m_report.rows.read += entry.rowCount;
    m_report.warningCount += entry.warnings.size();
    if (m_report.warnings.size() < kMostShown) {
        m_report.warnings += entry.warnings;
    }
    for (const ingest::CellWarning& warning : entry.warnings) {
        if (!m_sampler.wants(RowOutcome::Warned)) {
            return;
        }
        SampleRow known;
        known.column = warning.column;
        known.reason = warning.reason;
        m_sampler.add(RowOutcome::Warned, before + warning.row, {}, known);
    }
}

void RowCounter::takeReject(const ingest::Reject& reject, qint64 before)
{
    ++m_report.rows.read;
    ++m_report.rows.rejected;
    if (m_report.rejects.size() < kMostShown) {
        m_report.rejects.append(reject);
    }
    if (m_sampler.wants(RowOutcome::Rejected)) {
        SampleRow known;
        known.column = reject.column;
        known.reason = reject.reason;
        m_sampler.add(RowOutcome::Rejected, before + reject.row, {}, known);
    }
}

void RowCounter::takeBlank(const ingest::EntryReader::BlankRow& blank, qint64 before)
{
    ++m_report.rows.read;
    ++m_report.rows.skipped;
    if (m_sampler.wants(RowOutcome::Skipped)) {
        SampleRow known;
        known.reason = blank.reason.isEmpty() ? emptyRowReason() : blank.reason;
        m_sampler.add(RowOutcome::Skipped, before + blank.row, {}, known);
    }
}

void RowCounter::takeSkipped(const ingest::Entry& entry, qint64 before)
{
    countRows(ingest::RecordChange::Skipped, entry.rowCount);
    if (!m_sampler.wants(RowOutcome::Skipped)) {
        return;
    }
    SampleRow known;
    known.reason =
        m_request.mode == ingest::ImportMode::CreateOnly ? knownAlreadyReason() : notKnownReason();
    std::vector<Span> spans;
    addSpans(spans, entry, before, -1, {});
    for (const Span& span : spans) {
        noteRows(RowOutcome::Skipped, span, known);
    }
}

void RowCounter::takeRelinked(const ingest::Entry& entry, qint64 before, RecordId record)
{
    addSpans(m_relinked, entry, before, -1, record);
}

void RowCounter::takePerson(const ingest::Entry& entry, qint64 before, RecordId record,
                            ingest::RecordChange change)
{
    // Whether an update stays one is known when all rows about the record were read.
    if (change == ingest::RecordChange::Updated) {
        addSpans(m_updated, entry, before, -1, record);
        return;
    }
    countRows(change, entry.rowCount);
    noteRows(change == ingest::RecordChange::Created ? RowOutcome::Created : RowOutcome::Unchanged,
             {before + entry.firstRow, entry.rowCount, -1, record});
}

bool RowCounter::isLoose(const ingest::Entry& entry, ingest::RecordChange change) const
{
    return !m_request.keepsRows && change == ingest::RecordChange::Unchanged &&
           entry.rowCount == 1 && entry.events.size() == 1 && !entry.continuesOrder &&
           entry.events.first().reference.isEmpty();
}

int RowCounter::newTicket()
{
    m_tickets.push_back({});
    return int(m_tickets.size()) - 1;
}

void RowCounter::takeEvents(int ticket, const ingest::Entry& entry, qint64 before, RecordId record,
                            ingest::RecordChange change)
{
    Ticket& rows = m_tickets[std::size_t(ticket)];
    rows.rows += entry.rowCount;
    rows.record = record;
    rows.change = std::min(rows.change, change);
    if (m_request.keepsRows) {
        addSpans(m_ticketSpans, entry, before, ticket, record);
    }
}

void RowCounter::addSpans(std::vector<Span>& spans, const ingest::Entry& entry, qint64 before,
                          int ticket, RecordId record)
{
    spans.push_back({before + entry.firstRow, 1, ticket, record});
    for (const qint64 row : entry.moreRows) {
        Span& last = spans.back();
        if (before + row == last.row + last.rows) {
            ++last.rows;
        } else {
            spans.push_back({before + row, 1, ticket, record});
        }
    }
}

void RowCounter::noteRows(RowOutcome outcome, const Span& span, const SampleRow& known)
{
    for (int i = 0; i < span.rows && m_sampler.wants(outcome); ++i) {
        m_sampler.add(outcome, span.row + i, span.record, known);
    }
}

void RowCounter::countRows(ingest::RecordChange change, qint64 rows)
{
    switch (change) {
    case ingest::RecordChange::Created:
        m_report.rows.created += rows;
        return;
    case ingest::RecordChange::Updated:
        m_report.rows.updated += rows;
        return;
    case ingest::RecordChange::Unchanged:
        m_report.rows.unchanged += rows;
        return;
    case ingest::RecordChange::Skipped:
        m_report.rows.skipped += rows;
        return;
    }
}

void RowCounter::countPerson(const Span& span, bool isVoid)
{
    // Changed and changed back within the file: nothing is different from before.
    countRows(isVoid ? ingest::RecordChange::Unchanged : ingest::RecordChange::Updated, span.rows);
    noteRows(isVoid ? RowOutcome::Unchanged : RowOutcome::Updated, span);
}

void RowCounter::countJoined(const QSet<RecordId>& joined)
{
    if (joined.isEmpty()) {
        return;
    }
    for (const Span& span : m_relinked) {
        if (joined.contains(span.record)) {
            m_report.rows.merged += span.rows;
            noteRows(RowOutcome::Merged, span);
        }
    }
}

void RowCounter::countEvents(const profiles::EventWriter::Outcome& outcome)
{
    m_report.rows.created += outcome.looseCreated;
    m_report.rows.unchanged += outcome.looseUnchanged;
    m_report.rows.anonymous += outcome.looseAnonymous;
    const std::vector<profiles::EventChange>& outcomes = outcome.tickets;
    const auto changeOf = [&](std::size_t i) {
        if (outcomes[i] == profiles::EventChange::Created) {
            return ingest::RecordChange::Created;
        }
        return outcomes[i] == profiles::EventChange::Updated ||
                       m_tickets[i].change != ingest::RecordChange::Unchanged
                   ? ingest::RecordChange::Updated
                   : ingest::RecordChange::Unchanged;
    };
    for (std::size_t i = 0; i < m_tickets.size(); ++i) {
        const ingest::RecordChange change = changeOf(i);
        countRows(change, m_tickets[i].rows);
        const bool isAnonymous = !m_tickets[i].record.isValid();
        m_report.rows.anonymous +=
            isAnonymous && change == ingest::RecordChange::Created ? m_tickets[i].rows : 0;
    }
    for (const Span& span : m_ticketSpans) {
        switch (changeOf(std::size_t(span.ticket))) {
        case ingest::RecordChange::Created:
            noteRows(RowOutcome::Created, span);
            if (!m_tickets[std::size_t(span.ticket)].record.isValid()) {
                noteRows(RowOutcome::Anonymous, span);
            }
            break;
        case ingest::RecordChange::Updated:
            noteRows(RowOutcome::Updated, span);
            break;
        default:
            noteRows(RowOutcome::Unchanged, span);
            break;
        }
    }
}

} // namespace rondom::workspace
