#pragma once

#include "models/segments/condition.h"

namespace rondom::segments {

/// What a literal of a definition is as a text, a number or a boolean; nothing when it is not.
QString literalText(const Literal& literal);
std::optional<Decimal> literalNumber(const Literal& literal);
std::optional<bool> literalBoolean(const Literal& literal);

} // namespace rondom::segments
