#pragma once

#include <QString>

namespace rondom::activation {

/// The spellings ad platforms compare people by, before hashing. Each follows the vendor's own
/// code; where a vendor's code and its documents differ, the code.
///
/// They take what people wrote and what we normalised alike, and give an empty text for one that
/// has no such spelling.

/// Trimmed and in lower case; without the dots of the local part where Google itself is the host.
QString googleEmail(const QString& text);
/// Plus and digits. A number without its country is not repaired.
QString googlePhone(const QString& text);
/// Trimmed and in lower case; accents and inner blanks stay.
QString googleName(const QString& text);

QString metaEmail(const QString& text);
/// Digits with the country's first, no leading zeros, no plus.
QString metaPhone(const QString& text);
/// Lower case without punctuation; letters of any script stay.
QString metaName(const QString& text);
/// A city or region: lower case letters only.
QString metaPlace(const QString& text);
/// Lower case without blanks, cut at the dash of an American code.
QString metaPostalCode(const QString& text);
/// m or f; empty for anything else.
QString metaGender(const QString& text);

/// The digits alone.
QString digitsOf(const QString& text);

/// SHA-256 of the UTF-8 bytes in lower-case hexadecimal. What already is such a hash is kept;
/// nothing stays nothing.
QString hashedCell(const QString& text);

} // namespace rondom::activation
