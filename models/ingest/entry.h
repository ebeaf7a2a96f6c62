#pragma once

#include "models/core/decimal.h"
#include "models/core/value.h"
#include "models/ingest/properties.h"
#include "models/ingest/writemode.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <initializer_list>
#include <optional>

namespace rondom::ingest {

/// An identifier as a row states it, already in its normal form.
struct IdentifierFact
{
    QString type;          ///< "email", "phone", "customer_no", ...
    QString value;         ///< normalised
    bool isGlobal = false; ///< the same value in another source is the same person

    friend bool operator==(const IdentifierFact&, const IdentifierFact&) = default;
};

/// The identifiers that one row states, in the order of its columns.
class Identifiers
{
public:
    Identifiers() = default;
    Identifiers(std::initializer_list<IdentifierFact> facts) : m_facts(facts) {}

    bool isEmpty() const { return m_facts.isEmpty(); }
    qsizetype size() const { return m_facts.size(); }
    const IdentifierFact& operator[](qsizetype i) const { return m_facts.at(i); }
    const IdentifierFact& at(qsizetype i) const { return m_facts.at(i); }
    const IdentifierFact& first() const { return m_facts.first(); }
    auto begin() const { return m_facts.cbegin(); }
    auto end() const { return m_facts.cend(); }
    void append(const IdentifierFact& fact)
    {
        m_facts.append(fact);
        m_statedAs.reset();
    }
    /// A hash of how the row names the person, the same on every machine.
    qint64 statedAs() const;

    friend bool operator==(const Identifiers& a, const Identifiers& b)
    {
        return a.m_facts == b.m_facts;
    }

private:
    QList<IdentifierFact> m_facts;
    /// Copies take it along: the same person is named in the same way in a thousand rows.
    mutable std::optional<qint64> m_statedAs;
};

/// A trait as a row states it. An empty cell makes no fact.
struct TraitFact
{
    QString trait;
    Value value;
    WriteMode write = WriteMode::Usual;
};

/// When something happened, and how sure the file is about it. A time without a zone on a day the
/// clock changes may be off by an hour; a date without a time may be any moment of that day.
struct FactTime
{
    qint64 instant = 0;
    qint64 uncertaintyMs = 0; ///< the truth lies in [instant, instant + uncertaintyMs]
};

enum class ConsentDecision { Granted, Withdrawn };

/// What a row says about consent for one cell of purposes x channels.
struct ConsentFact
{
    QString purpose; ///< "all" is kept as a claim when granted
    QString channel;
    ConsentDecision decision = ConsentDecision::Withdrawn;
    std::optional<FactTime> at; ///< a grant without one is a claim
    QString noticeText;         ///< a grant without one is a claim
    QString noticeLanguage;
    QJsonObject proof; ///< e.g. ip, double_opt_in_at; the importer adds file and row
};

/// An identifier that must not be contacted, as a row states it.
struct SuppressionFact
{
    QString identifierType;
    QString channel; ///< empty for all
    QString reason;  ///< hard_bounce complaint manual legal unsub
    std::optional<FactTime> at;
};

/// One thing a person did.
struct EventFact
{
    QString name; ///< Segment spec: "Order Completed"
    qint64 at = 0;
    /// The source's own id of the event (order id, message id); empty when it has none. Two events
    /// of one source, name and reference are the same event: the later one updates it.
    QString reference;
    /// What people type to find it ("#1042"); empty for events nobody looks up.
    QString searchText;
    /// Everything known besides, with numbers as JSON numbers and instants as ISO 8601 UTC.
    Properties properties;
    /// Segment's `revenue`, negative for a refund, in `currency`; nothing for events without money.
    std::optional<Decimal> revenue;
    QString currency;
};

/// A cell that could not be used although its row was. The cell is dropped and counted.
struct CellWarning
{
    qint64 row = 0; ///< 1-based data row
    QString column;
    QString reason; ///< translated
};

/// What one person row, one event row or all the rows of one order say. Entries come in file order.
struct Entry
{
    qint64 firstRow = 0; ///< 1-based data row in the file, the header not counted
    int rowCount = 1;
    /// Of an order: its rows after the first; rows that could not be used may stand between them.
    QList<qint64> moreRows;
    /// The source's own id of the person, when the file has one.
    QString recordId;
    Identifiers identifiers;
    QList<TraitFact> traits;
    /// Of a person row: when it was last true, if it says so.
    std::optional<qint64> statedAt;
    QList<ConsentFact> consents;
    QList<SuppressionFact> suppressions;
    QList<EventFact> events;
    /// An order whose rows came back after another order's: its lines join the event read before.
    bool continuesOrder = false;
    /// Cells of these rows that were dropped, and why.
    QList<CellWarning> warnings;
};

/// A row that cannot be used, and why. The row stays in the reject file with its own cells.
struct Reject
{
    qint64 row = 0;  ///< 1-based data row
    qint64 line = 0; ///< 1-based physical line in the file where the row begins
    QString column;  ///< the header it is about; empty when it is the whole row
    QString reason;  ///< translated
    QStringList cells;
};

} // namespace rondom::ingest
