#pragma once

#include "models/consent/consentevent.h"
#include "models/consent/ledgerdraft.h"
#include "models/consent/ledgerstage.h"
#include "models/core/id.h"
#include "models/core/job.h"
#include "models/core/result.h"
#include "models/storage/statement.h"

#include <memory>
#include <optional>

namespace rondom::storage {
class Connection;
}

namespace rondom::consent {

/// Whether the ledger is as it was written.
struct Verification
{
    /// Lines found.
    qint64 events = 0;
    /// The first line that was altered, moved or removed.
    std::optional<ConsentEventId> firstBad;

    bool isOk() const { return !firstBad; }
};

/// Appends to the consent ledger, the only way anything gets into it.
///
/// Every line carries a hash over the line before it, so nothing can be altered, removed or put in
/// between unnoticed. What is personal is only there as a salted commitment: the text itself lies
/// apart and can be erased without breaking the chain. Lives within one write transaction: it
/// remembers where the ledger ends.
class Ledger
{
public:
    static Result<Ledger> open(const storage::Connection& connection);

    Result<ConsentEventId> append(const ConsentEvent& event, qint64 now);

    /// The same for many events: the tables do not hold the line until flush().
    Result<ConsentEventId> stage(LedgerDraft draft, qint64 now);
    Result<void> flush();
    std::size_t stagedCount() const { return m_stage.size(); }
    /// True while the tables hold no line at all.
    bool isEmpty() const { return m_isEmpty; }

    /// The line that states the same as \a draft, staged ones included, the last one if there are
    /// several. Imports, rows and the time of recording make no difference.
    Result<std::optional<ConsentEventId>> findEqual(const LedgerDraft& draft);

    /// Reads the whole ledger and checks every hash.
    static Result<Verification> verify(const storage::Connection& connection, JobContext& context);

private:
    struct Statements;
    Ledger(const storage::Connection& connection, std::shared_ptr<Statements> statements,
           qint64 events, QByteArray hash);

    const storage::Connection* m_connection;
    std::shared_ptr<Statements> m_statements;
    qint64 m_events;
    QByteArray m_hash;
    LedgerStage m_stage;
    bool m_isEmpty;
};

} // namespace rondom::consent
