#pragma once

#include "models/demo/person.h"
#include "models/demo/timestamps.h"

#include <QVarLengthArray>

#include <optional>

namespace rondom::demo {

struct Product;

struct OrderLine
{
    const Product* product = nullptr;
    int quantity = 1; ///< negative when it comes back
};

/// One order in the web shop. Amounts are cents and include VAT.
struct Order
{
    enum class Payment { Paid, Pending, Voided, PartiallyRefunded, Refunded };

    qint64 number = 0; ///< "#1001" and up
    Moment at;
    Person buyer;
    QVarLengthArray<OrderLine, 4> lines;
    const char* discountCode = nullptr; ///< nothing without a discount
    qint64 linesCents = 0;
    qint64 discountCents = 0;
    qint64 shippingCents = 0;
    Payment payment = Payment::Paid;
    qint64 refundedCents = 0;
    std::optional<Moment> cancelledAt;
    std::optional<Moment> fulfilledAt;

    bool isGuest() const { return !buyer.isInShop; }
    qint64 subtotalCents() const { return linesCents - discountCents; }
    qint64 totalCents() const { return subtotalCents() + shippingCents; }
    qint64 taxCents() const;
    /// What the shop kept of it.
    qint64 earnedCents() const;
};

} // namespace rondom::demo
