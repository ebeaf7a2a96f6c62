#include "models/storage/statement.h"

#include "models/storage/storagetext.h"

#include <sqlite3.h>

namespace rondom::storage {

void Statement::Finalize::operator()(sqlite3_stmt* handle) const
{
    sqlite3_finalize(handle);
}

Statement& Statement::bind(qint64 value)
{
    sqlite3_bind_int64(m_handle.get(), ++m_bound, value);
    return *this;
}

Statement& Statement::bind(double value)
{
    sqlite3_bind_double(m_handle.get(), ++m_bound, value);
    return *this;
}

Statement& Statement::bind(const QString& value)
{
    const QByteArray utf8 = value.toUtf8();
    // A null QString is still a text: absence is bound as nullptr.
    sqlite3_bind_text64(m_handle.get(), ++m_bound, utf8.constData(), sqlite3_uint64(utf8.size()),
                        SQLITE_TRANSIENT, SQLITE_UTF8);
    return *this;
}

Statement& Statement::bindText(QByteArrayView utf8)
{
    sqlite3_bind_text64(m_handle.get(), ++m_bound, utf8.data() ? utf8.data() : "",
                        sqlite3_uint64(utf8.size()), SQLITE_STATIC, SQLITE_UTF8);
    return *this;
}

Statement& Statement::bind(const QByteArray& blob)
{
    sqlite3_bind_blob64(m_handle.get(), ++m_bound, blob.constData(), sqlite3_uint64(blob.size()),
                        SQLITE_TRANSIENT);
    return *this;
}

Statement& Statement::bind(std::nullptr_t)
{
    sqlite3_bind_null(m_handle.get(), ++m_bound);
    return *this;
}

Result<void> Statement::run()
{
    for (;;) {
        const auto row = next();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            return {};
        }
    }
}

Result<bool> Statement::next()
{
    switch (sqlite3_step(m_handle.get())) {
    case SQLITE_ROW:
        return true;
    case SQLITE_DONE:
        reset();
        return false;
    default:
        const Error error = failure();
        reset();
        return error;
    }
}

void Statement::reset()
{
    sqlite3_reset(m_handle.get());
    m_bound = 0;
}

int Statement::columnCount() const
{
    return sqlite3_column_count(m_handle.get());
}

QString Statement::columnName(int column) const
{
    return QString::fromUtf8(sqlite3_column_name(m_handle.get(), column));
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_handle.get(), column) == SQLITE_NULL;
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_handle.get(), column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_handle.get(), column);
}

QString Statement::text(int column) const
{
    const void* bytes = sqlite3_column_text(m_handle.get(), column);
    return QString::fromUtf8(static_cast<const char*>(bytes),
                             sqlite3_column_bytes(m_handle.get(), column));
}

QByteArrayView Statement::textView(int column) const
{
    const auto* const bytes =
        reinterpret_cast<const char*>(sqlite3_column_text(m_handle.get(), column));
    return {bytes, sqlite3_column_bytes(m_handle.get(), column)};
}

QByteArray Statement::blob(int column) const
{
    const void* bytes = sqlite3_column_blob(m_handle.get(), column);
    return {static_cast<const char*>(bytes), sqlite3_column_bytes(m_handle.get(), column)};
}

std::optional<qint64> Statement::optionalInteger(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(integer(column));
}

std::optional<double> Statement::optionalReal(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(real(column));
}

std::optional<QString> Statement::optionalText(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(text(column));
}

Statement::ColumnType Statement::columnType(int column) const
{
    switch (sqlite3_column_type(m_handle.get(), column)) {
    case SQLITE_INTEGER:
        return ColumnType::Integer;
    case SQLITE_FLOAT:
        return ColumnType::Real;
    case SQLITE_TEXT:
        return ColumnType::Text;
    case SQLITE_BLOB:
        return ColumnType::Blob;
    default:
        return ColumnType::Null;
    }
}

Error Statement::failure() const
{
    return storageFailure(sqlite3_db_handle(m_handle.get()));
}

} // namespace rondom::storage
