#include "models/demo/order.h"

namespace rondom::demo {

qint64 Order::taxCents() const
{
    // The total includes 21 % VAT.
    return (totalCents() * 21 + 60) / 121;
}

qint64 Order::earnedCents() const
{
    const bool isPaid = payment != Payment::Pending && payment != Payment::Voided;
    return isPaid ? totalCents() - refundedCents : 0;
}

} // namespace rondom::demo
