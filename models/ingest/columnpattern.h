#pragma once

#include "models/ingest/mapping.h"

#include <QStringList>

namespace rondom::ingest {

/// Gives every column of \a header that \a mapping does not name the rules of the first pattern
/// that fits, the pattern with most letters first. Afterwards the mapping has no patterns.
void expandPatterns(Mapping& mapping, const QStringList& header);

/// The columns \a mapping names, in rules or as the source of a value.
QStringList namedColumns(const Mapping& mapping);

/// Marks the columns of \a header whose name says that they hold a password or token, unless the
/// mapping reads them, and says so in the doubts.
void markSecrets(Mapping& mapping, const QStringList& header);
/// The columns that are dropped for being secrets.
QStringList secretColumns(const Mapping& mapping);

} // namespace rondom::ingest
