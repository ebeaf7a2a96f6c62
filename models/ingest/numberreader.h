#pragma once

#include "models/core/decimal.h"

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace rondom::ingest {

/// A number as people write it. \a decimal is "." or ","; when empty, "12,5" and "1.234,50" are
/// understood, while "1,234" is refused since it may be either of two numbers.
std::optional<Decimal> readNumber(QByteArrayView text, const QString& decimal);

} // namespace rondom::ingest
