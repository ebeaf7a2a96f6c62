#pragma once

struct sqlite3;

namespace rondom::storage {

/// Adds our SQL functions to a connection. Views never use them, so that any SQLite tool can read
/// the views.
///
/// - `fold(text)`: the spelling for comparisons without regard to case and accents.
/// - `nfc(text)`: Unicode NFC, for exact comparisons.
/// - `matches(pattern, text, case_sensitive)`: PCRE2 search; 0 for a text that is NULL.
/// - `like_folded(pattern, text)`: % any, _ one character, \ escapes.
/// - `exact_sum(x)`: an aggregate, exact for decimals, as decimal text; numbers only.
/// - `exact_compare(a, b)`: -1, 0 or 1 for two decimal texts or numbers.
/// - `exact_compare_scaled(sum, value, count)`: compares sum with value x count: an average without
///   division.
/// - `median(x)`: an aggregate, as decimal text.
/// - `decimal_text(x)`: the one spelling of a decimal; NULL for anything else.
/// - `sample_position(seed, id)`: where a person stands in a stable random order, 0 to 999,999.
///
/// Time functions are in sqltimefunctions.h.
void addSqlFunctions(sqlite3* handle);

} // namespace rondom::storage
