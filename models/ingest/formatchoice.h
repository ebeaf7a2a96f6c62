#pragma once

#include "models/ingest/mapping.h"
#include "models/ingest/readoptions.h"
#include "models/ingest/tablereader.h"

namespace rondom::ingest {

/// Puts, for every format that begins with "auto", the spelling first that reads most of the first
/// rows \a table gives; of two that read them equally well the one named first. Those that could be
/// both, such as 3/4/2026, are added to the doubts of \a mapping.
Result<void> chooseFormats(Mapping& mapping, TableReader& table, const ReadOptions& options);

/// True when \a mapping has a format to choose.
bool hasFormatsToChoose(const Mapping& mapping);

} // namespace rondom::ingest
