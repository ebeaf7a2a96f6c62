#pragma once

#include "models/core/value.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace rondom::activation {

/// What the columns of a list need to know about one person.
///
/// Nothing in here is an identifier of the channel's kind: those come from the permit alone.
struct PersonFacts
{
    /// In the order of the fields that were asked for; nothing where there is no value.
    std::vector<std::optional<Value>> values;
    /// Identifiers of the channel's kind that the person ever had. Those that the permit does not
    /// name must not be seen anywhere in the row.
    QStringList contacts;
};

} // namespace rondom::activation
