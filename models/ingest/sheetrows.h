#pragma once

#include "models/core/result.h"
#include "models/ingest/sheetrow.h"

namespace rondom::ingest {

/// The rows of one sheet from top to bottom, without those that are empty.
class SheetRows
{
public:
    SheetRows() = default;
    virtual ~SheetRows() = default;
    Q_DISABLE_COPY_MOVE(SheetRows)

    /// False at the end. Fails when the sheet cannot be read on.
    virtual Result<bool> next(SheetRow& row) = 0;
    /// Bytes read as they are stored, and all of them.
    virtual qint64 position() const = 0;
    virtual qint64 size() const = 0;

    /// The last row and column any spreadsheet program knows.
    static constexpr qint64 kMostRows = 1'048'576;
    static constexpr qsizetype kMostColumns = 16'384;
};

} // namespace rondom::ingest
