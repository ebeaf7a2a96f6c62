#pragma once

#include "models/core/result.h"
#include "models/segments/definition.h"

namespace rondom::segments {

/// Reads segment definitions.
///
/// What cannot be understood is refused with InvalidInput and a message that names the JSON Pointer
/// of the node and what is wrong with it. Knows no workspace: whether a trait exists is checked
/// later.
class DefinitionParser
{
public:
    /// Groups may be nested this deep, and those inside the `where` of an event as deep again.
    static constexpr int kDeepest = 100;

    static Result<Definition> parse(const QByteArray& json);
    static Result<Definition> parse(const QJsonObject& json);
};

} // namespace rondom::segments
