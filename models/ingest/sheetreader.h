#pragma once

#include "models/ingest/sheetrows.h"
#include "models/ingest/tablereader.h"

#include <memory>
#include <vector>

namespace rondom::ingest {

/// Makes a table of the rows of a sheet: finds the row that names the columns, leaves out what
/// stands above it.
class SheetReader final : public TableReader
{
public:
    /// \a fileSize is what size() tells, whatever part of the file the sheet is.
    static Result<std::unique_ptr<SheetReader>> open(std::unique_ptr<SheetRows> rows,
                                                     qint64 fileSize);

    Result<bool> next(CsvRecord& record) override;
    qint64 position() const override;
    qint64 size() const override { return m_fileSize; }

    /// 0-based number of the row that names the columns; -1 when none does.
    qint64 headerRow() const { return m_headerRow; }
    /// Nothing in the sheet, not even a header.
    bool isEmpty() const { return m_isEmpty; }

private:
    SheetReader(std::unique_ptr<SheetRows> rows, qint64 fileSize);
    static void fill(CsvRecord& record, const SheetRow& row, qint64 number);

    std::unique_ptr<SheetRows> m_rows;
    qint64 m_fileSize;
    /// The first rows, read to find the header.
    std::vector<SheetRow> m_sample;
    size_t m_nextOfSample = 0;
    SheetRow m_row;
    qint64 m_count = 0;
    qint64 m_headerRow = -1;
    bool m_isEmpty = false;
};

} // namespace rondom::ingest
