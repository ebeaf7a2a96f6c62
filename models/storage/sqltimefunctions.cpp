#include "models/storage/sqltimefunctions.h"

#include "models/core/calendar.h"

#include <QByteArray>
#include <QString>

#include <sqlite3.h>

namespace rondom::storage {

namespace {

constexpr int kPure = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
constexpr int kLengthOfDate = 10;

QByteArray bytesOf(sqlite3_value* value)
{
    const void* bytes = sqlite3_value_text(value);
    return QByteArray(static_cast<const char*>(bytes), sqlite3_value_bytes(value));
}

bool isNull(sqlite3_value* value)
{
    return sqlite3_value_type(value) == SQLITE_NULL;
}

/// A query asks about one zone, row after row: looking it up anew would cost more than the answer.
const Calendar& calendarOf(sqlite3_value* zone)
{
    thread_local QByteArray name;
    thread_local Calendar calendar{QTimeZone::utc()};
    const QByteArray asked = bytesOf(zone);
    if (asked != name) {
        name = asked;
        calendar = Calendar(QTimeZone(asked));
    }
    return calendar;
}

qint64 dayNumber(QDate date)
{
    return QDate(1970, 1, 1).daysTo(date);
}

void localDayFunction(sqlite3_context* context, int, sqlite3_value** arguments)
{
    if (!isNull(arguments[0])) {
        const QDate date = calendarOf(arguments[1]).localDate(sqlite3_value_int64(arguments[0]));
        sqlite3_result_int64(context, dayNumber(date));
    }
}

void isoDayFunction(sqlite3_context* context, int, sqlite3_value** arguments)
{
    if (sqlite3_value_type(arguments[0]) != SQLITE_TEXT ||
        sqlite3_value_bytes(arguments[0]) != kLengthOfDate) {
        return;
    }
    const QDate date = QDate::fromString(QString::fromUtf8(bytesOf(arguments[0])), Qt::ISODate);
    if (date.isValid()) {
        sqlite3_result_int64(context, dayNumber(date));
    }
}

void isoInstantFunction(sqlite3_context* context, int, sqlite3_value** arguments)
{
    if (sqlite3_value_type(arguments[0]) != SQLITE_TEXT ||
        sqlite3_value_bytes(arguments[0]) <= kLengthOfDate) {
        return;
    }
    const auto instant =
        fromIso(QString::fromUtf8(bytesOf(arguments[0])), calendarOf(arguments[1]));
    if (instant) {
        sqlite3_result_int64(context, *instant);
    }
}

void laterFunction(sqlite3_context* context, int, sqlite3_value** arguments)
{
    const auto unit = timeUnitFromName(QString::fromUtf8(bytesOf(arguments[2])));
    if (!isNull(arguments[0]) && unit) {
        sqlite3_result_int64(context, calendarOf(arguments[3])
                                          .later(sqlite3_value_int64(arguments[0]),
                                                 sqlite3_value_int(arguments[1]), *unit));
    }
}

} // namespace

void addSqlTimeFunctions(sqlite3* handle)
{
    const auto add = [handle](const char* name, int arguments,
                              void (*function)(sqlite3_context*, int, sqlite3_value**)) {
        sqlite3_create_function_v2(handle, name, arguments, kPure, nullptr, function, nullptr,
                                   nullptr, nullptr);
    };
    add("local_day", 2, localDayFunction);
    add("iso_day", 1, isoDayFunction);
    add("iso_instant", 2, isoInstantFunction);
    add("later", 4, laterFunction);
}

} // namespace rondom::storage
