#pragma once

#include "models/core/result.h"
#include "models/segments/definition.h"

#include <QJsonArray>

namespace rondom::storage {
class Connection;
}

namespace rondom::cli {

bool isFile(const QString& word);
/// The definition in a file.
Result<segments::Definition> segmentFile(const QString& path);
/// The segment a word names: a file, or else a saved segment.
Result<segments::Definition> segmentArgument(const storage::Connection& connection,
                                             const QString& word);

} // namespace rondom::cli
