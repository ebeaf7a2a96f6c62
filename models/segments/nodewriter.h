#pragma once

#include "models/segments/condition.h"

#include <QJsonObject>

namespace rondom::segments {

/// The documented JSON of a node: what NodeReader reads back to an equal one. Whatever says no more
/// than its default is left out.
QJsonObject toJsonValue(const Node& node);

} // namespace rondom::segments
