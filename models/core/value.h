#pragma once

#include "models/core/decimal.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>

namespace rondom {

/// What kind of thing a trait or property holds. The names are those of the mapping file.
enum class ValueType { Text, Number, Boolean, Date, DateTime, List, Money };

std::optional<ValueType> valueTypeFromName(QStringView name);
QString valueTypeName(ValueType type);

/// One typed value in the three spellings it is stored in.
///
/// - text: canonical and complete. Numbers with a point and no trailing zeros, booleans "true" and
///   "false", dates "2026-05-12", instants ISO 8601 in UTC, lists a JSON array of strings, money
///   "12.5 EUR" (or "12.5" where no currency is known).
/// - folded: what comparisons without regard to case and accents use (a JSON array for lists).
/// - number: numbers and money as a double, booleans 0 or 1, dates as days since 1970-01-01,
///   instants as milliseconds since 1970 UTC; nothing for text and lists.
struct Value
{
    ValueType type = ValueType::Text;
    QString text;
    QString folded;
    std::optional<double> number;

    static Value ofText(const QString& text);
    static Value ofNumber(Decimal number);
    static Value ofBoolean(bool value);
    static Value ofDate(QDate date);
    static Value ofDateTime(qint64 instant);
    static Value ofList(const QStringList& items);
    static Value ofMoney(Decimal amount, const QString& currency);

    /// What somebody typed or a canonical text says, read as \a type: numbers with a point, dates
    /// 2026-05-12, instants ISO 8601, money with or without its currency, lists as a JSON array or
    /// with commas. Nothing when it is not one.
    static std::optional<Value> fromText(ValueType type, const QString& text);

    /// The items of a list; the one text of anything else.
    QStringList items() const;

    friend bool operator==(const Value& a, const Value& b)
    {
        return a.type == b.type && a.text == b.text;
    }
};

} // namespace rondom
