#include "models/ingest/ticketreader.h"

#include "models/core/calendar.h"
#include "models/core/fold.h"
#include "models/ingest/ingesttext.h"

using namespace Qt::StringLiterals;

namespace rondom::ingest {

namespace {

bool saysSolved(const QString& status)
{
    static const QSet<QString> words{
        u"solved"_s, u"closed"_s,      u"resolved"_s, u"opgelost"_s, u"gesloten"_s, u"afgesloten"_s,
        u"gelost"_s, u"geschlossen"_s, u"erledigt"_s, u"resolu"_s,   u"clos"_s,     u"ferme"_s};
    return words.contains(fold(status).simplified());
}

bool saysComplaint(const QJsonValue& value)
{
    if (value.isBool()) {
        return value.toBool();
    }
    static const QSet<QString> words{u"complaint"_s, u"klacht"_s, u"beschwerde"_s, u"reclamation"_s,
                                     u"plainte"_s};
    const QString word = fold(value.toString()).simplified();
    return words.contains(word) || truthOfWord(word).value_or(false);
}

} // namespace

TicketReader::TicketReader(const ReadingContext& context)
    : m_person(context)
    , m_properties(context, ColumnRule::Target::Property)
    , m_at(context, context.mapping().at)
    , m_zone(context.options().zone)
{
    const QString& id = context.mapping().recordId;
    if (context.indexOf(id) >= 0) {
        m_id = context.cell(id);
    }
}

std::optional<RowProblem> TicketReader::read(const CsvRecord& record, Entry& entry) const
{
    if (m_at.bytes(record).isEmpty()) {
        return RowProblem{m_at.column(), noTimeReason()};
    }
    auto at = m_at.time(record);
    if (!at) {
        return RowProblem{m_at.column(), at.error().message};
    }
    const auto problem = m_person.read(record, entry);
    if (entry.identifiers.isEmpty()) {
        return problem;
    }
    EventFact ticket;
    ticket.at = at->instant;
    Amounts amounts;
    m_properties.read(record, ticket.properties, amounts, entry);
    if (m_id) {
        ticket.reference = identifierText(m_id->read(record));
        ticket.searchText = ticket.reference;
        ticket.properties.insert(u"ticket_id"_s, ticket.reference);
    }
    const auto solved = solvedAt(ticket.properties, ticket.at);
    const bool isComplaint = saysComplaint(ticket.properties.take(u"complaint"_s));
    if (isComplaint) {
        ticket.properties.insert(u"complaint"_s, true);
    }
    const auto add = [&entry, &ticket](const QString& name, qint64 instant) {
        EventFact event = ticket;
        event.name = name;
        event.at = instant;
        entry.events.append(event);
    };
    add(u"Ticket Created"_s, ticket.at);
    if (isComplaint) {
        add(u"Complaint Opened"_s, ticket.at);
    }
    if (solved) {
        add(u"Ticket Solved"_s, *solved);
    }
    if (solved && isComplaint) {
        add(u"Complaint Solved"_s, *solved);
    }
    return std::nullopt;
}

std::optional<qint64> TicketReader::solvedAt(const Properties& properties, qint64 createdAt) const
{
    const Calendar calendar(m_zone);
    const QString solved = properties.value(u"solved_at"_s).toString();
    if (!solved.isEmpty()) {
        return fromIso(solved, calendar).value_or(createdAt);
    }
    if (!saysSolved(properties.value(u"status"_s).toString())) {
        return std::nullopt;
    }
    // The last thing that happened to a closed ticket was closing it.
    return fromIso(properties.value(u"updated_at"_s).toString(), calendar).value_or(createdAt);
}

} // namespace rondom::ingest
