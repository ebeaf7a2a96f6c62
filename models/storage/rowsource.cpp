#include "models/storage/rowsource.h"

#include "models/storage/connection.h"
#include "models/storage/storagetext.h"

#include <QByteArray>

#include <sqlite3.h>

#include <memory>

namespace rondom::storage {

namespace {

constexpr auto kPointerType = "rondom::storage::RowSource";
/// The hidden column behind the values: the rows themselves.
constexpr int kSourceColumn = RowSource::kMostColumns;

struct Cursor
{
    sqlite3_vtab_cursor base{};
    RowSource* rows = nullptr;
    sqlite3_int64 row = 0;
    bool isAtEnd = true;
};

Cursor* cursorOf(sqlite3_vtab_cursor* base)
{
    return reinterpret_cast<Cursor*>(base);
}

int connectTable(sqlite3* handle, void* /*unused*/, int /*count*/, const char* const* /*words*/,
                 sqlite3_vtab** table, char** /*message*/)
{
    QByteArray sql("CREATE TABLE x(");
    for (int i = 0; i < RowSource::kMostColumns; ++i) {
        sql.append('c').append(QByteArray::number(i)).append(", ");
    }
    sql.append("source HIDDEN)");
    const int code = sqlite3_declare_vtab(handle, sql.constData());
    if (code == SQLITE_OK) {
        *table = new sqlite3_vtab{};
    }
    return code;
}

int disconnectTable(sqlite3_vtab* table)
{
    delete table;
    return SQLITE_OK;
}

int chooseIndex(sqlite3_vtab* /*table*/, sqlite3_index_info* info)
{
    for (int i = 0; i < info->nConstraint; ++i) {
        const auto& constraint = info->aConstraint[i];
        if (constraint.iColumn == kSourceColumn && constraint.usable != 0 &&
            constraint.op == SQLITE_INDEX_CONSTRAINT_EQ) {
            info->aConstraintUsage[i].argvIndex = 1;
            info->aConstraintUsage[i].omit = 1;
            info->estimatedCost = 1;
            return SQLITE_OK;
        }
    }
    return SQLITE_CONSTRAINT;
}

int openCursor(sqlite3_vtab* /*table*/, sqlite3_vtab_cursor** cursor)
{
    *cursor = &(new Cursor)->base;
    return SQLITE_OK;
}

int closeCursor(sqlite3_vtab_cursor* cursor)
{
    delete cursorOf(cursor);
    return SQLITE_OK;
}

int nextRow(sqlite3_vtab_cursor* base)
{
    Cursor* const cursor = cursorOf(base);
    cursor->isAtEnd = !cursor->rows || !cursor->rows->next();
    ++cursor->row;
    return SQLITE_OK;
}

int beginRows(sqlite3_vtab_cursor* base, int /*index*/, const char* /*name*/, int count,
              sqlite3_value** values)
{
    cursorOf(base)->rows =
        count == 1 ? static_cast<RowSource*>(sqlite3_value_pointer(values[0], kPointerType))
                   : nullptr;
    return nextRow(base);
}

int isAtEnd(sqlite3_vtab_cursor* cursor)
{
    return cursorOf(cursor)->isAtEnd ? 1 : 0;
}

int readColumn(sqlite3_vtab_cursor* cursor, sqlite3_context* context, int column)
{
    if (column < kSourceColumn) {
        ColumnValue value(context);
        cursorOf(cursor)->rows->read(column, value);
    }
    return SQLITE_OK;
}

int readRowId(sqlite3_vtab_cursor* cursor, sqlite3_int64* row)
{
    *row = cursorOf(cursor)->row;
    return SQLITE_OK;
}

/// Without xCreate the table is there under its own name only, and nobody can make another.
sqlite3_module makeModule()
{
    sqlite3_module module{};
    module.xConnect = connectTable;
    module.xDisconnect = disconnectTable;
    module.xBestIndex = chooseIndex;
    module.xOpen = openCursor;
    module.xClose = closeCursor;
    module.xFilter = beginRows;
    module.xNext = nextRow;
    module.xEof = isAtEnd;
    module.xColumn = readColumn;
    module.xRowid = readRowId;
    return module;
}

struct Finalize
{
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};

} // namespace

void ColumnValue::set(qint64 value)
{
    sqlite3_result_int64(m_context, value);
}

void ColumnValue::set(double value)
{
    sqlite3_result_double(m_context, value);
}

void ColumnValue::setText(QByteArrayView utf8)
{
    // A null view is still a text: absence is setNull().
    sqlite3_result_text64(m_context, utf8.data() ? utf8.data() : "", sqlite3_uint64(utf8.size()),
                          SQLITE_STATIC, SQLITE_UTF8);
}

void ColumnValue::setBlob(QByteArrayView bytes)
{
    sqlite3_result_blob64(m_context, bytes.data() ? bytes.data() : "", sqlite3_uint64(bytes.size()),
                          SQLITE_STATIC);
}

void ColumnValue::setNull()
{
    sqlite3_result_null(m_context);
}

Result<void> insertRows(const Connection& connection, const char* sql, RowSource& rows)
{
    sqlite3_stmt* handle = nullptr;
    if (sqlite3_prepare_v2(connection.handle(), sql, -1, &handle, nullptr) != SQLITE_OK) {
        return storageFailure(connection.handle());
    }
    const std::unique_ptr<sqlite3_stmt, Finalize> statement(handle);
    sqlite3_bind_pointer(handle, 1, &rows, kPointerType, nullptr);
    if (sqlite3_step(handle) != SQLITE_DONE) {
        return storageFailure(connection.handle());
    }
    return {};
}

void addRowSource(sqlite3* handle)
{
    static const sqlite3_module module = makeModule();
    sqlite3_create_module_v2(handle, "row_source", &module, nullptr, nullptr);
}

} // namespace rondom::storage
