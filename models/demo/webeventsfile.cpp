#include "models/demo/webeventsfile.h"

#include "models/demo/blemish.h"
#include "models/demo/catalogue.h"
#include "models/demo/contact.h"
#include "models/demo/csvfile.h"
#include "models/demo/workmeter.h"

#include <algorithm>

namespace rondom::demo {

namespace {

constexpr qint64 kMsPerSecond = 1000;
constexpr int kMonths = 12;
constexpr const char* kProductPage = "https://www.lumenenzo.example/producten/";
constexpr const char* kCheckoutPage = "https://www.lumenenzo.example/kassa";

/// What the browser of one device is known by.
QByteArray cookie(const Shop& shop, quint64 device)
{
    Random random(shop.seed, Random::Stream::Cookie, device);
    return QByteArray::number(random.next(), 16).rightJustified(16, '0');
}

/// One of a person's two devices.
QByteArray personCookie(const Shop& shop, const Person& person, Random& random)
{
    const bool isSecondDevice = random.chance(250);
    return cookie(shop, quint64(person.index) * 2 + (isSecondDevice ? 1 : 0));
}

/// The cookie of somebody the shop never learns more about; they do come back.
QByteArray strangerCookie(const Shop& shop, Random& random)
{
    constexpr quint64 kFirstStranger = quint64(1) << 40;
    const int strangers = shop.population.size() / 2 + 50;
    return cookie(shop, kFirstStranger + quint64(random.below(strangers)));
}

/// The address the web shop knows a person by once they log in, if there is one.
QByteArray loginEmail(const Person& person)
{
    if (person.isInShop) {
        return email(person, Mailbox::Main);
    }
    // A link in the newsletter tells who is coming.
    return person.isInNewsletter() ? email(person, person.newsletterMailbox) : QByteArray();
}

/// Writes visits until there are enough rows.
class Visits
{
public:
    Visits(const Shop& shop, qint64 rows, CsvFile& file, WorkMeter& meter);

    void writeAll();

private:
    struct Visitor
    {
        QByteArray cookie;
        QByteArray email; ///< empty for somebody unknown
    };

    bool isDone() const { return m_written >= m_rows || m_meter.isStopped(); }
    void writeOrderVisitsUntil(qint64 instant);
    void writeOrderVisit(const Order& order);
    void writeBrowsing(const Moment& start, Random& random);
    Visitor drawVisitor(Random& random, int& favouriteCategory) const;
    void writeProductRow(const Visitor& visitor, const char* event, qint64 at,
                         const Product& product);
    void writeCheckoutRow(const Visitor& visitor, qint64 at);
    Blemish startRow(const Visitor& visitor, const char* event, qint64 at);

    const Shop& m_shop;
    TradingCalendar m_calendar;
    qint64 m_rows;
    CsvFile& m_file;
    WorkMeter& m_meter;
    qint64 m_written = 0;
    qint64 m_writtenForOrders = 0;
    qint64 m_nextOrder;
};

Visits::Visits(const Shop& shop, qint64 rows, CsvFile& file, WorkMeter& meter)
    : m_shop(shop)
    , m_calendar(shop.calendar.now(), kMonths, TradingCalendar::Hours::Online)
    , m_rows(rows)
    , m_file(file)
    , m_meter(meter)
    , m_nextOrder(shop.orders.firstSince(m_calendar.at(0).instant))
{
}

void Visits::writeAll()
{
    while (!isDone()) {
        Random random(m_shop.seed, Random::Stream::WebSession, quint64(m_written));
        // What is written so far says how far time has come.
        const double position = (double(m_written) + random.unit()) / double(m_rows);
        const Moment start = m_calendar.at(position);
        writeOrderVisitsUntil(start.instant);
        if (!isDone()) {
            writeBrowsing(start, random);
        }
    }
}

void Visits::writeOrderVisitsUntil(qint64 instant)
{
    while (m_nextOrder < m_shop.orders.size() && !isDone()) {
        if (m_shop.orders.momentOf(m_nextOrder).instant > instant) {
            return;
        }
        // Where few events are asked for, only some orders have a history.
        if (m_writtenForOrders <= m_written / 2) {
            const qint64 before = m_written;
            writeOrderVisit(m_shop.orders.order(m_nextOrder));
            m_writtenForOrders += m_written - before;
        }
        ++m_nextOrder;
    }
}

void Visits::writeOrderVisit(const Order& order)
{
    Random random(m_shop.seed, Random::Stream::OrderVisit, quint64(order.number));
    Visitor visitor{personCookie(m_shop, order.buyer, random), {}};
    const QByteArray address = email(order.buyer, Mailbox::Main);
    if (order.buyer.isInShop && random.chance(500)) {
        visitor.email = address;
    }
    const qint64 steps = order.lines.size() * 2 + 1;
    qint64 at = order.at.instant - (steps + 1) * 90 * kMsPerSecond;
    for (const OrderLine& line : order.lines) {
        writeProductRow(visitor, "Product Viewed", at, *line.product);
        at += (20 + random.below(70)) * kMsPerSecond;
        writeProductRow(visitor, "Product Added", at, *line.product);
        at += (20 + random.below(70)) * kMsPerSecond;
    }
    visitor.email = address;
    writeCheckoutRow(visitor, at);
}

void Visits::writeBrowsing(const Moment& start, Random& random)
{
    int favouriteCategory = 0;
    Visitor visitor = drawVisitor(random, favouriteCategory);
    const QByteArray address = visitor.email;
    const int pages = 1 + int(random.skewed() * 7);
    const int pageOfLogin = random.below(2);
    const bool checksOut = random.chance(120);
    bool hasBasket = false;
    qint64 at = start.instant;
    for (int page = 0; page < pages && !isDone(); ++page) {
        visitor.email = page >= pageOfLogin ? address : QByteArray();
        const Product& product = drawProductFor(random, favouriteCategory);
        writeProductRow(visitor, "Product Viewed", at, product);
        at += (15 + random.below(140)) * kMsPerSecond;
        if (random.chance(160)) {
            writeProductRow(visitor, "Product Added", at, product);
            at += (10 + random.below(60)) * kMsPerSecond;
            hasBasket = true;
        }
    }
    // They leave at the checkout: what is bought has its own visits.
    if (hasBasket && checksOut) {
        writeCheckoutRow(visitor, at);
    }
}

Visits::Visitor Visits::drawVisitor(Random& random, int& favouriteCategory) const
{
    const bool isStranger = random.chance(300);
    const bool logsIn = random.chance(450);
    favouriteCategory = random.below(categoryCount());
    if (isStranger || m_shop.population.size() == 0) {
        return {strangerCookie(m_shop, random), {}};
    }
    const Person person = m_shop.population.drawActive(random);
    favouriteCategory = person.favouriteCategory;
    return {personCookie(m_shop, person, random), logsIn ? loginEmail(person) : QByteArray()};
}

void Visits::writeProductRow(const Visitor& visitor, const char* event, qint64 at,
                             const Product& product)
{
    if (isDone()) {
        return;
    }
    const Blemish blemish = startRow(visitor, event, at);
    m_file.cell(product.sku);
    m_file.cell(product.name);
    if (blemish != Blemish::RaggedRow) {
        m_file.cell(QByteArray(kProductPage).append(product.slug));
    }
    m_file.endRow();
}

void Visits::writeCheckoutRow(const Visitor& visitor, qint64 at)
{
    if (isDone()) {
        return;
    }
    startRow(visitor, "Checkout Started", at);
    m_file.empty(2);
    m_file.cell(kCheckoutPage);
    m_file.endRow();
}

Blemish Visits::startRow(const Visitor& visitor, const char* event, qint64 at)
{
    const Blemish blemish = blemishOf(m_written++);
    if (blemish == Blemish::BlankRow) {
        m_file.blankRow();
    }
    if (blemish == Blemish::ShoutedEmail && !visitor.email.isEmpty()) {
        m_file.cell(shoutedEmail(visitor.email));
    } else if (blemish == Blemish::BrokenEmail && !visitor.email.isEmpty()) {
        m_file.cell("undefined");
    } else {
        m_file.cell(visitor.email);
    }
    m_file.cell(visitor.cookie);
    m_file.cell(event);
    m_file.cell(blemish == Blemish::ImpossibleDate
                    ? QByteArray("2025-02-30T10:00:00Z")
                    : isoUtcTime(std::min(at, m_shop.calendar.now())));
    return blemish;
}

} // namespace

void writeWebEvents(const Shop& shop, qint64 rows, QIODevice& device, WorkMeter& meter)
{
    CsvFile file(device, CsvLayout{}, meter);
    file.writeHeader("user_email,anonymous_id,event,time,product_id,product_name,url");
    Visits(shop, rows, file, meter).writeAll();
}

} // namespace rondom::demo
