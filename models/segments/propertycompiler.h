#pragma once

#include "models/segments/comparisoncompiler.h"
#include "models/segments/condition.h"

namespace rondom::segments {

/// Turns a condition on one property of an event into an SQL expression that is 1 or 0.
class PropertyCompiler
{
public:
    /// Where the parts of an event stand in a row.
    struct Columns
    {
        QString json;   ///< its properties
        QString line;   ///< one line of it, a JSON object
        QString amount; ///< its revenue in millionths, or NULL
    };

    PropertyCompiler(const ComparisonCompiler& comparisons, Columns columns)
        : m_comparisons(comparisons), m_columns(std::move(columns))
    {
    }

    Sql fits(const PropertyCondition& condition) const;

    static bool isRevenue(const QString& property);
    /// Revenue is stored in millionths: so is what it is compared with.
    static Decimal inMillionths(Decimal value);

private:
    Sql revenueFits(const Comparison& comparison) const;

    const ComparisonCompiler& m_comparisons;
    Columns m_columns;
};

} // namespace rondom::segments
