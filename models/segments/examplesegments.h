#pragma once

#include "models/core/result.h"
#include "models/segments/definition.h"

#include <QList>

namespace rondom::segments {

/// The segments that travel inside the program, for a new workspace and for the demo. Each comes
/// after those it refers to.
Result<QList<Definition>> exampleSegments();

} // namespace rondom::segments
