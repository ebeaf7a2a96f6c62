#pragma once

#include "models/segments/definition.h"

namespace rondom::segments {

/// Whether a rule speaks of the saved segment \a name anywhere, disabled nodes included: enabling
/// one again must not find it gone.
bool usesSegment(const Definition& definition, const QString& name);
/// The rule with every mention of the segment \a name changed to \a newName.
Definition withSegmentRenamed(Definition definition, const QString& name, const QString& newName);

/// Whether a rule selects people by what they did or by what was predicted of them. Nodes that are
/// left out do not count; segments it refers to are for the caller to ask too.
bool usesBehaviour(const Definition& definition);
/// The saved segments a rule speaks of in nodes that are not left out.
QStringList segmentsIn(const Definition& definition);

} // namespace rondom::segments
