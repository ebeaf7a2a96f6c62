#pragma once

#include "models/core/id.h"
#include "models/core/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <memory>
#include <optional>

struct sqlite3_stmt;

namespace rondom::storage {

/// A prepared statement. Values are bound in the order of the question marks.
///
/// After run(), and once next() has returned false, the statement is ready to be bound again.
class Statement
{
public:
    explicit Statement(sqlite3_stmt* handle) : m_handle(handle) {}

    Statement& bind(qint64 value);
    Statement& bind(int value) { return bind(qint64(value)); }
    Statement& bind(double value);
    Statement& bind(const QString& value);
    Statement& bind(const QByteArray& blob);
    /// \a utf8 must stay where it is until the statement has run.
    Statement& bindText(QByteArrayView utf8);
    Statement& bind(std::nullptr_t);
    Statement& bind(bool) = delete;
    Statement& bind(const char*) = delete;
    template <typename Tag>
    Statement& bind(Id<Tag> id)
    {
        return bind(id.value());
    }
    template <typename T>
    Statement& bind(const std::optional<T>& value)
    {
        return value ? bind(*value) : bind(nullptr);
    }

    /// Runs a statement to its end, ignoring rows.
    Result<void> run();
    /// Moves to the next row; false at the end. The first call executes.
    Result<bool> next();
    /// Forgets the position and the bound values, so the statement can be used again.
    void reset();

    int columnCount() const;
    QString columnName(int column) const;
    bool isNull(int column) const;
    qint64 integer(int column) const;
    double real(int column) const;
    QString text(int column) const;
    /// The text in UTF-8, valid until the statement moves on.
    QByteArrayView textView(int column) const;
    QByteArray blob(int column) const;
    std::optional<qint64> optionalInteger(int column) const;
    std::optional<double> optionalReal(int column) const;
    std::optional<QString> optionalText(int column) const;

    enum class ColumnType { Integer, Real, Text, Blob, Null };
    ColumnType columnType(int column) const;

private:
    Error failure() const;

    struct Finalize
    {
        void operator()(sqlite3_stmt* handle) const;
    };
    std::unique_ptr<sqlite3_stmt, Finalize> m_handle;
    int m_bound = 0;
};

} // namespace rondom::storage
