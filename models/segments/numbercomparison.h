#pragma once

#include "models/segments/condition.h"
#include "models/segments/query.h"

namespace rondom::segments {

/// Where the two spellings of a number stand in a row: rounded to a double, and exact. Both may be
/// the same expression.
struct NumberColumns
{
    QString number;
    QString exact;
};

/// An SQL expression that is 1 where the number fits the comparison, for the operators that fit
/// numbers; `0` for all others. Never NULL where the columns are not.
Sql numberFits(const Comparison& comparison, const NumberColumns& columns);

/// Over a whole number that is not NULL.
Sql testFits(const NumberTest& test, const QString& expression);

} // namespace rondom::segments
