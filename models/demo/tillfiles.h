#pragma once

#include "models/demo/shop.h"

#include <QIODevice>

namespace rondom::demo {

class TruthFile;
class WorkMeter;

/// `till_customers.csv`: the till's customer cards. Semicolons, Windows-1252, Dutch dates.
void writeTillCustomers(const Shop& shop, QIODevice& device, TruthFile& truth, WorkMeter& meter);

/// `till_sales.csv`: two years of receipts, a row per line, half of them without a customer.
void writeTillSales(const Shop& shop, QIODevice& device, WorkMeter& meter);

} // namespace rondom::demo
