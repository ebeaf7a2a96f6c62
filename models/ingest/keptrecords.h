#pragma once

#include "models/ingest/csvrecord.h"

#include <string>
#include <string_view>
#include <vector>

namespace rondom::ingest {

/// Records that were read to find out what a file is like, kept to be given out again.
///
/// All texts lie behind each other in one piece of memory: a few megabytes of a file cost little
/// more than their size.
class KeptRecords
{
public:
    /// Begins a record. \a line is 1-based, where it begins in the file.
    void begin(qint64 line, CsvRecord::Damage damage);
    /// Adds a cell to the record begun last. A damaged record has its cells in order.
    void add(size_t column, std::string_view text);

    /// From now on what was added as column i is column \a columns[i].
    void rename(const std::vector<size_t>& columns);

    /// Makes \a record the next one, \a columns wide unless it is damaged; false when all were
    /// given out. Its cells are valid as long as this object is and nothing is added.
    bool next(CsvRecord& record, qint64 row, qsizetype columns);
    /// Forgets everything and keeps the memory for what comes.
    void reset();

private:
    struct Record
    {
        qint64 line = 0;
        quint32 cells = 0;
        CsvRecord::Damage damage = CsvRecord::Damage::None;
    };
    struct Cell
    {
        quint32 column = 0;
        quint32 size = 0;
    };

    std::string m_texts;
    std::vector<Record> m_records;
    std::vector<Cell> m_cells;
    size_t m_nextRecord = 0;
    size_t m_nextCell = 0;
    size_t m_nextText = 0;
};

} // namespace rondom::ingest
