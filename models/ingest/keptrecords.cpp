#include "models/ingest/keptrecords.h"

namespace rondom::ingest {

void KeptRecords::begin(qint64 line, CsvRecord::Damage damage)
{
    m_records.push_back({line, 0, damage});
}

void KeptRecords::add(size_t column, std::string_view text)
{
    m_texts += text;
    m_cells.push_back({quint32(column), quint32(text.size())});
    ++m_records.back().cells;
}

void KeptRecords::rename(const std::vector<size_t>& columns)
{
    size_t cell = 0;
    for (const Record& record : m_records) {
        for (const size_t end = cell + record.cells; cell < end; ++cell) {
            if (record.damage == CsvRecord::Damage::None) {
                m_cells[cell].column = quint32(columns[m_cells[cell].column]);
            }
        }
    }
}

bool KeptRecords::next(CsvRecord& record, qint64 row, qsizetype columns)
{
    if (m_nextRecord == m_records.size()) {
        return false;
    }
    const Record& kept = m_records[m_nextRecord++];
    const bool isWhole = kept.damage == CsvRecord::Damage::None;
    record.begin(row, kept.line, kept.damage);
    if (isWhole) {
        record.widen(columns);
    }
    for (quint32 i = 0; i < kept.cells; ++i) {
        const Cell cell = m_cells[m_nextCell++];
        const QByteArrayView text(m_texts.data() + m_nextText, qsizetype(cell.size));
        m_nextText += cell.size;
        if (isWhole) {
            record.set(qsizetype(cell.column), text);
        } else {
            record.append(text);
        }
    }
    return true;
}

void KeptRecords::reset()
{
    m_texts.clear();
    m_records.clear();
    m_cells.clear();
    m_nextRecord = 0;
    m_nextCell = 0;
    m_nextText = 0;
}

} // namespace rondom::ingest
