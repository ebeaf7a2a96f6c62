#pragma once

#include "models/demo/order.h"
#include "models/demo/random.h"
#include "models/demo/tradingcalendar.h"

namespace rondom::demo {

class Population;

/// All orders of the web shop, in the order of time; each is invented when it is asked for.
class OrderBook
{
public:
    /// Keeps references: both must outlive it.
    OrderBook(const Population& population, const TradingCalendar& calendar, quint64 seed);

    qint64 size() const { return m_size; }
    Moment momentOf(qint64 index) const;
    Order order(qint64 index) const;
    /// The first order that is not before \a instant; size() if there is none.
    qint64 firstSince(qint64 instant) const;

private:
    Person buyerOf(qint64 index, int day, Random& random) const;
    void settle(Order& order, Random& random) const;

    const Population& m_population;
    const TradingCalendar& m_calendar;
    quint64 m_seed;
    qint64 m_size;
};

} // namespace rondom::demo
