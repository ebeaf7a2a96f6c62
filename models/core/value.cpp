#include "models/core/value.h"

#include "models/core/calendar.h"
#include "models/core/fold.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace rondom {

namespace {

QString jsonArray(const QStringList& items)
{
    return QString::fromUtf8(
        QJsonDocument(QJsonArray::fromStringList(items)).toJson(QJsonDocument::Compact));
}

} // namespace

std::optional<ValueType> valueTypeFromName(QStringView name)
{
    for (const ValueType type :
         {ValueType::Text, ValueType::Number, ValueType::Boolean, ValueType::Date,
          ValueType::DateTime, ValueType::List, ValueType::Money}) {
        if (name == valueTypeName(type)) {
            return type;
        }
    }
    return std::nullopt;
}

QString valueTypeName(ValueType type)
{
    switch (type) {
    case ValueType::Text:
        return u"text"_s;
    case ValueType::Number:
        return u"number"_s;
    case ValueType::Boolean:
        return u"boolean"_s;
    case ValueType::Date:
        return u"date"_s;
    case ValueType::DateTime:
        return u"datetime"_s;
    case ValueType::List:
        return u"list"_s;
    case ValueType::Money:
        return u"money"_s;
    }
    Q_UNREACHABLE();
}

Value Value::ofText(const QString& text)
{
    return {ValueType::Text, text, fold(text), std::nullopt};
}

Value Value::ofNumber(Decimal number)
{
    const QString text = number.toString();
    return {ValueType::Number, text, text, number.toDouble()};
}

Value Value::ofBoolean(bool value)
{
    const QString text = value ? u"true"_s : u"false"_s;
    return {ValueType::Boolean, text, text, value ? 1.0 : 0.0};
}

Value Value::ofDate(QDate date)
{
    const QString text = date.toString(Qt::ISODate);
    return {ValueType::Date, text, text, double(QDate(1970, 1, 1).daysTo(date))};
}

Value Value::ofDateTime(qint64 instant)
{
    const QString text = toIsoUtc(instant);
    return {ValueType::DateTime, text, text, double(instant)};
}

Value Value::ofList(const QStringList& items)
{
    QStringList folded;
    folded.reserve(items.size());
    for (const QString& item : items) {
        folded.append(fold(item));
    }
    return {ValueType::List, jsonArray(items), jsonArray(folded), std::nullopt};
}

Value Value::ofMoney(Decimal amount, const QString& currency)
{
    const QString number = amount.toString();
    const QString text = currency.isEmpty() ? number : QString(number + u' ' + currency.toUpper());
    return {ValueType::Money, text, fold(text), amount.toDouble()};
}

std::optional<Value> Value::fromText(ValueType type, const QString& written)
{
    const QString text = written.trimmed();
    if (text.isEmpty()) {
        return std::nullopt;
    }
    switch (type) {
    case ValueType::Text:
        return ofText(text);
    case ValueType::Number: {
        const auto number = Decimal::fromText(QStringView(text));
        return number ? std::optional(ofNumber(*number)) : std::nullopt;
    }
    case ValueType::Boolean:
        return text == u"true" || text == u"false" ? std::optional(ofBoolean(text == u"true"))
                                                   : std::nullopt;
    case ValueType::Date: {
        const QDate date = QDate::fromString(text, Qt::ISODate);
        return date.isValid() ? std::optional(ofDate(date)) : std::nullopt;
    }
    case ValueType::DateTime: {
        const auto instant = fromIso(text, Calendar(QTimeZone::utc()));
        return instant ? std::optional(ofDateTime(*instant)) : std::nullopt;
    }
    case ValueType::Money: {
        const auto amount = Decimal::fromText(QStringView(text).left(text.indexOf(u' ')));
        return amount ? std::optional(ofMoney(*amount, text.section(u' ', 1).trimmed()))
                      : std::nullopt;
    }
    case ValueType::List: {
        const QJsonArray array = QJsonDocument::fromJson(text.toUtf8()).array();
        QStringList items;
        for (const QJsonValue& item : array) {
            items.append(item.toString());
        }
        if (items.isEmpty()) {
            for (const QString& item : text.split(u',')) {
                items.append(item.trimmed());
            }
        }
        items.removeAll(QString());
        return items.isEmpty() ? std::nullopt : std::optional(ofList(items));
    }
    }
    return std::nullopt;
}

QStringList Value::items() const
{
    if (type != ValueType::List) {
        return {text};
    }
    QStringList items;
    const QJsonArray array = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const QJsonValue& item : array) {
        items.append(item.toString());
    }
    return items;
}

} // namespace rondom
