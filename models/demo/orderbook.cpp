#include "models/demo/orderbook.h"

#include "models/demo/catalogue.h"
#include "models/demo/population.h"

#include <algorithm>

namespace rondom::demo {

namespace {

constexpr qint64 kFirstNumber = 1001;
constexpr int kSecondsPerHour = 3600;
constexpr qint64 kFreeShippingFrom = 5000;

qint64 shippingCents(Country country, qint64 subtotal)
{
    switch (country) {
    case Country::Netherlands:
        return subtotal >= kFreeShippingFrom ? 0 : 495;
    case Country::Belgium:
        return subtotal >= kFreeShippingFrom ? 0 : 695;
    case Country::Germany:
        return 895;
    }
    Q_UNREACHABLE();
}

/// Seven orders for every four people.
qint64 orderCount(int people)
{
    return (qint64(people) * 7 + 3) / 4;
}

int lineCount(Random& random)
{
    const int drawn = random.below(100);
    return drawn < 52 ? 1 : drawn < 80 ? 2 : drawn < 93 ? 3 : 4;
}

int quantityOf(const Product& product, Random& random)
{
    // Light bulbs and candles go by the handful.
    const int drawn = random.below(100);
    if (product.cents < 2000) {
        return drawn < 45 ? 1 : drawn < 75 ? 2 : drawn < 85 ? 3 : 4;
    }
    return drawn < 92 ? 1 : 2;
}

void fill(Order& order, Random& random)
{
    const int lines = lineCount(random);
    for (int i = 0; i < lines; ++i) {
        const Product& product = drawProductFor(random, order.buyer.favouriteCategory);
        const int quantity = quantityOf(product, random);
        const auto isSame = [&](const OrderLine& line) { return line.product == &product; };
        if (std::any_of(order.lines.cbegin(), order.lines.cend(), isSame)) {
            continue;
        }
        order.lines.append({&product, quantity});
        order.linesCents += qint64(product.cents) * quantity;
    }
}

void giveDiscount(Order& order, Random& random)
{
    const int drawn = random.below(100);
    if (drawn < 8) {
        order.discountCode = "WELKOM10";
        order.discountCents = (order.linesCents * 10 + 50) / 100;
    } else if (drawn < 13) {
        order.discountCode = "LICHT15";
        order.discountCents = (order.linesCents * 15 + 50) / 100;
    } else if (drawn < 16 && order.linesCents >= 2500) {
        order.discountCode = "JARIG5";
        order.discountCents = 500;
    }
}

} // namespace

OrderBook::OrderBook(const Population& population, const TradingCalendar& calendar, quint64 seed)
    : m_population(population)
    , m_calendar(calendar)
    , m_seed(seed)
    , m_size(orderCount(population.size()))
{
}

Moment OrderBook::momentOf(qint64 index) const
{
    Random random(m_seed, Random::Stream::OrderTime, quint64(index));
    return m_calendar.at((double(index) + random.unit()) / double(m_size));
}

Order OrderBook::order(qint64 index) const
{
    Random random(m_seed, Random::Stream::Order, quint64(index));
    Order order;
    order.number = kFirstNumber + index;
    order.at = momentOf(index);
    order.buyer = buyerOf(index, order.at.day(), random);
    fill(order, random);
    giveDiscount(order, random);
    order.shippingCents = shippingCents(order.buyer.country, order.subtotalCents());
    settle(order, random);
    return order;
}

qint64 OrderBook::firstSince(qint64 instant) const
{
    qint64 first = 0;
    qint64 end = m_size;
    while (first < end) {
        const qint64 middle = first + (end - first) / 2;
        if (momentOf(middle).instant < instant) {
            first = middle + 1;
        } else {
            end = middle;
        }
    }
    return first;
}

Person OrderBook::buyerOf(qint64 index, int day, Random& random) const
{
    // People who exist only as guests get one order each, evenly through time: without it there
    // would be no trace of them.
    const qint64 guests = m_population.guestOnlyCount();
    const qint64 guest = index * guests / m_size;
    if ((index + 1) * guests / m_size > guest) {
        return m_population.person(m_population.guestOnlyIndex(int(guest)));
    }
    return m_population.drawBuyer(random, day);
}

void OrderBook::settle(Order& order, Random& random) const
{
    const int outcome = random.below(1000);
    const int fulfilDays = 1 + random.below(3);
    const int fulfilSecond = 11 * kSecondsPerHour + random.below(6 * kSecondsPerHour);
    const int cancelSecond = 9 * kSecondsPerHour + random.below(8 * kSecondsPerHour);
    const bool isRecent = order.at.day() + 5 >= m_calendar.today();
    const std::optional<Moment> nextDay = m_calendar.on(order.at.day() + 1, cancelSecond);

    order.fulfilledAt = m_calendar.on(order.at.day() + fulfilDays, fulfilSecond);
    if (outcome < 10 && nextDay) {
        order.payment = Order::Payment::Voided;
        order.cancelledAt = nextDay;
        order.fulfilledAt.reset();
    } else if (outcome < 18 && nextDay) {
        order.payment = Order::Payment::Refunded;
        order.refundedCents = order.totalCents();
        order.cancelledAt = nextDay;
        order.fulfilledAt.reset();
    } else if (outcome < 38 && order.fulfilledAt) {
        order.payment = Order::Payment::Refunded;
        order.refundedCents = order.totalCents();
    } else if (outcome < 58 && order.fulfilledAt && order.lines.size() > 1) {
        const OrderLine& returned = order.lines.first();
        const qint64 lineCents = qint64(returned.product->cents) * returned.quantity;
        order.payment = Order::Payment::PartiallyRefunded;
        order.refundedCents = lineCents * order.subtotalCents() / order.linesCents;
    } else if (isRecent && outcome >= 900) {
        order.payment = Order::Payment::Pending;
        order.fulfilledAt.reset();
    }
}

} // namespace rondom::demo
