#pragma once

#include "models/segments/condition.h"
#include "models/segments/query.h"

namespace rondom::segments {

/// Where the two spellings of a text stand in a row.
struct TextColumns
{
    QString text;
    QString folded;
};

/// An SQL expression that is 1 where the text fits the comparison, for the operators that fit text;
/// `0` for all others. Never NULL where the columns are not.
Sql textFits(const Comparison& comparison, const TextColumns& columns);

/// The spelling of a literal that such a comparison binds: folded, or exact.
QString comparedSpelling(const QString& text, bool isExact);
/// The column with that spelling.
QString comparedColumn(const TextColumns& columns, bool isExact);

} // namespace rondom::segments
