#pragma once

#include "models/ingest/csvrecord.h"

#include <vector>

namespace rondom::ingest {

/// Where the names of the columns stand.
struct HeaderPlace
{
    qint64 row = -1;          ///< 0-based record; -1 when the records are data from the start
    int unitRows = 0;         ///< records right below it that are neither names nor data
    bool hasRowNames = false; ///< the first column has no name, not even an empty one
};

/// Looks for the header among the first records of a file: the first row as wide as the table whose
/// cells are of another kind than those below them. Records before \a first cannot be it.
HeaderPlace findHeader(const std::vector<CsvRecord>& records, qint64 first);

/// The row of findHeader().
qint64 findHeaderRow(const std::vector<CsvRecord>& records, qint64 first);

} // namespace rondom::ingest
