#pragma once

#include "models/core/id.h"

namespace rondom::ingest {

/// Where a row stands: its import, and its number through all files of the import.
struct RowOrigin
{
    ImportId import;
    qint64 row = 0;
    /// When the facts of the row were true: the import's time for people, the event's for orders.
    qint64 at = 0;
    qint64 recordedAt = 0;
};

} // namespace rondom::ingest
