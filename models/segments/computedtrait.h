#pragma once

#include "models/core/result.h"
#include "models/core/value.h"
#include "models/segments/condition.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace rondom::segments {

/// What is worked out of the things somebody did.
enum class Computation {
    Count,        ///< how often; 0 for never
    Sum,          ///< 0 for nothing
    Average,      ///< like the others below: no value where there is nothing to work with
    Minimum,      ///< of numbers
    Maximum,      ///< of numbers
    Median,       ///< of numbers
    UniqueCount,  ///< how many different values; 0 for none
    UniqueList,   ///< the different values
    MostFrequent, ///< the value most often there; of equally frequent ones the latest
    FirstValue,
    LastValue,
    FirstAt,     ///< when it happened first
    LastAt,      ///< when it happened last
    DaysSince,   ///< whole days of 24 hours since it happened last
    DaysBetween, ///< days from one to the next on average, of two and more
    Ratio,       ///< one computed number divided by another
};

/// A trait that no source states: it is worked out from events whenever it is asked for, and so is
/// never out of date. Rules, the page of a customer and exports speak of it as of any other trait.
struct ComputedTrait
{
    QString key; ///< as rules call it; empty for the parts of a ratio
    Computation computation = Computation::Count;
    /// The events, their filters and their window; nothing else of a condition.
    EventCondition events;
    /// Of the events; where the computation needs one.
    QString property;
    /// Of a ratio: what is divided and by what.
    std::vector<ComputedTrait> parts;

    ValueType type() const;
    /// The documented JSON; reading it again gives an equal trait.
    QJsonObject toJson() const;

    friend bool operator==(const ComputedTrait& a, const ComputedTrait& b);
};

/// Whether a computation is about a property of the events.
bool needsProperty(Computation computation);
/// What an event condition calls the same; nothing for what none of them measures.
std::optional<Aggregate::Kind> aggregateOf(Computation computation);
/// "count", "sum", "most_frequent", ...
QString computationName(Computation computation);
std::optional<Computation> computationFromName(QStringView name);

/// Reads what `profile trait define` takes. Fails with InvalidInput and the path of what is wrong.
Result<ComputedTrait> parseComputedTrait(const QByteArray& json);
Result<ComputedTrait> parseComputedTrait(const QJsonObject& json);

/// The condition that is met by exactly those whose trait meets \a comparison, where there is one:
/// then a rule about the trait is counted as quickly as one about events.
std::optional<EventCondition> asEventCondition(const ComputedTrait& trait,
                                               const Comparison& comparison);

} // namespace rondom::segments
