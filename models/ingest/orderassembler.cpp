#include "models/ingest/orderassembler.h"

#include "models/core/calendar.h"
#include "models/core/fold.h"
#include "models/ingest/ingesttext.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::ingest {

namespace {

/// Larger amounts and quantities are damage; products of smaller ones cannot overflow.
const Decimal kMostAmount = Decimal::fromInteger(10'000'000'000);

bool areSensible(const Amounts& amounts)
{
    return std::all_of(amounts.begin(), amounts.end(), [](const Amounts::Amount& amount) {
        return amount.value <= kMostAmount && -kMostAmount <= amount.value;
    });
}

Decimal quantityOf(const Amounts& line)
{
    return line.value(u"quantity", Decimal::fromInteger(1));
}

/// What the line costs: its total, else quantity times price.
Decimal amountOfLine(const Amounts& line)
{
    const Decimal* const total = line.find(u"total");
    return total ? *total : quantityOf(line) * line.value(u"price");
}

size_t hashOf(const QString& orderId)
{
    return qHash(orderId, size_t(0x9E3779B97F4A7C15));
}

bool saysCancelled(const QJsonValue& value)
{
    static const QSet<QString> words{
        u"cancelled"_s, u"canceled"_s,   u"cancel"_s, u"geannuleerd"_s, u"annuleerd"_s,
        u"storniert"_s, u"annulliert"_s, u"annule"_s, u"annulee"_s,     u"cancelado"_s};
    return words.contains(fold(value.toString()).simplified());
}

} // namespace

OrderAssembler::OrderAssembler(const ReadingContext& context)
    : m_context(context)
    , m_person(context)
    , m_properties(context, ColumnRule::Target::Property)
    , m_lineFields(context, ColumnRule::Target::Line)
    , m_packedLines(context)
    , m_orderId(context, context.mapping().orderId)
    , m_at(context, context.mapping().at)
    , m_currency(context, context.mapping().currency)
    , m_needsLineAmounts(!m_properties.has(u"revenue"_s) && !m_properties.has(u"total"_s))
    , m_broken(context.options().brokenOrders)
{
}

OrderAssembler::Outcome OrderAssembler::add(const CsvRecord& record,
                                            const std::optional<RowProblem>& damage)
{
    Outcome outcome;
    const Belonging belonging = belongingOf(record);
    const bool isOfNoOrder = belonging.idCell.isEmpty() && !belonging.continues;
    if (damage && isOfNoOrder) {
        // It may well stand between two rows of one order.
        outcome.problem = damage;
        return outcome;
    }
    if (!belonging.continues) {
        // Whatever becomes of this row, the order before it is complete.
        outcome.finished = finish();
        m_brokenLine = 0;
    }
    const qint64 brokenLine = brokenLineOf(belonging);
    std::optional<Line> line;
    Entry notes;
    outcome.problem = damage ? damage : problemOf(record, belonging, brokenLine != 0, line, notes);
    if (outcome.problem || brokenLine != 0) {
        if (!isOfNoOrder) {
            breakOrder(belonging, brokenLine == 0 ? record.line() : brokenLine, outcome);
        }
        if (!outcome.problem) {
            outcome.problem = RowProblem{{}, brokenOrderReason(brokenLine)};
        }
        return outcome;
    }
    if (!belonging.continues) {
        m_idCell = belonging.idCell.toByteArray();
        beginOrder(record, identifierText(belonging.idCell));
    } else {
        ++m_entry.rowCount;
        m_entry.moreRows.append(record.row());
        addPerson(record);
    }
    if (!m_orderId.isEmpty()) {
        m_held.hold(record);
    }
    m_entry.warnings += notes.warnings;
    m_properties.read(record, m_orderProperties, m_amounts, m_entry);
    if (m_orderCurrency.isEmpty()) {
        m_orderCurrency = m_currency.text(record).toUpper();
    }
    if (line) {
        m_lines.push_back(*std::move(line));
    }
    if (!belonging.continues) {
        addPackedLines(record);
    }
    return outcome;
}

OrderAssembler::Belonging OrderAssembler::belongingOf(const CsvRecord& record) const
{
    const QByteArrayView idCell = m_orderId.bytes(record);
    const bool continuesByBlank = idCell.isEmpty() && m_context.mapping().blankOrderContinues;
    const bool isThereOne = (m_isOpen || m_brokenLine != 0) && !m_orderId.isEmpty();
    return {idCell, isThereOne && (continuesByBlank || idCell == m_idCell)};
}

qint64 OrderAssembler::brokenLineOf(const Belonging& belonging) const
{
    if (belonging.continues || belonging.idCell.isEmpty()) {
        return m_brokenLine;
    }
    return m_broken.isEmpty() ? 0 : m_broken.value(hashOf(identifierText(belonging.idCell)));
}

void OrderAssembler::breakOrder(const Belonging& belonging, qint64 line, Outcome& outcome)
{
    if (!belonging.continues) {
        m_idCell = belonging.idCell.toByteArray();
    }
    const size_t hash = hashOf(identifierText(m_idCell));
    const bool wasGiven = m_isOpen ? m_entry.continuesOrder : m_seen.contains(hash);
    if (wasGiven && !m_broken.contains(hash)) {
        m_brokenTooLate.insert(hash, line);
    }
    m_broken.insert(hash, line);
    m_brokenLine = line;
    outcome.rejects = m_held.rejects(brokenOrderReason(line));
    m_held.clear();
    m_isOpen = false;
}

std::optional<RowProblem> OrderAssembler::problemOf(const CsvRecord& record,
                                                    const Belonging& belonging, bool isBroken,
                                                    std::optional<Line>& line, Entry& notes)
{
    if (belonging.idCell.isEmpty() && !belonging.continues && !m_orderId.isEmpty()) {
        return RowProblem{m_orderId.column(), noOrderIdReason()};
    }
    // The time of an order is that of its first row.
    if (!belonging.continues && !isBroken) {
        if (m_at.bytes(record).isEmpty()) {
            return RowProblem{m_at.column(), noTimeReason()};
        }
        const auto time = m_at.time(record);
        if (!time) {
            return RowProblem{m_at.column(), time.error().message};
        }
        m_instant = time->instant;
    }
    return readLine(record, line, notes);
}

std::optional<RowProblem> OrderAssembler::readLine(const CsvRecord& record,
                                                   std::optional<Line>& line, Entry& entry) const
{
    if (m_lineFields.isEmpty()) {
        return std::nullopt;
    }
    Line read;
    Amounts amounts;
    m_lineFields.read(record, read.fields, amounts, entry);
    const bool isSane = areSensible(amounts);
    if (!isSane || (m_needsLineAmounts && !entry.warnings.isEmpty())) {
        const QString column = entry.warnings.isEmpty() ? QString() : entry.warnings[0].column;
        return RowProblem{column, noLineAmountReason()};
    }
    if (read.fields.isEmpty()) {
        return std::nullopt;
    }
    read.amount = amountOfLine(amounts);
    read.isNegative = quantityOf(amounts).isNegative();
    line = std::move(read);
    return std::nullopt;
}

void OrderAssembler::addPackedLines(const CsvRecord& record)
{
    for (const PackedLineReader::Line& packed : m_packedLines.read(record, m_entry.warnings)) {
        if (areSensible(packed.amounts)) {
            m_lines.push_back({packed.fields, amountOfLine(packed.amounts),
                               quantityOf(packed.amounts).isNegative()});
        }
    }
}

void OrderAssembler::beginOrder(const CsvRecord& record, const QString& id)
{
    m_isOpen = true;
    m_id = id;
    m_entry = Entry();
    m_entry.firstRow = record.row();
    m_orderProperties = {};
    m_amounts.clear();
    m_lines.clear();
    m_orderCurrency.clear();
    if (!id.isEmpty()) {
        const size_t hash = hashOf(id);
        m_entry.continuesOrder = m_seen.contains(hash);
        m_seen.insert(hash);
    }
    m_person.read(record, m_entry);
    m_person.identifyingCells(record, m_identifyingCells);
}

void OrderAssembler::addPerson(const CsvRecord& record)
{
    if (!m_person.addsIdentifier(record, m_identifyingCells)) {
        return;
    }
    Entry other;
    other.firstRow = record.row();
    m_person.read(record, other);
    for (const IdentifierFact& fact : std::as_const(other.identifiers)) {
        bool hasType = false;
        bool hasValue = false;
        for (const IdentifierFact& known : std::as_const(m_entry.identifiers)) {
            hasType = hasType || known.type == fact.type;
            hasValue = hasValue || (known.type == fact.type && known.value == fact.value);
        }
        if (!hasType) {
            m_entry.identifiers.append(fact);
        } else if (!hasValue) {
            // One order is one customer's: joining the two would merge strangers.
            m_entry.warnings.append({record.row(), {}, otherCustomerReason()});
        }
    }
}

std::optional<Entry> OrderAssembler::finish()
{
    if (!m_isOpen) {
        return std::nullopt;
    }
    makeEvents();
    m_isOpen = false;
    m_held.clear();
    return std::exchange(m_entry, {});
}

void OrderAssembler::makeEvents()
{
    std::vector<Line> sold;
    std::vector<Line> returned;
    Decimal soldSum;
    Decimal returnedSum;
    for (const Line& line : m_lines) {
        (line.isNegative ? returned : sold).push_back(line);
        (line.isNegative ? returnedSum : soldSum) += line.amount;
    }
    const auto given = givenTotal();
    const QString completed = u"Order Completed"_s;
    const QString refunded = u"Order Refunded"_s;
    const bool isRefund = sold.empty() && (!returned.empty() || (given && given->isNegative()));
    if (given && isRefund) {
        const Decimal loss = given->isNegative() ? *given : -*given;
        m_entry.events.append(makeEvent(refunded, loss, m_lines));
    } else if (given) {
        m_entry.events.append(makeEvent(completed, *given, m_lines));
    } else {
        if (!isRefund) {
            m_entry.events.append(makeEvent(completed, soldSum, sold));
        }
        if (!returned.empty()) {
            m_entry.events.append(makeEvent(refunded, returnedSum, returned));
        }
    }
    const bool isSale = m_entry.events.first().name == completed;
    const Decimal revenue = m_entry.events.first().revenue.value_or(Decimal());
    const auto cancelled = cancelledAt();
    Decimal givenBack;
    if (const Decimal* const refund = m_amounts.find(u"refunded_amount");
        isSale && refund && !refund->isZero()) {
        givenBack = refund->isNegative() ? -*refund : *refund;
        m_entry.events.append(makeEvent(refunded, -givenBack, {}));
        m_entry.events.last().at = cancelled.value_or(m_instant);
    }
    if (cancelled) {
        m_entry.events.append(makeEvent(u"Order Cancelled"_s, Decimal(), {}));
        EventFact& event = m_entry.events.last();
        event.at = *cancelled;
        // What was not given back was never earned.
        const Decimal rest = isSale ? revenue - givenBack : Decimal();
        event.revenue = rest > Decimal() ? std::optional(-rest) : std::nullopt;
    }
    if (m_id.isEmpty()) {
        return;
    }
    const size_t hash = hashOf(m_id);
    if (m_entry.continuesOrder && (given || m_seenWithAmount.contains(hash))) {
        // The amount of the whole order came with its first rows.
        m_entry.events.first().revenue.reset();
    }
    if (given) {
        m_seenWithAmount.insert(hash);
    }
}

EventFact OrderAssembler::makeEvent(const QString& name, Decimal revenue,
                                    const std::vector<Line>& lines) const
{
    EventFact event;
    event.name = name;
    event.at = m_instant;
    event.reference = m_id;
    event.searchText = m_id;
    event.revenue = revenue;
    event.currency = m_orderCurrency;
    if (event.currency.isEmpty()) {
        const Mapping& mapping = m_context.mapping();
        event.currency = mapping.format.currency.isEmpty() ? m_context.options().currency
                                                           : mapping.format.currency;
    }
    event.properties = m_orderProperties;
    if (!m_id.isEmpty()) {
        event.properties.insertText(u"order_id"_s, m_id.toUtf8());
    }
    if (!event.currency.isEmpty()) {
        event.properties.insertText(u"currency"_s, event.currency.toUtf8());
    }
    event.properties.insertNumber(u"revenue"_s, revenue);
    if (!event.properties.contains(u"total"_s)) {
        event.properties.insertNumber(u"total"_s, revenue);
    }
    if (!lines.empty()) {
        qsizetype size = 1;
        for (const Line& line : lines) {
            size += line.fields.json().size() + 1;
        }
        QByteArray products;
        products.reserve(size);
        for (const Line& line : lines) {
            products += products.isEmpty() ? '[' : ',';
            products += line.fields.json();
        }
        products += ']';
        event.properties.insertJson(u"products"_s, products);
    }
    // While reading: whoever writes it has enough to do.
    static_cast<void>(event.properties.json());
    return event;
}

std::optional<qint64> OrderAssembler::cancelledAt() const
{
    const QJsonValue at = m_orderProperties.value(u"cancelled_at"_s);
    if (at.isString()) {
        const auto instant = fromIso(at.toString(), Calendar(m_context.options().zone));
        return instant.value_or(m_instant);
    }
    const QJsonValue mark = m_orderProperties.value(u"cancelled"_s);
    const bool isMarked =
        mark.toBool() || truthOfWord(mark.toString()).value_or(false) || saysCancelled(mark);
    const bool isCancelled = isMarked || saysCancelled(m_orderProperties.value(u"status"_s)) ||
                             saysCancelled(m_orderProperties.value(u"order_status"_s));
    return isCancelled ? std::optional(m_instant) : std::nullopt;
}

std::optional<Decimal> OrderAssembler::givenTotal() const
{
    const Decimal* const revenue = m_amounts.find(u"revenue");
    const Decimal* const given = revenue ? revenue : m_amounts.find(u"total");
    return given ? std::optional(*given) : std::nullopt;
}

} // namespace rondom::ingest
