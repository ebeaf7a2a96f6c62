#pragma once

#include "models/ingest/readingcontext.h"
#include "models/ingest/wildcard.h"

#include <vector>

namespace rondom::ingest {

/// Finds the rows that are no data by what their cells hold: totals at the end, test entries.
class RowFilter
{
public:
    RowFilter() = default;
    explicit RowFilter(const ReadingContext& context);

    bool matches(const CsvRecord& record) const;

private:
    struct Column
    {
        CellText cell;
        std::vector<Wildcard> patterns;
    };

    std::vector<Column> m_columns;
};

} // namespace rondom::ingest
