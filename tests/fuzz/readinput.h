#pragma once

#include <QByteArray>

namespace rondom::fuzz {

/// Writes \a content into a file of a folder in memory, looks at it and reads all its tables, as an
/// import would. Returns whether it was read rather than refused; a crash or a hang is the caller's
/// to notice.
bool readInput(const QByteArray& content);

} // namespace rondom::fuzz
