#pragma once

#include "models/ingest/csvrecord.h"

#include <vector>

namespace rondom::ingest {

/// Which of the first records of a file names the columns, 0-based; -1 when they are data from the
/// start. Records before \a first cannot be it.
qint64 findHeaderRow(const std::vector<CsvRecord>& records, qint64 first);

} // namespace rondom::ingest
