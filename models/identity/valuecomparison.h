#pragma once

#include "models/identity/matchfield.h"

namespace rondom::identity {

/// How alike two values of a field are. Both have a value and they are not equal. Never Swapped,
/// which takes two fields to see.
Level compareValues(const MatchField& field, quint32 a, quint32 b);

} // namespace rondom::identity
