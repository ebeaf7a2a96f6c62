#pragma once

#include <QString>

namespace rondom::profiles {

/// The spelling under which an order is looked up: folded, without the # that some tools print and
/// some people type.
QString orderSearchKey(const QString& number);

} // namespace rondom::profiles
