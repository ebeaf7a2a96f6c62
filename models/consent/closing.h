#pragma once

#include "models/consent/consentevent.h"

#include <QHash>

#include <optional>
#include <vector>

namespace rondom::consent {

/// What a line of the ledger says, as far as it may open or close a cell.
struct Said
{
    QString purpose;
    QString channel;
    Decision decision = Decision::Denied;
    qint64 recordedAt = 0;
    std::optional<qint64> latest;
    std::optional<qint64> confirmedAt;
    bool isPersonWide = false;
};

/// Finds out whether what an event would close is closed already: by a line that covers it, unless
/// something as late as it may have opened it again.
class Closing
{
public:
    /// Keeps a reference.
    explicit Closing(const ConsentEvent& event) : m_event(event) {}

    /// \a said is about the same identifier, or the same record where the event has none.
    void take(const Said& said);
    bool isClosed() const;

private:
    const ConsentEvent& m_event;
    std::optional<qint64> m_closedAt;
    std::optional<qint64> m_openedAt;
};

/// What lines say that the tables do not hold yet, by whom it is about.
class SaidLately
{
public:
    void add(const ConsentEvent& event, qint64 recordedAt);
    /// Everything about the identifier of \a event, else about its record.
    void tell(const ConsentEvent& event, Closing& closing) const;
    void clear();

private:
    struct Entry
    {
        Said said;
        /// The entries before it about the same; -1 for none.
        int beforeOfIdentifier = -1;
        int beforeOfRecord = -1;
    };

    std::vector<Entry> m_entries;
    QHash<Identifier, int> m_lastOfIdentifier;
    QHash<qint64, int> m_lastOfRecord;
};

} // namespace rondom::consent
