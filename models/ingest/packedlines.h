#pragma once

#include "models/ingest/amounts.h"
#include "models/ingest/celltext.h"
#include "models/ingest/properties.h"
#include "models/ingest/readingcontext.h"

#include <optional>
#include <vector>

namespace rondom::ingest {

/// Reads the order lines that one cell holds: `name:Cap|sku:A1|quantity:2;name:Sock|quantity:1`.
class PackedLineReader
{
public:
    struct Line
    {
        Properties fields;
        Amounts amounts;
    };

    /// Reads the first packed rule of \a context.
    explicit PackedLineReader(const ReadingContext& context);

    bool isEmpty() const { return !m_cell.has_value(); }
    /// In the order of the cell. Amounts that cannot be read are left out and become warnings.
    std::vector<Line> read(const CsvRecord& record, QList<CellWarning>& warnings) const;

private:
    std::optional<CellText> m_cell;
    QString m_column;
    PackedLines m_marks;
    std::optional<CellReader> m_amounts;
};

} // namespace rondom::ingest
