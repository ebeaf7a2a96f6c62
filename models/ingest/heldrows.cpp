#include "models/ingest/heldrows.h"

namespace rondom::ingest {

void HeldRows::hold(const CsvRecord& record)
{
    for (qsizetype i = 0; i < record.size(); ++i) {
        const QByteArrayView cell = record.bytes(i);
        m_bytes.append(cell);
        m_sizes.push_back(cell.size());
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
