#pragma once

#include <QString>

namespace rondom::activation {

/// The ISO 3166 two-letter code of a country written as that code, or by its name in English or in
/// a language of its own. Empty when it is none. Thread-safe.
QString countryCode(const QString& text);

} // namespace rondom::activation
