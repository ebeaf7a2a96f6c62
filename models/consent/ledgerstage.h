#pragma once

#include "models/consent/ledgerdraft.h"
#include "models/core/id.h"
#include "models/core/result.h"

#include <QByteArray>
#include <QHash>

#include <vector>

namespace rondom::storage {
class Connection;
}

namespace rondom::consent {

/// Lines of the ledger that are hashed and numbered but not yet in its tables: an import adds a
/// line for every customer, and writing them together is much quicker.
class LedgerStage
{
public:
    struct Staged
    {
        LedgerLine line;
        QByteArray commitment;
        QByteArray hash;
        QByteArray salt;
        Identifier identifier;
        QString details;
        ContentKey contentKey;
    };

    /// \a id is one more than that of the line before.
    void add(qint64 id, Staged staged);
    bool isEmpty() const { return m_lines.empty(); }
    std::size_t size() const { return m_lines.size(); }
    /// The last line with that content; not valid when there is none.
    ConsentEventId find(const ContentKey& key) const { return m_byContent.value(key); }

    /// Writes the lines and moves the head of the ledger behind them.
    Result<void> flush(const storage::Connection& connection);

private:
    class LineRows;
    class PersonalRows;

    std::vector<Staged> m_lines;
    qint64 m_lastId = 0;
    QHash<ContentKey, ConsentEventId> m_byContent;
};

} // namespace rondom::consent
