#pragma once

#include "models/core/job.h"
#include "models/segments/definition.h"

#include <QList>

namespace rondom::storage {
class Connection;
}

namespace rondom::segments {

/// A number in a rule that could be another one: "90" of the last 90 days.
struct WhatIfNumber
{
    QString path;      ///< JSON Pointer to the number
    QString condition; ///< JSON Pointer to the condition it stands in
    double value = 0;
    /// A count of days, orders or the like, which has no fractions.
    bool isWhole = true;
};

/// The size of the segment with one value in place of that number.
struct WhatIfPoint
{
    double value = 0;
    qint64 people = 0;
};

/// The numbers that a rule compares or counts with, in reading order. Years, months of a calendar
/// and the numbers of people are none.
QList<WhatIfNumber> whatIfNumbers(const Definition& definition);

/// The condition a number stands in, in words. \a language is "en" or "nl".
QString whatIfPhrase(const Definition& definition, const WhatIfNumber& number,
                     const QString& language);

/// The rule with \a value in place of the number at \a path. NotFound when there is no number,
/// InvalidInput when the rule has no meaning then.
Result<Definition> withNumber(const Definition& definition, const QString& path, double value);

/// Values worth trying in place of \a number, ascending: from next to nothing to about twice as
/// much, the value itself among them.
QList<double> whatIfValues(const WhatIfNumber& number);

/// How many people the rule selects with each of \a values in place of the number at \a path.
/// Values with which the rule has no meaning (a low border above the high one) are left out. Only
/// reads; stops with Canceled when \a context asks.
Result<QList<WhatIfPoint>> whatIf(const storage::Connection& connection,
                                  const Definition& definition, const QString& path,
                                  const QList<double>& values, qint64 now, JobContext& context);

} // namespace rondom::segments
