#pragma once

#include "models/core/result.h"
#include "models/segments/definition.h"

#include <QJsonArray>

namespace rondom::storage {
class Connection;
}

namespace rondom::cli {

class Invocation;

bool isFile(const QString& word);
/// The definition in a file.
Result<segments::Definition> segmentFile(const QString& path);
/// The segment a word names: a file, or else a saved segment.
Result<segments::Definition> segmentArgument(const storage::Connection& connection,
                                             const QString& word);

/// A segment that is asked about, in a workspace that is open for reading.
struct AskedSegment
{
    const storage::Connection& connection;
    segments::Definition definition;
};
/// The one that the first word names.
Result<AskedSegment> openSegment(Invocation& invocation);
/// The same for a question about everybody, with what makes counting quick at hand.
Result<AskedSegment> openSegmentToCount(Invocation& invocation);

} // namespace rondom::cli
