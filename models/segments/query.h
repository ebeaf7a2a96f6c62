#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <variant>

namespace rondom::segments {

/// A value bound to a question mark.
using Bound = std::variant<qint64, double, QString>;

/// A piece of SQL and the values of its question marks, in order. Pieces are joined with +=, so
/// text and values can never get out of step.
struct Sql
{
    QString text;
    QList<Bound> values;

    Sql() = default;
    explicit Sql(const QString& sql) : text(sql) {}
    Sql(const QString& sql, QList<Bound> bound) : text(sql), values(std::move(bound)) {}

    Sql& operator+=(const Sql& other);
    Sql& operator+=(const QString& sql);
    friend Sql operator+(Sql a, const Sql& b) { return a += b; }
};

/// The parts with \a by (" AND ", " OR ") between them, in brackets; \a otherwise when there are
/// none. Nested in halves, so that a long list makes no deep expression.
Sql joined(const QList<Sql>& parts, const QString& by, const QString& otherwise);

/// \a query, with \a tables before it in a WITH.
Sql withTables(const QList<Sql>& tables, const Sql& query);

/// Selects the ids of people in one column; duplicates and ids that are nobody's are harmless.
struct Query
{
    Sql sql;
    /// The people are all the others.
    bool isComplement = false;
};

} // namespace rondom::segments
