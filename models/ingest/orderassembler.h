#pragma once

#include "models/ingest/heldrows.h"
#include "models/ingest/packedlines.h"
#include "models/ingest/personreader.h"
#include "models/ingest/propertyreader.h"

#include <QByteArray>
#include <QSet>

#include <optional>
#include <vector>

namespace rondom::ingest {

/// Makes one entry from the rows of one order.
///
/// A given `revenue`, else a given `total`, is the order's revenue, else the sum of its lines.
/// Lines with negative quantities make an Order Refunded of their own; a `cancelled_at`,
/// `cancelled` or `status` property that says so adds an Order Cancelled, a `refunded_amount` an
/// Order Refunded.
///
/// An order with a row that cannot be used is rejected whole: kept without it, it would be another
/// order, and its repaired row alone would later replace it.
class OrderAssembler
{
public:
    /// What a row leads to, in the order of the file.
    struct Outcome
    {
        /// The order before, if this row begins another.
        std::optional<Entry> finished;
        /// The rows of this row's order that were taken before.
        std::vector<Reject> rejects;
        /// Why this row was not taken.
        std::optional<RowProblem> problem;
    };

    explicit OrderAssembler(const ReadingContext& context);

    /// \a damage: why the row cannot be used, whatever it says.
    Outcome add(const CsvRecord& record, const std::optional<RowProblem>& damage);
    /// Orders that broke after a part of them had been given: see EntryReader::brokenOrders().
    const BrokenOrders& brokenOrders() const { return m_brokenTooLate; }
    /// The entry of the last order, if there is one.
    std::optional<Entry> finish();

private:
    struct Line
    {
        Properties fields;
        Decimal amount;
        bool isNegative = false;
    };

    /// What the id cell of a row says about the order it belongs to. Valid while the row is.
    struct Belonging
    {
        QByteArrayView idCell;
        bool continues = false; ///< the order of the row before
    };

    Belonging belongingOf(const CsvRecord& record) const;
    /// The rows of the order from now on are rejected because of \a line.
    void breakOrder(const Belonging& belonging, qint64 line, Outcome& outcome);
    /// The line that broke this order, 0 for a good one.
    qint64 brokenLineOf(const Belonging& belonging) const;
    std::optional<RowProblem> problemOf(const CsvRecord& record, const Belonging& belonging,
                                        bool isBroken, std::optional<Line>& line, Entry& notes);
    std::optional<RowProblem> readLine(const CsvRecord& record, std::optional<Line>& line,
                                       Entry& entry) const;
    void addPackedLines(const CsvRecord& record);
    void beginOrder(const CsvRecord& record, const QString& id);
    void addPerson(const CsvRecord& record);
    void makeEvents();
    EventFact makeEvent(const QString& name, Decimal revenue, const std::vector<Line>& lines) const;
    std::optional<qint64> cancelledAt() const;
    std::optional<Decimal> givenTotal() const;

    ReadingContext m_context;
    PersonReader m_person;
    PropertyReader m_properties;
    PropertyReader m_lineFields;
    PackedLineReader m_packedLines;
    SourceReader m_orderId;
    SourceReader m_at;
    SourceReader m_currency;
    /// Without an amount for the order, every line must have one.
    bool m_needsLineAmounts;
    QSet<size_t> m_seen;           ///< hashes of order ids; the orders themselves are not kept
    QSet<size_t> m_seenWithAmount; ///< those of them that said what the whole order costs

    BrokenOrders m_broken;
    BrokenOrders m_brokenTooLate;
    HeldRows m_held; ///< the rows of the open order

    bool m_isOpen = false;
    qint64 m_brokenLine = 0; ///< of the order of the row before, when that one is broken
    QString m_id;
    QByteArray m_idCell;
    std::vector<QByteArray> m_identifyingCells;
    Entry m_entry;
    qint64 m_instant = 0;
    QString m_orderCurrency;
    Properties m_orderProperties;
    Amounts m_amounts;
    std::vector<Line> m_lines;
};

} // namespace rondom::ingest
