#pragma once

#include "models/demo/shop.h"

#include <QIODevice>

#include <vector>

namespace rondom::demo {

class TruthFile;
class WorkMeter;

/// What a customer's orders add up to.
struct Spending
{
    int orders = 0;
    qint64 cents = 0;
};

/// `orders_export.csv` as Shopify writes it: a row per line, the order itself on the first one.
///
/// Returns the spending of each account, by the index of its person.
std::vector<Spending> writeOrders(const Shop& shop, QIODevice& device, TruthFile& truth,
                                  WorkMeter& meter);

} // namespace rondom::demo
