#pragma once

#include "models/core/result.h"

#include <QByteArrayView>
#include <QString>

#include <optional>

struct sqlite3;
struct sqlite3_context;

namespace rondom::storage {

class Connection;

/// Where a RowSource puts the value of a column.
class ColumnValue
{
public:
    explicit ColumnValue(sqlite3_context* context) : m_context(context) {}

    void set(qint64 value);
    void set(double value);
    template <typename Number>
    void set(const std::optional<Number>& value)
    {
        return value ? set(*value) : setNull();
    }
    /// \a utf8 must stay where it is until the source moves on.
    void setText(QByteArrayView utf8);
    /// \a bytes must stay where they are until the source moves on.
    void setBlob(QByteArrayView bytes);
    void setNull();

private:
    sqlite3_context* m_context;
};

/// Rows in memory, one after the other, that go into a table at once.
///
/// Twice as quick as binding the values of each row: SQLite asks for what it needs. Quickest in the
/// order of the table's key.
class RowSource
{
public:
    RowSource() = default;
    virtual ~RowSource() = default;
    Q_DISABLE_COPY_MOVE(RowSource)

    static constexpr int kMostColumns = 32;

    /// Moves to the next row, at first to the first one; false behind the last.
    virtual bool next() = 0;
    /// The value of the column \a column, counted from 0, of the current row.
    virtual void read(int column, ColumnValue& value) const = 0;
};

/// Runs \a sql, which inserts `SELECT c0, c1, ... FROM row_source(?)`, with the rows of \a rows.
Result<void> insertRows(const Connection& connection, const char* sql, RowSource& rows);

/// Adds the table-valued function `row_source` to a connection. It reads nothing but what
/// insertRows() hands over.
void addRowSource(sqlite3* handle);

} // namespace rondom::storage
