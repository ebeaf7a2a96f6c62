#pragma once

#include "models/ingest/packedlines.h"
#include "models/ingest/personreader.h"
#include "models/ingest/propertyreader.h"

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
class OrderAssembler
{
public:
    explicit OrderAssembler(const ReadingContext& context);

    /// Takes a row. Puts the entry of the order before it, if this row begins another, into
    /// \a finished. A problem means that the row was not taken.
    std::optional<RowProblem> add(const CsvRecord& record, std::optional<Entry>& finished);
    /// The entry of the last order, if there is one.
    std::optional<Entry> finish();

private:
    struct Line
    {
        Properties fields;
        Decimal amount;
        bool isNegative = false;
    };

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
    QSet<size_t> m_seen; ///< hashes of order ids; the orders themselves are not kept

    bool m_isOpen = false;
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
