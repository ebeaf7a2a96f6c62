#pragma once

#include "models/ingest/csvrecord.h"

namespace rondom::ingest {

/// True for the row of sums that reports end with: its first word is one for a total, in one of a
/// dozen languages, and besides it holds numbers only. A person called Total has an address.
bool isTotalRow(const CsvRecord& record);

} // namespace rondom::ingest
