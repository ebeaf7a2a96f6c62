#pragma once

#include "models/demo/orderbook.h"
#include "models/demo/population.h"
#include "models/demo/tradingcalendar.h"

namespace rondom::demo {

/// Everything the files are written from: the people, the time and the orders.
struct Shop
{
    Shop(int people, quint64 shopSeed, qint64 now);
    Q_DISABLE_COPY_MOVE(Shop)

    quint64 seed;
    TradingCalendar calendar; ///< 24 months of the web shop
    Population population;
    OrderBook orders;
};

} // namespace rondom::demo
