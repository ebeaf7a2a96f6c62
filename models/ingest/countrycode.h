#pragma once

#include <QString>

namespace rondom::ingest {

/// The ISO 3166 two-letter code of a country written as a code of two or three letters or by its
/// name in English, Dutch, German, French, Spanish or Italian. Empty when it is none. Thread-safe.
QString countryCode(const QString& text);

} // namespace rondom::ingest
