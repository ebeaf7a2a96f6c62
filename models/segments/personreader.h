#pragma once

#include "models/segments/condition.h"
#include "models/segments/objectreader.h"

namespace rondom::segments {

/// The conditions on what a person is: in a segment, consenting, known from a source. Each takes
/// its members from the reader of its node.
SegmentCondition readSegment(ObjectReader& reader);
ConsentCondition readConsent(ObjectReader& reader);
IdentifierCondition readIdentifier(ObjectReader& reader);
SampleCondition readSample(ObjectReader& reader);
IdsCondition readIds(ObjectReader& reader);

} // namespace rondom::segments
