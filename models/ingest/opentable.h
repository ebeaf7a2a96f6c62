#pragma once

#include "models/ingest/csvdialect.h"
#include "models/ingest/fileformat.h"
#include "models/ingest/tablereader.h"

#include <memory>
#include <optional>

namespace rondom::ingest {

/// What a person can choose about a file before it is read.
struct TableOptions
{
    /// How a text table is spelled; found by detectDialect() when not given.
    std::optional<CsvDialect> dialect;
    /// Which sheet of a workbook; the first with anything in it when empty.
    QString sheet;
};

/// A table that is open, and what was found out about its file.
struct OpenedTable
{
    std::unique_ptr<TableReader> reader;
    FileFormat format = FileFormat::Csv;
    /// Delimiter and quote are 0 where the format has none.
    CsvDialect dialect;
    QString sheet;
    QStringList sheets;
    bool isJsonLines = false;
};

/// Opens the table \a path names, whatever kind of file it is. An archive of several files is no
/// table, see tablePaths(). Fails as detectFormat() and detectDialect() do.
Result<OpenedTable> openTable(const QString& path, const TableOptions& options = {});

} // namespace rondom::ingest
