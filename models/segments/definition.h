#pragma once

#include "models/segments/condition.h"

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace rondom::segments {

/// A rule that selects people: whoever meets `where`, without those who meet `exclude`.
///
/// Made by DefinitionParser from the documented JSON; whether its traits and segments exist is
/// for DefinitionChecker, which every function of the engine asks first.
struct Definition
{
    QString name;
    std::optional<Node> where;   ///< missing: everyone
    std::optional<Node> exclude; ///< missing: nobody

    /// The documented JSON, keys in a fixed order; reading it again gives an equal definition.
    QJsonObject toJson() const;
    QByteArray toText() const;

    friend bool operator==(const Definition&, const Definition&) = default;
};

} // namespace rondom::segments
