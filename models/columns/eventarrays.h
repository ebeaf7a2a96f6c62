#pragma once

#include <QtGlobal>

#include <limits>
#include <span>

namespace rondom::columns {

/// In place of the amount of an event that has none.
constexpr qint64 kNoAmount = std::numeric_limits<qint64>::min();

/// The events of one kind of one person, in the order in which they happened.
struct EventList
{
    const qint64* times = nullptr;
    /// The content of each: a number of a property set, to be looked up in a PropertyColumn.
    const quint32* contents = nullptr;
    /// In millionths of the workspace's currency, or kNoAmount; null when none has an amount.
    const qint64* amounts = nullptr;
    qsizetype size = 0;

    qint64 amountAt(qsizetype i) const { return amounts ? amounts[i] : kNoAmount; }
};

/// All events of one kind, person after person.
struct EventArrays
{
    std::span<const quint32> people; ///< ascending; who has no event is not among them
    std::span<const quint32> starts; ///< of each person's events, and the end of the last
    std::span<const qint64> times;
    std::span<const quint32> contents;
    std::span<const qint64> amounts; ///< empty when none has an amount

    EventList listAt(std::size_t person) const
    {
        const std::size_t start = starts[person];
        return {times.data() + start, contents.data() + start,
                amounts.empty() ? nullptr : amounts.data() + start,
                qsizetype(starts[person + 1] - start)};
    }
};

/// Events looked at in one go where most are not wanted.
constexpr std::size_t kScanned = 8;

} // namespace rondom::columns
