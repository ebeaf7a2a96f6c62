#pragma once

struct sqlite3;

namespace rondom::storage {

/// Adds the SQL functions that know about calendars. Instants are milliseconds since 1970 UTC, days
/// are counted since 1970-01-01, zones are IANA names. NULL for what cannot be read.
///
/// - `local_day(instant, zone)`: the day an instant falls on.
/// - `iso_day(text)`: the day written as "2026-05-12".
/// - `iso_instant(text, zone)`: the instant written in ISO 8601, local when it has no offset.
/// - `later(instant, n, unit, zone)`: the same clock time n units later.
void addSqlTimeFunctions(sqlite3* handle);

} // namespace rondom::storage
