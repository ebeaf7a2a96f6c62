#pragma once

#include "models/columns/population.h"
#include "models/core/id.h"
#include "models/segments/condition.h"

#include <QList>

namespace rondom::segments {

/// Those of \a population for whose company \a who of the people are \a fitting. \a companies: the
/// people of each, where somebody in two has the colleagues of both.
columns::MemberSet companyMembers(const QList<QList<ProfileId>>& companies,
                                  const columns::Population& population,
                                  const columns::MemberSet& fitting, CompanyCondition::Who who);

} // namespace rondom::segments
