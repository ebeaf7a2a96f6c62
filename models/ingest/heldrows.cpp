#include "models/ingest/heldrows.h"

#include <algorithm>

namespace rondom::ingest {

void HeldRows::hold(const CsvRecord& record)
{
    qsizetype size = 0;
    for (qsizetype i = 0; i < record.size(); ++i) {
        size += record.bytes(i).size();
        m_sizes.push_back(record.bytes(i).size());
    }
    const qsizetype before = m_bytes.size();
    m_bytes.resize(before + size);
    char* at = m_bytes.data() + before;
    for (qsizetype i = 0; i < record.size(); ++i) {
        const QByteArrayView cell = record.bytes(i);
        at = std::copy(cell.begin(), cell.end(), at);
    }
    m_rows.push_back({record.row(), record.line(), record.size()});
}

void HeldRows::clear()
{
    m_bytes.resize(0);
    m_sizes.clear();
    m_rows.clear();
}

std::vector<Reject> HeldRows::rejects(const QString& reason) const
{
    std::vector<Reject> rejects;
    rejects.reserve(m_rows.size());
    const QByteArrayView bytes(m_bytes);
    qsizetype at = 0;
    auto size = m_sizes.begin();
    for (const Row& row : m_rows) {
        QStringList cells;
        cells.reserve(row.cells);
        for (qsizetype i = 0; i < row.cells; ++i, ++size) {
            cells.append(QString::fromUtf8(bytes.sliced(at, *size)));
            at += *size;
        }
        rejects.push_back({row.row, row.line, {}, reason, cells});
    }
    return rejects;
}

} // namespace rondom::ingest
