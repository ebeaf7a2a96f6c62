#pragma once

#include "models/demo/shop.h"

#include <QIODevice>

namespace rondom::demo {

class WorkMeter;

/// `web_events.csv`: a year of visits to the web shop, ordered by the start of the visit.
///
/// Writes exactly \a rows rows. Up to half of them lead to the orders of that year; the others are
/// people looking around, known by e-mail address or only by their browser's cookie.
void writeWebEvents(const Shop& shop, qint64 rows, QIODevice& device, WorkMeter& meter);

} // namespace rondom::demo
