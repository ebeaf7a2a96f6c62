#pragma once

#include "models/ingest/personreader.h"
#include "models/ingest/propertyreader.h"

#include <optional>

namespace rondom::ingest {

/// Makes one entry from a row about a ticket: Ticket Created, and Ticket Solved when `solved_at` or
/// the `status` says so; a `complaint` also makes Complaint Opened and Complaint Solved.
class TicketReader
{
public:
    explicit TicketReader(const ReadingContext& context);

    /// Fills \a entry; a problem means that the row cannot be used.
    std::optional<RowProblem> read(const CsvRecord& record, Entry& entry) const;

private:
    std::optional<qint64> solvedAt(const Properties& properties, qint64 createdAt) const;

    PersonReader m_person;
    PropertyReader m_properties;
    SourceReader m_at;
    std::optional<CellText> m_id;
    QTimeZone m_zone;
};

} // namespace rondom::ingest
