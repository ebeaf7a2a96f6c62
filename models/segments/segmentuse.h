#pragma once

#include "models/segments/definition.h"

namespace rondom::segments {

/// Whether a rule speaks of the saved segment \a name anywhere, disabled nodes included: enabling
/// one again must not find it gone.
bool usesSegment(const Definition& definition, const QString& name);
/// The same of a trait.
bool usesTrait(const Definition& definition, const QString& key);
/// The rule with every mention of the segment \a name changed to \a newName.
Definition withSegmentRenamed(Definition definition, const QString& name, const QString& newName);

/// The saved segments a rule speaks of in nodes that are not left out.
QStringList segmentsIn(const Definition& definition);

} // namespace rondom::segments
