#include "models/demo/ordersfile.h"

#include "models/demo/blemish.h"
#include "models/demo/catalogue.h"
#include "models/demo/contact.h"
#include "models/demo/places.h"
#include "models/demo/truthfile.h"
#include "models/demo/workmeter.h"

#include <algorithm>

namespace rondom::demo {

namespace {

constexpr const char* kHeader =
    "Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,"
    "Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Shipping Method,"
    "Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem compare at price,"
    "Lineitem sku,Lineitem requires shipping,Lineitem taxable,Lineitem fulfillment status,"
    "Billing Name,Billing Street,Billing Address1,Billing Address2,Billing Company,Billing City,"
    "Billing Zip,Billing Province,Billing Country,Billing Phone,Shipping Name,Shipping Street,"
    "Shipping Address1,Shipping Address2,Shipping Company,Shipping City,Shipping Zip,"
    "Shipping Province,Shipping Country,Shipping Phone,Notes,Note Attributes,Cancelled at,"
    "Payment Method,Payment Reference,Refunded Amount,Vendor,Outstanding Balance,Employee,"
    "Location,Device ID,Id,Tags,Risk Level,Source,Lineitem discount,Tax 1 Name,Tax 1 Value,"
    "Tax 2 Name,Tax 2 Value,Tax 3 Name,Tax 3 Value,Tax 4 Name,Tax 4 Value,Tax 5 Name,Tax 5 Value,"
    "Phone,Receipt Number,Duties,Billing Province Name,Shipping Province Name,Payment ID,"
    "Payment Terms Name,Next Payment Due At,Payment References";

constexpr qint64 kFirstId = 5'400'000'000'000;
constexpr int kSecondsToPay = 90;

const char* financialStatus(Order::Payment payment)
{
    switch (payment) {
    case Order::Payment::Paid:
        return "paid";
    case Order::Payment::Pending:
        return "pending";
    case Order::Payment::Voided:
        return "voided";
    case Order::Payment::PartiallyRefunded:
        return "partially_refunded";
    case Order::Payment::Refunded:
        return "refunded";
    }
    Q_UNREACHABLE();
}

/// The texts of one order that more than one cell shows.
struct OrderTexts
{
    QByteArray name;
    QByteArray email;
    QByteArray createdAt;
    QByteArray billingName;
    QByteArray phone;
    QByteArray reference;
};

/// Writes the rows of one order; columns stand in the order of the header.
class OrderRows
{
public:
    OrderRows(CsvFile& file, qint64 now) : m_file(file), m_now(now) {}

    void write(const Order& order, Random& random);

private:
    void writeRow(const Order& order, const OrderTexts& texts, int line);
    void writeTotals(const Order& order, bool hasImpossibleDate);
    void writeLine(const Order& order, const OrderLine& line);
    void writeAddress(const Person& buyer, const OrderTexts& texts);
    void writeSettlement(const Order& order, const OrderTexts& texts);
    void writeTaxesAndEnd(const Order& order, const OrderTexts& texts);
    OrderTexts textsOf(const Order& order, Random& random) const;

    CsvFile& m_file;
    qint64 m_now;
    qint64 m_row = 0;
};

void OrderRows::write(const Order& order, Random& random)
{
    OrderTexts texts = textsOf(order, random);
    for (int line = 0; line < int(order.lines.size()); ++line) {
        writeRow(order, texts, line);
        ++m_row;
    }
}

void OrderRows::writeRow(const Order& order, const OrderTexts& texts, int line)
{
    const bool isFirst = line == 0;
    const Blemish blemish = blemishOf(m_row);
    if (blemish == Blemish::BlankRow) {
        m_file.blankRow();
    }
    m_file.cell(texts.name);
    m_file.cell(blemish == Blemish::ShoutedEmail ? shoutedEmail(texts.email) : texts.email);
    if (isFirst) {
        writeTotals(order, blemish == Blemish::ImpossibleDate);
    } else {
        m_file.empty(13);
    }
    m_file.cell(texts.createdAt);
    writeLine(order, order.lines.at(line));
    if (!isFirst && blemish == Blemish::RaggedRow) {
        // Nothing is lost: what follows is empty on the other lines of an order.
        m_file.endRow();
        return;
    }
    if (isFirst) {
        writeAddress(order.buyer, texts);
        writeAddress(order.buyer, texts);
        writeSettlement(order, texts);
    } else {
        m_file.empty(35);
    }
    m_file.money(0); // Lineitem discount
    if (isFirst) {
        writeTaxesAndEnd(order, texts);
    } else {
        m_file.empty(19);
    }
    m_file.endRow();
}

void OrderRows::writeTotals(const Order& order, bool hasImpossibleDate)
{
    const bool isPaid =
        order.payment != Order::Payment::Pending && order.payment != Order::Payment::Voided;
    m_file.cell(financialStatus(order.payment));
    if (isPaid) {
        const qint64 paidAt = std::min(order.at.instant + kSecondsToPay * 1000, m_now);
        m_file.cell(offsetTime({paidAt, order.at.offset}));
    } else {
        m_file.empty();
    }
    m_file.cell(order.fulfilledAt ? "fulfilled" : "unfulfilled");
    if (hasImpossibleDate) {
        m_file.cell("2025-02-30 12:00:00 +0100");
    } else if (order.fulfilledAt) {
        m_file.cell(offsetTime(*order.fulfilledAt));
    } else {
        m_file.empty();
    }
    m_file.cell(order.buyer.allowsShopMail ? "yes" : "no");
    m_file.cell("EUR");
    m_file.money(order.subtotalCents());
    m_file.money(order.shippingCents);
    m_file.money(order.taxCents());
    m_file.money(order.totalCents());
    m_file.cell(order.discountCode ? order.discountCode : "");
    m_file.money(order.discountCents);
    m_file.cell(order.shippingCents == 0 ? "Gratis verzending" : "PostNL pakket");
}

void OrderRows::writeLine(const Order& order, const OrderLine& line)
{
    m_file.number(line.quantity);
    m_file.cell(line.product->name);
    m_file.money(line.product->cents);
    m_file.empty(); // Lineitem compare at price
    m_file.cell(line.product->sku);
    m_file.cell("true");
    m_file.cell("true");
    m_file.cell(order.fulfilledAt ? "fulfilled" : "pending");
}

void OrderRows::writeAddress(const Person& buyer, const OrderTexts& texts)
{
    const QByteArray line = addressLine(buyer);
    m_file.cell(texts.billingName);
    m_file.cell(line);
    m_file.cell(line);
    m_file.empty(2); // Address2, Company
    m_file.cell(buyer.place->city);
    m_file.cell(postcode(buyer).prepend('\''));
    m_file.empty(); // Province
    m_file.cell(countryCode(buyer.country));
    m_file.cell(texts.phone);
}

void OrderRows::writeSettlement(const Order& order, const OrderTexts& texts)
{
    m_file.empty(2); // Notes, Note Attributes
    if (order.cancelledAt) {
        m_file.cell(offsetTime(*order.cancelledAt));
    } else {
        m_file.empty();
    }
    m_file.cell("Shopify Payments");
    m_file.cell(texts.reference);
    m_file.money(order.refundedCents);
    m_file.cell("Lumen & Zo");
    m_file.money(order.payment == Order::Payment::Pending ? order.totalCents() : 0);
    m_file.empty(3); // Employee, Location, Device ID
    m_file.number(kFirstId + order.number * 4096);
    m_file.empty(); // Tags
    m_file.cell("Low");
    m_file.cell("web");
}

void OrderRows::writeTaxesAndEnd(const Order& order, const OrderTexts& texts)
{
    m_file.cell("NL BTW 21%");
    m_file.money(order.taxCents());
    m_file.empty(8); // Tax 2 to Tax 5
    m_file.cell(texts.phone);
    m_file.empty(4); // Receipt Number, Duties, Province Names
    m_file.cell(texts.reference);
    m_file.empty(2); // Payment Terms Name, Next Payment Due At
    m_file.cell(texts.reference);
}

OrderTexts OrderRows::textsOf(const Order& order, Random& random) const
{
    OrderTexts texts;
    texts.name = '#' + QByteArray::number(order.number);
    texts.email = email(order.buyer, Mailbox::Main);
    if (random.chance(30)) {
        texts.email = carelessEmail(texts.email);
    }
    texts.createdAt = offsetTime(order.at);
    texts.billingName = fullName(order.buyer);
    if (blemishOf(m_row) == Blemish::WrongCaseName) {
        texts.billingName = texts.billingName.toLower();
    }
    if (order.buyer.givesPhoneToShop) {
        texts.phone = carelessPhone(order.buyer, random);
    }
    texts.reference = 'r' + QByteArray::number(random.next() >> 8, 36);
    return texts;
}

} // namespace

std::vector<Spending> writeOrders(const Shop& shop, QIODevice& device, TruthFile& truth,
                                  WorkMeter& meter)
{
    std::vector<Spending> spending(size_t(shop.population.size()));
    CsvFile file(device, CsvLayout{}, meter);
    file.writeHeader(kHeader);
    OrderRows rows(file, shop.calendar.now());
    for (qint64 i = 0; i < shop.orders.size() && !meter.isStopped(); ++i) {
        const Order order = shop.orders.order(i);
        Random random(shop.seed, Random::Stream::OrderRow, quint64(i));
        rows.write(order, random);
        if (order.isGuest()) {
            truth.add(order.buyer, kWebShop, QByteArray::number(order.number).prepend("order:#"));
        } else {
            Spending& account = spending[size_t(order.buyer.index)];
            ++account.orders;
            account.cents += order.earnedCents();
        }
    }
    return spending;
}

} // namespace rondom::demo
