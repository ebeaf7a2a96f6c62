#include "models/ingest/eventreader.h"

#include "models/ingest/ingesttext.h"

using namespace Qt::StringLiterals;

namespace rondom::ingest {

namespace {

constexpr std::size_t kRememberedNames = 256;

} // namespace

EventReader::EventReader(const ReadingContext& context)
    : m_person(context)
    , m_properties(context, ColumnRule::Target::Property)
    , m_event(context, context.mapping().event)
    , m_names(kRememberedNames)
    , m_at(context, context.mapping().at)
    , m_currency(context, context.mapping().currency)
    , m_defaultCurrency(context.mapping().format.currency.isEmpty()
                            ? context.options().currency
                            : context.mapping().format.currency)
{
    const QString& id = context.mapping().recordId;
    if (context.indexOf(id) >= 0) {
        m_reference = context.cell(id);
    }
    if (context.mapping().isIdOfFile) {
        m_referencePrefix = context.options().fileName + u'/';
    }
}

std::optional<RowProblem> EventReader::read(const CsvRecord& record, Entry& entry) const
{
    if (m_event.saysNothing(record)) {
        // Such a row tells who somebody is, not what they did.
        const auto problem = m_person.read(record, entry);
        return entry.identifiers.isEmpty() ? problem : std::nullopt;
    }
    EventFact event;
    event.name = nameOf(record);
    if (event.name.isEmpty()) {
        return RowProblem{m_event.column(), noEventNameReason()};
    }
    if (m_at.bytes(record).isEmpty()) {
        return RowProblem{m_at.column(), noTimeReason()};
    }
    auto at = m_at.time(record);
    if (!at) {
        return RowProblem{m_at.column(), at.error().message};
    }
    event.at = at->instant;
    const auto problem = m_person.read(record, entry);
    if (entry.identifiers.isEmpty()) {
        return problem;
    }
    Amounts amounts;
    m_properties.read(record, event.properties, amounts, entry);
    const QString id = m_reference ? identifierText(m_reference->read(record)) : QString();
    if (!id.isEmpty()) {
        event.reference = m_referencePrefix + id;
    }
    event.currency = m_currency.text(record).toUpper();
    if (event.currency.isEmpty()) {
        event.currency = event.properties.value(u"currency"_s).toString().toUpper();
    }
    setRevenue(event, amounts);
    // While reading: whoever writes it has enough to do.
    static_cast<void>(event.properties.json());
    entry.events.append(event);
    return std::nullopt;
}

QString EventReader::nameOf(const CsvRecord& record) const
{
    const QByteArrayView cell = m_event.bytes(record);
    if (const QString* const known = m_names.find(cell)) {
        return *known;
    }
    const QString name = QString::fromUtf8(cell);
    m_names.remember(cell, name);
    return name;
}

void EventReader::setRevenue(EventFact& event, const Amounts& amounts) const
{
    const bool isRefund = event.name == u"Order Refunded";
    const bool isSale = event.name == u"Order Completed";
    const Decimal* amount = amounts.find(u"revenue");
    if (!amount && (isRefund || isSale)) {
        amount = amounts.find(u"total");
    }
    if (!amount) {
        return;
    }
    event.revenue = isRefund && !amount->isNegative() ? -*amount : *amount;
    if (event.currency.isEmpty()) {
        event.currency = m_defaultCurrency;
    }
    if (isRefund || isSale) {
        event.searchText = event.properties.value(u"order_id"_s).toVariant().toString();
    }
}

} // namespace rondom::ingest
