#pragma once

#include "models/core/id.h"
#include "models/segments/condition.h"

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace rondom::segments {

/// Somebody who must be selected, or must not: what shows that a rule still does what was meant.
struct Expectation
{
    ProfileId profile;
    bool isIn = true;

    friend bool operator==(const Expectation&, const Expectation&) = default;
};

/// A rule that selects people: whoever meets `where`, without those who meet `exclude`.
///
/// Made by DefinitionParser from the documented JSON; whether its traits and segments exist is
/// for DefinitionChecker, which every function of the engine asks first.
struct Definition
{
    QString name;
    std::optional<Node> where;   ///< missing: everyone
    std::optional<Node> exclude; ///< missing: nobody
    QList<Expectation> expected; ///< those who must be in first

    /// The documented JSON, keys in a fixed order; reading it again gives an equal definition.
    QJsonObject toJson() const;
    QByteArray toText() const;

    friend bool operator==(const Definition&, const Definition&) = default;
};

} // namespace rondom::segments
