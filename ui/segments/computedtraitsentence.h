#pragma once

#include "ui/segments/builderpart.h"

#include <QJsonObject>
#include <QList>

namespace rondom::ui {

class BuilderOffer;

/// How the definition of a computed trait reads while somebody builds it.
namespace sentence {

/// The words and fields of \a trait, the documented JSON of a computed trait.
QList<RowPart> computedTraitParts(const QJsonObject& trait, BuilderOffer& offer);
/// What a new trait starts as: how often something happened.
QJsonObject newComputedTrait();

} // namespace sentence

} // namespace rondom::ui
