#pragma once

#include "models/segments/catalog.h"
#include "models/segments/query.h"

namespace rondom::segments {

/// `FROM ... WHERE ...`: the rows `profile_id`, `text`, `folded`, `number` with a value of the
/// trait, so that " AND ..." can follow. E-mail and phone are values of everybody who has one,
/// stated as a trait or not. \a onlyProfile limits the rows to one person; 0 is everybody.
Sql traitRows(const Catalog::Trait& trait, const Calendar& calendar, qint64 now,
              qint64 onlyProfile);
/// The same of a trait that is not computed.
Sql statedTraitRows(const Catalog::Trait& trait, qint64 onlyProfile);

} // namespace rondom::segments
