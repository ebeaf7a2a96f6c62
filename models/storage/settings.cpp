#include "models/storage/settings.h"

#include "models/storage/connection.h"
#include "models/storage/statement.h"

namespace rondom::storage {

namespace {

constexpr auto kRead = "SELECT value FROM setting WHERE key = ?";
constexpr auto kForget = "DELETE FROM setting WHERE key = ?";
constexpr auto kWrite = R"sql(
    INSERT INTO setting(key, value) VALUES (?1, ?2)
    ON CONFLICT(key) DO UPDATE SET value = excluded.value
)sql";

} // namespace

Result<QString> readSetting(const Connection& connection, const QString& key)
{
    auto select = connection.prepare(kRead);
    if (!select) {
        return select.error();
    }
    const auto row = select->bind(key).next();
    if (!row) {
        return row.error();
    }
    return *row ? select->text(0) : QString();
}

Result<void> writeSetting(const Connection& connection, const QString& key, const QString& value)
{
    auto write = connection.prepare(value.isEmpty() ? kForget : kWrite);
    if (!write) {
        return write.error();
    }
    write->bind(key);
    if (!value.isEmpty()) {
        write->bind(value);
    }
    return write->run();
}

} // namespace rondom::storage
