#pragma once

#include "models/core/calendar.h"
#include "models/core/value.h"
#include "models/segments/condition.h"
#include "models/segments/moments.h"
#include "models/segments/query.h"

namespace rondom::segments {

/// Turns the comparison of one value into an SQL expression that is 1 or 0, never NULL.
///
/// A negative operator gives the expression of the positive one: the caller takes the complement,
/// since that is where people without a value come in.
class ComparisonCompiler
{
public:
    ComparisonCompiler(const Calendar& calendar, qint64 now) : m_calendar(calendar), m_now(now) {}

    /// Whether the columns `text` and `number` hold a value of the type.
    static Sql traitHasValue(ValueType type);
    /// Over the columns `text`, `folded` and `number`, where they hold a value.
    Sql traitFits(const Comparison& comparison, ValueType type) const;

    /// Whether the row \a row of a JSON object's elements holds a value.
    static Sql propertyHasValue(const QString& row);
    /// Over the columns `type` and `value` of \a row, where they hold a value.
    Sql propertyFits(const Comparison& comparison, const QString& row) const;

private:
    Sql momentFits(const Comparison& comparison, const QString& expression, MomentKind kind) const;
    Sql spelledOutFits(const Comparison& comparison, const QString& expression) const;
    Sql textMomentFits(const Comparison& comparison, const QString& expression) const;
    Sql listFits(const Comparison& comparison) const;
    Sql scalarFits(const Comparison& comparison, const QString& row) const;
    Sql arrayFits(const Comparison& comparison, const QString& row) const;

    const Calendar& m_calendar;
    qint64 m_now = 0;
};

} // namespace rondom::segments
