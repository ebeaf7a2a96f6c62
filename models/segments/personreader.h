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
/// A list of the ids of people, not an empty one, under that key.
QList<qint64> readIdList(ObjectReader& reader, const QString& key);

} // namespace rondom::segments
