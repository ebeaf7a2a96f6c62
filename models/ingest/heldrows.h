#pragma once

#include "models/ingest/csvrecord.h"
#include "models/ingest/entry.h"

#include <QByteArray>

#include <vector>

namespace rondom::ingest {

/// Keeps the cells of rows until it is known whether they can be used. Forgetting them keeps the
/// memory, so that holding a row costs the copy of its bytes.
class HeldRows
{
public:
    void hold(const CsvRecord& record);
    void clear();
    /// All of them, rejected for one \a reason, in their order.
    std::vector<Reject> rejects(const QString& reason) const;

private:
    struct Row
    {
        qint64 row = 0;
        qint64 line = 0;
        qsizetype cells = 0;
    };

    QByteArray m_bytes; ///< the cells of all rows, one behind the other
    std::vector<qsizetype> m_sizes;
    std::vector<Row> m_rows;
};

} // namespace rondom::ingest
