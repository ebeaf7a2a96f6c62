#include "models/demo/shop.h"

namespace rondom::demo {

Shop::Shop(int people, quint64 shopSeed, qint64 now)
    : seed(shopSeed)
    , calendar(now, 24, TradingCalendar::Hours::Online)
    , population(people, shopSeed, calendar.today())
    , orders(population, calendar, shopSeed)
{
}

} // namespace rondom::demo
