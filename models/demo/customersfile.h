#pragma once

#include "models/demo/ordersfile.h"

namespace rondom::demo {

/// `customers_export.csv` as Shopify writes it: everybody with an account, some with two.
///
/// \a spending holds what writeOrders() returned.
void writeCustomers(const Shop& shop, const std::vector<Spending>& spending, QIODevice& device,
                    TruthFile& truth, WorkMeter& meter);

} // namespace rondom::demo
